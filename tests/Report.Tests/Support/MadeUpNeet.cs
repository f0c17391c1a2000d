using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.Tests.Support;

/// <summary>Invented figures on NEET. Nothing in them comes from anywhere.</summary>
internal static class MadeUpNeet
{
    public static SensitivityResults Sensitivity { get; } = new(
        1000, 250,
        [
            new SensitivityBar("Chance of NEET without a place", "0.25", "0.6", 880, 1200, 250, 250),
            new SensitivityBar("Places of every course", "10% fewer", "10% more", 1050, 960, 310, 200),
        ]);

    public static ValidationResults Validation { get; } = new(
        [
            new ValidationRow(Target("kent-neet-2025", TargetUse.Calibration, 3.8), 3.8, 0.02, ""),
            new ValidationRow(Target("kent-september-guarantee-2025", TargetUse.Validation, 95.4), 97.4, 0.1, "Modelled otherwise than published."),
            new ValidationRow(Target("kent-bananas-2025", TargetUse.Validation, 7), null, null, "The model has no such figure."),
        ],
        [new ShortageRow(150, 180, new AssumptionRange(900, 950, 1010)), new ShortageRow(300, 250, new AssumptionRange(930, 1000, 1080))],
        new FlowFit(169, 0.5, 0.41, 0.37, "made-up flows"));

    /// <summary>The areas, the last of them with too few people for a count, and one district.</summary>
    public static NeetResults Neet(ImmutableArray<AreaResult> areas) => new(
        3,
        [
            .. areas.Select((area, index) => Area(area.Code, area.Name, area.Kind, index == areas.Length - 1 ? 99 : area.Cohort)),
            Area("E07000105", "Ashford", AreaKind.District, 900),
        ],
        [
            .. areas.Take(2).Select((area, index) => new AreaDrivers(
                area.Code, area.Name, 0.041 - (0.01 * index), 0.038,
                [new DriverParts(LevelBand.Entry, 0.001, 0.0005), new DriverParts(LevelBand.Level1, -0.0005, 0.001), new DriverParts(LevelBand.Level2, 0, 0.001 - (0.01 * index)), new DriverParts(LevelBand.Level3, 0, 0)])),
        ],
        [new RoniFactorPoints("SEN support", 1), new RoniFactorPoints("Looked after, or a care leaver", 2)]);

    private static AreaNeet Area(string code, string name, AreaKind kind, int cohort)
    {
        ImmutableArray<double> Around(double share) => [.. new[] { 0.99, 1, 1.01 }.Select(factor => cohort * share * factor)];
        return new AreaNeet(
            code, name, kind, cohort, Around(0.03), Around(0.038), Around(0.05), Around(0.04), Around(0.042), Around(0.03), [cohort / 2, cohort / 4, cohort / 8, 3],
            new YearSteps(cohort / 5.0, cohort / 6.0, 3.5, 1.5, 1.25, cohort / 6.2));
    }

    private static Target Target(string id, TargetUse use, double value) => new(id, use, "Measure of " + id, "Kent", "2025", value, "percent", Basis.Published, "made up");
}
