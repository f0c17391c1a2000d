using Pathways.Allocation.Choice;

namespace Pathways.Allocation.Tests.Choice;

/// <summary>Random markets and the definitions of the theory, written anew and by brute force.</summary>
internal static class RandomMarkets
{
    /// <summary>Lists are partial, may be empty, priorities may be equal, places may be 0.</summary>
    public static Market Make(int seed, int learners, int pools, int mostPlaces = 3, int mostMinimum = 0)
    {
        var random = new Random(seed);
        var lists = Enumerable.Range(0, learners).Select(_ =>
        {
            var list = Enumerable.Range(0, pools).ToArray();
            random.Shuffle(list);
            return list[..random.Next(pools + 1)];
        }).ToArray();
        var priority = lists.SelectMany(list => list).Select(_ => (ulong)random.Next(6)).ToArray();
        return Of(lists, priority,
            [.. Enumerable.Range(0, pools).Select(_ => random.Next(mostPlaces + 1))],
            [.. Enumerable.Range(0, pools).Select(_ => random.Next(mostMinimum + 1))]);
    }

    public static Market Of(int[][] lists, ulong[] priority, int[] places, int[]? minimum = null)
    {
        var start = new int[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++)
            start[i + 1] = start[i] + lists[i].Length;
        return new Market(start, [.. lists.SelectMany(list => list)], priority, places, minimum ?? new int[places.Length]);
    }

    public static int[] PoolsOf(Market market, Matching matching)
        => [.. Enumerable.Range(0, market.LearnerCount).Select(matching.PoolOf)];

    public static int[] List(Market market, int learner) => market.Pool[market.Start[learner]..market.Start[learner + 1]];

    public static (ulong, int) Standing(Market market, int learner, int pool)
        => (market.Priority[market.Start[learner] + Array.IndexOf(List(market, learner), pool)], learner);

    /// <summary>A learner and a running pool who would both rather have each other.</summary>
    public static (int Learner, int Pool)? BlockingPair(Market market, int[] placed, Func<int, bool>? closed = null)
    {
        for (var learner = 0; learner < market.LearnerCount; learner++)
        {
            foreach (var pool in List(market, learner).TakeWhile(pool => pool != placed[learner]))
            {
                if (closed?.Invoke(pool) == true)
                    continue;
                var held = Enumerable.Range(0, placed.Length).Where(other => placed[other] == pool).ToArray();
                if (held.Length < market.Places[pool]
                    || (held.Length > 0 && held.Any(other => Standing(market, other, pool).CompareTo(Standing(market, learner, pool)) > 0)))
                    return (learner, pool);
            }
        }

        return null;
    }

    /// <summary>Every stable matching, by trying every assignment.</summary>
    public static List<int[]> AllStable(Market market)
    {
        var stable = new List<int[]>();
        var placed = new int[market.LearnerCount];
        void Try(int learner)
        {
            if (learner == placed.Length)
            {
                if (Enumerable.Range(0, market.PoolCount).All(pool => placed.Count(p => p == pool) <= market.Places[pool])
                    && BlockingPair(market, placed) is null)
                    stable.Add([.. placed]);
                return;
            }

            foreach (var pool in List(market, learner).Append(-1))
            {
                placed[learner] = pool;
                Try(learner + 1);
            }
        }

        Try(0);
        return stable;
    }

    /// <summary>Rank of a pool in a learner's list; no place ranks after all.</summary>
    public static int RankOf(Market market, int learner, int pool)
    {
        var list = List(market, learner);
        return pool < 0 ? list.Length : Array.IndexOf(list, pool);
    }
}
