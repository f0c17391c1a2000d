using System.Collections.Immutable;
using Pathways.Allocation.Best;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis;
using Pathways.Grains.GapFilling;
using Pathways.Grains.Tests.Hosting;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>Gaps filled so that assumed NEET falls most.</summary>
public sealed class NeetObjectiveTests
{
    private static readonly ImmutableSortedDictionary<string, double> NoReentry = ImmutableSortedDictionary<string, double>.Empty.Add("analysis.reentry_share", 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Without_january_entry_and_apprenticeships_the_costs_add_up_to_the_difference_that_the_analysis_finds(int seed)
    {
        var (here, there) = (Scenario(seed), Scenario(seed + 10));
        var (one, other) = (SmallScenarios.Direct(here), SmallScenarios.Direct(there)); // the same world, other applications
        one.Choice.PlacedPool.ShouldNotBe(other.Choice.PlacedPool);
        (Sum(one, here) - Sum(other, there)).ShouldBe(Analysed(one, here) - Analysed(other, there), 40.0 / AssumedNeet.PerPerson);
    }

    [Fact]
    public void A_place_never_raises_assumed_neet_and_those_outside_the_cohort_count_as_nobody()
    {
        var walk = SmallScenarios.Direct(Scenario(1));
        var repriced = new AssumedNeet(walk.World, Scenario(1), walk.Choices).Repriced();
        for (var learner = 0; learner < repriced.LearnerCount; learner++)
        {
            for (var option = repriced.Start[learner]; option < repriced.Start[learner + 1]; option++)
                repriced.OptionCost[option].ShouldBeInRange(0, repriced.UnplacedCost[learner]);
            if (!walk.World.Learners[repriced.Learners[learner]].InDfeCohort)
                repriced.UnplacedCost[learner].ShouldBe(0);
        }

        repriced.UnplacedCost.Max().ShouldBeGreaterThan(AssumedNeet.PerPerson / 4);
    }

    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(2, 4, 2)]
    [InlineData(3, 6, 2)]
    [InlineData(4, 6, 3)]
    public async Task The_plan_equals_brute_force_and_bound_and_greedy_are_on_their_sides(int seed, int places, int group)
    {
        var planning = await SmallPlanning.OfAsync(Scenario(seed), GapWishes.Of(places, null, group) with { MostLots = 1, Objective = GapObjective.Neet });
        var (problem, limits) = (planning.Problem, planning.Limits);
        var without = await CostAsync(problem, new int[problem.Candidates.Length]);
        var gains = new List<long>();
        foreach (var lots in Sets(problem, limits))
            gains.Add(without - await CostAsync(problem, lots));
        gains.Count.ShouldBeGreaterThan(problem.Candidates.Length);
        var exact = GapFiller.Fill(problem, limits, planning.Start);
        exact.Proven.ShouldBeTrue();
        exact.Gain.ShouldBe(gains.Max());
        exact.Gain.ShouldBeGreaterThan(0);
        var searched = GapFiller.Fill(problem, limits, planning.Start, new GapEffort(BoundSteps: 200, Parts: 0, ExactUpToLots: 0));
        searched.Gain.ShouldBeLessThanOrEqualTo(gains.Max());
        searched.BoundOnGain.ShouldBeGreaterThanOrEqualTo(gains.Max());
        searched.Gain.ShouldBeGreaterThan((long)(0.6 * gains.Max())); // greedy of a submodular gain: 1 − 1/e
    }

    [Fact]
    public async Task A_scenario_may_ask_for_it_and_its_run_says_what_it_counts()
    {
        await using var host = new TestHost();
        await host.RunAsync("filled", SmallScenarios.With("filled", 1, new FillGaps(4, null, 2, 0, false, [], [], [], [], []) { Name = "new-places", Objective = GapObjective.Neet }));
        var plan = (await host.Client.ResultAsync("filled")).FilledGaps!.Plans.ShouldHaveSingleItem();
        plan.Objective.ShouldBe(GapObjective.Neet);
        plan.Quality.ShouldContain("assumed NEET");
        plan.Gain.ShouldBeInRange(1, 4 * AssumedNeet.PerPerson);
    }

    private static Scenario Scenario(int seed) => SmallScenarios.With($"neet-{seed}", (ulong)seed, NoReentry);

    /// <summary>Expected NEET of the one placement, no replications.</summary>
    private static double Analysed(DirectWalk walk, Scenario scenario)
        => RunAnalysis.Analyse(walk.World, scenario, SmallWorld.Travel(), walk.Choices, walk.Choice, walk.Best).Total.Neet.Central;

    private static double Sum(DirectWalk walk, Scenario scenario)
    {
        var neet = new AssumedNeet(walk.World, scenario, walk.Choices);
        var sum = 0.0;
        for (var learner = 0; learner < walk.Choices.LearnerCount; learner++)
        {
            var pool = walk.Choice.PlacedPool[learner];
            var option = pool < 0 ? -1 : Array.IndexOf(walk.Choices.OptionPool, pool, walk.Choices.Start[learner], walk.Choices.Start[learner + 1] - walk.Choices.Start[learner]);
            sum += pool < 0 ? neet.WithoutPlace(learner) : neet.WithPlace(learner, walk.World.Offers[walk.Choices.Pools[pool].Offer], walk.Choices.OptionMinutes[option]);
        }

        return sum / AssumedNeet.PerPerson;
    }

    /// <summary>Least cost with some lots open, by the plain simplex and the rule of minimum groups.</summary>
    private static async Task<long> CostAsync(GapProblem problem, int[] lots)
    {
        using var solver = new SimplexSolver();
        return (await new BestAllocator(solver).SolveAsync(problem.With(lots))).Objective;
    }

    private static IEnumerable<int[]> Sets(GapProblem problem, GapLimits limits) => Enumerable.Range(0, 1 << problem.Candidates.Length)
        .Select(set => Enumerable.Range(0, problem.Candidates.Length).Select(candidate => (set >> candidate) & 1).ToArray())
        .Where(lots => limits.Allow(lots.Select((count, candidate) => (long)count * problem.Candidates[candidate].CountedPlaces).Sum(), 0));
}
