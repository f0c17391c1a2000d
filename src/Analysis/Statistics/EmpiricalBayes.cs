using System.Collections.Immutable;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// Rates of small zones are noisy; both forms here estimate by moments how much of the spread of rates is real
/// (Marshall 1991, "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40):
/// b = Σ counts ÷ Σ people, s² = Σ people (rate − b)² ÷ Σ people, a = s² − b ÷ mean people.
/// </summary>
/// <remarks>
/// The noise b ÷ people is that of one Poisson count. A mean over replications is less noisy; then the noise is overstated, which
/// only makes the standardised figures smaller and the smoothing stronger.
/// </remarks>
public static class EmpiricalBayes
{
    /// <summary>
    /// Marshall's global estimates: each rate drawn towards b, the more the fewer people: b + (rate − b) a ÷ (a + b ÷ people), all equal b
    /// where a is not positive. Between the rate and b. Without any case all are 0.
    /// </summary>
    /// <param name="counts">Cases, or expected cases, per zone; not negative.</param>
    /// <param name="people">Those at risk per zone; above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no zone, a count is negative or nobody is at risk in a zone.</exception>
    public static ImmutableArray<double> Smooth(ReadOnlySpan<double> counts, ReadOnlySpan<double> people)
    {
        var (mean, spread) = Moments(counts, people);
        var between = Math.Max(0, spread);
        var rates = ImmutableArray.CreateBuilder<double>(counts.Length);
        for (var zone = 0; zone < counts.Length; zone++)
        {
            var noise = mean / people[zone];
            rates.Add(between == 0 ? mean : mean + (((counts[zone] / people[zone]) - mean) * between / (between + noise)));
        }

        return rates.MoveToImmutable();
    }

    /// <summary>
    /// Standardised rates (rate − b) ÷ √v with v = a + b ÷ people, or b ÷ people where that is not positive (Assunção and Reis 1999, "A new
    /// proposal to adjust Moran's I for population density", Statistics in Medicine 18): about equal in spread whatever the number of people,
    /// so that zones may be compared or permuted. Without any case all are 0.
    /// </summary>
    /// <param name="counts">Cases, or expected cases, per zone; not negative.</param>
    /// <param name="people">Those at risk per zone; above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no zone, a count is negative or nobody is at risk in a zone.</exception>
    public static ImmutableArray<double> Standardise(ReadOnlySpan<double> counts, ReadOnlySpan<double> people)
    {
        var (mean, spread) = Moments(counts, people);
        var scores = ImmutableArray.CreateBuilder<double>(counts.Length);
        for (var zone = 0; zone < counts.Length; zone++)
        {
            var noise = mean / people[zone];
            var variance = spread + noise > 0 ? spread + noise : noise;
            scores.Add(mean == 0 ? 0 : ((counts[zone] / people[zone]) - mean) / Math.Sqrt(variance));
        }

        return scores.MoveToImmutable();
    }

    private static (double Mean, double Spread) Moments(ReadOnlySpan<double> counts, ReadOnlySpan<double> people)
    {
        Require.Same(counts.Length, people.Length, nameof(counts));
        Require.NotNegative(counts, nameof(counts));
        Require.NotNegative(people, nameof(people));
        if (people.IsEmpty || people.Contains(0))
            throw new ArgumentException("A rate needs people at risk in every zone.", nameof(people));
        var all = Require.Sum(people);
        var mean = Require.Sum(counts) / all;
        var squares = 0.0;
        for (var zone = 0; zone < counts.Length; zone++)
        {
            var difference = (counts[zone] / people[zone]) - mean;
            squares += people[zone] * difference * difference;
        }

        return (mean, (squares / all) - (mean * people.Length / all));
    }
}
