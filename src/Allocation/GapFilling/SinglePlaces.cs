using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// What single new places spare, when each may be of any candidate and as many as are wanted of one: a flow with one node of new
/// places, to which every learner goes by the best candidate. Single places are gross substitutes, so adding the best one again and
/// again is exactly the best for every number of places (Kelso and Crawford 1982; successive shortest paths). No plan in lots spares
/// more with as many places.
/// </summary>
internal static class SinglePlaces
{
    /// <summary>By number of places from 0: what is spared more than without any, in units of cost.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="candidates">Candidates' options.</param>
    /// <param name="start">The sharing of the existing offers that it starts from; it is not changed.</param>
    /// <param name="places">Most places.</param>
    /// <param name="stop">Ends early; the list is then shorter.</param>
    public static List<long> Frontier(GapProblem problem, BenefitColumns candidates, Sharing start, int places, CancellationToken stop)
        => [.. Steps(problem, candidates, start, places, stop).Select(step => step.Gain)];

    /// <summary>The same with the learners who have a place more.</summary>
    /// <inheritdoc cref="Frontier"/>
    public static List<(long Gain, int Placed)> Steps(GapProblem problem, BenefitColumns candidates, Sharing start, int places, CancellationToken stop)
    {
        var (learner, benefit, only) = Cheapest(problem, candidates);
        var one = new GapProblem(
            problem.Existing, [new LotCandidate("any new place", 1, 1, 0, Math.Max(1, places), 0, -1)], [0, learner.Length], learner,
            [.. learner.Select((who, row) => problem.Existing.UnplacedCost[who] - benefit[row])]);
        var plan = PlanSharing.Of(one, only, start);
        plan.Join([0]);
        var (steps, none, placed) = (new List<(long, int)> { (0, 0) }, plan.Benefit, plan.Placed);
        while (steps.Count <= places && !stop.IsCancellationRequested)
        {
            plan.Open(0);
            steps.Add((plan.Benefit - none, plan.Placed - placed));
        }

        return steps;
    }

    private static (int[] Learner, int[] Benefit, BenefitColumns Only) Cheapest(GapProblem problem, BenefitColumns candidates)
    {
        var best = new int[problem.Existing.LearnerCount];
        best.AsSpan().Fill(-1);
        for (var entry = 0; entry < candidates.Learner.Length; entry++)
            best[candidates.Learner[entry]] = Math.Max(best[candidates.Learner[entry]], candidates.Benefit[entry]);
        var learner = Enumerable.Range(0, best.Length).Where(who => best[who] >= 0).ToArray();
        var benefit = Array.ConvertAll(learner, who => best[who]);
        return (learner, benefit, new BenefitColumns([0, learner.Length], learner, benefit));
    }
}
