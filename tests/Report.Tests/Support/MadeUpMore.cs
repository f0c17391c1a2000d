using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.Tests.Support;

/// <summary>More invented results: groups, flows.</summary>
internal static class MadeUpMore
{
    private static readonly AccessSpread Spread = new(0.4, 0.3, 0.15);

    /// <summary>In the first area 7 of one group, in the second 30; so that two areas are withheld and the others are not.</summary>
    public static EquityResults Equity(ImmutableArray<AreaResult> areas)
    {
        var all = new EquityArea("ALL", "Kent and Medway", 9_000, Spread);
        return new EquityResults(
            [.. areas.Select(area => new EquityArea(area.Code, area.Name, area.AllLevels.Competing, Spread)), all],
            [
                .. areas.Select((area, index) => new EquityRow(area.Code, area.Name, EquityGroup.LookedAfter, Figures(index == 0 ? 7 : 20 + (10 * index), 0.9), Figures(500, 1.1))),
                new EquityRow(all.AreaCode, all.AreaName, EquityGroup.LookedAfter, Figures(547, 0.9), Figures(8_453, 1.1)),
                new EquityRow(all.AreaCode, all.AreaName, EquityGroup.HomeEducated, null, Figures(9_000, 1.1)),
            ],
            [EquityGroup.Esol]);
    }

    public static FlowResults Flows(ImmutableArray<AreaResult> areas)
    {
        var (first, second) = (areas[0], areas[1]);
        return new FlowResults(
            [new(first.Code, first.Code, 60), new(first.Code, second.Code, 37), new(first.Code, null, 3), new(second.Code, first.Code, 0), new(second.Code, second.Code, 5), new(second.Code, null, 0)],
            new Grouping([new(first.Code, first.Name, ["M0"], 100, 60, 60), new(second.Code, second.Name, ["M1"], 5, 5, 42)], 0),
            new Grouping([new("R1", "Ashford", ["M0"], 100, 60, 60), new("R2", "Dover", ["M1"], 5, 5, 42)], 5));
    }

    /// <summary>In every other zone two kinds of course; in the first MSOA 43 compete, in the second nobody may be counted.</summary>
    public static AccessResults Access(ImmutableArray<ZoneResult> zones) => new(
        [30, 75], [new(LevelBand.Level1, ProvisionType.Flexible, "05", false), new(LevelBand.Level2, ProvisionType.StudyProgramme, "14", true)],
        [.. zones.Select((_, index) => index % 2 == 0 ? ImmutableArray.Create(0, 1, 12, 3, 40, 25, -1, 1, 0, 0, 1, 8, 61, 630) : [])],
        [.. zones.Select(zone => zone.MsoaCode).Distinct().Select((code, index) => new MsoaAccess(code, null, index == 0 ? new MsoaPeople(43, 30, 41) : null))]);

    private static EquityFigures Figures(int learners, double shared) => new(learners, 120, shared, 33.3, 0.04, 0.84, 0.9, Spread);
}
