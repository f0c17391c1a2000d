using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Invented results of one area, which is all there is, with as many people as a test needs; nobody keeps a place, and in the best case as many are placed as today.</summary>
internal static class MadeUpRun
{
    public const string Area = "A";

    public static readonly PublicationCounts NoCounts = new([], [], [], []);

    /// <param name="competing">Who compete, all at Level 2.</param>
    /// <param name="placed">Of these, placed on their first choice.</param>
    /// <param name="inReach">Of the others, those without a suitable course in reach; for the rest all is full.</param>
    public static RunResult Of(int competing, int placed, int inReach = 0)
    {
        AreaResult One(string code, AreaKind kind) => new(
            code, code, kind, 4, [Level(LevelBand.Entry, 0, 0, 0), Level(LevelBand.Level1, 0, 0, 0), Level(LevelBand.Level2, competing, placed, inReach)], Level(null, competing, placed, inReach),
            1000, new StatusExpectation(900, 20, 20, 20, 20, 20), new AssumptionRange(30, 40, 50), new AssumptionRange(1, 2, 3), []);
        return new RunResult(
            new AcademicYear(2025), "lcpa", 75, [One(Area, AreaKind.Lcpa), One("ALL", AreaKind.All)], [], [], [], [], new BestFigures(0, 0, new Certificate(true, true, 0, 0, 0, "")), 0, [], 0, 0, 0);
    }

    /// <summary>Fifths by deprivation, from the first on; nobody of whom is placed.</summary>
    public static EquityResults Fifths(params int[] people) => new(
        [], [.. people.Select((count, fifth) => new EquityRow(Area, Area, EquityGroup.ImdQuintile1 + fifth, new EquityFigures(count, 0, 0, null, 0, 0, 0, new AccessSpread(null, null, null)), null))], []);

    /// <summary>All counts of a publication.</summary>
    public static PeopleTables Tables(RunResult run, PublicationCounts? counts = null) => new PublishedRun(run, counts ?? NoCounts).Tables(Profiles.Published);

    private static LevelFigures Level(LevelBand? band, int competing, int placed, int inReach) => new(
        band, competing, 0, competing, competing, placed, placed, null, null, 0,
        [.. Enum.GetValues<PlacementReason>().Select(reason => Reason(reason, reason switch
        {
            PlacementReason.FirstChoice => placed,
            PlacementReason.NoSuitableCourseInReach => inReach,
            PlacementReason.AllFull => competing - placed - inReach,
            _ => 0,
        }))]);

    private static ReasonCount Reason(PlacementReason reason, int people) => new(reason, people, people);
}
