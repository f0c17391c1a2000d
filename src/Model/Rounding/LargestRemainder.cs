namespace Pathways.Model;

/// <summary>Turns parts into whole numbers that add up (Hamilton's method of largest remainders).</summary>
public static class LargestRemainder
{
    // Quotas nearer than this to a whole number are that number: sums of floating-point parts come this near, people do not.
    private const double Negligible = 1e-9;
    private const int NegligibleDigits = 9;

    /// <summary>
    /// Whole numbers in proportion to the weights that sum to the total. Each is the quota rounded down or up;
    /// of equal remainders the earlier wins. All zero when every weight is.
    /// </summary>
    /// <param name="weights">In any unit, none negative.</param>
    /// <param name="total">What the result sums to, 0 or more.</param>
    /// <exception cref="ArgumentException">A weight is negative or not a number, or the total is negative.</exception>
    public static int[] Apportion(IReadOnlyList<double> weights, int total)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        if (weights.Any(weight => !(weight >= 0)))
            throw new ArgumentException("Weights must be zero or more.", nameof(weights));
        var result = new int[weights.Count];
        var sum = weights.Sum();
        if (sum <= 0)
            return result;
        var remainders = new double[weights.Count];
        var given = 0;
        for (var i = 0; i < result.Length; i++)
        {
            var quota = weights[i] / sum * total;
            result[i] = (int)Math.Floor(quota + Negligible);
            remainders[i] = Math.Round(quota - result[i], NegligibleDigits);
            given += result[i];
        }

        foreach (var i in Enumerable.Range(0, result.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take(total - given))
            result[i]++;
        return result;
    }

    /// <summary>The same with the total being the weights' sum, rounded half away from zero.</summary>
    /// <param name="weights">In whole units, none negative.</param>
    /// <exception cref="OverflowException">The sum is more than a whole number of 32 bits holds.</exception>
    public static int[] Round(IReadOnlyList<double> weights)
        => Apportion(weights, checked((int)Math.Round(weights.Sum(), MidpointRounding.AwayFromZero)));
}
