using Pathways.Allocation.Flow;
using Pathways.Allocation.GapFilling;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>Small random gap-filling problems, and their best plans by trying every set of lots with the plainest code.</summary>
internal static class GapInstances
{
    /// <summary>The problem of a number: up to 12 lots, minimum groups, some with a budget, areas and rules.</summary>
    public static (GapProblem Problem, GapLimits Limits) Random(int number, int largestMinimum = 4)
    {
        var existing = Instances.Random(number, mostLearners: 16, mostOffers: 4, mostPlaces: 3, largestMinimum);
        var random = new Random(number + 77_000);
        var candidates = new List<LotCandidate>();
        var (start, learner, cost) = (new List<int> { 0 }, new List<int>(), new List<int>());
        var oneSize = random.Next(2) == 0;
        var lots = random.Next(2, number % 5 == 0 ? 13 : 8);
        while (candidates.Sum(candidate => candidate.MostLots) < lots)
        {
            var most = Math.Min(random.Next(1, 3), lots - candidates.Sum(candidate => candidate.MostLots));
            var places = oneSize ? 3 : random.Next(1, 5);
            candidates.Add(new LotCandidate($"lot-{candidates.Count}", places, places, random.Next(0, Math.Min(places, largestMinimum) + 1), most, random.Next(1, 9), random.Next(2)));
            for (var who = 0; who < existing.LearnerCount; who++)
            {
                if (random.NextDouble() > 0.6)
                    continue;
                learner.Add(who);
                cost.Add(random.Next(-3, 20));
            }

            start.Add(learner.Count);
        }

        var problem = new GapProblem(existing, [.. candidates], [.. start], [.. learner], [.. cost], [.. Enumerable.Range(0, existing.LearnerCount).Select(_ => random.Next(2))]);
        var kind = random.Next(4);
        return (problem, new GapLimits(
            kind == 0 ? null : random.Next(0, 13), kind <= 1 ? random.Next(0, 30) : null, 0, random.Next(5) == 0));
    }

    /// <summary>Where the search starts.</summary>
    public static GapStart Start(GapProblem problem)
    {
        var value = PlanValue.Of(problem.Existing);
        return new GapStart(value.PlacedOption, value.Closed);
    }

    /// <summary>Cost of <c>best</c> with lots open, solved from scratch with the rule of minimum groups; null where a rule forbids it.</summary>
    public static long Cost(GapProblem problem, int[] lots) => Solved(problem, lots).Cost;

    /// <summary>Least cost over every set of lots within the limits.</summary>
    public static long LeastCost(GapProblem problem, GapLimits limits)
    {
        var none = Solved(problem, new int[problem.Candidates.Length]);
        return Sets(problem, limits).Select(lots => Solved(problem, lots))
            .Where(solved => !limits.NoAreaWorseOff || solved.Placed.Zip(none.Placed).All(pair => pair.First >= pair.Second)).Min(solved => solved.Cost);
    }

    /// <summary>Every set of lots within the limits.</summary>
    public static IEnumerable<int[]> Sets(GapProblem problem, GapLimits limits)
    {
        var sets = new List<int[]> { new int[problem.Candidates.Length] };
        for (var candidate = 0; candidate < problem.Candidates.Length; candidate++)
        {
            foreach (var set in sets.ToArray())
            {
                for (var lots = 1; lots <= problem.Candidates[candidate].MostLots; lots++)
                {
                    var more = set.ToArray();
                    more[candidate] = lots;
                    if (limits.Allow(Used(problem, more, each => each.CountedPlaces), Used(problem, more, each => each.Pounds)))
                        sets.Add(more);
                }
            }
        }

        return sets;
    }

    public static int[] LotsOf(GapProblem problem, GapPlan plan)
    {
        var lots = new int[problem.Candidates.Length];
        foreach (var lot in plan.Lots)
            lots[lot.Candidate]++;
        return lots;
    }

    public static long Used(GapProblem problem, int[] lots, Func<LotCandidate, long> what) => lots.Select((count, candidate) => count * what(problem.Candidates[candidate])).Sum();

    private static (long Cost, int[] Placed) Solved(GapProblem problem, int[] lots)
    {
        var with = problem.With(lots);
        var slow = new SlowMinimumGroups(with, SolverCosts.From(with));
        slow.Apply();
        var cost = slow.Placed.Select((option, who) => option < 0 ? with.UnplacedCost[who] : (long)with.OptionCost[option]).Sum();
        var placed = new int[2];
        for (var who = 0; who < slow.Placed.Length; who++)
            placed[problem.AreaOfLearner[who]] += slow.Placed[who] >= 0 ? 1 : 0;
        return (cost, placed);
    }
}
