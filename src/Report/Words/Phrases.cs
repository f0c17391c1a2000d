using Pathways.Model;

namespace Pathways.Report;

/// <summary>The model's codes in words that people read, and as files write them.</summary>
internal static class Phrases
{
    public const string AllLevels = "All levels to Level 2";

    public static string Level(LevelBand? band) => band?.Words() ?? AllLevels;

    public static string LevelCode(LevelBand? band) => band switch
    {
        LevelBand.Entry => "Entry level",
        LevelBand.Level1 => "Level 1",
        LevelBand.Level2 => "Level 2",
        LevelBand.Level3 => "Level 3",
        _ => "Total",
    };

    public static string Access(AccessClass access) => access switch
    {
        AccessClass.None => "No suitable course in reach",
        AccessClass.Few => "In reach, but few places per head",
        AccessClass.BelowMiddle => "Fewer places per head than the middle zone",
        _ => "As many places per head as the middle zone, or more",
    };

    public static string AccessCode(AccessClass access) => access switch
    {
        AccessClass.None => "no_course_in_reach",
        AccessClass.Few => "few_places",
        AccessClass.BelowMiddle => "below_middle",
        _ => "middle_or_above",
    };

    public static string Reason(PlacementReason reason) => reason switch
    {
        PlacementReason.FirstChoice => "Placed on the first choice",
        PlacementReason.HigherChoicesFull => "Placed, a choice ranked higher was full",
        PlacementReason.HigherChoiceDidNotRun => "Placed, a choice ranked higher did not run",
        PlacementReason.NoSuitableCourseInReach => "No place: no suitable course in reach",
        PlacementReason.EntryConditions => "No place: no course in reach whose conditions are met",
        PlacementReason.AllFull => "No place: all suitable courses in reach were full",
        PlacementReason.GroupsTooSmall => "No place: courses with room did not run, groups too small",
        _ => "No place: a place would cost others more than it spares",
    };

    public static string ReasonCode(PlacementReason reason) => reason switch
    {
        PlacementReason.FirstChoice => "first_choice",
        PlacementReason.HigherChoicesFull => "higher_choices_full",
        PlacementReason.HigherChoiceDidNotRun => "higher_choice_did_not_run",
        PlacementReason.NoSuitableCourseInReach => "no_suitable_course_in_reach",
        PlacementReason.EntryConditions => "entry_conditions",
        PlacementReason.AllFull => "all_full",
        PlacementReason.GroupsTooSmall => "groups_too_small",
        _ => "dearer_than_no_place",
    };

    public static readonly string[] Statuses =
    [
        "Participating in education or training", "Re-engagement provision", "Work without regulated training",
        "NEET, available", "NEET, not available (illness, pregnancy, caring)", "Not known to tracking",
    ];

    public static string AreaLevel(AreaKind kind) => kind switch
    {
        AreaKind.Lcpa => "Local Collaborative Partnership Area",
        AreaKind.Authority => "Local authority",
        AreaKind.All => "Kent and Medway",
        AreaKind.District => "Local authority district",
        _ => "Area",
    };

    public static string Tier(ApprenticeshipTier tier) => tier == ApprenticeshipTier.Level3 ? "Level 3" : "Level 2 and below";

    public static string Kind(PoolKind kind) => kind == PoolKind.General ? "general" : "commissioned";

    public static string Basis(Basis basis) => basis.ToString().ToLowerInvariant();
}
