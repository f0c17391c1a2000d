using System.Collections.Immutable;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Which lots, so that most is spared? Existing offers stay. With few lots every set is searched to a proof. Otherwise a first plan
/// is made lot by lot and improved by swaps, while a bound tells how far from the best it can be; what the bound's own choice of lots
/// comes to is tried too. It can be stopped at any moment and then gives the best plan so far, with a bound that holds.
/// </summary>
public sealed class GapFiller
{
    private const int StepsAtOnce = 40;
    private const int PartsBetweenPlans = 10;

    private readonly GapProblem _problem;
    private readonly GapLimits _limits;
    private readonly GapEffort _effort;
    private readonly GapStart _start;
    private readonly LotChoice _choice;
    private readonly IProgress<GapProgress>? _progress;
    private readonly CancellationToken _stop;
    private readonly GapRules _rules;
    private readonly BenefitColumns _candidates;
    private readonly BenefitBound _bound;
    private readonly BendersCuts _cuts;
    private readonly PlanSearch _search;
    private readonly LotPlan _none;
    private readonly long _before;
    private readonly List<long> _frontier;
    private readonly long _bySingles;
    private int _steps;
    private int _parts;
    private long _bounded = long.MaxValue;

    private GapFiller(GapProblem problem, GapLimits limits, GapStart start, GapEffort effort, IProgress<GapProgress>? progress, CancellationToken stop)
    {
        (_problem, _limits, _effort, _start, _progress, _stop) = (problem, limits, effort, start, progress, stop);
        _choice = new LotChoice(problem, limits);
        var sharing = PlanSharing.Start(problem.Existing, start.PlacedOption, start.Closed);
        var floor = new long[problem.Existing.LearnerCount];
        for (var learner = 0; learner < floor.Length; learner++)
            floor[learner] = -sharing.Footing[learner];
        _candidates = BenefitColumns.Of(problem, floor);
        _bound = new BenefitBound(problem, BenefitColumns.Of(problem.Existing, floor), _candidates, floor, _choice);
        _cuts = new BendersCuts(problem, _choice);
        _none = LotPlan.None(problem, PlanSharing.Of(problem, _candidates, sharing));
        _before = _none.Sharing.Benefit;
        _rules = new GapRules(problem, limits, _none.Sharing);
        _search = new PlanSearch(problem, limits, _rules, _candidates);
        (_frontier, _bySingles) = Singles(sharing, start.Closed);
    }

    /// <summary>Makes a plan.</summary>
    /// <param name="problem">What there is and what may be opened.</param>
    /// <param name="limits">What may be used, and the rules.</param>
    /// <param name="start">The best case without new places.</param>
    /// <param name="effort">How hard to look.</param>
    /// <param name="progress">Told whenever plan or bound improve.</param>
    /// <param name="stop">Ends the search; the best plan so far is given, no exception thrown.</param>
    /// <exception cref="ArgumentException">The start is not a cheapest sharing, or nothing is limited.</exception>
    public static GapPlan Fill(
        GapProblem problem, GapLimits limits, GapStart start, GapEffort? effort = null, IProgress<GapProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(start);
        if (limits is { Places: null, Pounds: null })
            throw new ArgumentException("A plan needs a limit of places or of pounds.");
        var filler = new GapFiller(problem, limits, start, effort ?? new GapEffort(), progress, stop);
        if (!problem.Candidates.Any(lot => limits.Allow(lot.CountedPlaces, lot.Pounds)))
            return filler.Result(filler._none, 0, 0, proven: true, 0);
        return problem.LotCount <= filler._effort.ExactUpToLots ? filler.Exactly() : filler.Look();
    }

    private GapPlan Exactly()
    {
        var first = First();
        Tell("Every set of lots", first);
        var exact = new ExactPlan(_problem, _limits, _start, (lots, _) => Tell("Every set of lots", Of(lots)));
        exact.Solve(_rules.Wanting(first.Lots).Count == 0 ? first.Lots : _none.Lots, _stop);
        var gain = exact.Cost == long.MaxValue ? 0 : exact.Without - exact.Cost;
        return Result(Of(exact.Best), gain, exact.Proven ? gain : Math.Max(gain, _bySingles), exact.Proven && exact.Cost != long.MaxValue, gain) with { Trials = exact.Solved };
    }

    private LotPlan Of(int[] lots) => PlanSearch.Open(_none, Enumerable.Range(0, lots.Length).SelectMany(candidate => Enumerable.Repeat(candidate, lots[candidate])));

