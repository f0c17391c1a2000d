using System.Globalization;
using Pathways.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pathways.Cli.Terminal;

/// <summary>The summary per area that a run prints.</summary>
internal static class SummaryTable
{
    /// <summary>The table; a count of choice stands before the same of the best case.</summary>
    public static IRenderable Of(RunResult result)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Level 2 and below, newly placed in September: as applications work today / best case");
        table.AddColumn(new TableColumn("Area").NoWrap().Padding(0, 0));
        foreach (var column in new[] { "need a\nplace", "newly\nplaced", "no suitable\nplace found", "minutes\n50/90 %", "zones with-\nout course", "NEET expected\nlow/mid/high" })
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap().Padding(1, 0, 0, 0));
        foreach (var area in result.Areas)
        {
            if (area.Kind is AreaKind.All)
                table.AddEmptyRow();
            table.AddRow(Cells(area).Select(cell => new Text(cell)));
        }

        return table;
    }

    private static IEnumerable<string> Cells(AreaResult area)
    {
        var all = area.AllLevels;
        yield return area.Name.Split(" (")[0];
        yield return Whole(all.Competing);
        yield return Whole(all.PlacedChoice) + "/" + Whole(all.PlacedBest);
        yield return Whole(all.NoPlaceFoundChoice) + "/" + Whole(all.NoPlaceFoundBest);
        yield return all.TravelChoice is { } travel ? Whole(travel.MedianMinutes) + "/" + Whole(travel.Percentile90Minutes) : "–";
        yield return Whole(all.ZonesWithoutCourse);
        yield return Whole(area.Neet.Low) + "/" + Whole(area.Neet.Central) + "/" + Whole(area.Neet.High);
    }

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
