using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The sections of one area in the order that leads know from the District Data Packs.</summary>
internal sealed class AreaSections(PublicationSource source, PublicationTableSet tables, SpotMaps maps)
{
    private bool Rounded => source.Figures.Profile.Default.RoundTo > 1;

    public IEnumerable<(string Title, IEnumerable<XElement> Body)> Of(AreaResult area) =>
    [
        ("Population and cohort to 2032", Population(area)), ("Attainment and need", [.. Plain(area, PopulationTables.NeedsId, OriginWords.PercentRecorded(source.Provenance, RecordedFact.EnglishMaths) > 0 ? null : "No attainment by area is published; the council's own key stage 4 results would fill it (`pathways import ks4`)."), .. PublishedAttainment.Of(source, tables, area)]),
        ("The offer", Offer(area)), ("Participation and statuses", Participation(area)),
        ("Vulnerable groups", Plain(area, GroupTables.GroupsId, "Groups of which the dataset has nobody are left out, which is not the same as nobody" + (!source.Provenance.Synthetic ? "." : "; the council's tracking tells who is in which (`pathways import nccis`)."))),
        ("From Year 11 to Year 12", Steps(area)), ("Travel", Plain(area, TravelTables.TravelId, null)), ("Apprenticeships", Plain(area, TravelTables.ApprenticeshipsId, "Vacancies advertised: no data yet; the model has no import for adverts.")),
        ("Special educational needs and disabilities", [.. Plain(area, GroupTables.PlansId, null), .. EnteredRecords.Of(source, area)]),
        ("Cold spots", Spots(area)), ("The gap by level, type and subject", Gap(area)), ("Lots", Lots(area)), ("Key questions", [Questions(area)]),
    ];

    public XElement Questions(AreaResult area) => KeyQuestions.Of(tables, area, source.Figures.Profile.Default.RoundTo).ToArray() is { Length: > 0 } asked ? List(asked) : P("The figures shown give no reason for a question.");

    public IEnumerable<XElement> Head(AreaResult area)
    {
        var gap = tables[GapTables.LevelsId];
        PubCell Cell(string measure) => gap.Cell(area.Code, measure, DataTable.Total);
        if (NotCovered.Areas(source).Contains(area.Code))
        {
            yield return El("p", At("class", "lead"), OriginWords.NotKnownOf(area.Name));
            yield return P(Report.Register.Confirmed.Sentence(Report.Register.Confirmed.Of(source.Result, area.Code), area.Name) + " All figures are modelled unless they say otherwise.");
            yield break;
        }

        yield return El("p", At("class", "lead"), $"{Capital(PubWords.YoungPeople(Cell("competing"), Rounded, "competes", "compete"))} for a place at Level 2 or below. ",
            PubWords.NoPlace(Cell("no_place_choice"), Cell("no_place_mean"), Cell("no_place_lower"), Cell("no_place_upper"), Cell("no_place_best"), Rounded));
        yield return P(Report.Register.Confirmed.Sentence(Report.Register.Confirmed.Of(source.Result, area.Code), area.Name) + " All figures are modelled unless they say otherwise.");
        if (OriginWords.NotCovered(source.Provenance.Origin) is { Length: > 0 } missing)
            yield return P(missing);
        if (source.Against is { } against)
        {
            var compared = tables[ComparedTables.Id];
            yield return P($"Compared with {against.ScenarioName}: " + PubWords.Change(
                compared.Cell(area.Code, "more_with_a_place_mean", DataTable.Total), compared.Cell(area.Code, "more_with_a_place_lower", DataTable.Total), compared.Cell(area.Code, "more_with_a_place_upper", DataTable.Total)) + " " + ComparedLater.Sentence(tables[ComparedLater.Id], area.Code, Rounded));
        }
    }

    private IEnumerable<XElement> Population(AreaResult area)
    {
        var table = tables[PopulationTables.PopulationId];
        var rows = table.Of(area.Code).ToArray();
        if (rows.Length == 0)
            return [P("No data yet: the dataset has no population estimates.")];
        return
        [
            P($"The population aged 16 and 17 {PubWords.Moves(rows[0].Cells[0], rows[^1].Cells[0])} from {new AcademicYear(rows[0].Year)} to {new AcademicYear(rows[^1].Year)}. {table.About}"),
            BarChart.Of($"{area.Name}: people aged 16 and 17", [.. rows.Select(row => new Bar(new AcademicYear(row.Year).ToString(), row.Cells[0]))]), PubTable.Of(table, area.Code, area.Name),
            P(CohortWords.Of(tables[PopulationTables.NeedsId], table, area.Code, source.Result.AcademicYear, Rounded)),
        ];
    }

    private IEnumerable<XElement> Offer(AreaResult area) =>
    [
        .. Plain(area, OfferTables.OfferId, null),
        P("Courses opened and closed since last year. " + OfferChangeWords.Of(source.World, area.Code) + (source.IsInternal ? " `pathways offers check-sheets` asks providers." : "")),
    ];

