using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.Flow;

public sealed class SolverCostsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1_000)]
    [InlineData(12_000, 1_000)]
    [InlineData(12_000, 10_000_000)]
    [InlineData(100_000, 2_000)]
    public void All_digits_of_all_learners_together_weigh_less_than_one_unit_and_the_range_is_kept(int learners, int cost)
    {
        var costs = SolverCosts.From(Alike(learners, cost));
        ((Int128)learners << costs.TieBits).ShouldBeLessThan(Int128.One << costs.Shift);
        var largest = costs.Option.ToArray().Max(Math.Abs);
        largest.ShouldBeLessThan(MinCostFlow.CostLimit);
        ((Int128)largest * (learners + 2)).ShouldBeLessThan(MinCostFlow.ScaledCostLimit);
    }

    [Fact]
    public void The_costs_of_a_run_for_Kent_leave_at_least_twenty_bits_to_break_ties()
        => SolverCosts.From(Alike(12_000, 1_000)).TieBits.ShouldBeGreaterThanOrEqualTo(20);

    [Fact]
    public void A_sum_of_solver_costs_gives_back_the_sum_of_costs_without_digits()
    {
        var problem = Instances.Random(11);
        var costs = SolverCosts.From(problem);
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
            {
                var relative = problem.OptionCost[option] - problem.UnplacedCost[learner];
                if (relative <= 0)
                    costs.Whole(costs.Option[option]).ShouldBe(relative);
                else
                    costs.Option[option].ShouldBe(1);
            }
        }
    }

    [Fact]
    public void Digits_hang_on_ids_and_seed_and_not_on_what_else_is_in_the_problem()
    {
        var one = new AllocationProblem(["x"], [1], [0], ["a"], [10], [0, 1], [0], [5], 1);
        var two = new AllocationProblem(["w", "x"], [1, 1], [0, 0], ["a"], [10], [0, 2], [0, 1], [5, 5], 1);
        var otherSeed = new AllocationProblem(["x"], [1], [0], ["a"], [10], [0, 1], [0], [5], 2);
        SolverCosts.From(one).Option[0].ShouldBe(SolverCosts.From(two).Option[1]);
        SolverCosts.From(one).Option[0].ShouldNotBe(SolverCosts.From(otherSeed).Option[0]);
        SolverCosts.From(one, salt: 1).Option[0].ShouldNotBe(SolverCosts.From(one).Option[0]);
    }

    [Fact]
    public void Costs_too_large_for_the_solver_are_refused_with_the_range()
        => Should.Throw<ArgumentException>(() => SolverCosts.From(Alike(10, 1_000_000_000), headroom: 40)).Message.ShouldContain("stay below");

    [Fact]
    public void A_problem_that_does_not_hold_together_is_refused_by_name()
    {
        Refused(() => _ = new AllocationProblem(["x"], [-1], [0], [], [], [0], [], [], 1), "'x'");
        Refused(() => _ = new AllocationProblem(["x", "x"], [1, 1], [0, 0], [], [], [0], [], [], 1), "stands twice");
        Refused(() => _ = new AllocationProblem(["x"], [1], [0], ["a"], [1], [0, 1], [1], [1], 1), "'a'");
        Refused(() => _ = new AllocationProblem(["x"], [1], [0], ["a"], [1], [0, 2], [0, 0], [1, 1], 1), "ascending");
        Refused(() => _ = new AllocationProblem(["x"], [1], [0], ["a"], [1], [0, 1], [0], [1, 2], 1), "length");
        Refused(() => _ = new AllocationProblem(["x"], [1], [0], ["a"], [1], [0, 0], [0], [1], 1), "cover");
    }

    private static void Refused(Action make, string word) => Should.Throw<ArgumentException>(make).Message.ShouldContain(word);

    private static AllocationProblem Alike(int learners, int cost) => new(
        ["x"], [1], [0], [.. Enumerable.Range(0, learners).Select(learner => $"{learner}")], [.. Enumerable.Repeat(cost, learners)],
        [.. Enumerable.Range(0, learners + 1)], new int[learners], new int[learners], 1);
}
