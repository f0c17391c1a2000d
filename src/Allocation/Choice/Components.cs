namespace Pathways.Allocation.Choice;

/// <summary>The parts of a market that have no learner in common.</summary>
internal static class Components
{
    /// <summary>By pool: the lowest pool index of its part.</summary>
    public static int[] Of(Market market)
    {
        var parent = Enumerable.Range(0, market.PoolCount).ToArray();
        for (var learner = 0; learner < market.LearnerCount; learner++)
        {
            for (var entry = market.Start[learner] + 1; entry < market.Start[learner + 1]; entry++)
            {
                var a = Find(parent, market.Pool[entry - 1]);
                var b = Find(parent, market.Pool[entry]);
                parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        return [.. Enumerable.Range(0, parent.Length).Select(pool => Find(parent, pool))];
    }

    private static int Find(int[] parent, int pool)
    {
        while (parent[pool] != pool)
            pool = parent[pool] = parent[parent[pool]];
        return pool;
    }
}
