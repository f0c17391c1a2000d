using System.Collections.Immutable;
using System.Globalization;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// Coefficients of a logistic model at which its marginal contrasts equal published ones. Published odds ratios are marginal: used as
/// coefficients one beside the other they would count what factors share twice, and they do not collapse (Greenland, Robins and Pearl
/// 1999, "Confounding and collapsibility in causal inference", Statistical Science 14). So the conditional coefficients are solved for.
/// </summary>
/// <param name="Converged">Whether every target is met; if not, the coefficients must not be used.</param>
/// <param name="Coefficients">The constant, then one per characteristic: log odds.</param>
/// <param name="Reached">The modelled figure of each target.</param>
/// <param name="Steps">Newton steps taken.</param>
/// <param name="Message">What happened, with the targets missed, in words for people.</param>
public sealed record MarginalCalibration(
    bool Converged, ImmutableArray<double> Coefficients, ImmutableArray<double> Reached, int Steps, string Message)
{
    /// <summary>Solves from no effect at all. As many targets as coefficients: one per characteristic and, for the constant, a rate.</summary>
    /// <param name="population">People with their characteristics.</param>
    /// <param name="targets">The published figures; any order.</param>
    /// <param name="rate">
    /// What the model makes of a row's probability, smooth and rising in it: from (row, logistic probability) to a rate in 0..1, where the
    /// simulation adds something, such as no place found. Null for the probability itself.
    /// </param>
    /// <exception cref="ArgumentException">The numbers differ, a figure is out of range, or a group has nobody.</exception>
    public static MarginalCalibration Solve(
        LogisticPopulation population, IReadOnlyList<MarginalTarget> targets, Func<int, double, double>? rate = null)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(targets);
        Require.Same(targets.Count, population.Characteristics + 1, nameof(targets));
        foreach (var target in targets)
            target.Check(population.People);

        double[] Figures(double[] coefficients)
        {
            double[] rates = [.. population.Risks(coefficients)];
            for (var row = 0; rate is not null && row < rates.Length; row++)
                rates[row] = rate(row, rates[row]);
            return [.. targets.Select(target => target.Modelled(rates, population.People))];
        }

        double[] Misses(double[] coefficients) => [.. Figures(coefficients).Select((figure, i) => targets[i].Miss(figure))];

        var start = new double[targets.Count];
        start[0] = targets.FirstOrDefault(target => target.Contrast == Contrast.Rate) is { } level ? Math.Log(level.Value / (1 - level.Value)) : 0;
        var root = DampedNewton.Solve(Misses, start);
        ImmutableArray<double> reached = [.. Figures([.. root.Point])];
        return new MarginalCalibration(root.Outcome == RootOutcome.Converged, [.. root.Point], reached, root.Steps, Tell(root, targets, reached));
    }

    private static string Tell(Root root, IReadOnlyList<MarginalTarget> targets, ImmutableArray<double> reached)
    {
        var missed = string.Join("; ", targets.Select((target, i) => (target, i)).Where(pair => Math.Abs(root.Residuals[pair.i]) > 1e-9)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.target.Name}: {reached[pair.i]:0.####} instead of {pair.target.Value:0.####}")));
        return root.Outcome switch
        {
            RootOutcome.Converged => string.Create(CultureInfo.InvariantCulture, $"all {targets.Count} targets are met after {root.Steps} steps"),
            RootOutcome.Singular => $"the targets do not tell the coefficients apart (two groups alike, or nobody with one factor but not another); missed: {missed}",
            RootOutcome.Stuck => $"no coefficients meet all targets at once; nearest found: {missed}",
            _ => $"no solution after {root.Steps} steps; missed: {missed}",
        };
    }
}
