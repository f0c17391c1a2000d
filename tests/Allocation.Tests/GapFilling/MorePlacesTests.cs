using Pathways.Allocation.Flow;
using Pathways.Allocation.GapFilling;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>Beside the same problem with the offer's places raised, solved from nothing by the plainest code.</summary>
public sealed class MorePlacesTests
{
    [Fact]
    public void More_places_on_an_existing_offer_spare_what_the_problem_with_so_many_places_costs_less()
    {
        var useful = 0;
        for (var number = 0; number < 60; number++)
        {
            var (problem, places) = (GapInstances.Random(number, largestMinimum: 0).Problem, 1 + (number % 4));
            var more = new MorePlaces(problem, GapInstances.Start(problem), [.. Enumerable.Range(0, problem.Existing.OfferCount)], places);
            for (var offer = 0; offer < problem.Existing.OfferCount; offer++)
            {
                var (before, after) = (Slow(problem.Existing, offer, 0), Slow(problem.Existing, offer, places));
                more.Of(offer).Gain.ShouldBe(before.Cost - after.Cost, $"instance {number}, offer {offer}");
                useful += before.Cost > after.Cost ? 1 : 0;
            }
        }

        useful.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void With_two_waiting_for_a_full_course_one_more_place_places_one_and_two_more_place_both()
    {
        // Three learners, one course with a place; a journey costs 10, no place 100.
        var existing = new AllocationProblem(["course"], [1], [0], ["a", "b", "c"], [100, 100, 100], [0, 1, 2, 3], [0, 0, 0], [10, 10, 10], 1);
        var problem = new GapProblem(existing, [], [0], [], []);
        new MorePlaces(problem, GapInstances.Start(problem), [0], 1).Of(0).ShouldBe((90, 1));
        new MorePlaces(problem, GapInstances.Start(problem), [0], 2).Of(0).ShouldBe((180, 2));
        new MorePlaces(problem, GapInstances.Start(problem), [0], 5).Of(0).ShouldBe((180, 2));
    }

    [Fact]
    public void An_offer_that_does_not_run_is_refused()
    {
        var existing = new AllocationProblem(["course"], [3], [2], ["a"], [100], [0, 1], [0], [10], 1);
        var problem = new GapProblem(existing, [], [0], [], []);
        Should.Throw<ArgumentException>(() => new MorePlaces(problem, GapInstances.Start(problem), [0], 1)).Message.ShouldContain("does not run");
    }

    private static (long Cost, int Placed) Slow(AllocationProblem existing, int offer, int more)
    {
        var places = existing.Places.ToArray();
        places[offer] += more;
        var with = new AllocationProblem(
            existing.OfferIds, places, existing.MinimumGroup, existing.LearnerIds, existing.UnplacedCost, existing.Start, existing.OptionOffer, existing.OptionCost, existing.Seed);
        var slow = new SlowMinimumGroups(with, SolverCosts.From(with));
        slow.Apply();
        return (slow.Placed.Select((option, who) => option < 0 ? with.UnplacedCost[who] : (long)with.OptionCost[option]).Sum(), slow.Placed.Count(option => option >= 0));
    }
}
