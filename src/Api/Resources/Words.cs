using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>The model's codes as the files of a run write them.</summary>
internal static class Words
{
    /// <summary>Levels by which tables are filtered.</summary>
    public static string[] Levels { get; } = ["Entry level", "Level 1", "Level 2", "Total"];

    public static string Level(LevelBand? band) => band?.Words() ?? "Total";

    public static string AreaKind(AreaKind kind) => kind switch
    {
        Pathways.Model.AreaKind.Lcpa => "lcpa",
        Pathways.Model.AreaKind.Authority => "authority",
        Pathways.Model.AreaKind.All => "all",
        Pathways.Model.AreaKind.District => "district",
        _ => "other",
    };

    public static string Access(AccessClass access) => access switch
    {
        AccessClass.None => "no_course_in_reach",
        AccessClass.Few => "few_places",
        AccessClass.BelowMiddle => "below_middle",
        _ => "middle_or_above",
    };

    public static string Reason(PlacementReason reason) => reason switch
    {
        PlacementReason.NoSuitableCourseInReach => "no_suitable_course_in_reach",
        PlacementReason.EntryConditions => "entry_conditions",
        PlacementReason.AllFull => "all_full",
        PlacementReason.GroupsTooSmall => "groups_too_small",
        PlacementReason.DearerThanUnplaced => "dearer_than_no_place",
        _ => Pathways.Data.Codes.Word(reason),
    };

    public static string Kind(PoolKind kind) => kind == PoolKind.General ? "general" : "commissioned";

    public static string Basis(Basis basis) => basis.ToString().ToLowerInvariant();
}
