using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Comparing;

/// <summary>Three learners, courses O0 at S1 and O1 at S2. O0 closes.</summary>
public class ClosingReplicationsTests
{
    private const int Replications = 4;

    [Fact]
    public void Who_loses_and_who_cannot_is_counted_replication_by_replication_with_an_interval()
    {
        // As it is: even replications place two on O0, odd ones one; L2 is on O1 in all. Closed: L0 finds O1, L1 nothing, and L2 loses its place.
        var run = RunComparisonTests.Learners([0, 0, 1], ("analysis.replications", Replications), ("analysis.offer_draws", Replications));
        var (choices, choice) = (run.ChoiceSet(), run.ChoiceResult());
        ReplicatedChoice Placed(params int[] pools) => new(choices, choice with { PlacedPool = [.. pools] });
        var basis = new ComparedRun(
            TestRun.Scenario(), run.World(), run.Travel(), choices, choice, run.Analyse(), redraw => redraw.Number % 2 == 0 ? Placed(0, 0, 1) : Placed(0, -1, 1));
        var over = ClosingReplications.Of(basis, basis.World, _ => Placed(1, -1, -1), "O0", 1, CancellationToken.None);
        over.Placed.ShouldBe(ReplicationInterval.Of([2, 1, 2, 1]));
        over.NoPlaceFound.ShouldBe(ReplicationInterval.Of([1, 0, 1, 0]));
        over.FewerPlaced.ShouldBe(ReplicationInterval.Of([2, 1, 2, 1]), "of three or two young people one is left with a place");
    }
}
