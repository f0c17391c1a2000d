namespace Pathways.Analysis.Statistics;

/// <summary>
/// The Gini coefficient of a figure over people: half the mean absolute difference between two people drawn at random, divided by
/// the mean (Gini 1912; Dorfman 1979). 0 where all have the same, near 1 where one has all.
/// </summary>
public static class Gini
{
    /// <summary>Of zones weighted by their people, each person with the zone's figure.</summary>
    /// <param name="values">Figure per zone, such as places per person; not negative.</param>
    /// <param name="people">People per zone; not negative. A zone without changes nothing.</param>
    /// <returns>0..1, or null where there is nobody or nobody has anything.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a figure is negative.</exception>
    public static double? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> people)
    {
        Require.Same(values.Length, people.Length, nameof(values));
        Require.NotNegative(values, nameof(values));
        Require.NotNegative(people, nameof(people));
        var (sorted, weights) = (values.ToArray(), people.ToArray());
        Array.Sort(sorted, weights);
        var all = Require.Sum(weights);
        var total = Require.Weighted(weights, sorted);
        if (!(total > 0))
            return null;

        // Σ over pairs of |difference| = 2 Σ weight × value × (people below − people above); equal values cancel.
        var (below, sum) = (0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            var above = all - below - weights[i];
            sum += weights[i] * sorted[i] * (below - above);
            below += weights[i];
        }

        return Math.Clamp(sum / (all * total), 0, 1);
    }
}
