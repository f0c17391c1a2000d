using System.Globalization;

namespace Pathways.Api.Tests.Attack;

/// <summary>What a figure or symbol leaves of a count, as the rules are published.</summary>
internal static class Rounding
{
    private static readonly string[] Expected = ["neet_low", "neet_central", "neet_high", "not_known"];

    /// <summary>The least and the most.</summary>
    /// <param name="text">The figure, or the symbol in its place.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="never">Whether it is withheld of everybody, also where it is nothing.</param>
    public static (double Least, double Most) Leaves(string text, string measure, bool never)
    {
        if (Expected.Contains(measure)) // expected people: under ten withheld, the rest to the nearest five
            return Number(text) is { } expected ? (expected == 0 ? 0 : Math.Max(9.5, expected - 2.5), expected == 0 ? 0 : expected + 2.5) : (0, text == "low" ? 9.5 : double.PositiveInfinity);
        var half = measure == "cohort_16_17" ? 5 : 4; // the cohort of an area is no whole number
        if (Number(text) is { } shown)
            return shown == 0 ? (0, 0) : (Math.Max(measure == "cohort_16_17" ? 4.5 : 5, shown - 5), shown + half);
        return text == "low" ? (measure == "cohort_16_17" ? 0 : 1, measure == "cohort_16_17" ? 4.5 : 4) : (never ? 0 : 1, double.PositiveInfinity);
    }

    /// <summary>A count as the rules alone would show it, without anything withheld for the sake of another.</summary>
    public static string Alone(double count) => count == 0 ? "0" : count < 5 ? "low" : (Math.Round(count / 10, MidpointRounding.AwayFromZero) * 10).ToString("0", CultureInfo.InvariantCulture);

    private static double? Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
