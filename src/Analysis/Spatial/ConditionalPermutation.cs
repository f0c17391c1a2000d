using System.Collections.Immutable;
using Pathways.Analysis.Statistics;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// The conditional permutation test of local statistics (Anselin 1995, "Local indicators of spatial association", Geographical
/// Analysis 27): the zone keeps its own figure, its m neighbours get m different figures of the other zones. Zones with the same
/// number of neighbours share one set of draws from all zones. A draw that holds the zone's own place gets the draw's
/// next place instead; by symmetry what results is a uniform draw from the other zones, so sharing costs no exactness.
/// </summary>
/// <remarks>
/// Draws are of places in the order of magnitude, not of zones; so p-values do not depend on how zones are numbered.
/// As the zone keeps its figure, an extreme zone among ordinary ones is not significant: it is its surroundings that are tested.
/// </remarks>
public static class ConditionalPermutation
{
    /// <summary>
    /// The pseudo p-values of Gi* of every zone; both 1 for a zone without neighbours, which cannot be tested. Work:
    /// draws × neighbours for each different number of neighbours.
    /// </summary>
    /// <param name="values">One finite figure per zone.</param>
    /// <param name="weights">Who neighbours whom; binary and row-standardised weights give the same.</param>
    /// <param name="reference">Draws for this number of zones and at least the largest neighbourhood.</param>
    /// <exception cref="ArgumentException">Lengths differ, the draws are for other zones or too few neighbours, or a value is not finite.</exception>
    public static ImmutableArray<PseudoPValue> PValues(ReadOnlySpan<double> values, SpatialWeights weights, ReferenceDraws reference)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(reference);
        Require.Same(values.Length, weights.Count, nameof(values));
        Require.Finite(values, nameof(values));
        if (reference.Zones != weights.Count || reference.LargestNeighbourhood < weights.LargestNeighbourhood)
            throw new ArgumentException($"Draws for {reference.Zones} zones with up to {reference.LargestNeighbourhood} neighbours do not serve {weights.Count} zones with up to {weights.LargestNeighbourhood}.", nameof(reference));

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var results = new PseudoPValue[values.Length];
        Array.Fill(results, new PseudoPValue(1, 1));
        var sums = new double[reference.Draws];
        var ascending = new double[reference.Draws];
        var drawn = 0;
        foreach (var group in Enumerable.Range(0, weights.Count).GroupBy(weights.NumberOf).Where(group => group.Key > 0).OrderBy(group => group.Key))
        {
            for (; drawn < group.Key; drawn++)
                AddSlot(sums, sorted, reference.Slot(drawn));
            sums.CopyTo(ascending, 0);
            Array.Sort(ascending);
            foreach (var zone in group)
                results[zone] = Of(zone, values, weights, reference, sorted, sums, ascending);
        }

        return [.. results];
    }

    private static PseudoPValue Of(
        int zone, ReadOnlySpan<double> values, SpatialWeights weights, ReferenceDraws reference, double[] sorted, double[] sums, double[] ascending)
    {
        var neighbours = weights.NeighboursOf(zone);
        var observed = 0.0;
        foreach (var other in neighbours)
            observed += values[other];

        // Sums in another order differ in their last digits; they count as ties.
        var tolerance = 1e-11 * neighbours.Length * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        var (low, high) = (observed + tolerance, observed - tolerance);
        var lower = Below(ascending, low, included: true);
        var upper = ascending.Length - Below(ascending, high, included: false);

        var own = Below(sorted, values[zone], included: false); // equal figures share their first place, whatever their number
        var spare = reference.Slot(neighbours.Length);
        for (var slot = 0; slot < neighbours.Length; slot++)
            foreach (var draw in reference.DrawsWith(own, slot))
            {
                var before = sums[draw];
                var after = before - sorted[own] + sorted[spare[draw]];
                lower += (after <= low ? 1 : 0) - (before <= low ? 1 : 0);
                upper += (after >= high ? 1 : 0) - (before >= high ? 1 : 0);
            }

        return new PseudoPValue((lower + 1.0) / (reference.Draws + 1.0), (upper + 1.0) / (reference.Draws + 1.0));
    }

    private static void AddSlot(double[] sums, double[] sorted, ReadOnlySpan<int> places)
    {
        for (var draw = 0; draw < sums.Length; draw++)
            sums[draw] += sorted[places[draw]];
    }

    /// <summary>How many of the ascending figures lie below a bound, or at it where included.</summary>
    private static int Below(double[] ascending, double bound, bool included)
    {
        var (from, to) = (0, ascending.Length);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (ascending[middle] < bound || (included && ascending[middle] == bound))
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
