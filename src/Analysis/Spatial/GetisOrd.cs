using System.Collections.Immutable;
using Pathways.Analysis.Statistics;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Local Gi* in its standardised form (Ord and Getis 1995, "Local spatial autocorrelation statistics", Geographical Analysis 27,
/// equation 14 with the zone itself): positive where high values lie together, negative where low ones do.
/// </summary>
public static class GetisOrd
{
    /// <summary>
    /// (Σ w x − x̄ Σ w) ÷ (s √((n Σ w² − (Σ w)²) ÷ (n − 1))) of every zone, with x̄ and s (divisor n) over all n zones. 0 where the
    /// statistic is not defined: all values equal, or a row that covers every zone. Binary and row-standardised weights give the same.
    /// </summary>
    /// <param name="values">One finite figure per zone.</param>
    /// <param name="weights">Weights with the zone itself in its row.</param>
    /// <exception cref="ArgumentException">Lengths differ, the weights leave the zone itself out, or a value is not finite.</exception>
    public static ImmutableArray<double> ZScores(ReadOnlySpan<double> values, SpatialWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Require.Same(values.Length, weights.Count, nameof(values));
        Require.Finite(values, nameof(values));
        if (!weights.IncludesSelf)
            throw new ArgumentException("Gi* counts a zone with its neighbours; these weights leave it out.", nameof(weights));

        var n = values.Length;
        var mean = Require.Sum(values) / n;
        var squares = 0.0;
        var largest = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            largest = Math.Max(largest, Math.Abs(value));
        }

        var deviation = Math.Sqrt(squares / n);
        var defined = deviation > 1e-12 * largest;
        var scores = ImmutableArray.CreateBuilder<double>(n);
        for (var zone = 0; zone < n; zone++)
        {
            var (weight, members) = (weights.RowWeight(zone), weights.NumberOf(zone) + 1);
            var (sumOfWeights, sumOfSquares) = (weight * members, weight * weight * members);
            scores.Add(!defined || members == n
                ? 0
                : (weights.Lag(zone, values) - (mean * sumOfWeights))
                    / (deviation * Math.Sqrt(((n * sumOfSquares) - (sumOfWeights * sumOfWeights)) / (n - 1))));
        }

        return scores.MoveToImmutable();
    }
}
