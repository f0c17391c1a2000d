namespace Pathways.Allocation.GapFilling;

/// <summary>
/// The best plan of few lots, proven: every set of lots is looked at, or shown to be no better than the best one known, because even
/// all further lots together, with no minimum groups and no limits, spare no more. The value of a set is that of <c>best</c> with the
/// rule of minimum groups.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="limits">What may be used, and the rules.</param>
/// <param name="start">The best case without lots.</param>
/// <param name="better">Told of every set that is better than all before: lots by candidate, and its cost.</param>
internal sealed class ExactPlan(GapProblem problem, GapLimits limits, GapStart start, Action<int[], long>? better = null)
{
    private readonly OpenedLots _opened = new(problem, start, [.. problem.Candidates.Select(candidate => candidate.MostLots)]);
    private readonly int[] _lots = new int[problem.Candidates.Length];
    private readonly Dictionary<int, int> _placedBefore = [];

    /// <summary>Sets of lots solved.</summary>
    public int Solved { get; private set; }

    /// <summary>By candidate: lots of the best plan.</summary>
    public int[] Best { get; private set; } = [];

    /// <summary>Cost without lots.</summary>
    public long Without { get; private set; }

    /// <summary>Cost of the best plan; that without lots when no other is better.</summary>
    public long Cost { get; private set; } = long.MaxValue;

    /// <summary>Whether the search went to its end, and so proved its answer.</summary>
    public bool Proven { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="first">By candidate: lots of a plan from which to start; the better it is, the less has to be looked at.</param>
    /// <param name="stop">Ends early; the best plan so far stays.</param>
    public void Solve(IReadOnlyList<int> first, CancellationToken stop)
    {
        var without = _opened.Value(_opened.None(), CancellationToken.None);
        foreach (var (area, placed) in PlacedByArea(without))
            _placedBefore[area] = placed;
        (Best, Without) = ([.. _lots], without.Cost);
        if (Keeps(without))
            Cost = without.Cost;
        for (var candidate = 0; candidate < _lots.Length; candidate++)
            _lots[candidate] = first[candidate];
        Look();
        Array.Clear(_lots);
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

        if (Cost != long.MaxValue && _opened.CostOf(_opened.With([.. _lots.Select((lots, each) => each < candidate ? lots : problem.Candidates[each].MostLots)])) >= Cost)
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
        var open = _opened.With(_lots);
        if (_opened.CostOf(open) >= Cost)
            return; // groups that close make it no cheaper
        var value = _opened.Value(open, CancellationToken.None);
        if (value.Cost >= Cost || !Keeps(value))
            return;
        (Cost, Best) = (value.Cost, [.. _lots]);
        better?.Invoke(Best, Cost);
    }

    private bool Keeps(LotsValue value)
    {
        if (limits.NoAreaWorseOff && PlacedByArea(value).Any(pair => pair.Value < _placedBefore[pair.Key]))
            return false;
        return limits.LeastPlacesPerArea == 0 || problem.Candidates.Where(each => each.Area >= 0).Select(each => each.Area).Distinct().All(area =>
            Used(each => each.Area == area ? each.CountedPlaces : 0) >= limits.LeastPlacesPerArea);
    }

    private Dictionary<int, int> PlacedByArea(LotsValue value)
    {
        var placed = new Dictionary<int, int>();
        for (var learner = 0; learner < problem.AreaOfLearner.Length; learner++)
            placed[problem.AreaOfLearner[learner]] = placed.GetValueOrDefault(problem.AreaOfLearner[learner]) + (value.PlacedOption[learner] >= 0 ? 1 : 0);
        return placed;
    }

    private long Used(Func<LotCandidate, long> what) => _lots.Select((lots, candidate) => lots * what(problem.Candidates[candidate])).Sum();
}
