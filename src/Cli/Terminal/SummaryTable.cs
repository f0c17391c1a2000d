using System.Collections.Frozen;
using System.Globalization;
using Pathways.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pathways.Cli.Terminal;

/// <summary>The summary per area that a run prints.</summary>
internal static class SummaryTable
{
    private const int WholeWidth = 100;

    /// <summary>The table; a count of choice stands before the same of the best case.</summary>
    /// <param name="result">The results.</param>
    /// <param name="width">Characters a line; a narrow terminal is shown fewer columns rather than broken words.</param>
    /// <param name="notCovered">Codes of places whose young people no extract covers, as in <see cref="RunProvenance.NotCovered"/>: x stands in the place of their figures.</param>
    public static IRenderable Of(RunResult result, int width, FrozenSet<string> notCovered)
    {
        var columns = width < WholeWidth ? [.. Columns.Where(column => !column.OnlyWide)] : Columns;
        var table = new Table().Border(TableBorder.Simple).Title("Level 2 and below, newly placed in September: as applications work today / best case");
        table.AddColumn("Area");
        foreach (var (heading, _, _, _) in columns)
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().PadLeft(0));
        foreach (var area in result.Areas)
        {
            if (area.Kind is AreaKind.All)
                table.AddEmptyRow();
            table.AddRow(columns.Select(column => !column.Known && notCovered.Contains(area.Code) ? "x" : column.Cell(area)).Prepend(area.Name.Split(" (")[0]).Select(cell => new Text(cell)));
        }

        return table;
    }

    private static readonly (string Heading, bool OnlyWide, bool Known, Func<AreaResult, string> Cell)[] Columns =
    [
        ("need a\nplace", false, false, area => Whole(area.AllLevels.Competing)),
        ("newly\nplaced", false, false, area => Whole(area.AllLevels.PlacedChoice) + "/" + Whole(area.AllLevels.PlacedBest)),
        ("no suitable\nplace found", false, false, area => Whole(area.AllLevels.NoPlaceFoundChoice) + "/" + Whole(area.AllLevels.NoPlaceFoundBest)),
        ("minutes\n50/90 %", false, false, area => area.AllLevels.TravelChoice is { } travel ? Whole(travel.MedianMinutes) + "/" + Whole(travel.Percentile90Minutes) : "–"),
        ("zones without\na course", true, true, area => Whole(area.AllLevels.ZonesWithoutCourse)),
        ("apprentices\nwant/start", true, false, area => Whole(area.Apprenticeships.Sum(tier => tier.Demand)) + "/" + Whole(area.Apprenticeships.Sum(tier => tier.ExpectedStarts))),
        ("NEET, expected\nlow/mid/high", false, false, area => Whole(area.Neet.Low) + "/" + Whole(area.Neet.Central) + "/" + Whole(area.Neet.High)),
    ];

    private static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
