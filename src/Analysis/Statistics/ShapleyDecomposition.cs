using System.Collections.Immutable;
using System.Numerics;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// A difference taken apart by any number of causes: each is put in the place of the reference's one after the other, and its part
/// is the mean over all orders (Shapley 1953; Shorrocks 2013, "Decomposition procedures for distributional analysis", Journal of Economic
/// Inequality 11). The parts add up to the whole difference, however the figure depends on the causes.
/// </summary>
public static class ShapleyDecomposition
{
    /// <summary>Most causes: the figure is computed once for each of 2^causes worlds.</summary>
    public const int MostCauses = 16;

    /// <summary>The part of each cause, in the figure's unit.</summary>
    /// <param name="causes">Number of causes, 1 to <see cref="MostCauses"/>.</param>
    /// <param name="figure">The figure where the causes whose bit is set are the area's and the others the reference's.</param>
    public static ImmutableArray<double> Of(int causes, Func<int, double> figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(causes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(causes, MostCauses);
        var worlds = Enumerable.Range(0, 1 << causes).Select(figure).ToArray();

        // Weight of a set of s causes that come before: s! (n − s − 1)! ÷ n!.
        var weights = new double[causes];
        weights[0] = 1.0 / causes;
        for (var before = 1; before < causes; before++)
            weights[before] = weights[before - 1] * before / (causes - before);

        var parts = new double[causes];
        for (var set = 0; set < worlds.Length; set++)
            for (var cause = 0; cause < causes; cause++)
                if ((set & (1 << cause)) == 0)
                    parts[cause] += weights[BitOperations.PopCount((uint)set)] * (worlds[set | (1 << cause)] - worlds[set]);
        return [.. parts];
    }
}
