using System.Collections.Immutable;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>What given lots come to, and what the next lot is worth area by area.</summary>
public sealed class GapQuestions
{
    private readonly GapProblem _problem;
    private readonly PlanSearch _search;
    private readonly LotPlan _none;
    private readonly Sharing _start;
    private readonly BenefitColumns _candidates;

    /// <param name="problem">The problem.</param>
    /// <param name="start">The best case without new places.</param>
    public GapQuestions(GapProblem problem, GapStart start)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(start);
        _problem = problem;
        var sharing = PlanSharing.Start(problem.Existing, start.PlacedOption, start.Closed);
        var floor = new long[problem.Existing.LearnerCount];
        for (var learner = 0; learner < floor.Length; learner++)
            floor[learner] = -sharing.Footing[learner];
        var candidates = BenefitColumns.Of(problem, floor);
        (_start, _candidates) = (sharing, candidates);
        _none = LotPlan.None(problem, PlanSharing.Of(problem, candidates, sharing));
        var limits = new GapLimits(int.MaxValue);
        _search = new PlanSearch(problem, limits, new GapRules(problem, limits, _none.Sharing), candidates);
    }

    /// <summary>What lots spare together, in units of cost, and learners with a place more.</summary>
    /// <param name="lots">Candidates, one for each lot.</param>
    public (long Gain, int Placed) Of(IEnumerable<int> lots)
    {
        var plan = PlanSearch.Open(_none, lots);
        return (plan.Sharing.Benefit - _none.Sharing.Benefit, plan.Sharing.Placed - _none.Sharing.Placed);
    }

    /// <summary>By number of single places from 0, each opened where it spares most: what they spare, and learners with a place more in that sharing.</summary>
    /// <param name="places">Most places.</param>
    public ImmutableArray<(long Gain, int Placed)> SinglePlaces(int places)
        => [.. GapFilling.SinglePlaces.Steps(_problem, _candidates, _start, places, CancellationToken.None)];

    /// <summary>By area: the one lot there that spares most after given lots; areas where none spares anything are left out.</summary>
    /// <param name="lots">Candidates of the lots that are open already.</param>
    public ImmutableArray<(int Area, int Candidate, long Gain, int Placed)> NextByArea(IEnumerable<int> lots)
    {
        var plan = PlanSearch.Open(_none, lots);
        var next = ImmutableArray.CreateBuilder<(int, int, long, int)>();
        foreach (var area in _problem.Candidates.Select(candidate => candidate.Area).Where(area => area >= 0).Distinct().Order())
        {
            if (_search.BestLot(plan, _ => 1, 0, candidate => _problem.Candidates[candidate].Area == area, CancellationToken.None) is { } best)
                next.Add((area, best.Order[^1], best.Sharing.Benefit - plan.Sharing.Benefit, best.Sharing.Placed - plan.Sharing.Placed));
        }

        return next.ToImmutable();
    }
}
