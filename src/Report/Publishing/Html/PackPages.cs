using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The two pages that a meeting reads first.</summary>
internal static class PackPages
{
    private static readonly string[] Shown = ["level", "competing", "no_place_choice", "no_place_best", "no_place_mean", "no_place_lower", "no_place_upper", "placed_choice", "placed_best"];

    private const int MostSpots = 6;

    public static Section Of(PublicationTableSet tables, AreaResult area, AreaSections sections, SpotMaps maps)
    {
        var gap = tables[GapTables.LevelsId];
        var neet = tables[StatusTables.NeetId];
        PubCell Cell(string measure) => gap.Cell(area.Code, measure, DataTable.Total);
        return new Section("pack", $"{area.Name} in two pages",
        [
            .. sections.Head(area),
            El("ul", At("class", "keys"),
                Key(Cell("placed_choice"), "newly placed as applications work today"), Key(Cell("placed_best"), "newly placed in the best case"), Key(Cell("places_in_reach"), "open places in reach, shared with other areas"),
                Key(neet.Cell(area.Code, "neet_central"), $"expected NEET at 16 and 17, central assumption (low {neet.Cell(area.Code, "neet_low").Text}, high {neet.Cell(area.Code, "neet_high").Text})")),
            BarChart.Of($"{area.Name}: no suitable place found in the model: today the mean of the replications with its interval, and the best case",
                [.. gap.Of(area.Code).Select(row => new Bar(row.Keys[0], row.Cells[gap.Index("no_place_mean")], row.Cells[gap.Index("no_place_lower")], row.Cells[gap.Index("no_place_upper")], row.Cells[gap.Index("no_place_best")]))], "best case", first: "mean today"),
            PubTable.Some(gap, area.Code, $"{ChartLabel.Short(area.Name)} at a glance", Shown),
            El("h3", At("class", "second"), "Cold spots"), .. maps.Of(area),
            H3("What could be done first"), First(tables, area),
            H3("Questions for the meeting"), sections.Questions(area),
        ]);
    }

    private static XElement First(PublicationTableSet tables, AreaResult area)
    {
        var spots = tables.All.FirstOrDefault(table => table.Id == ColdSpotTables.Id);
        var rows = spots?.Of(area.Code).OrderByDescending(row => row.Cells[spots.Index("zones")].Number).ToArray() ?? [];
        return rows.Length == 0
            ? P("No zone of the area is cold at any level.")
            : List(rows.GroupBy(row => (Name: row.Keys[1], Missing: row.Keys[3], Reading: row.Keys[4], Remedy: row.Keys[5])).Take(MostSpots)
                .Select(alike => $"{alike.Key.Name}, {And(alike.Select(row => row.Keys[0]).Distinct().Order(StringComparer.Ordinal))} ({alike.Key.Missing}; {alike.Key.Reading}): {alike.Key.Remedy}."));
    }

    /// <summary>Entry level, Level 1 and Level 2.</summary>
    private static string And(IEnumerable<string> words) => words.ToArray() is var all && all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";

    private static XElement Key(PubCell figure, string what) => El("li", El("span", At("class", "figure"), figure.Text), El("span", At("class", "what"), what));
}
