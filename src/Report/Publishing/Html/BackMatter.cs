using System.Globalization;
using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>What stands behind the figures: method, basis, validation, limits, protection of people, glossary, attributions, how to make it again.</summary>
internal static class BackMatter
{
    private static readonly (string Word, string Meaning)[] Words =
    [
        ("As applications work today", "Young people apply in order of their own ranking, and places go by priority (deferred acceptance)."), ("Best case", "The same places shared as well as possible. Nobody arranges that; it is a bound."),
        ("Coordination gap", "Newly placed in the best case less newly placed today: what better information could close without a new place."), ("Cold spot", "Zones side by side that lack suitable courses in the same way."),
        ("Compete", "In or seeking a course at Level 2 or below, and without a place kept from last year."), ("EHCP", "Education, health and care plan."), ("LCPA", "Local Collaborative Partnership Area: eight in Kent, by travel to learn."),
        ("LSOA, MSOA", "Small areas of the census of 2021: about 1,700 and about 8,000 people."), ("NEET", "Not in education, employment or training."), ("Not known", "Not known to the council's tracking. No place changes it."),
        ("No suitable course in reach", "None whose level and conditions fit, within the travel limit."), ("No suitable place found in the model", "None left at the end, for any reason."), ("Replication", "The same year drawn anew: other choices, and another draw of what is uncertain in the offer."),
        ("Value of one more place", "What one more place would spare all together, in minutes-equivalents, in the best case."),
    ];

    public static IEnumerable<Section> Of(PublicationSource source, PublicationTableSet tables, ReportContext context)
    {
        if (source.Own is { } own)
            yield return new Section("own", "Own institution: " + OwnTables.NameOf(source, own),
                [P(tables[OwnTables.Id].About), .. source.Result.Areas.Where(area => tables[OwnTables.Id].Of(area.Code).Any()).Select(area => PubTable.Of(tables[OwnTables.Id], area.Code, area.Name))]);
        yield return new Section("method", "Method and assumptions", [P(ScenarioWords.Whole(source)), .. MethodSection.Of(context).Body]);
        yield return new Section("basis", "Basis of every figure",
        [
            P("published: printed by a named publisher. modelled: derived here by a stated rule. confirmed: by the provider it speaks of. entered: by a user with a source of their own. observed: counted in records that the council imported."),
            Files(source, tables),
        ]);
        yield return new Section("validation", "Validation",
        [
            .. source.Result.Areas.Where(area => tables.All.Any(table => table.Id == PublishedFigureTables.ValidationId) && tables[PublishedFigureTables.ValidationId].Of(area.Code).Any())
                .Select(area => PubTable.Of(tables[PublishedFigureTables.ValidationId], area.Code, area.Name)),
            .. source.Result.Areas.Where(area => tables.All.Any(table => table.Id == GapTables.ShortagesId) && tables[GapTables.ShortagesId].Of(area.Code).Any())
                .SelectMany(area => new[] { P(tables[GapTables.ShortagesId].About), PubTable.Of(tables[GapTables.ShortagesId], area.Code, area.Name) }),
            P(ValidationSection.NothingPublished),
        ]);
        yield return new Section("limits", "Limits", LimitsSection.Of(context).Body);
        yield return Protection(source, tables);
        yield return new Section("glossary", "Glossary and symbols",
        [
            El("dl", Words.SelectMany(word => new[] { El("dt", word.Word), El("dd", word.Meaning) })),
            P("Symbols: low, above zero and too small to show; c, withheld so that nobody can be told apart; z, does not apply; x, not available, no data yet."),
        ]);
        yield return new Section("sources", "Sources and attributions", SourcesSection.Of(context).Body);
        yield return new Section("identity", "How to make this again", IdentitySection.Of(context).Body);
    }

    /// <summary>The tables that have files in this publication.</summary>
    private static XElement Files(PublicationSource source, PublicationTableSet tables)
        => source.Kind == PublicationKind.Commitments ? P("This publication has no data files: its figures are those of the Provision Gap analysis and of the NEET Deep Dive.")
            : Table.Of("Tables of this publication and their basis", ["Table", "File", "Basis", "People"],
                (source.Kind == PublicationKind.NeetDeepDive ? NeetDeepDive.Shown(tables) : tables).All.Where(table => table.Rows.Length > 0)
                    .Select(table => (string[])[table.Title, table.Id + ".csv", table.Basis, table.People ? "counts of people, protected" : "no people"]), textColumns: 4, modelled: false);

    private static Section Protection(PublicationSource source, PublicationTableSet tables)
    {
        var (told, profile) = (FiguresOfPeople.Of(source, tables).ToArray(), source.Figures.Profile);
        string N(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
        return new Section("protection", "Protection of people",
        [
            P(profile.Name == "internal"
                ? "This copy is made under the profile internal: counts are unrounded. Do not publish it or pass it on."
                : $"Counts of people left under the profile {profile.Name}, version {profile.Version}: {Rule(profile.Default)}; in tables by course, need or NEET {Rule(profile.Strict)}. Percentages are of unrounded counts and withheld on fewer than {profile.SharesFrom} people; of nobody there is none (z). Further figures were withheld until a reader who lays all tables, totals and areas side by side can rule out no small count{Narrowed(source)}."),
            P($"{(told.Length == 0 ? "" : $"The tables have {N(told.Sum(table => table.Figures))} figures of people; {N(told.Sum(table => table.Low))} of them are shown as low and {N(told.Sum(table => table.Withheld))} withheld, because they are small or stand beside small ones. ")}{With(source)}The file disclosure-log.json goes with every copy."),
        ]);
    }

    /// <summary>What earlier publications gave away in part cannot be taken back: how many counts, not which.</summary>
    private static string Narrowed(PublicationSource source)
        => source.Narrowed switch
        {
            0 => "",
            1 => ", but for 1 of which publications that left before allow to rule out some small values",
            var many => $", but for {Figures.Whole(many)} of which publications that left before allow to rule out some small values",
        };

    private static string With(PublicationSource source) => source.Earlier.IsEmpty ? ""
        : $"They were protected together with what readers have already: {string.Join(", ", source.Earlier.Select(run => run.ScenarioName))}. A count that came out as there is shown as there. ";

    private static string Rule(RoundingRule rule)
        => $"above zero and under {rule.SmallestShown} is shown as {(rule.SmallAs == FigureKind.Low ? "low" : "c")}, others to the nearest {rule.RoundTo}";
}
