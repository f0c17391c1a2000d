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
                new EquityRow(all.AreaCode, all.AreaName, EquityGroup.LookedAfter, Figures(547, 0.9), Figures(8_453, 1.1)) { Over = new EquityGaps([], [], [], [-0.04, -0.02]) },
                new EquityRow(all.AreaCode, all.AreaName, EquityGroup.HomeEducated, null, Figures(9_000, 1.1)),
            ],
            [EquityGroup.Esol]);
    }

    public static FlowResults Flows(ImmutableArray<AreaResult> areas)
    {
        var (first, second) = (areas[0], areas[1]);
        return new FlowResults(
            [new(first.Code, first.Code, 60), new(first.Code, second.Code, 37), new(first.Code, null, 3), new(second.Code, first.Code, 0), new(second.Code, second.Code, 5), new(second.Code, null, 0)],
            new Grouping([new(first.Code, first.Name, ["M0"], 100, 60, 60) { OfResidentsOver = [0.6, 0.64] }, new(second.Code, second.Name, ["M1"], 5, 5, 42)], 0),
            new Grouping([new("R1", "Ashford", ["M0"], 100, 60, 60), new("R2", "Dover", ["M1"], 5, 5, 42)], 5));
    }

    /// <summary>In every other zone two kinds of course; in the first MSOA 43 compete, in the second nobody may be counted.</summary>
    public static AccessResults Access(ImmutableArray<ZoneResult> zones) => new(
        [30, 75], [new(LevelBand.Level1, ProvisionType.Flexible, "05", false), new(LevelBand.Level2, ProvisionType.StudyProgramme, "14", true)],
        [.. zones.Select((_, index) => index % 2 == 0 ? ImmutableArray.Create(0, 1, 12, 3, 40, 25, -1, 2, 450, 625, 55, 1234, -1, -1, -1, -1, -1, 1, 0, 0, 1, 8, 61, 630, 1, 500, 1000, 0, 20, 70, 1, 9, 470, 3) : [])],
        [.. zones.Select(zone => zone.MsoaCode).Distinct().Select((code, index) => new MsoaAccess(code, null, index == 0 ? new MsoaPeople(43, 30, 41) : null))],
        [new("ALL", new(LevelBand.Level1, ProvisionType.Flexible, "05", false), 43, 9), new("ALL", new(LevelBand.Level1, ProvisionType.Flexible, "07", false), 22, 17)]);

    public static ApprenticeshipReach Apprenticeships(ImmutableArray<AreaResult> areas) => new(
        [.. areas.Select((area, index) => new ApprenticeshipScope(area.Code, area.Name, ApprenticeshipTier.Level2AndBelow, 7, index == 0 ? ["06", "09"] : [], index == 0 ? 23 : 0, 1.25, 0.75))],
        [new("2024/25", "E07000105", "Ashford", 360, 219, 19, 125, 113)]);

    /// <summary>By setting one count is small, so the next smallest is withheld with it; nothing is entered but out-of-area placements.</summary>
    public static SendResults Send(ImmutableArray<AreaResult> areas) => new(
        [new(PrimaryNeed.Asd, new PlanHolders(402, 200, 202, 180, 190)), new(PrimaryNeed.Semh, new PlanHolders(98, 7, 91, 40, 45))],
        [
            new(SettingType.Mainstream, new PlanHolders(300, 150, 150, 120, 140), new PlanPlaces(200, 90)), new(SettingType.SpecialSchool, new PlanHolders(180, 90, 90, 88, 90), new PlanPlaces(170, 80)),
            new(SettingType.AlternativeProvision, new PlanHolders(8, 2, 6, 5, 6), null),
        ],
        [.. areas.Select((area, index) => new SendArea(area.Code, area.Name, new PlanHolders(50 + index, 20, 30, 25, 28), new PlanPlaces(40, 20), 12, 5, 0, 4))], 0,
        [new(SendRecordKind.OutOfAreaPlacement, "2024/25", Authority.Kent, PrimaryNeed.Asd, null, 42, 2_100_000, new Provenance(Basis.Entered, Confidence.High, "Council"))])
    {
        NeedParts =
        [
            new(PrimaryNeed.Asd, SettingType.Mainstream, null, new PlanHolders(250, 100, 150, 120, 140)), new(PrimaryNeed.Asd, SettingType.SpecialSchool, null, new PlanHolders(152, 100, 52, 50, 52)),
            new(PrimaryNeed.Semh, SettingType.Mainstream, null, new PlanHolders(90, 30, 60, 40, 45)), new(PrimaryNeed.Semh, SettingType.AlternativeProvision, null, new PlanHolders(8, 2, 6, 5, 6)),
        ],
    };

    public static YearsResult Years(ImmutableArray<AreaResult> areas) => new(
        [
            Year(2025, areas, 1_963, new YearCourseCounts(111, 718, 878, 777, 395, 890, 167, 1_164, 987)), Year(2026, areas, 2_145, null),
        ],
        [new Parameter("years.stable_points", 0.1, 0.05, 0.2, "percentage points a year", new Provenance(Basis.Modelled, Confidence.Low, "Assumption"))], null);

    private static YearFigures Year(int year, ImmutableArray<AreaResult> areas, double neet, YearCourseCounts? course) => new(
        new AcademicYear(year), [.. areas.Append(new("ALL", "Kent and Medway", AreaKind.All, 0, [], null!, 0, default, default, default, []))
            .Select(area => new YearArea(area.Code, area.Name, 46_000, 9_530, 4_000, 8_026, new AssumptionRange(neet - 300, neet, neet + 300), 1_800))], [2_185, 4_001, 6_088], 0, course);

    private static EquityFigures Figures(int learners, double shared) => new(learners, 120, shared, 33.3, 0.04, 0.84, 0.9, Spread);
}
