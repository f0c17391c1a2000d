namespace Pathways.Grains.Parts;

/// <summary>Names of a run's checkpoints; the key of a checkpoint's grain is <c>{run}/{name}</c>, {run} as <see cref="Messages.RunView.PartsId"/> has it.</summary>
public static class PartNames
{
    /// <summary>Placements as applications work today.</summary>
    public const string Choice = "choice";

    /// <summary>Placements in the best case.</summary>
    public const string Best = "best";

    /// <summary>The results.</summary>
    public const string Result = "result";

    /// <summary>Feasible offers of an area's learners.</summary>
    public static string OptionsOf(string area) => "options/" + area;

    /// <summary>What became of an area's learners.</summary>
    public static string OutcomesOf(string area) => "outcomes/" + area;

    /// <summary>All checkpoints of a run.</summary>
    public static IEnumerable<string> All(IEnumerable<string> areas) => areas.SelectMany(area => new[] { OptionsOf(area), OutcomesOf(area) }).Concat([Choice, Best, Result]);

    /// <summary>Key of a checkpoint's grain.</summary>
    public static string Key(string partsId, string part) => partsId + "/" + part;
}
