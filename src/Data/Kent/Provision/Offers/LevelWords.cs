using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Reads the level column of <c>provider_offers.csv</c>, which quotes its sources.</summary>
internal static class LevelWords
{
    private static readonly Level[] Entry = [Level.Entry1, Level.Entry2, Level.Entry3];

    /// <summary>The levels a wording stands for; none when the source states none.</summary>
    public static IReadOnlyList<Level> Levels(string words) => words switch
    {
        "Entry" or "pre-entry/Entry" => Entry,
        "Entry/1 (not split)" => [Level.Entry3, Level.Level1],
        "1" => [Level.Level1],
        "2" => [Level.Level2],
        _ => [],
    };

    /// <summary>Whether a wording is evidence of provision below Level 2.</summary>
    public static bool BelowLevel2(string words) => words is "1" or "Entry" or "pre-entry/Entry" or "Entry/1 (not split)" or "below 2" or "Entry-3";
}
