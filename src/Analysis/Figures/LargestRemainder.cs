using System.Collections.Immutable;

namespace Pathways.Analysis;

/// <summary>Rounds parts so that they still add up (largest remainder, Hamilton's method).</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Rounds parts that add up to a whole number of units so that the rounded parts do too. Each is its floor, or one more for
    /// the largest remainders; ties go to the earlier part.
    /// </summary>
    /// <param name="parts">Parts, not negative, in units.</param>
    /// <param name="total">What they add up to, in whole units.</param>
    public static ImmutableArray<long> Round(IReadOnlyList<double> parts, long total)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var rounded = parts.Select(part => (long)Math.Floor(Math.Max(0, part))).ToArray();
        var order = Enumerable.Range(0, rounded.Length)
            .OrderByDescending(i => Math.Max(0, parts[i]) - rounded[i]).ThenBy(i => i).ToArray();
        var missing = total - rounded.Sum();
        for (var k = 0; missing > 0 && order.Length > 0; k = (k + 1) % order.Length, missing--)
            rounded[order[k]]++;
        for (var k = order.Length - 1; missing < 0 && k >= 0; k--)
        {
            var taken = Math.Min(rounded[order[k]], -missing);
            rounded[order[k]] -= taken;
            missing += taken;
        }

        return [.. rounded];
    }
}
