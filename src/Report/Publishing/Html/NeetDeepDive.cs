using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The NEET Deep Dive. What tracking tells where it was imported, else each part says "no data yet"; what the model expects stands apart and says so.</summary>
internal static class NeetDeepDive
{
    private const string One = "One monthly extract of the council's tracking fills it (`pathways import nccis FILE… --into DATASET`).";
    private const string Two = "The extracts of two months that follow one another fill it (`pathways import nccis FILE… --into DATASET`).";
    private const string Months = "Monthly extracts of the council's tracking fill it, each a month (`pathways import nccis FILE… --into DATASET`).";
    private const string Courses = "One monthly extract of the council's tracking and the individualised learner record fill it (`pathways import ilr FILE… --into DATASET`, with lars for level and subject).";

    private static readonly (string Id, string Title, string Asks, string Fills)[] Wanted =
    [
        ("trend", "Trend", "NEET and not known month by month, three years", Months), ("flows", "Joiners and leavers", "who became NEET and who stopped being NEET, month by month", Two),
        ("duration", "Duration", "how long young people have been NEET", One), ("last-provider", "Last provider", "where they were last on roll", Courses), ("course-left", "Course left", "which course they left, and when in the year", Courses),
        ("reason", "Reason", "the reason recorded", One), ("lapsed", "Currency lapsed", "whose status was not confirmed in time", One), ("district", "District", "by district of the home", One), ("group", "Group", "by characteristic recorded", One),
    ];

    public static IEnumerable<Section> Of(PublicationSource source, PublicationTableSet tables)
    {
        var areas = source.Result.Areas.Where(area => source.AreaCode is null || area.Code == source.AreaCode).ToArray();
        yield return new Section("summary", "What is known", [.. source.Observed is null ? [El("p", At("class", "lead"), (source.ObservedNotRead ?? "No monthly tracking data has been imported into this dataset, so nothing observed can be shown by area yet.") + " The published figures of the authorities and what the model expects stand below; neither replaces tracking.")] : ObservedSummary.Of(source, tables), .. Published(source, tables)]);
        foreach (var (id, title, asks, fills) in Wanted)
        {
            yield return new Section(id, title, source.Observed is null
                ? [P(source.ObservedNotRead is not null ? $"Not shown: {asks}." : $"No data yet: {asks}. {fills}")]
                : ObservedParts.Of(id, source, tables));
        }

        var neet = tables[StatusTables.NeetId];
        yield return new Section("expected", "What the model expects",
        [
            P(neet.About),
            BarChart.Of("Expected NEET at 16 and 17, central assumption", [.. areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).Select(area => new Bar(ChartLabel.Short(area.Name), neet.Cell(area.Code, "neet_central")))]),
            PubTable.ByArea(neet, "Expected NEET and not known by area", areas.Select(area => (area.Code, area.Name)), ["neet_low", "neet_central", "neet_high", "not_known"]),
            .. ModelBesideObserved.Of(source, tables, areas),
            P("Not known is a matter of tracking: opening places does not change it."),
        ]);
    }

    /// <summary>The tables that go with it.</summary>
    public static PublicationTableSet Shown(PublicationTableSet tables)
        => new([.. tables.All.Where(table => table.Basis == ObservedTables.Basis || table.Id is StatusTables.NeetId or PublishedFigureTables.AttainmentId)]);

    private static IEnumerable<XElement> Published(PublicationSource source, PublicationTableSet tables)
    {
        if (tables.All.FirstOrDefault(table => table.Id == PublishedFigureTables.AttainmentId) is not { } table)
            return [P("The dataset has no published figures.")];
        var rows = table.Rows.Where(row => row.Keys[0].Contains("NEET", StringComparison.Ordinal) || row.Keys[0].Contains("Not known", StringComparison.Ordinal) || row.Keys[0].StartsWith("In education", StringComparison.Ordinal)).ToArray();
        return [Table.Of("Published figures of the authorities", ["Figure", "Authority", "Source", "Percent"], rows.Select(row => (string[])[row.Keys[0], source.Result.Areas.First(area => area.Code == row.AreaCode).Name, row.Keys[1], row.Cells[0].Text]), textColumns: 3, modelled: false)];
    }
}
