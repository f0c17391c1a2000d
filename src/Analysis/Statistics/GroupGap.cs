namespace Pathways.Analysis.Statistics;

/// <summary>A figure of the people of a group beside that of all others; both are means over people, not over zones.</summary>
/// <param name="Group">Mean of the group.</param>
/// <param name="Others">Mean of the others.</param>
public readonly record struct GroupGap(double Group, double Others)
{
    /// <summary>Group less others, in the figure's unit: negative where the group has less.</summary>
    public double Difference => Group - Others;

    /// <summary>Group ÷ others; null where the others have nothing.</summary>
    public double? Ratio => Others == 0 ? null : Group / Others;

    /// <summary>Of figures per zone and people per zone.</summary>
    /// <param name="values">Figure per zone; finite.</param>
    /// <param name="group">People of the group per zone; not negative.</param>
    /// <param name="others">All others per zone; not negative.</param>
    /// <returns>Null where one of them has nobody.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number of people is negative.</exception>
    public static GroupGap? Of(ReadOnlySpan<double> values, ReadOnlySpan<double> group, ReadOnlySpan<double> others)
    {
        Require.Same(values.Length, group.Length, nameof(values));
        Require.Same(values.Length, others.Length, nameof(values));
        Require.Finite(values, nameof(values));
        Require.NotNegative(group, nameof(group));
        Require.NotNegative(others, nameof(others));
        var (inGroup, outside) = (Require.Sum(group), Require.Sum(others));
        return inGroup > 0 && outside > 0
            ? new GroupGap(Require.Weighted(group, values) / inGroup, Require.Weighted(others, values) / outside)
            : null;
    }
}
