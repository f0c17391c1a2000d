using Pathways.Allocation.Flow;
using Pathways.Allocation.GapFilling;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>Effect against places in young people, beside what they spare.</summary>
public sealed class SinglePlacesTests
{
    [Fact]
    public void Every_single_place_spares_what_the_search_says_and_places_one_more_while_somebody_without_one_could_take_it()
    {
        // Five learners, one course with a place at 10; new places cost 20 to the first three and are no option to the last.
        var existing = new AllocationProblem(["course"], [1], [0], ["a", "b", "c", "d", "e"], [100, 100, 100, 100, 100], [0, 1, 2, 3, 4, 4], [0, 0, 0, 0], [10, 10, 10, 10], 1);
        var problem = new GapProblem(existing, [new LotCandidate("lot", 3, 3, 0, 2, 0, -1)], [0, 3], [0, 1, 2], [20, 20, 20]);
        // Of a to d one has the course; while that is one of a to c it may move out for d: four can have a place in all, three newly.
        new GapQuestions(problem, GapInstances.Start(problem)).SinglePlaces(5).Select(step => step.Placed).ShouldBe([0, 1, 2, 3, 3, 3]);
    }

    [Fact]
    public void The_steps_are_those_of_the_plans_frontier()
    {
        for (var number = 0; number < 30; number++)
        {
            var problem = GapInstances.Random(number, largestMinimum: 0).Problem;
            var plan = GapFiller.Fill(problem, new GapLimits(6), GapInstances.Start(problem), new GapEffort(BoundSteps: 0, Parts: 0, ExactUpToLots: 0, Swaps: false));
            new GapQuestions(problem, GapInstances.Start(problem)).SinglePlaces(plan.Frontier.Length - 1).Select(step => step.Gain).ShouldBe(plan.Frontier, $"instance {number}");
        }
    }
}
