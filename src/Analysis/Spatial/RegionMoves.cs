using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Changes a grouping while that helps, the best change first: moves one area to a region that it borders on; where no such move helps,
/// joins two regions and makes one area of some region a region of its own, so that the number of regions stays.
/// </summary>
internal sealed class RegionMoves
{
    private readonly FlowMatrix _flows;
    private readonly ImmutableArray<ImmutableArray<int>> _borders;
    private readonly RegroupingGoal _goal;
    private readonly double _leastResidents;

    private RegionMoves(FlowMatrix flows, ImmutableArray<ImmutableArray<int>> borders, RegroupingGoal goal, double leastResidents)
        => (_flows, _borders, _goal, _leastResidents) = (flows, borders, goal, leastResidents);

    public static Regrouping Improve(
        FlowMatrix flows, ImmutableArray<ImmutableArray<int>> borders, Regrouping start, RegroupingGoal goal, double leastResidents)
    {
        var moves = new RegionMoves(flows, borders, goal, leastResidents);
        var best = start;
        while (moves.Step(best) is { } better)
            best = better;
        // Measured anew: the steps add and subtract.
        return Regrouping.Measure(flows, best.RegionOf.AsSpan());
    }

    private Regrouping? Step(Regrouping now)
    {
        var movable = Enumerable.Range(0, _flows.Areas).Where(area => StaysWhole(now.RegionOf, area)).ToList();
        return Best(now, movable.SelectMany(area => Moves(now, area)))
            ?? Best(now, JoinedPairs(now).SelectMany(joined => Enumerable.Range(0, _flows.Areas)
                .Where(area => StaysWhole(joined.Grouping.RegionOf, area)).Select(area => Moved(joined.Grouping, area, joined.Free))));
    }

    private Regrouping? Best(Regrouping now, IEnumerable<Regrouping> changes)
    {
        var best = now;
        foreach (var change in changes)
            if (change.Beats(best, _goal, _leastResidents))
                best = change;
        return ReferenceEquals(best, now) ? null : best;
    }

    /// <summary>An area to each other region that it borders on.</summary>
    private IEnumerable<Regrouping> Moves(Regrouping now, int area)
        => _borders[area].Select(other => now.RegionOf[other]).Where(to => to != now.RegionOf[area]).Distinct().Select(to => Moved(now, area, to));

    /// <summary>Every two regions with a common border joined; the number of the second is then free.</summary>
    private IEnumerable<(Regrouping Grouping, int Free)> JoinedPairs(Regrouping now)
        => Enumerable.Range(0, _flows.Areas)
            .SelectMany(area => _borders[area].Select(other => (One: now.RegionOf[area], Other: now.RegionOf[other])))
            .Where(pair => pair.One < pair.Other).Distinct().Order()
            .Select(pair =>
            {
                ImmutableArray<int> regions = [.. now.RegionOf.Select(region => region == pair.Other ? pair.One : region)];
                var measured = SelfContainment.Of(_flows, regions.AsSpan());
                while (measured.Length < now.Regions.Length)
                    measured = measured.Add(default);
                return (new Regrouping(regions, measured), pair.Other);
            });

    private Regrouping Moved(Regrouping now, int area, int to)
    {
        var from = now.RegionOf[area];
        var (leaves, joins) = (0.0, 0.0);
        for (var other = 0; other < _flows.Areas; other++)
        {
            if (other == area)
                continue;
            if (now.RegionOf[other] == from)
                leaves += _flows[area, other] + _flows[other, area];
            else if (now.RegionOf[other] == to)
                joins += _flows[area, other] + _flows[other, area];
        }

        var (own, residents, learners) = (_flows[area, area], _flows.Residents(area), _flows.Learners(area));
        var (left, joined) = (now.Regions[from], now.Regions[to]);
        return new Regrouping(
            now.RegionOf.SetItem(area, to),
            now.Regions
                .SetItem(from, new SelfContainment(left.Staying - leaves - own, left.Residents - residents, left.Learners - learners))
                .SetItem(to, new SelfContainment(joined.Staying + joins + own, joined.Residents + residents, joined.Learners + learners)));
    }

    /// <summary>Whether the area's region has other areas and they hang together without it.</summary>
    private bool StaysWhole(ImmutableArray<int> regions, int area)
    {
        var others = Enumerable.Range(0, regions.Length).Where(other => other != area && regions[other] == regions[area]).ToHashSet();
        if (others.Count == 0)
            return false;
        var reached = new Stack<int>([others.First()]);
        others.Remove(reached.Peek());
        while (reached.TryPop(out var at))
            foreach (var next in _borders[at])
                if (others.Remove(next))
                    reached.Push(next);
        return others.Count == 0;
    }
}
