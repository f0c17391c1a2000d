using Pathways.Allocation.Choice;

namespace Pathways.Allocation.Tests.Choice;

public class MinimumGroupsTests
{
    [Fact]
    public void No_running_group_is_too_small_and_none_that_would_fill_stays_closed()
    {
        var closures = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 14, pools: 6, mostPlaces: 5, mostMinimum: 4);
            var matching = MinimumGroups.Settle(market);
            var closed = MinimumGroups.Closed(market, matching).ToArray();
            closures += closed.Length;
            var placed = RandomMarkets.PoolsOf(market, matching);
            RandomMarkets.BlockingPair(market, placed, closed.Contains).ShouldBeNull();
            placed.ShouldBe(RandomMarkets.PoolsOf(market, Matching.Run(market, closed)));
            for (var pool = 0; pool < market.PoolCount; pool++)
            {
                if (matching.PlacedIn(pool) > 0)
                    matching.PlacedIn(pool).ShouldBeGreaterThanOrEqualTo(market.Minimum[pool]);
            }

            foreach (var pool in closed)
            {
                var trial = Matching.Run(market, closed.Where(other => other != pool));
                var fills = trial.PlacedIn(pool) >= market.Minimum[pool];
                var breaks = Enumerable.Range(0, market.PoolCount).Any(other =>
                    other != pool && matching.PlacedIn(other) > 0 && trial.PlacedIn(other) < market.Minimum[other]);
                (fills && !breaks).ShouldBeFalse($"seed {seed}, pool {pool}");
            }
        }

        closures.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_group_with_the_lowest_fill_closes_first_and_its_learners_can_save_another()
    {
        // Pool 0 has 1 of 3, pool 1 has 2 of 3: pool 0 closes, its learner goes on to pool 1, which then runs.
        var market = RandomMarkets.Of([[0, 1], [1, 0], [1, 0]], [1, 1, 1, 1, 1, 1], [3, 3], [3, 3]);
        var matching = MinimumGroups.Settle(market);
        MinimumGroups.Closed(market, matching).ShouldBe([0]);
        RandomMarkets.PoolsOf(market, matching).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Of_equal_fills_the_lower_index_closes_first()
    {
        var market = RandomMarkets.Of([[0, 1], [1, 0]], [1, 1, 1, 1], [2, 2], [2, 2]);
        MinimumGroups.Closed(market, MinimumGroups.Settle(market)).ShouldBe([0]);
    }

    [Fact]
    public void Parts_of_the_market_without_a_common_learner_do_not_wait_for_each_other()
    {
        var market = RandomMarkets.Of([[0, 1], [1, 0], [2, 3], [3, 2]], [1, 1, 1, 1, 1, 1, 1, 1], [2, 2, 2, 2], [2, 2, 2, 2]);
        MinimumGroups.Closed(market, MinimumGroups.Settle(market)).ShouldBe([0, 2]);
        Components.Of(market).ShouldBe([0, 0, 2, 2]);
    }

    /// <summary>
    /// Pool 0 (minimum 3) has learner 0 and closes first; then pool 1 (minimum 4), held by 1 to 3, closes too; these three would
    /// rather have pool 0 than pool 2, and so with learner 0 pool 0 fills and reopens.
    /// </summary>
    [Fact]
    public void A_pool_reopens_when_later_closures_send_it_enough_learners()
    {
        var market = RandomMarkets.Of([[0, 2], [1, 0, 2], [1, 0, 2], [1, 0, 2]], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [4, 4, 4], [3, 4, 0]);
        var matching = MinimumGroups.Settle(market);
        MinimumGroups.Closed(market, matching).ShouldBe([1]);
        RandomMarkets.PoolsOf(market, matching).ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void A_group_in_which_nobody_wants_a_place_is_not_called_closed()
    {
        var market = RandomMarkets.Of([[0]], [1], [1, 5], [0, 3]);
        MinimumGroups.Closed(market, MinimumGroups.Settle(market)).ShouldBeEmpty();
    }
}
