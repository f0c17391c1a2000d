namespace Pathways.Analysis.Statistics;

/// <summary>
/// A mean over replications with its t-interval: mean ± t(ν = n − 1) × s ÷ √n, s with divisor n − 1 (Law 2015, "Simulation Modeling and
/// Analysis", section 4.5). It tells what chance in the draws does, not whether the model is right.
/// </summary>
/// <param name="Mean">Mean of the replications.</param>
/// <param name="HalfWidth">Half the width of the interval, in the figure's unit; null for a single replication, which tells nothing of chance.</param>
/// <param name="Replications">How many.</param>
/// <param name="Confidence">0..1, 0.95 mostly.</param>
public readonly record struct ReplicationInterval(double Mean, double? HalfWidth, int Replications, double Confidence)
{
    /// <summary>Lower end; null for a single replication.</summary>
    public double? Lower => Mean - HalfWidth;

    /// <summary>Upper end; null for a single replication.</summary>
    public double? Upper => Mean + HalfWidth;

    /// <summary>Of the figures of independent replications.</summary>
    /// <param name="figures">One finite figure per replication, at least one.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentException">There is no figure, one is not finite, or the confidence is out of range.</exception>
    public static ReplicationInterval Of(ReadOnlySpan<double> figures, double confidence = 0.95)
    {
        Require.Finite(figures, nameof(figures));
        if (figures.IsEmpty)
            throw new ArgumentException("A mean needs at least one replication.", nameof(figures));
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies above 0 and below 1.");
        var n = figures.Length;
        var mean = Require.Sum(figures) / n;
        if (n == 1)
            return new ReplicationInterval(mean, null, 1, confidence);
        var squares = 0.0;
        foreach (var figure in figures)
            squares += (figure - mean) * (figure - mean);
        return new ReplicationInterval(mean, StudentT.Quantile(0.5 + (confidence / 2), n - 1) * Math.Sqrt(squares / (n - 1) / n), n, confidence);
    }

    /// <summary>
    /// Of the differences between two scenarios replication by replication. With common random numbers, replication r of both has
    /// the same draws, so what chance does to both cancels and the interval is narrower than either level's (Law 2015, section 11.2).
    /// </summary>
    /// <param name="scenario">Figures of the scenario.</param>
    /// <param name="baseline">Figures of the baseline, in the same order of seeds.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no figure, or one is not finite.</exception>
    public static ReplicationInterval OfDifference(ReadOnlySpan<double> scenario, ReadOnlySpan<double> baseline, double confidence = 0.95)
    {
        Require.Same(scenario.Length, baseline.Length, nameof(scenario));
        var differences = scenario.ToArray();
        for (var r = 0; r < differences.Length; r++)
            differences[r] -= baseline[r];
        return Of(differences, confidence);
    }
}
