using System.Collections.Immutable;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// The step-up procedure that holds the expected share of false findings among all findings (Benjamini and Hochberg 1995,
/// J. R. Statist. Soc. B 57): valid for independent tests, and for positively dependent ones (Benjamini and Yekutieli 2001).
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// Adjusted p-values in the order given: the smallest false discovery rate at which a test would be rejected, min over j ≥ rank of p₍ⱼ₎ m ÷ j, at most 1.
    /// Reject where it is at most the rate wanted.
    /// </summary>
    /// <param name="pValues">0..1 each; one family, the zones of one named measure.</param>
    /// <exception cref="ArgumentException">A value lies outside 0..1.</exception>
    public static ImmutableArray<double> Adjust(ReadOnlySpan<double> pValues)
    {
        foreach (var p in pValues)
            if (!(p is >= 0 and <= 1))
                throw new ArgumentException("A p-value lies between 0 and 1.", nameof(pValues));
        var sorted = pValues.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var adjusted = new double[sorted.Length];
        var smallest = 1.0;
        for (var rank = sorted.Length; rank >= 1; rank--)
        {
            smallest = Math.Min(smallest, sorted[rank - 1] * sorted.Length / rank);
            adjusted[order[rank - 1]] = smallest;
        }

        return [.. adjusted];
    }
}
