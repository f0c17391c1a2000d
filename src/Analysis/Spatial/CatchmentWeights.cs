using System.Collections.Immutable;
using System.Globalization;

namespace Pathways.Analysis.Spatial;

/// <summary>How much a place counts by the minutes to it: 1 next door, falling, 0 beyond a limit. Immutable.</summary>
public sealed class CatchmentWeights
{
    private readonly ImmutableArray<double> _byMinute;

    private CatchmentWeights(IEnumerable<double> byMinute, string statement)
        => (_byMinute, Statement) = ([.. byMinute], statement);

    /// <summary>The longest way that counts, minutes.</summary>
    public int LimitMinutes => _byMinute.Length - 1;

    /// <summary>The definition in words, printed beside every result.</summary>
    public string Statement { get; }

    /// <summary>0..1; 0 beyond the limit, so also for what cannot be reached.</summary>
    public double At(int minutes) => minutes < _byMinute.Length ? _byMinute[minutes] : 0;

    /// <summary>
    /// Steps, as Luo and Qi (2009) have them: 1, 0.68 and 0.22 (slow decay) or 1, 0.42 and 0.09 (fast) for thirds of the limit.
    /// One step of weight 1 is the plain two-step catchment.
    /// </summary>
    /// <param name="steps">Up to how many minutes (inclusive) which weight, minutes ascending from 0 on, weights above 0, up to 1 and not rising.</param>
    /// <exception cref="ArgumentException">There is no step, or they are not so.</exception>
    public static CatchmentWeights Steps(IReadOnlyList<(int UpToMinutes, double Weight)> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var table = new List<double>();
        var above = 1.0;
        foreach (var (upTo, weight) in steps)
        {
            if (upTo < table.Count || !(weight > 0 && weight <= above))
                throw new ArgumentException("Steps need ascending minutes and weights above 0 that do not rise.", nameof(steps));
            table.AddRange(Enumerable.Repeat(weight, upTo + 1 - table.Count));
            above = weight;
        }

        if (table.Count == 0)
            throw new ArgumentException("There is no step.", nameof(steps));
        return new(table, "steps: " + string.Join(", ", steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Weight} up to {step.UpToMinutes} min"))));
    }

    /// <summary>
    /// A bell: (e^(−½ (d ÷ limit)²) − e^(−½)) ÷ (1 − e^(−½)), 1 next door and 0 at the limit (Dai 2010, "Black residential segregation,
    /// disparities in spatial access to health care facilities", Health &amp; Place 16).
    /// </summary>
    /// <param name="limitMinutes">Above 0.</param>
    public static CatchmentWeights Gaussian(int limitMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limitMinutes);
        var edge = Math.Exp(-0.5);
        return new(
            Enumerable.Range(0, limitMinutes + 1).Select(minute => minute == limitMinutes
                ? 0 : (Math.Exp(-0.5 * minute * minute / ((double)limitMinutes * limitMinutes)) - edge) / (1 - edge)),
            string.Create(CultureInfo.InvariantCulture, $"Gaussian, 0 at {limitMinutes} min"));
    }
}
