namespace Pathways.Analysis.Statistics;

/// <summary>How a search for a root ended.</summary>
public enum RootOutcome
{
    /// <summary>Every residual is within the tolerance.</summary>
    Converged,

    /// <summary>The equations do not tell the unknowns apart: some depend on the others.</summary>
    Singular,

    /// <summary>No step along Newton's direction comes nearer: the nearest point found is no root.</summary>
    Stuck,

    /// <summary>The permitted steps were used up.</summary>
    TooManySteps,
}

/// <summary>What a search for a root found.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Point">The last point: a root only if converged.</param>
/// <param name="Residuals">Residuals there.</param>
/// <param name="Steps">Newton steps taken.</param>
public sealed record Root(RootOutcome Outcome, IReadOnlyList<double> Point, IReadOnlyList<double> Residuals, int Steps);

/// <summary>
/// Roots of as many smooth equations as unknowns by Newton's method with central differences; each step is halved until the residuals'
/// length falls enough (Dennis and Schnabel 1983, "Numerical Methods for Unconstrained Optimization and Nonlinear Equations", section 6.3).
/// </summary>
public static class DampedNewton
{
    private const int MostSteps = 100;
    private const double LongestStep = 4;

    /// <summary>Searches from a start.</summary>
    /// <param name="residuals">As many residuals as unknowns; may be non-finite away from the root.</param>
    /// <param name="start">Start, at which the residuals are finite.</param>
    /// <param name="tolerance">Largest residual, by amount, that counts as none.</param>
    /// <exception cref="ArgumentException">The residuals at the start are not finite or of another number.</exception>
    public static Root Solve(Func<double[], double[]> residuals, IReadOnlyList<double> start, double tolerance = 1e-9)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(start);
        double[] point = [.. start];
        var now = residuals(point);
        Require.Same(now.Length, point.Length, nameof(residuals));
        Require.Finite(now, nameof(start));
        for (var step = 0; ; step++)
        {
            if (now.All(residual => Math.Abs(residual) <= tolerance))
                return new Root(RootOutcome.Converged, point, now, step);
            if (step == MostSteps)
                return new Root(RootOutcome.TooManySteps, point, now, step);
            if (LinearSystem.Solve(Jacobian(residuals, point), [.. now.Select(residual => -residual)]) is not { } direction)
                return new Root(RootOutcome.Singular, point, now, step);
            if (Downhill(residuals, point, now, direction) is not { } next)
                return new Root(RootOutcome.Stuck, point, now, step);
            (point, now) = next;
        }
    }

    /// <summary>The longest of the steps 1, ½, ¼ … that shortens the residuals; null for none.</summary>
    private static (double[] Point, double[] Residuals)? Downhill(
        Func<double[], double[]> residuals, double[] point, double[] now, double[] direction)
    {
        var longest = direction.Max(Math.Abs);
        var length = longest > LongestStep ? LongestStep / longest : 1;
        var before = Length(now);
        for (var halving = 0; halving < 40; halving++, length /= 2)
        {
            double[] next = [.. point.Select((x, i) => x + (length * direction[i]))];
            var there = residuals(next);
            if (Length(there) <= before * (1 - (1e-4 * length))) // false for what is not a number
                return (next, there);
        }

        return null;
    }

    private static double[,] Jacobian(Func<double[], double[]> residuals, double[] point)
    {
        var jacobian = new double[point.Length, point.Length];
        for (var column = 0; column < point.Length; column++)
        {
            var h = 1e-5 * (1 + Math.Abs(point[column]));
            double[] up = [.. point], down = [.. point];
            up[column] += h;
            down[column] -= h;
            var (above, below) = (residuals(up), residuals(down));
            for (var row = 0; row < point.Length; row++)
                jacobian[row, column] = (above[row] - below[row]) / (2 * h);
        }

        return jacobian;
    }

    private static double Length(double[] values) => Math.Sqrt(values.Sum(value => value * value));
}
