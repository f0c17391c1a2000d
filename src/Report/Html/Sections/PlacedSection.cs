using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Who is newly placed, and why not, under both answers.</summary>
internal static class PlacedSection
{
    public static Section Of(ReportContext context) => new("placed", "Newly placed, today and in the best case",
    [
        P("“Today” is what happens as applications work today: each young person applies in order of preference, and offers take those with priority. “Best case” shares the same places as well as possible. The difference is the coordination gap. In a single area the best case may place fewer, where places go to those who need them more."),
        PlacedChart.Of(context.Covered),
        Table.Of("Newly placed and not, by area, all levels",
            ["Area", "Compete", "Placed today", "Share today", "Best case", "Share, best case", "Coordination gap", "No suitable place found today", "… in the best case"],
            context.Result.Areas.Select(area => Row(area.Name, area.AllLevels)), totals: context.Totals),
        Table.Of($"Newly placed and not, by level, {context.Result.Total.Name}",
            ["Level", "Compete", "Placed today", "Share today", "Best case", "Share, best case", "Coordination gap", "No suitable place found today", "… in the best case"],
            context.Result.Total.Levels.Select(level => Row(Phrases.Level(level.Band), level))),
        P("What keeps young people without a suitable place asks for different answers. No suitable course in reach: travel, or a course nearer. Conditions not met: a course at a lower level, or one that asks for less. Courses full: in the best case, places themselves are short; today, places that stay empty elsewhere are not found as well. Other: courses with room did not run, since groups were too small, or a place would cost others more than it spares."),
        Table.Of("Young people for whom no suitable place is found, by area and reason",
            ["Area", "No suitable course in reach", "Conditions not met", "Courses full, today", "Courses full, best case", "Other, best case", "All, today", "All, best case"],
            context.Result.Areas.Select(area => Why(area.Name, area.AllLevels)), totals: context.Totals),
        Table.Of($"The same by level, {context.Result.Total.Name}",
            ["Level", "No suitable course in reach", "Conditions not met", "Courses full, today", "Courses full, best case", "Other, best case", "All, today", "All, best case"],
            context.Result.Total.Levels.Select(level => Why(Phrases.Level(level.Band), level)).Append(Why(Phrases.AllLevels, context.Result.Total.AllLevels)), totals: 1),
        .. context.Provenance is { ConfirmedFor: null, Origin.CalibratedPlaces: true } ? (XElement[])[P("In the baseline that ships, the number of Entry level and Level 1 places in Kent was set about 300 below the number of learners, after a press report. So the analysis cannot find or confirm the 300. Nor are the 300 those whose courses are full: places stay empty as well, and when the stated shortage is halved or doubled, the number whose courses are full moves by far less than the shortage. That the two may lie close together is chance.")] : [],
        Table.Of("Open places, taken and left empty, by kind and level of the course",
            ["Kind of place", "Level", "Open places", "Taken today", "Left empty today", "Taken, best case", "Left empty, best case"],
            PlacesRows(context.Result.Offers), textColumns: 2),
        .. Commissioned(context.Result.Offers) is { } commissioned ? (XElement[])[P(commissioned)] : [],
        Table.Of($"How it ended and why, {context.Result.Total.Name}", ["Reason", "Today", "Best case"], ReasonRows(context.Result.Total.AllLevels)),
        P($"In the best case {Figures.Whole(context.Result.Best.NoPlaceThoughChainExisted)} young people have no place although a chain of moves could have placed them, at a higher cost in travel and fit to all together."),
    ]);

    /// <summary>The reasons that occur.</summary>
    public static IEnumerable<string[]> ReasonRows(LevelFigures level) => level.Reasons.Where(reason => reason.Choice + reason.Best > 0)
        .Select(reason => (string[])[Phrases.Reason(reason.Reason), Figures.Whole(reason.Choice), Figures.Whole(reason.Best)]);

    private static string[] Why(string name, LevelFigures level)
    {
        ReasonCount Of(PlacementReason reason) => level.Reasons.FirstOrDefault(count => count.Reason == reason);
        var (reach, conditions, full) = (Of(PlacementReason.NoSuitableCourseInReach), Of(PlacementReason.EntryConditions), Of(PlacementReason.AllFull));
        return
        [
            name, Figures.Whole(reach.Best), Figures.Whole(conditions.Best), Figures.Whole(full.Choice), Figures.Whole(full.Best),
            Figures.Whole(level.NoPlaceFoundBest - reach.Best - conditions.Best - full.Best),
            Figures.Whole(level.NoPlaceFoundChoice), Figures.Whole(level.NoPlaceFoundBest),
        ];
    }

    /// <summary>How many of the places for young people with a plan stay empty; null where none is open.</summary>
    internal static string? Commissioned(IEnumerable<OfferResult> offers)
    {
        var all = offers.Where(offer => offer.Kind == PoolKind.Commissioned && offer.OpenPlaces > 0).ToArray();
        var open = all.Sum(offer => offer.OpenPlaces);
        return open == 0 ? null : $"Places for an education, health and care plan help nobody without one: of {Figures.Whole(open)} open ones {Figures.Whole(open - all.Sum(offer => offer.Choice.Placed))} stay empty today and {Figures.Whole(open - all.Sum(offer => offer.PlacedBest))} in the best case. The model takes by car who needs assistance; transport that an authority arranges for others is not in it.";
    }

    private static IEnumerable<string[]> PlacesRows(IEnumerable<OfferResult> offers) => offers.Where(offer => offer.OpenPlaces > 0)
        .GroupBy(offer => (offer.Kind, offer.Band)).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Band)
        .Select(group =>
        {
            var (open, today, best) = (group.Sum(offer => offer.OpenPlaces), group.Sum(offer => offer.Choice.Placed), group.Sum(offer => offer.PlacedBest));
            return (string[])
            [
                group.Key.Kind == PoolKind.General ? "General" : "For an EHCP", Phrases.Level(group.Key.Band), Figures.Whole(open),
                Figures.Whole(today), Figures.Whole(open - today), Figures.Whole(best), Figures.Whole(open - best),
            ];
        });

    private static string[] Row(string name, LevelFigures level) =>
    [
        name, Figures.Whole(level.Competing), Figures.Whole(level.PlacedChoice), Figures.Percent(level.PlacedChoice, level.Competing),
        Figures.Whole(level.PlacedBest), Figures.Percent(level.PlacedBest, level.Competing), Figures.Signed(level.CoordinationGap),
        Figures.Whole(level.NoPlaceFoundChoice), Figures.Whole(level.NoPlaceFoundBest),
    ];
}
