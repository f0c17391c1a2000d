namespace Pathways.Analysis.Statistics;

/// <summary>Student's t distribution ("Student" 1908).</summary>
public static class StudentT
{
    /// <summary>P(T ≤ t) = 1 − ½ I(ν ÷ (ν + t²); ν ÷ 2, ½) for t ≥ 0 (Abramowitz and Stegun 26.7.1).</summary>
    /// <param name="t">Finite.</param>
    /// <param name="degreesOfFreedom">ν, from 1.</param>
    public static double Cumulative(double t, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        var tail = 0.5 * IncompleteBeta.Regularised(degreesOfFreedom / (degreesOfFreedom + (t * t)), degreesOfFreedom / 2.0, 0.5);
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The t that T does not exceed with a probability, by bisection to the last digits.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">ν, from 1.</param>
    public static double Quantile(double probability, int degreesOfFreedom)
    {
        if (!(probability is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies above 0 and below 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (probability < 0.5)
            return -Quantile(1 - probability, degreesOfFreedom);
        var (low, high) = (0.0, 1.0);
        while (Cumulative(high, degreesOfFreedom) < probability)
            high *= 2;
        for (var step = 0; step < 80; step++)
        {
            var middle = (low + high) / 2;
            if (Cumulative(middle, degreesOfFreedom) < probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
