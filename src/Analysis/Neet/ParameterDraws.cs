using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Draws the numbers of the year and of NEET between their low and high values, triangular with the value as mode, keyed by (seed, replication, parameter), so that
/// scenarios with one seed share them. Calibrated numbers stay frozen.
/// </summary>
internal static class ParameterDraws
{
    private const string NoPlace = "analysis.neet_if_unplaced";

    private static readonly string[] Varied =
    [
        NoPlace, "analysis.elsewhere_share", "analysis.flexible_re_engagement_share", "analysis.neet_inactive_share", "analysis.work_share_of_other",
        "analysis.reentry_share", "analysis.retention.", "analysis.withdrawal.", "analysis.travel_margin.", "analysis.mismatch.", "analysis.not_known_rate.",
    ];

    /// <summary>The numbers of one replication.</summary>
    public static ParameterSet Of(ParameterSet parameters, ulong seed, int number)
        => parameters.With(parameters.All.Where(parameter => parameter is { Low: not null, High: not null } && Varied.Any(prefix => parameter.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .ToDictionary(parameter => parameter.Key, parameter => Triangular(parameter, Draws.Uniform(seed, (ulong)number, Draws.Key(DrawKey(parameter.Key)), DrawPurpose.Parameter)), StringComparer.Ordinal));

    /// <summary>The groups' assumptions on having no place move together.</summary>
    private static string DrawKey(string key) => key.StartsWith(NoPlace, StringComparison.Ordinal) ? NoPlace : key;

    private static double Triangular(Parameter parameter, double uniform)
    {
        var mode = parameter.Value;
        var (low, high) = (Math.Min(parameter.Low!.Value, mode), Math.Max(parameter.High!.Value, mode));
        if (low == high)
            return mode;
        var below = (mode - low) / (high - low);
        return uniform < below
            ? low + Math.Sqrt(uniform * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - uniform) * (high - low) * (high - mode));
    }
}
