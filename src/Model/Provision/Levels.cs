namespace Pathways.Model;

/// <summary>Words and bands of <see cref="Level"/>.</summary>
public static class Levels
{
    /// <summary>The levels at which the model holds places: Level 2 and below.</summary>
    public static IReadOnlyList<Level> InScope { get; } = [Level.Entry1, Level.Entry2, Level.Entry3, Level.Level1, Level.Level2];

    /// <summary>Whether the level is within the programme's scope, Level 2 and below.</summary>
    public static bool IsInScope(this Level level) => level <= Level.Level2;

    /// <summary>The band in which figures are shown: Entry, Level 1, Level 2 or Level 3.</summary>
    public static LevelBand Band(this Level level) => level switch
    {
        Level.Entry1 or Level.Entry2 or Level.Entry3 => LevelBand.Entry,
        Level.Level1 => LevelBand.Level1,
        Level.Level2 => LevelBand.Level2,
        _ => LevelBand.Level3,
    };

    /// <summary>The code written in files: E1, E2, E3, 1, 2, 3.</summary>
    public static string Code(this Level level) => level switch
    {
        Level.Entry1 => "E1",
        Level.Entry2 => "E2",
        Level.Entry3 => "E3",
        Level.Level1 => "1",
        Level.Level2 => "2",
        _ => "3",
    };

    /// <summary>Reads what <see cref="Code"/> writes.</summary>
    public static bool TryParse(string? code, out Level level)
    {
        (var known, level) = code switch
        {
            "E1" => (true, Level.Entry1),
            "E2" => (true, Level.Entry2),
            "E3" => (true, Level.Entry3),
            "1" => (true, Level.Level1),
            "2" => (true, Level.Level2),
            "3" => (true, Level.Level3),
            _ => (false, Level.Entry1),
        };
        return known;
    }

    /// <summary>The band's words.</summary>
    public static string Words(this LevelBand band) => band switch
    {
        LevelBand.Entry => "Entry level",
        LevelBand.Level1 => "Level 1",
        LevelBand.Level2 => "Level 2",
        _ => "Level 3",
    };
}

/// <summary>The bands in which figures by level are shown.</summary>
public enum LevelBand
{
    Entry,
    Level1,
    Level2,
    Level3,
}
