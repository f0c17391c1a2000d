using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Allocation.Tests.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Best;

public class BestReasonsTests
{
    [Fact]
    public void The_cheapest_option_is_the_first_choice_and_equals_share_it()
        => Explain(Set([[(0, 10), (1, 10)], [(0, 10), (1, 12)]], [1, 1]), [1, 0]).ShouldBe([PlacementReason.FirstChoice, PlacementReason.FirstChoice]);

    [Fact]
    public void A_dearer_place_says_whether_a_cheaper_one_was_full_or_did_not_run()
        => Explain(Set([[(0, 10), (2, 30)], [(1, 10), (2, 30)], [(0, 10)]], [1, 5, 5]), [2, 2, 0], closed: 1)
            .ShouldBe([PlacementReason.HigherChoicesFull, PlacementReason.HigherChoiceDidNotRun, PlacementReason.FirstChoice]);

    [Fact]
    public void Without_a_place_the_reason_is_full_groups_or_conditions_or_reach()
        => Explain(Set([[(0, 10)], [(0, 10)], [(0, 10), (1, 10)], [], []], [1, 5], anyCourse: [true, true, true, true, false]), [0, -1, -1, -1, -1], closed: 1)
            .ShouldBe([
                PlacementReason.FirstChoice, PlacementReason.AllFull, PlacementReason.GroupsTooSmall, PlacementReason.EntryConditions,
                PlacementReason.NoSuitableCourseInReach]);

    [Fact]
    public void Learners_without_options_are_told_apart_by_whether_any_course_is_in_reach()
        => Explain(Set([[], []], [1], anyCourse: [true, false]), [-1, -1])
            .ShouldBe([PlacementReason.EntryConditions, PlacementReason.NoSuitableCourseInReach]);

    [Fact]
    public void Who_could_have_had_a_place_by_a_chain_of_moves_was_dearer_than_no_place()
    {
        // Learner 2 wants pool 0 only; its learner could move to pool 1, whose learner could move to pool 2, which has room.
        var choices = Set([[(0, 10), (1, 70)], [(1, 10), (2, 70)], [(0, 10)]], [1, 1, 1]);
        Explain(choices, [0, 1, -1])[2].ShouldBe(PlacementReason.DearerThanUnplaced);
        Explain(choices, [0, 1, -1], closed: 2)[2].ShouldBe(PlacementReason.AllFull);
    }

    [Fact]
    public void Chains_are_found_exactly_where_moving_learners_one_by_one_finds_them()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var market = RandomMarkets.Make(seed, learners: 7, pools: 4, mostPlaces: 2);
            var placed = RandomMarkets.PoolsOf(market, Matching.Run(market, []));
            var withRoom = Chains.LeadToRoom(market.Start, market.Pool, placed, market.Places);
            for (var pool = 0; pool < 4; pool++)
                withRoom[pool].ShouldBe(CanMakeRoom(market, placed, pool, [pool]), $"seed {seed}, pool {pool}");
        }
    }

    private static bool CanMakeRoom(Market market, int[] placed, int pool, int[] visited)
        => placed.Count(p => p == pool) < market.Places[pool]
            || Enumerable.Range(0, placed.Length).Where(learner => placed[learner] == pool).Any(learner => RandomMarkets.List(market, learner)
                .Except(visited).Any(next => CanMakeRoom(market, placed, next, [.. visited, next])));

    private static PlacementReason[] Explain(ChoiceSet choices, int[] placed, params int[] closed)
    {
        int[] capacity = [.. choices.Pools.Select((pool, index) => closed.Contains(index) ? 0 : pool.Places)];
        return BestReasons.Explain(choices, placed, closed, Chains.Existed(choices.Start, choices.OptionPool, placed, capacity));
    }

    private static ChoiceSet Set((int Pool, int Cost)[][] rows, int[] places, bool[]? anyCourse = null)
    {
        var market = RandomMarkets.Of([.. rows.Select(row => row.Select(option => option.Pool).ToArray())], [], places);
        return new ChoiceSet(
            [.. Enumerable.Range(0, rows.Length)], [.. places.Select((count, index) => new SeatPool(index, PoolKind.General, count, 0))],
            market.Start, market.Pool, [.. rows.SelectMany(row => row.Select(option => option.Cost))],
            new ushort[market.Pool.Length], [.. rows.Select(_ => 300)])
        {
            AnyCourseInReach = [.. anyCourse ?? []],
        };
    }
}
