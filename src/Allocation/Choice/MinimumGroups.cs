namespace Pathways.Allocation.Choice;

/// <summary>
/// The close-and-reopen rule. While some pool has placed learners but fewer than its minimum, in every connected part of the
/// market the one with the lowest fill (placed ÷ minimum, then the lowest index) closes and its learners go on to their next
/// choices. Afterwards every closed pool in ascending order is tried open again, with all others as they are: it stays open when
/// it fills its minimum and no running pool falls below its own. Passes repeat until one reopens nothing. Parts do not touch, so
/// closing one pool per part and round gives what closing one at a time gives.
/// </summary>
public static class MinimumGroups
{
    /// <summary>The matching after closing and reopening.</summary>
    public static Matching Settle(Market market)
    {
        ArgumentNullException.ThrowIfNull(market);
        var matching = Matching.Run(market, []);
        var part = Components.Of(market);
        while (true)
        {
            var weakest = Weakest(market, matching, part);
            if (weakest.Count == 0)
                break;
            foreach (var pool in weakest)
                matching.Close(pool);
        }

        return Reopen(market, matching);
    }

    /// <summary>The pools that do not run, ascending.</summary>
    public static IEnumerable<int> Closed(Market market, Matching matching)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(matching);
        return Enumerable.Range(0, market.PoolCount).Where(matching.IsClosed);
    }

    private static List<int> Weakest(Market market, Matching matching, int[] part)
    {
        var byPart = new SortedDictionary<int, int>();
        for (var pool = 0; pool < market.PoolCount; pool++)
        {
            if (!TooSmall(market, matching, pool))
                continue;
            if (!byPart.TryGetValue(part[pool], out var other) || Lower(market, matching, pool, other))
                byPart[part[pool]] = pool;
        }

        return [.. byPart.Values];
    }

    private static bool TooSmall(Market market, Matching matching, int pool)
        => matching.PlacedIn(pool) > 0 && matching.PlacedIn(pool) < market.Minimum[pool];

    private static bool Lower(Market market, Matching matching, int a, int b)
        => (long)matching.PlacedIn(a) * market.Minimum[b] < (long)matching.PlacedIn(b) * market.Minimum[a];

    private static Matching Reopen(Market market, Matching matching)
    {
        var wouldMove = WouldMove(market, matching);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var pool in Closed(market, matching).ToArray())
            {
                // Those who would end there like it better than what they have, so too few of them is answer enough.
                if (wouldMove[pool] < market.Minimum[pool])
                    continue;
                var trial = Matching.Run(market, Closed(market, matching).Where(other => other != pool));
                if (trial.PlacedIn(pool) < market.Minimum[pool] || BreaksAGroup(market, matching, trial))
                    continue;
                (matching, wouldMove, changed) = (trial, WouldMove(market, trial), true);
            }
        }

        return matching;
    }

    private static bool BreaksAGroup(Market market, Matching before, Matching after)
        => Enumerable.Range(0, market.PoolCount).Any(pool =>
            before.PlacedIn(pool) > 0 && after.PlacedIn(pool) < market.Minimum[pool]);

    /// <summary>By pool: learners who rank it above what they have.</summary>
    private static int[] WouldMove(Market market, Matching matching)
    {
        var count = new int[market.PoolCount];
        for (var learner = 0; learner < market.LearnerCount; learner++)
        {
            var rank = matching.Rank(learner);
            var end = rank < 0 ? market.Start[learner + 1] : market.Start[learner] + rank;
            for (var entry = market.Start[learner]; entry < end; entry++)
                count[market.Pool[entry]]++;
        }

        return count;
    }
}
