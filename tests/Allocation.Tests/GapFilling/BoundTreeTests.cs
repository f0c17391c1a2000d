using Pathways.Allocation.Flow;
using Pathways.Allocation.GapFilling;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>The bound of the tree holds whatever plan was in hand and wherever the surpluses stand.</summary>
public sealed class BoundTreeTests
{
    /// <summary>
    /// Fifteen learners of whom each would spare 100 on a place of the one course, in lots of ten, twenty places at most: two lots spare 1,500.
    /// At surpluses of 100 no lot promises anything more, and yet none is in a plan.
    /// </summary>
    [Fact]
    public void No_lot_that_promises_more_does_not_mean_that_no_lot_adds_anything()
    {
        const int learners = 15;
        var existing = new AllocationProblem(
            ["full"], [0], [0], [.. Enumerable.Range(0, learners).Select(who => $"L{who:00}")], [.. Enumerable.Repeat(100, learners)], [.. Enumerable.Range(0, learners + 1)],
            new int[learners], [.. Enumerable.Repeat(50, learners)], 1);
        var problem = new GapProblem(existing, [new LotCandidate("lot", 10, 10, 0, 13, 0, -1)], [0, learners], [.. Enumerable.Range(0, learners)], new int[learners]);
        var floor = new long[learners];
        var bound = new BenefitBound(problem, BenefitColumns.Of(existing, floor), BenefitColumns.Of(problem, floor), floor, new LotChoice(problem, new GapLimits(20, null, 0, false)));
        bound.StartFrom([.. Enumerable.Repeat(100L, learners)], 1);
        var tree = new BoundTree(bound, new BendersCuts(problem, new LotChoice(problem, new GapLimits(20))), [13]);

        tree.Search(100, () => 0, lots => Math.Min(learners, 10 * lots[0]) * 100, () => { }, CancellationToken.None);

        (tree.Value / BenefitBound.Scale).ShouldBeGreaterThanOrEqualTo(1500);
    }
}
