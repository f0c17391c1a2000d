namespace Pathways.Data.Population.Fitting;

/// <summary>Turns expectations into whole numbers with a given total (Hamilton's method of largest remainders).</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Whole numbers in proportion to the weights that sum to the total. Each is the quota rounded down or up;
    /// of equal remainders the earlier wins. All zero when every weight is.
    /// </summary>
    /// <param name="weights">None negative.</param>
    /// <param name="total">0 or more.</param>
    public static int[] Apportion(IReadOnlyList<double> weights, int total)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var result = new int[weights.Count];
        var sum = weights.Sum();
        if (sum <= 0)
            return result;
        var remainders = new double[weights.Count];
        var given = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var quota = weights[i] / sum * total;
            result[i] = (int)Math.Floor(quota + 1e-9);
            remainders[i] = Math.Round(quota - result[i], 9);
            given += result[i];
        }

        foreach (var i in Enumerable.Range(0, result.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take(total - given))
            result[i]++;
        return result;
    }

    /// <summary>The same with the total being the weights' sum, rounded half away from zero.</summary>
    public static int[] Round(IReadOnlyList<double> weights)
        => Apportion(weights, checked((int)Math.Round(weights.Sum(), MidpointRounding.AwayFromZero)));
}
