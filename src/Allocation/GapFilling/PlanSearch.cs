namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Looks for good plans: lot by lot the one that spares most (lazily: candidates are tried in the order of what they could spare at
/// most, until none left could spare more than the best tried), then swaps of one lot for another while that spares more. A lot's
/// trial is exact for the offers that run; existing groups that become too small close in it.
/// </summary>
internal sealed class PlanSearch
{
    private const int JoinedAtOnce = 48;

    private readonly GapProblem _problem;
    private readonly GapLimits _limits;
    private readonly GapRules _rules;
    private readonly LotValues _values;
    private readonly long[] _surplus;

    public PlanSearch(GapProblem problem, GapLimits limits, GapRules rules, BenefitColumns candidates)
    {
        (_problem, _limits, _rules) = (problem, limits, rules);
        _values = new LotValues(problem, candidates);
        _surplus = new long[problem.Existing.LearnerCount];
    }

    /// <summary>Trials made.</summary>
    public int Trials { get; private set; }

    /// <summary>Adds lots to a plan until nothing more fits or spares anything.</summary>
    /// <param name="plan">The plan; its network may be rebuilt.</param>
    /// <param name="per">What the gain is divided by: 1, counted places or pounds of a candidate.</param>
    /// <param name="stop">Ends early.</param>
    /// <param name="step">Told after each lot.</param>
    public LotPlan Greedy(LotPlan plan, Func<LotCandidate, double> per, CancellationToken stop, Action<LotPlan>? step = null)
    {
        while (!stop.IsCancellationRequested && (BestLot(plan, per, 0, _ => true, stop) ?? RuleLot(plan, stop)) is { } best)
        {
            plan = best;
            step?.Invoke(plan);
        }

        return plan;
    }

    /// <summary>Opens in every area the lots that cost least until it has its least places, whatever they spare.</summary>
    public LotPlan Ruled(LotPlan plan, CancellationToken stop)
    {
        while (RuleLot(plan, stop) is { } more)
            plan = more;
        return plan;
    }

    /// <summary>Swaps lots, one for one, until no swap spares more.</summary>
    public LotPlan Swap(LotPlan plan, CancellationToken stop, Action<LotPlan>? step = null)
    {
        for (var improved = true; improved && !stop.IsCancellationRequested;)
        {
            improved = false;
            foreach (var candidate in plan.Order.Distinct().ToArray())
            {
                if (stop.IsCancellationRequested)
                    break;
                if (plan.Lots[candidate] == 0)
                    continue;
                var shorter = Without(plan, candidate);
                // More than one lot may come where a dear one went.
                var other = BestLot(shorter, _ => 1, plan.Sharing.Benefit - shorter.Sharing.Benefit, with => with != candidate && _rules.CanGo(candidate, plan.Lots, with), stop);
                if (other is null)
                    continue;
                plan = Greedy(other, _ => 1, stop);
                step?.Invoke(plan);
                improved = true;
            }
        }

        return plan;
    }

    /// <summary>Opens given lots one after the other.</summary>
    public static LotPlan Open(LotPlan start, IEnumerable<int> candidates, bool settles = true)
    {
        var list = candidates.ToArray();
        start.Sharing.Join(list);
        var sharing = start.Sharing.Copy();
        var lots = start.Lots.ToArray();
        foreach (var candidate in list)
        {
            sharing.Open(candidate);
            lots[candidate]++;
        }

        if (settles)
            _ = sharing.Settle();
        return new LotPlan(sharing, lots, [.. start.Order, .. list]);
    }

    /// <summary>The plan with the lot more that spares most, if one spares more than so much and is within limits and rules.</summary>
    public LotPlan? BestLot(LotPlan plan, Func<LotCandidate, double> per, long more, Func<int, bool> may, CancellationToken stop)
    {
        plan.Sharing.Surpluses(_surplus);
        var wanting = _rules.Wanting(plan.Lots).ToHashSet();
        var screened = new List<(double Bound, int Candidate)>();
        for (var candidate = 0; candidate < _problem.Candidates.Length; candidate++)
        {
            if (!Fits(plan, candidate) || !may(candidate) || (wanting.Count > 0 && !wanting.Contains(_problem.Candidates[candidate].Area)))
                continue;
            var bound = _values.OfOneMore(candidate, _surplus, plan.Lots[candidate] == 0 ? 0 : Math.Max(1, plan.Sharing.LoadOf(candidate)));
            if (bound > more)
                screened.Add((bound / per(_problem.Candidates[candidate]), candidate));
        }

        screened.Sort((one, other) => one.Bound != other.Bound ? other.Bound.CompareTo(one.Bound) : one.Candidate.CompareTo(other.Candidate));
        (double Gain, LotPlan Plan)? best = null;
        for (var row = 0; row < screened.Count && !stop.IsCancellationRequested; row++)
        {
            var (bound, candidate) = screened[row];
            if (best is { } found && bound <= found.Gain)
                break;
            if (!plan.Sharing.Knows(candidate))
                plan.Sharing.Join(screened.Skip(row).Take(JoinedAtOnce).Select(each => each.Candidate));
            var trial = Try(plan, candidate);
            var gain = trial.Sharing.Benefit - plan.Sharing.Benefit;
            if (gain > more && (best is null || gain / per(_problem.Candidates[candidate]) > best.Value.Gain) && _rules.NoAreaIsWorseOff(trial.Sharing))
                best = (gain / per(_problem.Candidates[candidate]), trial);
        }

        return best?.Plan;
    }

    /// <summary>The lot that costs least of those that an area must have although none there spares anything; null when no area wants one.</summary>
    private LotPlan? RuleLot(LotPlan plan, CancellationToken stop)
    {
        var wanting = _rules.Wanting(plan.Lots).ToHashSet();
        if (wanting.Count == 0)
            return null;
        var open = Enumerable.Range(0, _problem.Candidates.Length).Where(candidate => wanting.Contains(_problem.Candidates[candidate].Area) && Fits(plan, candidate))
            .OrderBy(candidate => _problem.Candidates[candidate].Pounds).ThenBy(candidate => _problem.Candidates[candidate].CountedPlaces);
        foreach (var candidate in open.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            if (!plan.Sharing.Knows(candidate))
                plan.Sharing.Join([candidate]);
            var trial = Try(plan, candidate);
            if (_rules.NoAreaIsWorseOff(trial.Sharing))
                return trial;
        }

        return null;
    }

    private LotPlan Try(LotPlan plan, int candidate)
    {
        Trials++;
        var sharing = plan.Sharing.Copy();
        sharing.Open(candidate);
        _ = sharing.Settle();
        var lots = plan.Lots.ToArray();
        lots[candidate]++;
        return new LotPlan(sharing, lots, [.. plan.Order, candidate]);
    }

    private static LotPlan Without(LotPlan plan, int candidate)
    {
        var sharing = plan.Sharing.Copy();
        sharing.Close(candidate);
        var lots = plan.Lots.ToArray();
        lots[candidate]--;
        var order = plan.Order.ToList();
        order.RemoveAt(order.LastIndexOf(candidate));
        return new LotPlan(sharing, lots, order);
    }

    private bool Fits(LotPlan plan, int candidate)
    {
        var lot = _problem.Candidates[candidate];
        if (plan.Lots[candidate] >= lot.MostLots)
            return false;
        var (places, pounds) = plan.Uses(_problem);
        return _limits.Allow(places + lot.CountedPlaces, pounds + lot.Pounds);
    }
}
