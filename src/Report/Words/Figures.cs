using System.Globalization;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Numbers as text, invariant. Ties round away from zero.</summary>
internal static class Figures
{
    /// <summary>What CSV writes where a figure does not apply (DfE open data standard).</summary>
    public const string NotApplicable = "z";

    /// <summary>A whole number with thousands marked, for reading.</summary>
    public static string Whole(double value) => Round(value, 0).ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with a fixed count of decimals, for files.</summary>
    public static string Fixed(double value, int decimals)
        => Round(value, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A percentage with one decimal, from unrounded figures; <c>–</c> on a denominator of zero.</summary>
    public static string Percent(double part, double whole)
        => whole == 0 ? "–" : Fixed(100 * part / whole, 1) + "%";

    /// <summary>A whole number, or a dash for none.</summary>
    public static string OrDash(int? value) => value is { } number ? Whole(number) : "–";

    /// <summary>Low to high with the central value first.</summary>
    public static string Range(AssumptionRange range) => $"{Whole(range.Central)} ({Whole(range.Low)} to {Whole(range.High)})";

    /// <summary>A signed whole number with a true minus.</summary>
    public static string Signed(int value) => value < 0 ? "−" + Whole(-(double)value) : Whole(value);

    private static double Round(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? 0 : rounded;
    }
}
