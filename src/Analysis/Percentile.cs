namespace Pathways.Analysis;

/// <summary>Percentiles by nearest rank (Hyndman and Fan 1996, definition 1): always a value that occurs.</summary>
public static class Percentile
{
    /// <summary>The smallest value such that at least <paramref name="percent"/> % of the values are no larger.</summary>
    /// <param name="ascending">Values in ascending order; not empty.</param>
    /// <param name="percent">1 to 100.</param>
    /// <exception cref="ArgumentException">There are no values, or the percentage is out of range.</exception>
    public static T NearestRank<T>(IReadOnlyList<T> ascending, int percent)
    {
        ArgumentNullException.ThrowIfNull(ascending);
        if (ascending.Count == 0)
            throw new ArgumentException("A percentile needs at least one value.", nameof(ascending));
        if (percent is < 1 or > 100)
            throw new ArgumentException("A percentile lies between 1 and 100.", nameof(percent));
        var rank = (((long)percent * ascending.Count) + 99) / 100;
        return ascending[(int)rank - 1];
    }
}
