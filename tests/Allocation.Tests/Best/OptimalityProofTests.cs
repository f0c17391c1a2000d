using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.Best;

public sealed class OptimalityProofTests
{
    [Fact]
    public void The_proof_holds_for_the_cheapest_sharing_and_for_no_other_placement_of_a_learner()
    {
        for (var number = 0; number < 100; number++)
        {
            var problem = Instances.Random(number, mostLearners: 10);
            var costs = SolverCosts.From(problem);
            var placed = SimplexSharing.Placed(problem, costs, problem.Places);
            var price = Prices(problem, costs, placed)!;
            var proof = new OptimalityProof(problem, costs, problem.Places);
            proof.Holds(placed, price).ShouldBeTrue($"instance {number}");
            for (var learner = 0; learner < problem.LearnerCount; learner++)
            {
                foreach (var other in OthersOf(problem, learner, placed[learner]))
                {
                    int[] corrupted = [.. placed];
                    corrupted[learner] = other;
                    proof.Holds(corrupted, price).ShouldBeFalse($"instance {number}, learner {learner}, option {other}");
                    if (Fits(problem, corrupted))
                        (Prices(problem, costs, corrupted) is not { } found || !proof.Holds(corrupted, found)).ShouldBeTrue($"instance {number}, learner {learner}, option {other}");
                }
            }
        }
    }

    [Fact]
    public void The_proof_fails_when_a_price_is_wrong_an_offer_overfull_or_an_option_another_learners()
    {
        var problem = new AllocationProblem(["x", "y"], [1, 1], [0, 0], ["a", "b"], [10, 10], [0, 2, 3], [0, 1, 0], [0, 3, 0], 1);
        var costs = new SolverCosts([-10, -7, -10], 0, 0);
        var proof = new OptimalityProof(problem, costs, problem.Places);
        proof.Holds([1, 2], [3, 0]).ShouldBeTrue();
        proof.Holds([1, 2], [2, 0]).ShouldBeFalse("a would rather have x");
        proof.Holds([1, 2], [11, 0]).ShouldBeFalse("b would rather have no place");
        proof.Holds([1, 2], [3, -1]).ShouldBeFalse("a price is negative");
        proof.Holds([0, 2], [3, 0]).ShouldBeFalse("x is overfull");
        proof.Holds([0, -1], [10, 7]).ShouldBeFalse("y is priced but empty");
        proof.Holds([2, 2], [10, 0]).ShouldBeFalse("the option is b's");
        proof.Holds([-1, 0], [10, 0]).ShouldBeFalse("the option is a's");
    }

    [Fact]
    public void A_planted_tie_is_found()
    {
        var problem = new AllocationProblem(["x", "y"], [1, 1], [0, 0], ["a", "b"], [10, 10], [0, 2, 4], [0, 1, 0, 1], [5, 5, 5, 5], 1);
        var tied = new SolverCosts([-45, -45, -45, -45], 3, 3);
        new OptimalityProof(problem, tied, problem.Places).IsUnique([0, 3], [0, 0]).ShouldBeFalse();
        var untied = new SolverCosts([-46, -45, -45, -45], 3, 3);
        new OptimalityProof(problem, untied, problem.Places).IsUnique([0, 3], [0, 0]).ShouldBeTrue();
    }

    [Fact]
    public void Unique_means_that_counting_all_sharings_finds_one_cheapest()
    {
        var (alone, several) = (0, 0);
        for (var number = 0; number < 400; number++)
        {
            var problem = Instances.Random(number, mostLearners: 5, mostOffers: 4, mostPlaces: 3);
            var costs = new SolverCosts([.. WithoutDigits(problem)], 0, 0);
            var placed = SimplexSharing.Placed(problem, costs, problem.Places);
            var cheapest = CountCheapest(problem, costs, placed.Sum(option => option < 0 ? 0 : costs.Option[option]));
            new OptimalityProof(problem, costs, problem.Places).IsUnique(placed, Prices(problem, costs, placed)!).ShouldBe(cheapest == 1, $"instance {number} has {cheapest}");
            _ = cheapest == 1 ? alone++ : several++;
        }

        alone.ShouldBeGreaterThan(20);
        several.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_solver_that_answers_wrongly_is_found_out()
    {
        var problem = new AllocationProblem(["x"], [1], [0], ["a"], [10], [0, 1], [0], [5], 1);
        var failure = await Should.ThrowAsync<SolverException>(() => new BestAllocator(new LeavesAllOut()).SolveAsync(problem));
        failure.Message.ShouldContain("not the cheapest");
    }

    [Fact]
    public async Task Costs_that_the_solver_refuses_are_sent_again_with_fewer_digits()
    {
        var problem = new AllocationProblem(["x"], [1], [0], ["a"], [10], [0, 1], [0], [5], 1);
        var solver = new RefusesLargeCosts(1 << 20);
        (await new BestAllocator(solver).SolveAsync(problem)).Objective.ShouldBe(5);
        solver.Refused.ShouldBeGreaterThan(0);
    }

    private static long[]? Prices(AllocationProblem problem, SolverCosts costs, int[] placed)
    {
        var network = SharingNetwork.From(problem, costs);
        var within = Array.ConvertAll(placed, option => option < 0 ? -1 : Array.IndexOf(network.Source, option));
        return placed.Zip(within).Any(pair => pair.First >= 0 && pair.Second < 0) ? null : SmallestPrices.Find(network, problem.Places, within);
    }

    private static IEnumerable<int> OthersOf(AllocationProblem problem, int learner, int placed)
        => Enumerable.Range(problem.Start[learner], problem.Start[learner + 1] - problem.Start[learner]).Append(-1).Where(option => option != placed);

    private static bool Fits(AllocationProblem problem, int[] placed)
        => Enumerable.Range(0, problem.OfferCount).All(offer => placed.Count(option => option >= 0 && problem.OptionOffer[option] == offer) <= problem.Places[offer]);

    private static IEnumerable<long> WithoutDigits(AllocationProblem problem)
        => Enumerable.Range(0, problem.LearnerCount).SelectMany(learner => Enumerable.Range(problem.Start[learner], problem.Start[learner + 1] - problem.Start[learner])
            .Select(option => Math.Min(1L, problem.OptionCost[option] - problem.UnplacedCost[learner])));

    private static int CountCheapest(AllocationProblem problem, SolverCosts costs, long least, int learner = 0, long spent = 0, int[]? load = null)
    {
        load ??= new int[problem.OfferCount];
        if (learner == problem.LearnerCount)
            return spent == least ? 1 : 0;
        var count = CountCheapest(problem, costs, least, learner + 1, spent, load);
        for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
        {
            var offer = problem.OptionOffer[option];
            if (load[offer] == problem.Places[offer])
                continue;
            load[offer]++;
            count += CountCheapest(problem, costs, least, learner + 1, spent + costs.Option[option], load);
            load[offer]--;
        }

        return count;
    }

    private sealed class LeavesAllOut : IFlowSolver
    {
        public string Name => "a wrong solver";

        public Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default) => Task.FromResult(new int[problem.ArcCount]);

        public void Dispose()
        {
        }
    }

    private sealed class RefusesLargeCosts(long limit) : IFlowSolver
    {
        public int Refused { get; private set; }

        public string Name => "a narrow solver";

        public Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
        {
            if (problem.Costs.All(cost => Math.Abs(cost) < limit))
                return Task.FromResult(NetworkSimplex.Solve(problem));
            Refused++;
            throw new CostRangeException();
        }

        public void Dispose()
        {
        }
    }
}
