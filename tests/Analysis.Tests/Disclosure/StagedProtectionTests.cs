using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Publications one after another: what left before stays as it was, and is counted as known.</summary>
public class StagedProtectionTests
{
    [Fact]
    public void What_left_before_stays_as_it_was_and_what_is_new_gives_way()
    {
        // 9 and 12 of 21 under the stricter rule give the 9 away as 6 at least. The whole and the 9 are out, so the 12 is withheld, though it is not the smallest.
        var first = new PeopleTables([new PeopleCell("all", 21, CountRule.Strict), new PeopleCell("a", 9, CountRule.Strict)], [], []);
        var shown = Protection.Protect(first, Profiles.Published);
        shown["all"].ToString().ShouldBe("20");
        shown["a"].ToString().ShouldBe("c");

        var second = new PeopleTables([.. first.Cells, new PeopleCell("b", 12, CountRule.Strict)], [new PeopleSum("all", ["a", "b"])], []);
        var then = Protection.Protect(second, Profiles.Published, alreadyOut: shown.Figures);
        (then["all"].ToString(), then["a"].ToString(), then["b"].ToString()).ShouldBe(("20", "c", "c"));
    }

    [Fact]
    public void Without_a_former_publication_nothing_changes()
    {
        var tables = new TwoWay(new[,] { { 9, 12 }, { 3, 40 } }).Tables(CountRule.Strict);
        var (plain, staged) = (Protection.Protect(tables, Profiles.Published), Protection.Protect(tables, Profiles.Published, alreadyOut: new Dictionary<string, PublishedFigure>()));
        foreach (var cell in tables.Cells)
            staged[cell.Key].ShouldBe(plain[cell.Key], cell.Key);
    }

    [Fact]
    public void A_sparse_row_is_the_dense_one()
    {
        var random = new Random(3);
        for (var instance = 0; instance < 200; instance++)
        {
            double[] Dense() => [.. Enumerable.Range(0, 12).Select(_ => random.Next(3) == 0 ? random.Next(-4, 5) : 0.0)];
            var (one, other, times) = (Dense(), Dense(), random.Next(-3, 4));
            SparseRow Row(double[] dense) => SparseRow.Of(dense.Select((value, column) => (column, value)));
            var row = Row(one);
            row.Subtract(Row(other), times);
            Enumerable.Range(0, 12).Select(column => row[column]).ShouldBe(one.Zip(other, (a, b) => a - (times * b)));
            row.Values.ToArray().ShouldAllBe(value => value != 0);
        }
    }
}
