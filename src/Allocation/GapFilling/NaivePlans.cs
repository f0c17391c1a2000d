using System.Collections.Immutable;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Two ways of placing lots that need no optimiser, for comparison. Both look only at who has no place without the plan, and at how
/// many of them could take a candidate; neither asks who else could take it, nor what moving others would free.
/// </summary>
public static class NaivePlans
{
    /// <summary>Lots in every area in proportion to residents without a place (largest remainders), there the courses that most of them could take.</summary>
    public static ImmutableArray<int> SpreadByUnmetDemand(GapProblem problem, GapLimits limits, GapStart start)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(start);
        var without = Without(problem, start);
        var areas = problem.Candidates.Select(candidate => candidate.Area).Where(area => area >= 0).Distinct().Order().ToArray();
        var demand = areas.Select(area => without.Count(learner => problem.AreaOfLearner[learner] == area)).ToArray();
        // In turn to the area that is furthest below its share.
        var (have, plan) = (new int[areas.Length], new Plan(problem, limits));
        var ranked = areas.Select((area, row) => Ranked(problem, without.Where(learner => problem.AreaOfLearner[learner] == area).ToHashSet(), candidate => candidate.Area == area)).ToArray();
        for (var more = true; more;)
        {
            more = false;
            foreach (var row in Enumerable.Range(0, areas.Length).OrderByDescending(row => demand[row] / (have[row] + 0.5)).ThenBy(row => row))
            {
                if (plan.AddFirst(ranked[row]))
                {
                    (have[row], more) = (have[row] + 1, true);
                    break;
                }
            }
        }

        return plan.Lots;
    }

    /// <summary>All lots in the area where most live who have no place, then the next area: the courses that most of them could take.</summary>
    public static ImmutableArray<int> WhereMostUnplacedLive(GapProblem problem, GapLimits limits, GapStart start)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(start);
        var without = Without(problem, start);
        var plan = new Plan(problem, limits);
        foreach (var area in without.Select(learner => problem.AreaOfLearner[learner]).Where(area => area >= 0).CountBy(area => area).OrderByDescending(count => count.Value).ThenBy(count => count.Key))
        {
            var ranked = Ranked(problem, without.Where(learner => problem.AreaOfLearner[learner] == area.Key).ToHashSet(), candidate => candidate.Area == area.Key);
            while (plan.AddFirst(ranked))
            {
            }
        }

        return plan.Lots;
    }

    private static HashSet<int> Without(GapProblem problem, GapStart start)
        => [.. Enumerable.Range(0, problem.Existing.LearnerCount).Where(learner => start.PlacedOption[learner] < 0)];

    private static int[] Ranked(GapProblem problem, HashSet<int> learners, Func<LotCandidate, bool> may)
        => [.. Enumerable.Range(0, problem.Candidates.Length).Where(candidate => may(problem.Candidates[candidate]))
            .Select(candidate => (Candidate: candidate, Could: problem.Learner.AsSpan(problem.Start[candidate]..problem.Start[candidate + 1]).ToArray().Count(learners.Contains)))
            .Where(each => each.Could > 0).OrderByDescending(each => each.Could).ThenBy(each => each.Candidate).Select(each => each.Candidate)];

    private sealed class Plan(GapProblem problem, GapLimits limits)
    {
        private readonly int[] _lots = new int[problem.Candidates.Length];
        private readonly List<int> _order = [];

        public ImmutableArray<int> Lots => [.. _order];

        public bool AddFirst(int[] ranked)
        {
            var places = _order.Sum(candidate => (long)problem.Candidates[candidate].CountedPlaces);
            var pounds = _order.Sum(candidate => problem.Candidates[candidate].Pounds);
            foreach (var candidate in ranked)
            {
                var lot = problem.Candidates[candidate];
                if (_lots[candidate] >= lot.MostLots || !limits.Allow(places + lot.CountedPlaces, pounds + lot.Pounds))
                    continue;
                _lots[candidate]++;
                _order.Add(candidate);
                return true;
            }

            return false;
        }
    }
}
