using Pathways.Allocation.Flow;
using Pathways.Model;

namespace Pathways.Allocation.Best;

/// <summary>Why each learner has no place in the best case, or has not the cheapest.</summary>
internal static class BestReasons
{
    /// <summary>The reason by learner.</summary>
    public static PlacementReason[] Of(AllocationProblem problem, BestSharing best, IReadOnlyList<PlacementReason>? withoutOptions)
    {
        var closed = new bool[problem.OfferCount];
        foreach (var offer in best.Closed)
            closed[offer] = true;
        var reasons = new PlacementReason[problem.LearnerCount];
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            reasons[learner] = problem.Start[learner] == problem.Start[learner + 1]
                ? withoutOptions?[learner] ?? PlacementReason.NoSuitableCourseInReach
                : best.PlacedOption[learner] >= 0 ? Placed(problem, learner, best.PlacedOption[learner], closed) : NotPlaced(problem, best, learner, closed);
        }

        return reasons;
    }

    private static PlacementReason Placed(AllocationProblem problem, int learner, int placed, bool[] closed)
    {
        var cheaper = Options(problem, learner).Where(option => problem.OptionCost[option] < problem.OptionCost[placed]).ToArray();
        return cheaper.Length == 0
            ? PlacementReason.FirstChoice
            : cheaper.Any(option => closed[problem.OptionOffer[option]]) ? PlacementReason.HigherChoiceDidNotRun : PlacementReason.HigherChoicesFull;
    }

    private static PlacementReason NotPlaced(AllocationProblem problem, BestSharing best, int learner, bool[] closed)
        => best.ChainExisted[learner]
            ? PlacementReason.DearerThanUnplaced
            : Options(problem, learner).Any(option => closed[problem.OptionOffer[option]]) ? PlacementReason.GroupsTooSmall : PlacementReason.AllFull;

    private static IEnumerable<int> Options(AllocationProblem problem, int learner)
        => Enumerable.Range(problem.Start[learner], problem.Start[learner + 1] - problem.Start[learner]);
}
