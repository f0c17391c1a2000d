using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Reference;

/// <summary>Solves whole problems, every option in them, with the network simplex.</summary>
internal static class SimplexSharing
{
    /// <summary>Least sum of costs, tie-break digits left out from the start.</summary>
    public static long Objective(AllocationProblem problem, int[] places)
    {
        var costs = problem.OptionCost.Select(cost => (long)cost).ToArray();
        var placed = Solve(problem, places, costs, [.. problem.UnplacedCost.Select(cost => (long)cost)]);
        return placed.Select((option, learner) => option < 0 ? problem.UnplacedCost[learner] : costs[option]).Sum();
    }

    /// <summary>By learner: the option of the cheapest sharing with the solver's tie-break digits, or −1.</summary>
    public static int[] Placed(AllocationProblem problem, SolverCosts costs, int[] places)
        => Solve(problem, places, costs.Option.ToArray(), new long[problem.LearnerCount]);

    private static int[] Solve(AllocationProblem problem, int[] places, long[] optionCost, long[] unplacedCost)
    {
        var (learners, offers, options) = (problem.LearnerCount, problem.OfferCount, problem.OptionCount);
        var sink = learners + offers;
        var learnerOf = Enumerable.Range(0, learners).SelectMany(learner => Enumerable.Repeat(learner, problem.Start[learner + 1] - problem.Start[learner])).ToArray();
        var flows = NetworkSimplex.Solve(new MinCostFlow(
            [.. learnerOf, .. Enumerable.Range(0, learners), .. Enumerable.Range(learners, offers)],
            [.. problem.OptionOffer.Select(offer => learners + offer), .. Enumerable.Repeat(sink, learners + offers)],
            [.. Enumerable.Repeat(1, options + learners), .. places],
            [.. optionCost, .. unplacedCost, .. new long[offers]],
            [.. Enumerable.Repeat(1, learners), .. new int[offers], -learners]));
        var placed = Enumerable.Repeat(-1, learners).ToArray();
        for (var option = 0; option < options; option++)
        {
            if (flows[option] == 1)
                placed[learnerOf[option]] = option;
        }

        return placed;
    }
}
