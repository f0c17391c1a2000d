using Pathways.Allocation.Choice;

namespace Pathways.Allocation.Tests.Choice;

public class MatchingTests
{
    [Fact]
    public void No_learner_and_pool_would_both_rather_have_each_other()
    {
        for (var seed = 0; seed < 800; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 1 + (seed % 14), pools: 1 + (seed % 6));
            var placed = RandomMarkets.PoolsOf(market, Matching.Run(market, []));
            RandomMarkets.BlockingPair(market, placed).ShouldBeNull($"seed {seed}");
            for (var pool = 0; pool < market.PoolCount; pool++)
                placed.Count(p => p == pool).ShouldBeLessThanOrEqualTo(market.Places[pool]);
        }
    }

    [Fact]
    public void Every_learner_gets_the_best_place_that_any_stable_matching_gives()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 4, pools: 3, mostPlaces: 2);
            var placed = RandomMarkets.PoolsOf(market, Matching.Run(market, []));
            var stable = RandomMarkets.AllStable(market);
            stable.ShouldContain(other => other.SequenceEqual(placed));
            for (var learner = 0; learner < 4; learner++)
                RandomMarkets.RankOf(market, learner, placed[learner]).ShouldBe(stable.Min(other => RandomMarkets.RankOf(market, learner, other[learner])));
        }
    }

    /// <summary>Gale and Shapley 1962, example 3: the only stable marriages are α–C, β–D, γ–A and δ–B.</summary>
    [Fact]
    public void Gale_and_Shapleys_four_by_four_example_comes_out_as_printed()
    {
        int[][] men = [[0, 1, 2, 3], [0, 3, 2, 1], [1, 0, 2, 3], [3, 1, 2, 0]];
        int[][] womensRankOfMan = [[3, 3, 2, 3], [4, 1, 3, 2], [2, 4, 4, 1], [1, 2, 1, 4]];
        var priority = men.SelectMany((list, man) => list.Select(woman => (ulong)womensRankOfMan[man][woman])).ToArray();
        var market = RandomMarkets.Of(men, priority, [1, 1, 1, 1]);
        RandomMarkets.PoolsOf(market, Matching.Run(market, [])).ShouldBe([2, 3, 0, 1]);
        RandomMarkets.AllStable(market).Count.ShouldBe(1);
    }

    /// <summary>
    /// Worked by hand: a, b and c ask X, which has two places and keeps b and c; a asks Y; d asks Y, which has one place and keeps a;
    /// d asks X, which lets c go; c asks Y and is refused, then Z.
    /// </summary>
    [Fact]
    public void A_market_with_several_places_per_pool_follows_the_steps_worked_by_hand()
    {
        int[][] lists = [[0, 1], [0, 1], [0, 1, 2], [1, 0]];
        ulong[] priority = [4, 1, 1, 2, 3, 3, 1, 2, 2];
        var market = RandomMarkets.Of(lists, priority, [2, 1, 1]);
        RandomMarkets.PoolsOf(market, Matching.Run(market, [])).ShouldBe([1, 0, 2, 0]);
    }

    [Fact]
    public void All_stable_matchings_place_the_same_learners_and_fill_pools_alike()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 5, pools: 3, mostPlaces: 2);
            var placed = RandomMarkets.PoolsOf(market, Matching.Run(market, []));
            foreach (var other in RandomMarkets.AllStable(market))
            {
                other.Select(pool => pool >= 0).ShouldBe(placed.Select(pool => pool >= 0));
                for (var pool = 0; pool < market.PoolCount; pool++)
                {
                    other.Count(p => p == pool).ShouldBe(placed.Count(p => p == pool));
                    if (placed.Count(p => p == pool) < market.Places[pool])
                        other.Select(p => p == pool).ShouldBe(placed.Select(p => p == pool));
                }
            }
        }
    }

    [Fact]
    public void No_learner_gains_by_an_untrue_list()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 4, pools: 3, mostPlaces: 2);
            var honest = RandomMarkets.RankOf(market, 0, Matching.Run(market, []).PoolOf(0));
            foreach (var untrue in Arrangements(RandomMarkets.List(market, 0)))
            {
                var lists = Enumerable.Range(1, 3).Select(learner => RandomMarkets.List(market, learner)).Prepend(untrue).ToArray();
                var priority = untrue.Select(pool => RandomMarkets.Standing(market, 0, pool).Item1).Concat(market.Priority[market.Start[1]..]).ToArray();
                var other = Matching.Run(RandomMarkets.Of(lists, priority, market.Places), []).PoolOf(0);
                RandomMarkets.RankOf(market, 0, other).ShouldBeGreaterThanOrEqualTo(honest);
            }
        }
    }

    [Fact]
    public void Closing_pools_afterwards_gives_what_a_new_run_without_them_gives()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 12, pools: 6);
            var matching = Matching.Run(market, []);
            var closed = new List<int>();
            foreach (var pool in new[] { seed % 6, (seed / 6) % 6, (seed / 36) % 6 })
            {
                matching.Close(pool);
                closed.Add(pool);
                RandomMarkets.PoolsOf(market, matching).ShouldBe(RandomMarkets.PoolsOf(market, Matching.Run(market, closed)));
            }
        }
    }

    [Fact]
    public void Pools_without_places_and_learners_without_options_are_passed_over()
    {
        var market = RandomMarkets.Of([[], [0], [0, 1]], [1, 1, 1], [0, 1]);
        var matching = Matching.Run(market, []);
        RandomMarkets.PoolsOf(market, matching).ShouldBe([-1, -1, 1]);
        matching.Rank(0).ShouldBe(-1);
        matching.Rank(2).ShouldBe(1);
    }

    [Fact]
    public void A_market_of_nobody_and_nothing_is_settled()
        => MinimumGroups.Settle(RandomMarkets.Of([], [], [])).ShouldNotBeNull();

    private static IEnumerable<int[]> Arrangements(int[] pools)
        => pools.SelectMany(first => Arrangements([.. pools.Where(pool => pool != first)]).Select(rest => rest.Prepend(first).ToArray())).Prepend([]);
}
