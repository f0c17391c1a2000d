using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Why each learner has no place, or not the first choice, under <c>choice</c>.</summary>
internal static class ChoiceReasons
{
    public static PlacementReason[] Explain(ChoiceSet choices, Market market, Matching matching)
    {
        var reasons = new PlacementReason[market.LearnerCount];
        for (var learner = 0; learner < reasons.Length; learner++)
        {
            var (from, to) = (market.Start[learner], market.Start[learner + 1]);
            var rank = matching.Rank(learner);
            var above = market.Pool.AsSpan(from, rank < 0 ? to - from : rank);
            reasons[learner] = rank == 0 ? PlacementReason.FirstChoice
                : from == to ? WithoutOptions(choices, learner)
                : DidNotRun(above, matching) ? rank > 0 ? PlacementReason.HigherChoiceDidNotRun : PlacementReason.GroupsTooSmall
                : rank > 0 ? PlacementReason.HigherChoicesFull : PlacementReason.AllFull;
        }

        return reasons;
    }

    /// <summary>The reason of a learner to whom no place is feasible.</summary>
    public static PlacementReason WithoutOptions(ChoiceSet choices, int learner)
        => !choices.AnyCourseInReach.IsDefaultOrEmpty && choices.AnyCourseInReach[learner]
            ? PlacementReason.EntryConditions
            : PlacementReason.NoSuitableCourseInReach;

    private static bool DidNotRun(ReadOnlySpan<int> pools, Matching matching)
    {
        foreach (var pool in pools)
        {
            if (matching.IsClosed(pool))
                return true;
        }

        return false;
    }
}
