using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The county on one page.</summary>
internal static class CountySummary
{
    private static readonly string[] Headings =
    [
        "Area", "Compete for a place", "Newly placed today", "Newly placed, best case", "No suitable place found today, offer as given", "The same, mean of the draws (95% interval)",
        "No suitable place found, best case", "Places confirmed by providers, percent",
    ];

    private static readonly string[] Before = ["competing", "placed_choice", "placed_best", "no_place_choice"];
    private static readonly string[] After = ["no_place_best", "percent_confirmed"];

    public static Section Of(PublicationSource source, PublicationTableSet tables, AreaSections sections)
    {
        var total = source.Result.Total;
        var gap = tables[GapTables.LevelsId];
        var neet = tables[StatusTables.NeetId];
        var areas = source.Result.Areas.Where(area => area.Kind is not AreaKind.All && (source.AreaCode is null || area.Code == source.AreaCode || area.Kind == AreaKind.Authority)).ToArray();
        PubCell Cell(string measure) => gap.Cell(total.Code, measure, DataTable.Total);
        return new Section("summary", "The county on one page",
        [
            .. sections.Head(total),
            El("ul", At("class", "keys"),
                Key(Cell("placed_choice"), "newly placed as applications work today"), Key(Cell("placed_best"), "newly placed in the best case"), Key(Cell("no_place_choice"), "no suitable place found today, the offer as given"),
                Key(neet.Cell(total.Code, "neet_central"), $"expected NEET at 16 and 17, central assumption (low {neet.Cell(total.Code, "neet_low").Text}, high {neet.Cell(total.Code, "neet_high").Text})")),
            BarChart.Of("No suitable place found in the model, by area: today the mean of the replications with its interval",
                [.. areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).Select(area => new Bar(ChartLabel.Short(area.Name), gap.Cell(area.Code, "no_place_mean", DataTable.Total), gap.Cell(area.Code, "no_place_lower", DataTable.Total), gap.Cell(area.Code, "no_place_upper", DataTable.Total), gap.Cell(area.Code, "no_place_best", DataTable.Total)))], "best case", first: "mean today"),
            Table.Of("By area, all levels to Level 2", Headings,
                areas.Append(total).Select(area => (string[])
                [
                    ChartLabel.Short(area.Name), .. Before.Select(measure => gap.Cell(area.Code, measure, DataTable.Total).Text),
                    PubWords.Bracketed(gap.Cell(area.Code, "no_place_mean", DataTable.Total), gap.Cell(area.Code, "no_place_lower", DataTable.Total), gap.Cell(area.Code, "no_place_upper", DataTable.Total)),
                    .. After.Select(measure => gap.Cell(area.Code, measure, DataTable.Total).Text),
                ]), modelled: gap.IsModelled(gap.Rows)),
        ]);
    }

    private static XElement Key(PubCell figure, string what) => El("li", El("span", At("class", "figure"), figure.Text), El("span", At("class", "what"), what));
}