    private IEnumerable<XElement> Participation(AreaResult area)
    {
        var table = tables[StatusTables.StatusId];
        return
        [
            P(table.About),
            BarChart.Of($"{area.Name}: statuses other than participating, expected people", [.. Phrases.Statuses.Skip(1).Select(status => new Bar(Short(status), table.Cell(area.Code, "people", status)))]),
            PubTable.Of(table, area.Code, area.Name), P(tables[StatusTables.NeetId].About), PubTable.Of(tables[StatusTables.NeetId], area.Code, area.Name),
            .. ObservedParts.Status(source, tables, area),
        ];
    }

    private IEnumerable<XElement> Steps(AreaResult area)
    {
        var published = tables.All.FirstOrDefault(table => table.Id == PublishedFigureTables.AttainmentId)?.Rows.Where(row => row.Keys[0].StartsWith("September Guarantee", StringComparison.Ordinal)).ToArray() ?? [];
        return
        [
            .. ObservedParts.Steps(tables, area), .. Plain(area, StatusTables.StepsId, null),
            P(published.Length == 0 ? ObservedParts.TellGuarantee(source) ? "September Guarantee: observed, above." : "September Guarantee: no data yet (`pathways import nccis`)."
                : "September Guarantee, published by authority and not by area: " + string.Join("; ", published.Select(row => $"{source.Result.Areas.First(one => one.Code == row.AreaCode).Name} {row.Cells[0].Text}% ({row.Keys[0]})")) + (ObservedParts.TellGuarantee(source) ? "." : ". By area: no data yet (`pathways import nccis`).")),
        ];
    }

    private IEnumerable<XElement> Spots(AreaResult area)
        => tables.All.Any(table => table.Id == ColdSpotTables.Id) && tables[ColdSpotTables.Id].Of(area.Code).Any()
            ? [.. maps.Of(area), P(tables[ColdSpotTables.Id].About), PubTable.Of(tables[ColdSpotTables.Id], area.Code, area.Name, without: Beside(tables[ColdSpotTables.Id].Of(area.Code))), .. maps.Table(area) is { } zones ? (XElement[])[P("Below, the zones that the maps draw. Provision and travel only: no people are counted by zone."), zones] : []]
            : [.. maps.Of(area), P(NotCovered.Areas(source).Contains(area.Code) ? "Whether a zone of the area is cold is not known: no extract covers its young people." : "No zone of the area is cold at any level.")];

    /// <summary>Ids are for the files; and where every cold spot was looked for in as many draws, the heading tells how many.</summary>
    private string[] Beside(IEnumerable<DataRow> spots)
        => spots.Select(row => row.Cells[tables[ColdSpotTables.Id].Index("draws")].Value).Distinct().Take(2).Count() == 1 ? ["cold_spot_id", "draws"] : ["cold_spot_id"];

    private IEnumerable<XElement> Gap(AreaResult area)
    {
        var levels = tables[GapTables.LevelsId];
        yield return P("Today first: what happens as applications work today. Beside it the best case: the same places shared as well as possible. The interval is of the mean over replications of choices and of the uncertain offer; it does not tell whether the model is right.");
        yield return BarChart.Of($"{area.Name}: no suitable place found in the model, by level: today the mean of the replications with its interval",
            [.. levels.Of(area.Code).Select(row => new Bar(row.Keys[0], row.Cells[levels.Index("no_place_mean")], row.Cells[levels.Index("no_place_lower")], row.Cells[levels.Index("no_place_upper")], row.Cells[levels.Index("no_place_best")]))], "best case", first: "mean today");
        foreach (var id in (string[])[GapTables.LevelsId, GapTables.RoutesId, GapTables.SubjectsId, GapTables.MsoasId, ComparedTables.Id])
        {
            if (tables.All.FirstOrDefault(table => table.Id == id) is not { } table || !table.Of(area.Code).Any())
                continue;
            yield return P(table.About);
            yield return PubTable.Of(table, area.Code, area.Name, without: GapTables.MsoaNames);
        }
    }

    private IEnumerable<XElement> Lots(AreaResult area)
    {
        if (source.Lots is null)
            return [P("No data yet: no plan was given." + (source.IsInternal ? " `pathways gap-fill --places N --out DIR` makes one, and `pathways report … --plan DIR` shows its lots here." : ""))];
        var table = tables[LotTables.Id];
        if (!table.Of(area.Code).Any())
            return [P("The plan has no lot in this area.")];
        XElement Some(string what, string[] columns) => PubTable.Some(table, area.Code, $"{area.Name}: lots of the plan, {what}", columns);
        return [P(table.About), Some("what each is", LotTables.What), Some("what each costs a year and who would pay", LotTables.Costs), source.IsInternal ? Some("what each would do", LotTables.Effects) : Some("the published indicators that each moves", LotTables.Effects[..3])];
    }

    private IEnumerable<XElement> Plain(AreaResult area, string id, string? missing)
    {
        var table = tables.All.FirstOrDefault(one => one.Id == id);
        if (table is null || !table.Of(area.Code).Any())
            return [P("No data yet. " + (missing ?? ""))];
        return [P(table.AboutOf(area.Code)), PubTable.Of(table, area.Code, area.Name), .. missing is null ? (IEnumerable<XElement>)[] : [P(missing)]];
    }

    private static string Short(string status) => status.Split(" (")[0];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
