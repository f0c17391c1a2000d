using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>What a regrouping makes as high as it can.</summary>
public enum RegroupingGoal
{
    /// <summary>The part of all learners who learn in the region where they live. Tends to one large region and small ones: give a least size.</summary>
    Overall,

    /// <summary>The lowest part of any region, then the overall one.</summary>
    Weakest,
}

/// <summary>
/// A grouping of areas into regions with its self-containment. Found by a heuristic: see <see cref="RegroupingSearch"/>; a better one may exist.
/// </summary>
/// <param name="RegionOf">Region of each area, numbered from 0 in the order of their first area.</param>
/// <param name="Regions">Self-containment of each region.</param>
public sealed record Regrouping(ImmutableArray<int> RegionOf, ImmutableArray<SelfContainment> Regions)
{
    /// <summary>0..1: part of all learners who learn in the region where they live; 0 where there are none.</summary>
    public double Overall
    {
        get
        {
            var residents = Regions.Sum(region => region.Residents);
            return residents > 0 ? Regions.Sum(region => region.Staying) / residents : 0;
        }
    }

    /// <summary>0..1: the lowest part of residents who stay, of the regions where anybody lives; 0 where nobody does.</summary>
    public double Weakest => Regions.Min(region => region.OfResidents) ?? 0;

    /// <summary>A given grouping, such as today's, measured the same way.</summary>
    /// <param name="flows">Flows between areas.</param>
    /// <param name="regions">Region of each area, by any numbers.</param>
    public static Regrouping Measure(FlowMatrix flows, ReadOnlySpan<int> regions)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var numbers = new Dictionary<int, int>();
        var regionOf = ImmutableArray.CreateBuilder<int>(regions.Length);
        foreach (var region in regions)
        {
            if (!numbers.TryGetValue(region, out var number))
                numbers.Add(region, number = numbers.Count);
            regionOf.Add(number);
        }

        var renumbered = regionOf.ToImmutable();
        return new Regrouping(renumbered, SelfContainment.Of(flows, renumbered.AsSpan()));
    }

    /// <summary>Whether this one serves the goal better, differences of rounding apart; residents lacking to the least number come first.</summary>
    internal bool Beats(Regrouping other, RegroupingGoal goal, double leastResidents)
    {
        const double same = 1e-12;
        var (lacking, otherLacking) = (Lacking(leastResidents), other.Lacking(leastResidents));
        if (Math.Abs(lacking - otherLacking) > same * leastResidents)
            return lacking < otherLacking;
        if (goal == RegroupingGoal.Weakest && Math.Abs(Weakest - other.Weakest) > same)
            return Weakest > other.Weakest;
        return Overall > other.Overall + same;
    }

    private double Lacking(double leastResidents) => leastResidents > 0 ? Regions.Sum(region => Math.Max(0, leastResidents - region.Residents)) : 0;
}
