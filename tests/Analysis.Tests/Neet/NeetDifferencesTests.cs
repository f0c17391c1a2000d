using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Neet;

public class NeetDifferencesTests
{
    [Fact]
    public void Pairs_go_replication_by_replication_so_a_shift_common_to_all_has_no_width()
    {
        var difference = NeetDifferences.Of(Neet([10, 30, 20]), Neet([8, 28, 18])).ShouldHaveSingleItem();
        difference.Central.Mean.ShouldBe(-2);
        difference.Central.HalfWidth.ShouldBe(0);
        difference.Before.HalfWidth!.Value.ShouldBe(4.303 * 10 / Math.Sqrt(3), 0.01, "t with 2 degrees of freedom, s = 10");
        (difference.Low.Mean, difference.High.Mean, difference.NotKnown.Mean).ShouldBe((-2, -2, 0));
    }

    [Fact]
    public void Of_unequal_numbers_of_replications_those_that_both_have_are_paired()
        => NeetDifferences.Of(Neet([10, 30]), Neet([11, 33, 99])).ShouldHaveSingleItem().Central.ShouldBe(ReplicationInterval.Of([1.0, 3.0]));

    [Fact]
    public void Areas_of_one_run_only_and_runs_not_looked_at_give_none()
    {
        NeetDifferences.Of(NeetResults.None, Neet([1])).ShouldBeEmpty();
        NeetDifferences.Of(Neet([1]), Neet([1], "other")).ShouldBeEmpty();
    }

    private static NeetResults Neet(ImmutableArray<double> figures, string code = "A")
        => new(figures.Length, [new AreaNeet(code, "Area", AreaKind.Lcpa, 500, figures, figures, figures, figures, [.. figures.Select(_ => 4.0)], figures, [1, 1, 1, 1], default)], [], []);
}
