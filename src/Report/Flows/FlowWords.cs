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

    /// <summary>Half the width of the interval of a share over the replications, after it; empty where not made.</summary>
    public static string Half(ImmutableArray<double> over) => Interval.HalfWidth(over) is { } half ? $"\u00A0±\u00A0{Figures.Fixed(100 * half, 1)}" : "";

    /// <summary>A share as text.</summary>
    public static string Percent(int part, int whole) => Share(part, whole) is null ? StrictCount.Withheld : Figures.Percent(part, whole);
}
