using System.Collections.Immutable;

namespace Pathways.Report;

/// <summary>Flows in words.</summary>
internal static class FlowWords
{
    public const string Outside = "Outside Kent and Medway";

    public const string OutsideCode = "outside";

    private const int SmallestDenominator = 10;

    /// <summary>A share, withheld on denominators under 10 as the DfE's rule has it.</summary>
    public static double? Share(int part, int whole) => whole < SmallestDenominator ? null : (double)part / whole;

    /// <summary>In brackets, after the run's own share: the mean of the replications with half the width of its interval; empty where not made.</summary>
    public static string Over(ImmutableArray<double> over)
        => over.Length > 1 && Interval.Of(over) is { HalfWidth: { } half } interval ? $" ({Figures.Fixed(100 * interval.Mean, 1)}\u00A0±\u00A0{Figures.Fixed(100 * half, 1)})" : "";

    /// <summary>A share as text.</summary>
    public static string Percent(int part, int whole) => Share(part, whole) is null ? StrictCount.Withheld : Figures.Percent(part, whole);
}
