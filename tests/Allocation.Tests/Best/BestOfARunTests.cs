using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;
using Pathways.Allocation.Tests.Choice;
using Pathways.Allocation.Tests.Reference;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Best;

[Collection("solver")]
public sealed class BestOfARunTests(SolverFixture fixture)
{
    [Fact]
    public async Task The_best_case_of_a_world_is_the_rule_worked_out_from_scratch_by_pool()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var made = TestWorld.Random(seed, learners: 60, offers: 12);
            var (choices, world) = (made.Choices(), made.Build());
            var problem = AllocationProblem.From(choices, world, (ulong)seed);
            var best = await new BestAllocator(fixture.Solver).SolveAsync(choices, world, (ulong)seed);
            var slow = new SlowMinimumGroups(problem, SolverCosts.From(problem));
            slow.Apply();
            best.ClosedPools.ToArray().ShouldBe(slow.Closed.ToArray());
            best.PlacedPool.ShouldBe(slow.Placed.Select(option => option < 0 ? -1 : choices.OptionPool[option]));
            best.Placed.ShouldBe(Enumerable.Range(0, choices.Pools.Length).Select(pool => best.PlacedPool.Count(placed => placed == pool)));
            best.UnplacedThoughChainExisted.ShouldBe(best.Reasons.Count(reason => reason == PlacementReason.DearerThanUnplaced));
            best.Certificate.OptionsChecked.ShouldBe(choices.OptionCount);
        }
    }

    [Fact]
    public void General_and_commissioned_places_of_an_offer_are_told_apart_by_id()
    {
        var made = new TestWorld().Site("S").Offer("o", "S", offer => offer with { CommissionedPlaces = 2 })
            .Learner("a", learner => learner with { Sen = SenStatus.Ehcp });
        var problem = AllocationProblem.From(made.Choices(), made.Build(), 1);
        problem.OfferIds.ShouldBe(["o", "o/commissioned"], ignoreOrder: true);
        problem.LearnerIds.ShouldBe(["a"]);
    }
}
