using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.Best;

[Collection("solver")]
public sealed class BestCaseTests(SolverFixture fixture)
{
    private readonly BestAllocator _allocator = new(fixture.Solver);

    [Fact]
    public async Task The_best_case_equals_a_network_simplex_placement_by_placement_on_a_thousand_instances()
    {
        var unique = 0;
        for (var number = 0; number < 1000; number++)
        {
            var problem = Instances.Random(number);
            var best = await _allocator.SolveAsync(problem);
            best.Objective.ShouldBe(SimplexSharing.Objective(problem, problem.Places), $"instance {number}");
            best.Certificate.Optimal.ShouldBeTrue();
            if (!best.Certificate.Unique)
                continue;
            unique++;
            best.PlacedOption.ShouldBe(SimplexSharing.Placed(problem, SolverCosts.From(problem), problem.Places), $"instance {number}");
        }

        unique.ShouldBe(1000);
    }

    [Fact]
    public async Task Both_prices_equal_solving_anew_with_a_place_more_and_a_place_fewer()
    {
        for (var number = 2000; number < 2200; number++)
        {
            var problem = Instances.Random(number, mostLearners: 18, mostOffers: 7);
            var best = await _allocator.SolveAsync(problem);
            for (var offer = 0; offer < problem.OfferCount; offer++)
            {
                best.ValueOfOneMorePlace[offer].ShouldBe(best.Objective - With(problem, offer, 1), $"instance {number}, one more at {offer}");
                best.LossOfOnePlace[offer].ShouldBe(problem.Places[offer] == 0 ? null : With(problem, offer, -1) - best.Objective, $"instance {number}, one fewer at {offer}");
            }
        }
    }

