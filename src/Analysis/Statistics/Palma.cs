namespace Pathways.Analysis.Statistics;

/// <summary>
/// The Palma ratio (Palma 2011; Cobham and Sumner 2013), for access: what the tenth of people with most access have
/// together, divided by what the four tenths with least have together. 0.25 where all have the same. A zone that straddles a
/// boundary counts with its part of people on each side.
/// </summary>
/// <param name="TopTenthShare">0..1: part of all that the top tenth have.</param>
/// <param name="BottomFourTenthsShare">0..1: part of all that the bottom four tenths have.</param>
public readonly record struct Palma(double TopTenthShare, double BottomFourTenthsShare)
{
    /// <summary>Top ÷ bottom; null where the bottom four tenths have nothing, which says more than any number.</summary>
    public double? Ratio => BottomFourTenthsShare > 0 ? TopTenthShare / BottomFourTenthsShare : null;

    /// <summary>Of zones weighted by their people, each person with the zone's figure.</summary>
    /// <param name="values">Figure per zone, such as places per person; not negative.</param>
    /// <param name="people">People per zone; not negative. A zone without changes nothing.</param>
    /// <returns>Null where there is nobody or nobody has anything.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a figure is negative.</exception>
    public static Palma? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> people)
    {
        Require.Same(values.Length, people.Length, nameof(values));
        Require.NotNegative(values, nameof(values));
        Require.NotNegative(people, nameof(people));
        var (sorted, weights) = (values.ToArray(), people.ToArray());
        Array.Sort(sorted, weights);
        var all = Require.Sum(weights);
        var total = Require.Weighted(weights, sorted);
        return total > 0 ? new Palma(1 - (Lowest(sorted, weights, 0.9 * all) / total), Lowest(sorted, weights, 0.4 * all) / total) : null;
    }

    /// <summary>What the first so many people have together.</summary>
    private static double Lowest(double[] sorted, double[] weights, double people)
    {
        var (left, sum) = (people, 0.0);
        for (var i = 0; i < sorted.Length && left > 0; i++)
        {
            var counted = Math.Min(left, weights[i]);
            sum += counted * sorted[i];
            left -= counted;
        }

        return sum;
    }
}
