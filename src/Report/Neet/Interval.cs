using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Expected people over replications as text.</summary>
internal static class Interval
{
    /// <summary>Fewest people of whom a count is drawn.</summary>
    public const int LeastCohort = 100;

    /// <summary>The t-interval for the mean.</summary>
    public static ReplicationInterval Of(ImmutableArray<double> figures) => ReplicationInterval.Of(figures.AsSpan());

    /// <summary>The middle 80 % of figures, by nearest rank.</summary>
    public static (double Low, double High) Middle(ImmutableArray<double> figures)
    {
        var sorted = figures.Sort();
        int Rank(double share) => Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1);
        return (sorted[Rank(0.1)], sorted[Rank(0.9)]);
    }

    /// <summary>Mean with half the width of its interval, one decimal, kept on one line: 92.1 ± 1.3.</summary>
    public static string Words(ImmutableArray<double> figures)
    {
        var interval = Of(figures);
        return interval.HalfWidth is { } half ? $"{Figures.Fixed(interval.Mean, 1)}\u00A0±\u00A0{Figures.Fixed(half, 1)}" : Figures.Fixed(interval.Mean, 1);
    }

    /// <summary>Half the width of the t-interval; null where there are fewer than two figures.</summary>
    public static double? HalfWidth(ImmutableArray<double> figures) => figures.Length < 2 ? null : Of(figures).HalfWidth;

    /// <summary>Whether a count of people may be drawn.</summary>
    public static bool Drawn(AreaNeet area) => area.Cohort >= LeastCohort;
}
