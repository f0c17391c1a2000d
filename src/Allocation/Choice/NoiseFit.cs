using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// Fits the noise scale so that the flows under <c>choice</c>, constrained by places as they are, have the mean straight-line
/// distance of the target. The target, 12.3 km, is borrowed: it is that of apprenticeships in Kent and Medway in 2024/25, all ages
/// and levels, since no distance of 16 to 18 year olds in further education is published. One figure fixes one number, so the
/// travelled minute stays the unit (weight 1); only when no scale in its plausible range reaches the target is the weight fitted
/// too, at that end of the scale's range which comes nearest.
/// </summary>
public static class NoiseFit
{
    /// <summary>Largest difference from the target at which the fit counts as reached, kilometres.</summary>
    public const double ToleranceKilometres = 0.1;

    private const int Halvings = 9;
    private const int Replications = 3;

    /// <summary>
    /// Bisection: more noise takes learners further, a dearer minute keeps them nearer. Every evaluation is the mean of three
    /// replications on fixed seeds, so that successive evaluations differ by the number tried only. Plausible ranges are the low
    /// and high values of the two parameters.
    /// </summary>
    /// <param name="world">The world; its parameters give starting values, ranges and target.</param>
    /// <param name="choices">The choice sets of this world at its own travel weight.</param>
    /// <param name="travel">Travel minutes.</param>
    /// <param name="seed">Seed of the first replication; the others follow it.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores.</param>
    public static NoiseFitResult Fit(World world, ChoiceSet choices, TravelMatrix travel, ulong seed, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(world);
        var given = ChoiceParameters.From(world.Parameters);
        var target = world.Parameters[ChoiceParameters.TargetKey];
        var steps = ImmutableArray.CreateBuilder<NoiseFitStep>();

        double Evaluate(double scale, double weight)
        {
            var tried = given with { NoiseScaleMinutes = scale, TravelWeight = weight };
            var set = weight.Equals(given.TravelWeight) ? choices : ChoiceSets.Build(world, travel, tried, threads);
            var mean = Enumerable.Range(0, Replications).Average(replication => TravelledDistance.MeanKilometres(
                world, set, DeferredAcceptance.Run(world, set, seed + (ulong)replication, tried, threads).PlacedPool));
            steps.Add(new NoiseFitStep(scale, weight, mean));
            return mean;
        }

        var (low, high) = Range(world.Parameters.Get(ChoiceParameters.NoiseScaleKey));
        var scale = Math.Round(Bisect(low, high, target, tried => Evaluate(tried, given.TravelWeight)), 1);
        var weight = given.TravelWeight;
        var mean = Evaluate(scale, weight);
        if (Math.Abs(mean - target) > ToleranceKilometres && (scale <= low || scale >= high))
        {
            var (near, far) = Range(world.Parameters.Get(ChoiceParameters.TravelWeightKey));
            weight = Math.Round(Bisect(far, near, target, tried => Evaluate(scale, tried)), 2);
            mean = Evaluate(scale, weight);
        }

        return new NoiseFitResult(scale, weight, mean, target, Math.Abs(mean - target) <= ToleranceKilometres, steps.ToImmutable());
    }

    /// <summary>
    /// Where an increasing function meets the target, between <paramref name="from"/> and <paramref name="to"/> (which may be the
    /// smaller number, for a decreasing one); the nearer end when it does not.
    /// </summary>
    internal static double Bisect(double from, double to, double target, Func<double, double> increasing)
    {
        if (increasing(from) >= target)
            return from;
        if (increasing(to) <= target)
            return to;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (from + to) / 2;
            if (increasing(middle) < target)
                from = middle;
            else
                to = middle;
        }

        return (from + to) / 2;
    }

    private static (double Low, double High) Range(Parameter parameter)
        => (parameter.Low ?? parameter.Value, parameter.High ?? parameter.Value);
}
