using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>What a college course of one level looks like: group size, length, entry, English and maths.</summary>
internal sealed record LevelRule(
    Level Level, int GroupSize, int LargestGroup, int MinimumGroup, int DurationWeeks, int PlannedHours,
    EntryRequirement EntryRequirement, EnglishMaths EnglishMaths, string Route)
{
    public static FrozenDictionary<Level, LevelRule> Read()
        => AuthoredFiles.Rows("level-rules.csv", row => new LevelRule(
                row.OneOf("level", Codes.Levels), row.Whole("group_size", 1), row.Whole("largest_group", 1), row.Whole("minimum_group", 1),
                row.Whole("duration_weeks", 1), row.Whole("planned_hours", 1), row.OneOf("entry_requirement", Codes.EntryRequirements),
                row.OneOf("english_maths", Codes.EnglishMathsKinds), row.Required("route")),
            "level", "group_size", "largest_group", "minimum_group", "duration_weeks", "planned_hours", "entry_requirement", "english_maths", "route")
            .ToFrozenDictionary(rule => rule.Level);
}
