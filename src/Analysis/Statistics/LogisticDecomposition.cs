namespace Pathways.Analysis.Statistics;

/// <summary>
/// The difference between two mean probabilities of a logistic model taken apart into characteristics and coefficients by putting one after the
/// other in place (Even and Macpherson 1990; Fairlie 2005, "An extension of the Blinder–Oaxaca decomposition technique to logit and
/// probit models"). As whole populations are used, not their means, the parts add up exactly though the model is not linear.
/// </summary>
public static class LogisticDecomposition
{
    /// <summary>Composition is the part of the characteristics, rates that of the coefficients.</summary>
    /// <param name="area">People of the area.</param>
    /// <param name="coefficients">Coefficients of the area, the constant first.</param>
    /// <param name="reference">People of the reference.</param>
    /// <param name="referenceCoefficients">Coefficients of the reference.</param>
    public static Decomposition Of(
        LogisticPopulation area, ReadOnlySpan<double> coefficients, LogisticPopulation reference, ReadOnlySpan<double> referenceCoefficients)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(reference);
        return Decomposition.Of(
            reference.Mean(referenceCoefficients), area.Mean(referenceCoefficients), reference.Mean(coefficients), area.Mean(coefficients));
    }
}
