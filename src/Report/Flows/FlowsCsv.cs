using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Flows from home area to the area of the place, and self-containment of today's areas and of the regrouping.</summary>
internal static class FlowsCsv
{
    public const string Name = "flows.csv";

    private sealed record Row(string Kind, string HomeCode, string HomeName, string PlaceCode, string PlaceName, int? Learners, double? Share, GroupedArea? Area);

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        return (CsvText.Write(columns, Rows(result)), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Row> Rows(RunResult result)
    {
        var names = result.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        var residents = result.Flows.Flows.GroupBy(flow => flow.HomeCode, StringComparer.Ordinal)
            .ToDictionary(flows => flows.Key, flows => flows.Sum(flow => flow.Learners), StringComparer.Ordinal);
        foreach (var flow in result.Flows.Flows.Where(flow => flow.Learners > 0))
        {
            yield return new Row(
                "flow", flow.HomeCode, names[flow.HomeCode], flow.PlaceCode ?? FlowWords.OutsideCode, flow.PlaceCode is { } place ? names[place] : FlowWords.Outside,
                flow.Learners, FlowWords.Share(flow.Learners, residents[flow.HomeCode]), null);
        }

        foreach (var (kind, grouping) in new[] { ("today", result.Flows.Today), ("regrouped", result.Flows.Regrouped) })
            foreach (var area in grouping?.Areas ?? [])
                yield return new Row(kind, area.Code, area.Name, area.Code, area.Name, area.Staying, FlowWords.Share(area.Staying, area.Residents), area);
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("row", "filter", "flow: newly placed learners from one area to another; today: an area as it is; regrouped: an area of the what-if that groups the same MSOAs so that more learn where they live.", row => row.Kind),
        new("home_area_code", "code", "Area of the home; R1, R2 and so on in the what-if.", row => row.HomeCode),
        new("home_area_name", "text", "Its name.", row => row.HomeName),
        new("place_area_code", "code", "Area of the place; outside for places outside Kent and Medway.", row => row.PlaceCode),
        new("place_area_name", "text", "Its name.", row => row.PlaceName),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("newly_placed", "people", "Newly placed learners as applications work today, to the nearest 10; low for 1 to 4.", row => PeopleCount.Of(row.Learners)),
        new("share_of_residents", "percent", "Of the newly placed who live in the home area; in rows of an area its self-containment (supply side). c where fewer than 10 live there.", row => row.Share is { } share ? Figures.Fixed(100 * share, 1) : StrictCount.Withheld),
        new("share_of_residents_mean", "percent", "In rows of an area: mean of that share over the replications; z where not made, or in rows of a flow.", row => Over(row.Area?.OfResidentsOver, row.Area?.Residents, interval => interval.Mean)),
        new("share_of_residents_half_width", "percentage points", "In rows of an area: half the width of the 95 % t-interval for the mean of that share over the replications; z where not made, or in rows of a flow.", row => Over(row.Area?.OfResidentsOver, row.Area?.Residents, interval => interval.HalfWidth)),
        new("share_of_learners", "percent", "In rows of an area: of the newly placed who learn in it, those who live in it (demand side); z in rows of a flow.", row => row.Area is not { } area ? Figures.NotApplicable : FlowWords.Share(area.Staying, area.Learners) is { } share ? Figures.Fixed(100 * share, 1) : StrictCount.Withheld),
        new("share_of_learners_mean", "percent", "The same of the demand side.", row => Over(row.Area?.OfLearnersOver, row.Area?.Learners, interval => interval.Mean)),
        new("share_of_learners_half_width", "percentage points", "The same of the demand side.", row => Over(row.Area?.OfLearnersOver, row.Area?.Learners, interval => interval.HalfWidth)),
        new("msoa_codes", "GSS codes", "In rows of an area: its MSOAs, with spaces between them; z in rows of a flow.", row => row.Area is { } area ? string.Join(' ', area.MsoaCodes) : Figures.NotApplicable),
    ];

    private static string Over(ImmutableArray<double>? over, int? people, Func<ReplicationInterval, double?> figure)
        => over is not { Length: > 1 } figures || figure(Interval.Of(figures)) is not { } value ? Figures.NotApplicable
            : FlowWords.Share(1, people ?? 0) is null ? StrictCount.Withheld : Figures.Fixed(100 * value, 1);
}
