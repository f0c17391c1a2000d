using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Best;

/// <summary>
/// Why each learner has no place, or not the first choice, under <c>best</c>. First choice is the cheapest option (any of them
/// when several are). A learner without a place although a chain of moves could have made room is one whom a place would have
/// spared less than it cost the others.
/// </summary>
internal static class BestReasons
{
    /// <summary>The reasons, by competing learner.</summary>
    /// <param name="choices">The choice sets that were shared out.</param>
    /// <param name="placedPool">By competing learner: pool index, or −1.</param>
    /// <param name="closedPools">Pools that did not run.</param>
    /// <param name="chainExisted">By competing learner: has no place although a chain of moves existed (<see cref="Chains"/>).</param>
    public static PlacementReason[] Explain(
        ChoiceSet choices, int[] placedPool, IEnumerable<int> closedPools, bool[] chainExisted)
    {
        var closed = new bool[choices.Pools.Length];
        foreach (var pool in closedPools)
            closed[pool] = true;
        return [.. Enumerable.Range(0, choices.LearnerCount).Select(learner => placedPool[learner] < 0
            ? NotPlaced(choices, learner, closed, chainExisted[learner])
            : Placed(choices, learner, placedPool[learner], closed))];
    }

    private static PlacementReason Placed(ChoiceSet choices, int learner, int pool, bool[] closed)
    {
        var options = choices.OptionPool.AsSpan(choices.Start[learner], choices.Start[learner + 1] - choices.Start[learner]);
        var costs = choices.OptionCost.AsSpan(choices.Start[learner], options.Length);
        var paid = costs[options.IndexOf(pool)];
        var reason = PlacementReason.FirstChoice;
        for (var option = 0; option < options.Length; option++)
        {
            if (costs[option] >= paid)
                continue;
            if (closed[options[option]])
                return PlacementReason.HigherChoiceDidNotRun;
            reason = PlacementReason.HigherChoicesFull;
        }

        return reason;
    }

    private static PlacementReason NotPlaced(ChoiceSet choices, int learner, bool[] closed, bool chainExisted)
    {
        var options = choices.OptionPool.AsSpan(choices.Start[learner], choices.Start[learner + 1] - choices.Start[learner]);
        if (options.IsEmpty)
            return ChoiceReasons.WithoutOptions(choices, learner);
        if (chainExisted)
            return PlacementReason.DearerThanUnplaced;
        var groupTooSmall = false;
        foreach (var pool in options)
            groupTooSmall |= closed[pool] && choices.Pools[pool].Places > 0;
        return groupTooSmall ? PlacementReason.GroupsTooSmall : PlacementReason.AllFull;
    }
}
