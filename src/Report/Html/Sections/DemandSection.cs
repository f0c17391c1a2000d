using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Demand and places in reach by area and level.</summary>
internal static class DemandSection
{
    public static Section Of(ReportContext context) => new("demand", "Demand and places in reach",
    [
        P("Young people who compete for a place in September, by the level of the programme they intend: leavers of Year 11, movers, and those who were NEET. Those who keep last year's place are apart. Somebody on Level 3 who resits English or maths is not among them, nor is one who neither has nor seeks a course."),
        Table.Of("Young people who compete for a place, by area and level",
            ["Area", "Entry level", "Level 1", "Level 2", "All", "Keep their place"],
            context.Result.Areas.Select(area => (string[])
            [
                area.Name, .. area.Levels.Select(level => Figures.Whole(level.Competing)), Figures.Whole(area.AllLevels.Competing),
                Figures.Whole(area.AllLevels.Continuing),
            ]), totals: context.Totals),
        P("Places in reach are the open places of suitable offers within the travel limit that at least one of the area's young people can reach. One place counts for every area that reaches it. The shared figure divides each place equally among all the young people who can reach it, so it adds up over areas and can be set against demand."),
        Table.Of("Open places in reach, by area and level of the course; shared places and places for each 100 who compete",
            ["Area", "Entry level", "Level 1", "Level 2", "Shared, all levels", "Shared, for each 100 who compete"],
            context.Result.Areas.Select(area => (string[])
            [
                area.Name, .. area.Levels.Select(level => Figures.Whole(level.PlacesInReach)),
                Figures.Whole(area.AllLevels.SharedPlaces), PerHundred(area.AllLevels),
            ]), totals: context.Totals),
    ]);

    private static string PerHundred(LevelFigures level)
        => level.Competing == 0 ? "–" : Figures.Whole(100 * level.SharedPlaces / level.Competing);
}
