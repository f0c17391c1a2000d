using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Chains of moves: one learner makes room by moving to another feasible option, whose learner moves on, until an empty place.</summary>
public static class Chains
{
    /// <summary>
    /// By pool: whether it runs and has an empty place, or can have one by a chain of moves in which everybody keeps a place.
    /// A learner without a place who has such a pool among the options could have been placed.
    /// </summary>
    /// <param name="choices">The choice sets.</param>
    /// <param name="placedPool">By competing learner: pool index, or −1.</param>
    /// <param name="closed">By pool: whether it does not run.</param>
    public static bool[] PoolsWithRoomByMoves(ChoiceSet choices, IReadOnlyList<int> placedPool, IReadOnlyList<bool> closed)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(placedPool);
        ArgumentNullException.ThrowIfNull(closed);
        var wanting = new List<int>[choices.Pools.Length];
        var placed = new int[choices.Pools.Length];
        for (var pool = 0; pool < wanting.Length; pool++)
            wanting[pool] = [];
        for (var learner = 0; learner < choices.LearnerCount; learner++)
        {
            if (placedPool[learner] < 0)
                continue;
            placed[placedPool[learner]]++;
            for (var option = choices.Start[learner]; option < choices.Start[learner + 1]; option++)
                wanting[choices.OptionPool[option]].Add(learner);
        }

        var withRoom = new bool[choices.Pools.Length];
        var toVisit = new Queue<int>(Enumerable.Range(0, withRoom.Length).Where(pool => !closed[pool] && placed[pool] < choices.Pools[pool].Places));
        foreach (var pool in toVisit)
            withRoom[pool] = true;
        while (toVisit.TryDequeue(out var pool))
        {
            foreach (var learner in wanting[pool])
            {
                var left = placedPool[learner];
                if (withRoom[left])
                    continue;
                withRoom[left] = true;
                toVisit.Enqueue(left);
            }
        }

        return withRoom;
    }
}
