namespace Pathways.Allocation.GapFilling;

/// <summary>
/// The best plan of few lots, proven: every set of lots is looked at, or shown to be no better than the best one known, because even
/// all further lots together, with no minimum groups and no limits, spare no more. The value of a set is that of <c>best</c> with the
/// rule of minimum groups.
/// </summary>
internal sealed class ExactPlan(GapProblem problem, GapLimits limits)
{
    /// <summary>Most lots for which this is meant.</summary>
    public const int MostLots = 12;

    private readonly int[] _lots = new int[problem.Candidates.Length];
    private readonly Dictionary<int, int> _placedBefore = [];

    /// <summary>Sets of lots solved.</summary>
    public int Solved { get; private set; }

    /// <summary>By candidate: lots of the best plan.</summary>
    public int[] Best { get; private set; } = [];

    /// <summary>Cost of the best plan; that without lots when no other is better.</summary>
    public long Cost { get; private set; } = long.MaxValue;

    /// <summary>Whether the search went to its end, and so proved its answer.</summary>
    public bool Proven { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="stop">Ends early; the best plan so far stays.</param>
    public void Solve(CancellationToken stop)
    {
        var without = PlanValue.Of(problem.With(_lots), CancellationToken.None);
        foreach (var (area, placed) in PlacedByArea(without))
            _placedBefore[area] = placed;
        Best = [.. _lots];
        if (Keeps(without))
            Cost = without.Cost;
        Branch(0, stop);
        Proven = !stop.IsCancellationRequested;
    }

    private void Branch(int candidate, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return;
        if (candidate == problem.Candidates.Length)
        {
            Look();
            return;
        }

        var all = _lots.ToArray();
        for (var later = candidate; later < all.Length; later++)
            all[later] = problem.Candidates[later].MostLots;
        Solved++;
        if (Cost != long.MaxValue && PlanValue.Of(problem.With(all), CancellationToken.None).CostWithoutGroups >= Cost)
            return;
        for (var lots = problem.Candidates[candidate].MostLots; lots >= 0; lots--)
        {
            _lots[candidate] = lots;
            if (limits.Allow(Used(each => each.CountedPlaces), Used(each => each.Pounds)))
                Branch(candidate + 1, stop);
        }

        _lots[candidate] = 0;
    }

    private void Look()
    {
        Solved++;
        var value = PlanValue.Of(problem.With(_lots), CancellationToken.None);
        if (value.Cost < Cost && Keeps(value))
            (Cost, Best) = (value.Cost, [.. _lots]);
    }

    private bool Keeps(PlanValue value)
    {
        if (limits.NoAreaWorseOff && PlacedByArea(value).Any(pair => pair.Value < _placedBefore[pair.Key]))
            return false;
        return limits.LeastPlacesPerArea == 0 || problem.Candidates.Where(each => each.Area >= 0).Select(each => each.Area).Distinct().All(area =>
            Used(each => each.Area == area ? each.CountedPlaces : 0) >= limits.LeastPlacesPerArea);
    }

    private Dictionary<int, int> PlacedByArea(PlanValue value)
    {
        var placed = new Dictionary<int, int>();
        for (var learner = 0; learner < problem.AreaOfLearner.Length; learner++)
            placed[problem.AreaOfLearner[learner]] = placed.GetValueOrDefault(problem.AreaOfLearner[learner]) + (value.PlacedOption[learner] >= 0 ? 1 : 0);
        return placed;
    }

    private long Used(Func<LotCandidate, long> what) => _lots.Select((lots, candidate) => lots * what(problem.Candidates[candidate])).Sum();
}
