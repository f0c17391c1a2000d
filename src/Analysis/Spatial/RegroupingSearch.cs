using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Groups areas into a number of contiguous regions with high self-containment. A heuristic: areas are merged pair by pair along three rules
/// (most learners between them; Intramax, Masser and Brown 1975; the least self-contained region to its strongest neighbour, after
/// Coombes, Green and Openshaw 1986), the regions are then changed step by step while that helps (<see cref="RegionMoves"/>), and the best of
/// the three is kept. It is not proven best. Deterministic; of equals the lower numbers win. For hundreds of areas: work grows with areas³.
/// </summary>
public static class RegroupingSearch
{
    /// <summary>Finds a grouping.</summary>
    /// <param name="flows">Directed flows between areas.</param>
    /// <param name="borders">Which areas border on which (see <see cref="Neighbours.Contiguous"/>).</param>
    /// <param name="regions">How many regions: 1 to the number of areas, and no fewer than there are separate parts of the map.</param>
    /// <param name="goal">What to make high.</param>
    /// <param name="leastResidents">
    /// Learners who should live in each region: the smallest region below it is merged first, and what lacks to it counts before the goal. It can
    /// be missed where it leaves little choice: read the regions' residents.
    /// </param>
    /// <exception cref="ArgumentException">The lengths differ, or the map cannot be grouped into so few regions.</exception>
    public static Regrouping Find(FlowMatrix flows, ImmutableArray<ImmutableArray<int>> borders, int regions, RegroupingGoal goal, double leastResidents = 0)
    {
        ArgumentNullException.ThrowIfNull(flows);
        Statistics.Require.Same(borders.Length, flows.Areas, nameof(borders));
        if (regions < 1 || regions > flows.Areas)
            throw new ArgumentOutOfRangeException(nameof(regions), regions, $"Between 1 and {flows.Areas} regions.");
        Func<RegionFlows, int, int, double>[] rules = [(state, i, j) => state.Between(i, j), (state, i, j) => state.Intramax(i, j), WeakestFirst];
        Regrouping? best = null;
        foreach (var rule in rules)
        {
            var found = RegionMoves.Improve(flows, borders, Merge(flows, borders, regions, leastResidents, rule), goal, leastResidents);
            if (best is null || found.Beats(best, goal, leastResidents))
                best = found;
        }

        return best!;
    }

    /// <summary>Pairs with the weakest region come first, by the strength of their link.</summary>
    private static double WeakestFirst(RegionFlows state, int one, int other)
        => -Math.Min(state.Staying(one), state.Staying(other)) + (1e-6 * state.Link(one, other));

    private static Regrouping Merge(
        FlowMatrix flows, ImmutableArray<ImmutableArray<int>> borders, int regions, double leastResidents, Func<RegionFlows, int, int, double> rule)
    {
        var state = new RegionFlows(flows, borders);
        while (state.Alive.Count > regions)
        {
            var pairs = Pairs(state);
            if (pairs.Count == 0)
                throw new ArgumentException($"The map has {state.Alive.Count} separate parts; {regions} regions are too few.", nameof(regions));
            var small = state.Alive.Where(region => state.Residents(region) < leastResidents && pairs.Exists(pair => pair.One == region || pair.Other == region)).ToList();
            if (small.Count > 0)
            {
                var smallest = small.MinBy(state.Residents);
                pairs.RemoveAll(pair => pair.One != smallest && pair.Other != smallest);
            }

            var (one, other) = pairs.MaxBy(pair => rule(state, pair.One, pair.Other));
            state.Merge(one, other);
        }

        return Regrouping.Measure(flows, state.RegionOf);
    }

    private static List<(int One, int Other)> Pairs(RegionFlows state)
    {
        var pairs = new List<(int, int)>();
        for (var i = 0; i < state.Alive.Count; i++)
            for (var j = i + 1; j < state.Alive.Count; j++)
                if (state.Touch(state.Alive[i], state.Alive[j]))
                    pairs.Add((state.Alive[i], state.Alive[j]));
        return pairs;
    }
}
