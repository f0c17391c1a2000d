namespace Pathways.Report;

/// <summary>Flows in words.</summary>
internal static class FlowWords
{
    public const string Outside = "Outside Kent and Medway";

    public const string OutsideCode = "outside";

    private const int SmallestDenominator = 10;

    /// <summary>A share, withheld on denominators under 10 as the DfE's rule has it.</summary>
    public static double? Share(int part, int whole) => whole < SmallestDenominator ? null : (double)part / whole;

    /// <summary>A share as text.</summary>
    public static string Percent(int part, int whole) => Share(part, whole) is null ? StrictCount.Withheld : Figures.Percent(part, whole);
}
