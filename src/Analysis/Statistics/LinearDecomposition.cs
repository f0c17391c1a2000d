using System.Collections.Immutable;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// The Oaxaca–Blinder decomposition of the difference between two means, each a linear function of mean characteristics
/// (Oaxaca 1973, International Economic Review 14; Blinder 1973, Journal of Human Resources 8).
/// </summary>
/// <param name="Whole">The parts over all characteristics.</param>
/// <param name="Characteristics">Parts by characteristic, mean of both orders; they add up to the mean of <see cref="Whole"/>.</param>
public sealed record LinearDecomposition(Decomposition Whole, ImmutableArray<TwoParts> Characteristics)
{
    /// <summary>Of means and coefficients; a constant is a characteristic whose mean is 1.</summary>
    /// <param name="means">Mean characteristics of the area.</param>
    /// <param name="coefficients">Coefficients of the area.</param>
    /// <param name="referenceMeans">Mean characteristics of the reference.</param>
    /// <param name="referenceCoefficients">Coefficients of the reference.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a figure is not finite.</exception>
    public static LinearDecomposition Of(
        ReadOnlySpan<double> means, ReadOnlySpan<double> coefficients, ReadOnlySpan<double> referenceMeans, ReadOnlySpan<double> referenceCoefficients)
    {
        Check(means, means.Length, nameof(means));
        Check(coefficients, means.Length, nameof(coefficients));
        Check(referenceMeans, means.Length, nameof(referenceMeans));
        Check(referenceCoefficients, means.Length, nameof(referenceCoefficients));
        var parts = ImmutableArray.CreateBuilder<TwoParts>(means.Length);
        for (var i = 0; i < means.Length; i++)
            parts.Add(new TwoParts(
                (means[i] - referenceMeans[i]) * (coefficients[i] + referenceCoefficients[i]) / 2,
                (coefficients[i] - referenceCoefficients[i]) * (means[i] + referenceMeans[i]) / 2));
        return new LinearDecomposition(
            Decomposition.Of(
                Require.Weighted(referenceMeans, referenceCoefficients), Require.Weighted(means, referenceCoefficients),
                Require.Weighted(referenceMeans, coefficients), Require.Weighted(means, coefficients)),
            parts.MoveToImmutable());
    }

    private static void Check(ReadOnlySpan<double> figures, int length, string name)
    {
        Require.Same(figures.Length, length, name);
        Require.Finite(figures, name);
    }
}
