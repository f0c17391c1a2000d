using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Statistics;

/// <summary>A score with what it is made of.</summary>
/// <param name="Total">Points in all.</param>
/// <param name="Parts">Points factor by factor, in the factors' order; only those that count.</param>
/// <param name="Band">Support suggested.</param>
public sealed record RoniScore(int Total, ImmutableArray<(RoniFactor Factor, int Points)> Parts, RoniBand Band)
{
    private static readonly ImmutableArray<ImmutableArray<RoniFactor>> Degrees =
    [
        [RoniFactor.Attendance85To90, RoniFactor.AttendanceUnder85],
        [RoniFactor.SenSupport, RoniFactor.EhcPlan],
        [RoniFactor.ExclusionMinor, RoniFactor.ExclusionMajor],
    ];

    /// <summary>Adds up the points; of two degrees of one thing (attendance, SEN, exclusion) only the one with more points counts.</summary>
    /// <param name="factors">Factors that apply.</param>
    /// <param name="table">Points and thresholds.</param>
    /// <exception cref="ArgumentException">The table has negative points, or thresholds that do not rise.</exception>
    public static RoniScore Of(IReadOnlySet<RoniFactor> factors, RoniTable table)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(table);
        if (table.Points.Values.Any(points => points < 0) || table.OfferFrom < 1 || table.AdditionalFrom < table.OfferFrom || table.SubstantialFrom < table.AdditionalFrom)
            throw new ArgumentException("Points must not be negative, and thresholds must rise from 1.", nameof(table));
        int Points(RoniFactor factor) => factors.Contains(factor) ? table.Points.GetValueOrDefault(factor) : 0;
        var outweighed = Degrees.SelectMany(degrees => degrees.OrderByDescending(Points).ThenByDescending(degree => degree).Skip(1)).ToHashSet();
        ImmutableArray<(RoniFactor Factor, int Points)> parts =
        [
            .. Enum.GetValues<RoniFactor>().Where(factor => !outweighed.Contains(factor)).Select(factor => (factor, Points(factor))).Where(part => part.Item2 > 0),
        ];
        var total = parts.Sum(part => part.Points);
        return new RoniScore(total, parts, table.Band(total));
    }
}
