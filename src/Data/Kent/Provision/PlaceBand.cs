using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>The two bands in which places are set against learners.</summary>
public enum PlaceBand
{
    /// <summary>Entry 1 to 3 and Level 1.</summary>
    EntryAndLevel1,

    /// <summary>Level 2.</summary>
    Level2,
}

/// <summary>What the bands hold.</summary>
public static class PlaceBands
{
    /// <summary>Both bands.</summary>
    public static IReadOnlyList<PlaceBand> All { get; } = [PlaceBand.EntryAndLevel1, PlaceBand.Level2];

    /// <summary>The levels of a band, lowest first.</summary>
    public static IReadOnlyList<Level> Levels(this PlaceBand band)
        => band == PlaceBand.Level2 ? [Level.Level2] : [Level.Entry1, Level.Entry2, Level.Entry3, Level.Level1];

    /// <summary>Whether a level belongs to a band.</summary>
    public static bool Holds(this PlaceBand band, Level level) => band.Levels().Contains(level);

    /// <summary>The word used in keys of the rules: <c>entry_level1</c> or <c>level2</c>.</summary>
    public static string Word(this PlaceBand band) => band == PlaceBand.Level2 ? "level2" : "entry_level1";
}