    private GapPlan Look()
    {
        Tell("First plan, lot by lot", _none);
        var first = First();
        var best = Bounded(first, first, StepsAtOnce * 3);
        if (_effort.Swaps)
            best = Better(best, _search.Swap(best, _stop, plan => Tell("Swapping lots", plan)));
        _bound.StartFrom(SurplusOf(best), 1);
        best = Branched(Bounded(best, first, _effort.BoundSteps));
        var bound = BoundOnGain(best);
        return Result(best, best.Sharing.Benefit - _before, bound, bound <= best.Sharing.Benefit - _before, first.Sharing.Benefit - _before);
    }

    /// <summary>
    /// The best of the plans that go by gain, by gain a place and by gain a pound (the last two matter where lots differ); where none
    /// gives every area its least places, also the one that sees to that first.
    /// </summary>
    private LotPlan First()
    {
        var best = _search.Greedy(_none, _ => 1, _stop, plan => Tell("First plan, lot by lot", plan));
        if (!_choice.OneSize && _limits.Places is not null)
            best = Better(best, _search.Greedy(_none, lot => lot.CountedPlaces, _stop));
        if (!_choice.OneSize && _limits.Pounds is not null)
            best = Better(best, _search.Greedy(_none, lot => Math.Max(1, lot.Pounds), _stop));
        return _rules.Wanting(best.Lots).Count == 0 ? best : Better(best, _search.Greedy(_search.Ruled(_none, _stop), _ => 1, _stop));
    }

    private LotPlan Bounded(LotPlan best, LotPlan first, int steps)
    {
        if (_steps == 0)
            _bound.StartFrom(SurplusOf(first), 1);
        for (var left = steps; left > 0 && !_stop.IsCancellationRequested && BoundOnGain(best) > best.Sharing.Benefit - _before; left -= StepsAtOnce)
        {
            var taken = Math.Min(left, StepsAtOnce);
            _bound.Improve(taken, best.Sharing.Benefit, null, _stop);
            _steps += taken;
            _bounded = Math.Min(_bounded, _bound.Value);
            _cuts.Add(_bound.Cut());
            best = Better(best, FromBound(best));
            Tell("Bounding", best);
        }

        return best;
    }

    /// <summary>Divides plans into parts with bounds of their own.</summary>
    private LotPlan Branched(LotPlan best)
    {
        if (_effort.Parts == 0 || _stop.IsCancellationRequested || BoundOnGain(best) <= best.Sharing.Benefit - _before)
            return best;
        var tree = new BoundTree(_bound, _cuts, [.. _problem.Candidates.Select(candidate => candidate.MostLots)]);
        var looked = 0;
        tree.Search(
            _effort.Parts, () => best.Sharing.Benefit,
            lots => PlanSearch.Open(_none, Enumerable.Range(0, lots.Length).SelectMany(candidate => Enumerable.Repeat(candidate, lots[candidate])), settles: false).Sharing.Benefit,
            () =>
            {
                if (tree.Parts >= looked + PartsBetweenPlans)
                    (looked, best) = (tree.Parts, Better(best, FromBound(best)));
                _bounded = Math.Min(_bounded, tree.Value);
                Tell("Dividing and bounding", best);
            },
            _stop);
        (_bounded, _parts) = (Math.Min(_bounded, tree.Value), tree.Parts);
        return best;
    }

    /// <summary>The plan of the lots that the bound chooses, filled up and swapped when it comes near.</summary>
    private LotPlan FromBound(LotPlan best)
    {
        var plan = PlanSearch.Open(_none, _bound.Chosen.Where(lot => lot.Share >= 1).Select(lot => lot.Lot.Candidate));
        if (_rules.Wanting(plan.Lots).Count > 0 || !_rules.NoAreaIsWorseOff(plan.Sharing))
            return best;
        plan = _search.Greedy(plan, _ => 1, _stop);
        var near = plan.Sharing.Benefit - _before > 0.98 * (best.Sharing.Benefit - _before);
        return _effort.Swaps && near && !plan.Lots.SequenceEqual(best.Lots) ? _search.Swap(plan, _stop) : plan;
    }

    /// <summary>The plan that gives every area its places before one that does not, then the one that spares more.</summary>
    private LotPlan Better(LotPlan one, LotPlan other)
    {
        var (short1, short2) = (_rules.Wanting(one.Lots).Count, _rules.Wanting(other.Lots).Count);
        return short2 < short1 || (short2 == short1 && other.Sharing.Benefit > one.Sharing.Benefit) ? other : one;
    }

    private long[] SurplusOf(LotPlan plan)
    {
        var surplus = new long[_problem.Existing.LearnerCount];
        plan.Sharing.Surpluses(surplus);
        return surplus;
    }

    private long BoundOnGain(LotPlan best)
    {
        var gain = best.Sharing.Benefit - _before;
        // Whole costs make whole gains, so what is left of a unit is cut off.
        var bound = _bounded == long.MaxValue ? _bySingles : Math.Min(_bySingles, (_bounded / BenefitBound.Scale) - _before);
        return Math.Max(gain, bound);
    }