    [Fact]
    public async Task Minimum_groups_equal_the_rule_worked_out_from_scratch()
    {
        var (closings, reopenings, stillOpen) = (0, 0, 0);
        for (var number = 5000; number < 5400; number++)
        {
            var problem = Instances.Random(number, mostPlaces: 6, largestMinimum: 5);
            var best = await _allocator.SolveAsync(problem);
            var slow = new SlowMinimumGroups(problem, SolverCosts.From(problem));
            slow.Apply();
            best.Closed.ToArray().ShouldBe(slow.Closed.ToArray(), $"instance {number}");
            best.PlacedOption.ShouldBe(slow.Placed, $"instance {number}");
            best.Objective.ShouldBe(SimplexSharing.Objective(problem, slow.Places), $"instance {number}");
            best.Certificate.BoundWithoutGroups.ShouldBe(SimplexSharing.Objective(problem, problem.Places), $"instance {number}");
            closings += best.Closed.Length;
            reopenings += slow.Reopened;
            stillOpen += Enumerable.Range(0, problem.OfferCount).Count(offer => problem.MinimumGroup[offer] > 1 && best.Placed[offer] > 0);
        }

        closings.ShouldBeGreaterThan(200);
        reopenings.ShouldBeGreaterThan(5);
        stillOpen.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Prices_hold_with_the_open_offers_fixed_and_a_closed_offer_is_priced_as_having_no_place()
    {
        var closedOnesPriced = 0;
        for (var number = 5000; number < 5100; number++)
        {
            var problem = Instances.Random(number, mostLearners: 18, mostPlaces: 6, largestMinimum: 5);
            var best = await _allocator.SolveAsync(problem);
            var open = problem.Places.Select((places, offer) => best.Closed.Contains(offer) ? 0 : places).ToArray();
            for (var offer = 0; offer < problem.OfferCount; offer++)
            {
                int[] oneMore = [.. open];
                oneMore[offer]++;
                best.ValueOfOneMorePlace[offer].ShouldBe(best.Objective - SimplexSharing.Objective(problem, oneMore), $"instance {number}, offer {offer}");
                if (!best.Closed.Contains(offer))
                    continue;
                closedOnesPriced += best.ValueOfOneMorePlace[offer] > 0 ? 1 : 0;
                best.LossOfOnePlace[offer].ShouldBe(0);
            }
        }

        closedOnesPriced.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_closed_offer_whose_reopening_spares_nothing_stays_closed()
    {
        // l3 fits at "a" and "d" alike; alone at "a" it is too few, so "a" closes. Then "c" closes, whose learners fit at "a" and
        // "b" alike. With all three "a" would run again, but spare not one unit, whatever the tie-break digits prefer.
        var closedFirst = 0;
        for (var seed = 0UL; seed < 40; seed++)
        {
            var problem = new AllocationProblem(
                ["a", "b", "c", "d"], [3, 3, 3, 3], [2, 2, 3, 1], ["l1", "l2", "l3"], [100, 100, 100], [0, 3, 6, 8],
                [0, 1, 2, 0, 1, 2, 0, 3], [10, 10, 5, 10, 10, 5, 10, 10], seed);
            var best = await _allocator.SolveAsync(problem);
            best.Objective.ShouldBe(30);
            best.PlacedOption[2].ShouldBe(7, $"seed {seed}");
            closedFirst += best.Closed.Contains(0) ? 1 : 0;
        }

        closedFirst.ShouldBeInRange(1, 39);
    }

    [Fact]
    public async Task Options_beyond_the_first_thirty_are_used_when_they_spare_something()
    {
        // Forty offers of one place each cost every learner the same ascending amount, so forty learners fill all forty.
        const int count = 40;
        var problem = new AllocationProblem(
            [.. Enumerable.Range(0, count).Select(offer => $"o{offer}")], [.. Enumerable.Repeat(1, count)], new int[count],
            [.. Enumerable.Range(0, count).Select(learner => $"l{learner}")], [.. Enumerable.Repeat(1000, count)],
            [.. Enumerable.Range(0, count + 1).Select(learner => learner * count)],
            [.. Enumerable.Range(0, count * count).Select(option => option % count)], [.. Enumerable.Range(0, count * count).Select(option => option % count)], 3);
        var best = await _allocator.SolveAsync(problem);
        best.PlacedCount.ShouldBe(count);
        best.Objective.ShouldBe(count * (count - 1) / 2);
        best.Certificate.PricingRounds.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_learner_left_without_a_place_is_counted_when_a_chain_of_moves_led_to_a_free_one()
    {
        // a can only go to x, b holds x and could move to the free y at a cost that outweighs what a would be spared.
        var problem = new AllocationProblem(["x", "y"], [1, 1], [0, 0], ["a", "b", "c"], [10, 100, 10], [0, 1, 3, 3], [0, 0, 1], [0, 0, 50], 1);
        var best = await _allocator.SolveAsync(problem);
        best.PlacedOption.ShouldBe([-1, 1, -1]);
        best.ChainExisted.ShouldBe([true, false, false]);
        best.ValueOfOneMorePlace.ShouldBe([10, 0]);
        best.LossOfOnePlace.ShouldBe([50, 0]);
    }

    [Fact]
    public async Task No_learners_and_no_offers_are_no_trouble()
    {
        (await _allocator.SolveAsync(new AllocationProblem([], [], [], [], [], [0], [], [], 1))).Objective.ShouldBe(0);
        var none = await _allocator.SolveAsync(new AllocationProblem(["x"], [3], [0], ["a"], [7], [0, 0], [], [], 1));
        (none.Objective, none.UnplacedCount, none.ValueOfOneMorePlace[0], none.LossOfOnePlace[0]).ShouldBe((7, 1, 0, 0));
    }

    [Fact]
    public async Task Very_large_costs_are_solved_exactly_with_fewer_tie_break_digits()
    {
        var small = Instances.Random(77);
        var large = new AllocationProblem(
            small.OfferIds, small.Places, small.MinimumGroup, small.LearnerIds, [.. small.UnplacedCost.Select(cost => cost * 40_000_000)],
            small.Start, small.OptionOffer, [.. small.OptionCost.Select(cost => cost * 40_000_000)], 1);
        SolverCosts.From(large).TieBits.ShouldBeLessThan(SolverCosts.From(small).TieBits);
        (await _allocator.SolveAsync(large)).Objective.ShouldBe(40_000_000 * SimplexSharing.Objective(small, small.Places));
    }

    private static long With(AllocationProblem problem, int offer, int more)
    {
        int[] places = [.. problem.Places];
        places[offer] += more;
        return SimplexSharing.Objective(problem, places);
    }
}
