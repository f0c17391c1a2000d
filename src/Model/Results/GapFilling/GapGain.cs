using System.Globalization;

namespace Pathways.Model;

/// <summary>What a plan spares, in words, by what it is counted in.</summary>
public static class GapGain
{
    private const double PerPerson = 1_000_000;

    /// <summary>The unit: minutes-equivalents, or young people assumed NEET fewer.</summary>
    public static string Unit(GapObjective objective) => objective == GapObjective.Neet ? "young people assumed NEET fewer (central assumption)" : "minutes-equivalents";

    /// <summary>A gain as a number of its unit.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="gain">The gain: minutes-equivalents, or millionths of a young person.</param>
    public static string Number(GapObjective objective, long gain)
        => objective == GapObjective.Neet ? (gain / PerPerson).ToString("N2", CultureInfo.InvariantCulture) : gain.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A gain with its unit.</summary>
    public static string Words(GapObjective objective, long gain) => Number(objective, gain) + " " + Unit(objective);
}