    private void Tell(string stage, LotPlan plan)
        => _progress?.Report(new GapProgress(stage, plan.Order.Count, plan.Sharing.Benefit - _before, BoundOnGain(plan)));

    /// <summary>The frontier of single places, and what it bounds: with all existing offers running, none for its group closed.</summary>
    private (List<long> Frontier, long Bound) Singles(Sharing start, IReadOnlyCollection<int> closed)
    {
        var places = MostPlaces();
        var frontier = SinglePlaces.Frontier(_problem, _candidates, start, places, _stop);
        if (closed.Count == 0)
            return (frontier, BoundOf(frontier, places, 0));
        var open = start.Copy();
        var moves = new PlaceMoves(open);
        foreach (var offer in closed)
            moves.Open(offer, _problem.Existing.Places[offer]);
        var spared = start.Cost - open.Cost;
        return (frontier, BoundOf(SinglePlaces.Frontier(_problem, _candidates, open, places, _stop), places, spared));
    }

    private long BoundOf(List<long> frontier, int places, long spared)
    {
        if (frontier.Count > places)
            return frontier[^1] + spared;
        // Stopped early: everybody has the best there is.
        var best = new long[_problem.Existing.LearnerCount];
        for (var entry = 0; entry < _candidates.Learner.Length; entry++)
            best[_candidates.Learner[entry]] = Math.Max(best[_candidates.Learner[entry]], _candidates.Benefit[entry]);
        for (var learner = 0; learner < best.Length; learner++)
        {
            for (var option = _problem.Existing.Start[learner]; option < _problem.Existing.Start[learner + 1]; option++)
                best[learner] = Math.Max(best[learner], (long)_problem.Existing.UnplacedCost[learner] - _problem.Existing.OptionCost[option]);
        }

        return best.Sum() - _before;
    }

    /// <summary>Most places that residents can get within the limits.</summary>
    private int MostPlaces()
    {
        if (_problem.Candidates.IsEmpty)
            return 0;
        var perCounted = _problem.Candidates.Max(lot => (double)lot.Places / lot.CountedPlaces);
        var byPlaces = _limits.Places is { } places ? places * perCounted : double.MaxValue;
        var byPounds = _limits.Pounds is { } pounds ? _problem.Candidates.Max(lot => lot.Pounds == 0 ? double.MaxValue : (double)pounds / lot.Pounds * lot.Places) : double.MaxValue;
        return (int)Math.Min(Math.Min(Math.Ceiling(byPlaces - 1e-9), Math.Ceiling(byPounds)), _problem.Existing.LearnerCount);
    }

    private GapPlan Result(LotPlan plan, long gain, long bound, bool proven, long byGreedy)
    {
        var ordered = Ordered(plan);
        return new GapPlan(ordered, gain, bound, _bySingles, proven, byGreedy, [.. _frontier], _search.Trials, _steps, _parts, (plan.Sharing.Placed, _none.Sharing.Placed))
        {
            Surplus = SurplusOf(plan),
            AreasShort = [.. _rules.Wanting(plan.Lots)],
            Learners = plan.Order.Distinct().ToDictionary(candidate => candidate, candidate => (IReadOnlySet<int>)plan.Sharing.LearnersOf(candidate).ToHashSet()),
        };
    }

    /// <summary>The plan's lots, each time the one that spares most next.</summary>
    private ImmutableArray<GapLot> Ordered(LotPlan plan)
    {
        var (left, now, lots) = (plan.Lots.ToArray(), _none, ImmutableArray.CreateBuilder<GapLot>());
        while (left.Any(each => each > 0))
        {
            var next = Enumerable.Range(0, left.Length).Where(candidate => left[candidate] > 0)
                .Select(candidate => (Candidate: candidate, Plan: PlanSearch.Open(now, [candidate])))
                .OrderByDescending(each => each.Plan.Sharing.Benefit).ThenBy(each => each.Candidate).First();
            left[next.Candidate]--;
            var number = next.Plan.Lots[next.Candidate];
            lots.Add(new GapLot(next.Candidate, number, next.Plan.Sharing.Benefit - now.Sharing.Benefit, next.Plan.Sharing.Placed - now.Sharing.Placed, 0));
            now = next.Plan;
        }

        return [.. lots.Select(lot => lot with { Filled = Filled(plan, lot) })];
    }

    private int Filled(LotPlan plan, GapLot lot)
    {
        var places = _problem.Candidates[lot.Candidate].Places;
        return Math.Clamp(plan.Sharing.LoadOf(lot.Candidate) - ((lot.Number - 1) * places), 0, places);
    }
}
