namespace Pathways.Data.Kent.Provision;

/// <summary>Shares a whole number by weights (Hamilton's method).</summary>
internal static class LargestRemainder
{
    /// <summary>
    /// Whole shares that add up to <paramref name="total"/>, each within one of its exact share. Equal remainders go to the
    /// earlier item. Weights are zero or more and not all zero, unless there is nothing to share.
    /// </summary>
    public static int[] Share(int total, IReadOnlyList<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var sum = weights.Sum();
        if (total == 0)
            return new int[weights.Count];
        if (!(sum > 0) || weights.Any(weight => weight < 0))
            throw new ArgumentException("Weights must be zero or more and not all zero.", nameof(weights));
        double[] exact = [.. weights.Select(weight => total * (weight / sum))];
        int[] shares = [.. exact.Select(share => (int)Math.Floor(share))];
        foreach (var index in Enumerable.Range(0, shares.Length)
            .OrderByDescending(index => exact[index] - shares[index]).ThenBy(index => index).Take(Math.Max(0, total - shares.Sum())))
            shares[index]++;
        return shares;
    }
}
