using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Who is newly placed, and why not, under both answers.</summary>
internal static class PlacedSection
{
    public static Section Of(ReportContext context) => new("placed", "Newly placed, today and in the best case",
    [
        P("“Today” is what happens as applications work today: each young person applies in order of preference, and offers take those with priority. “Best case” shares the same places as well as possible. The difference is the coordination gap. In a single area the best case may place fewer, where places go to those who need them more."),
        PlacedChart.Of(context.Areas),
        Table.Of("Newly placed and not, by area, all levels",
            ["Area", "Compete", "Placed today", "Share today", "Best case", "Share, best case", "Coordination gap", "No suitable place found today", "… in the best case"],
            context.Result.Areas.Select(area => Row(area.Name, area.AllLevels)), totals: context.Totals),
        Table.Of($"Newly placed and not, by level, {context.Result.Total.Name}",
            ["Level", "Compete", "Placed today", "Share today", "Best case", "Share, best case", "Coordination gap", "No suitable place found today", "… in the best case"],
            context.Result.Total.Levels.Select(level => Row(Phrases.Level(level.Band), level))),
        Table.Of($"How it ended and why, {context.Result.Total.Name}", ["Reason", "Today", "Best case"], ReasonRows(context.Result.Total.AllLevels)),
        P($"In the best case {Figures.Whole(context.Result.Best.NoPlaceThoughChainExisted)} young people have no place although a chain of moves could have placed them, at a higher cost in travel and fit to all together."),
    ]);

    /// <summary>The reasons that occur.</summary>
    public static IEnumerable<string[]> ReasonRows(LevelFigures level) => level.Reasons.Where(reason => reason.Choice + reason.Best > 0)
        .Select(reason => (string[])[Phrases.Reason(reason.Reason), Figures.Whole(reason.Choice), Figures.Whole(reason.Best)]);

    private static string[] Row(string name, LevelFigures level) =>
    [
        name, Figures.Whole(level.Competing), Figures.Whole(level.PlacedChoice), Figures.Percent(level.PlacedChoice, level.Competing),
        Figures.Whole(level.PlacedBest), Figures.Percent(level.PlacedBest, level.Competing), Figures.Signed(level.CoordinationGap),
        Figures.Whole(level.NoPlaceFoundChoice), Figures.Whole(level.NoPlaceFoundBest),
    ];
}
