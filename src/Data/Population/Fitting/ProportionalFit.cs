namespace Pathways.Data.Population.Fitting;

/// <summary>A margin that a table must have.</summary>
/// <param name="Dimensions">The dimensions that remain, in the order of <paramref name="Targets"/>.</param>
/// <param name="Targets">Required sums, row by row (the last of the dimensions runs fastest).</param>
public sealed record FitMargin(IReadOnlyList<int> Dimensions, IReadOnlyList<double> Targets);

/// <summary>What a fit found.</summary>
/// <param name="Table">The fitted table.</param>
/// <param name="Rounds">Rounds over all margins.</param>
/// <param name="LargestMiss">Largest distance of a margin from its target in the last round, in the table's unit.</param>
/// <param name="Converged">Whether the miss is within the tolerance.</param>
public sealed record FitResult(FitTable Table, int Rounds, double LargestMiss, bool Converged);

/// <summary>
/// Iterative proportional fitting (Deming and Stephan, Annals of Mathematical Statistics 11, 1940): the table that has the
/// required margins and keeps the odds ratios of the seed that no margin speaks of; a zero of the seed stays zero.
/// </summary>
public static class ProportionalFit
{
    /// <summary>Fits a seed to margins, which must agree with one another.</summary>
    /// <param name="seed">Starting table; only its odds ratios matter.</param>
    /// <param name="margins">Required margins.</param>
    /// <param name="tolerance">Largest miss allowed, in the table's unit.</param>
    /// <param name="maximumRounds">Rounds after which the fit stops short.</param>
    public static FitResult Fit(FitTable seed, IReadOnlyList<FitMargin> margins, double tolerance = 1e-6, int maximumRounds = 500)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(margins);
        var table = new FitTable(seed.Sizes, seed.Cells);
        var indices = margins.Select(margin => table.MarginIndex(margin.Dimensions)).ToArray();
        var miss = double.PositiveInfinity;
        var rounds = 0;
        while (rounds < maximumRounds && miss > tolerance)
        {
            rounds++;
            miss = 0;
            for (var m = 0; m < margins.Count; m++)
                miss = Math.Max(miss, Scale(table.Cells, indices[m], margins[m].Targets));
        }

        return new FitResult(table, rounds, miss, miss <= tolerance);
    }

    private static double Scale(double[] cells, int[] index, IReadOnlyList<double> targets)
    {
        var factors = new double[targets.Count];
        for (var cell = 0; cell < cells.Length; cell++)
            factors[index[cell]] += cells[cell];
        var miss = 0.0;
        for (var place = 0; place < factors.Length; place++)
        {
            miss = Math.Max(miss, Math.Abs(factors[place] - targets[place]));
            factors[place] = factors[place] > 0 ? targets[place] / factors[place] : 0;
        }

        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] *= factors[index[cell]];
        return miss;
    }
}
