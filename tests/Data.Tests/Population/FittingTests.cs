using FsCheck;
using FsCheck.Fluent;
using Pathways.Data.Population.Fitting;

namespace Pathways.Data.Tests.Population;

public class FittingTests
{
    [Fact]
    public void A_two_by_two_table_gets_its_margins_and_keeps_its_odds_ratio()
    {
        // With equal margins of 30 the cell x solves (x / (30 - x))² = 4, so x = 20.
        var fit = ProportionalFit.Fit(new FitTable([2, 2], [4, 1, 1, 1]), [new([0], [30, 30]), new([1], [30, 30])], 1e-10);

        fit.Converged.ShouldBeTrue();
        double[] expected = [20, 10, 10, 20];
        for (var i = 0; i < 4; i++)
            fit.Table.Values[i].ShouldBe(expected[i], 1e-8);
    }

    [Fact]
    public void Independent_margins_on_a_flat_seed_give_the_product_of_shares()
    {
        var fit = ProportionalFit.Fit(new FitTable([2, 3, 2], [.. Enumerable.Repeat(1.0, 12)]), [new([0], [40, 60]), new([1], [20, 30, 50]), new([2], [90, 10])]);

        fit.Table[1, 2, 0].ShouldBe(0.6 * 0.5 * 0.9 * 100, 1e-9);
        fit.Table[0, 0, 1].ShouldBe(0.4 * 0.2 * 0.1 * 100, 1e-9);
    }

    [Fact]
    public void A_three_way_table_without_three_way_interaction_is_found_again_from_its_two_way_margins()
    {
        double[,] a = { { 1, 4 }, { 2, 3 } };
        double[,] b = { { 5, 1 }, { 2, 6 } };
        double[,] c = { { 1, 2 }, { 7, 3 } };
        double[] cells = [.. from i in Enumerable.Range(0, 2) from j in Enumerable.Range(0, 2) from k in Enumerable.Range(0, 2) select a[i, j] * b[j, k] * c[i, k]];
        var truth = new FitTable([2, 2, 2], cells);

        var fit = ProportionalFit.Fit(
            new FitTable([2, 2, 2], [.. Enumerable.Repeat(1.0, 8)]),
            [new([0, 1], truth.Sum(0, 1)), new([1, 2], truth.Sum(1, 2)), new([0, 2], truth.Sum(0, 2))], 1e-10, 2000);

        for (var i = 0; i < 8; i++)
            fit.Table.Values[i].ShouldBe(cells[i], 1e-6);
    }

    [Fact]
    public void Margins_are_reproduced_and_odds_ratios_of_the_seed_preserved()
        => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
        {
            double[] seed = [.. Enumerable.Range(0, 6).Select(i => 1 + (Math.Abs((long)numbers.ElementAtOrDefault(i)) % 9))];
            double[] rows = [10 + (Math.Abs((long)numbers.ElementAtOrDefault(6)) % 50), 25];
            double[] columns = [rows.Sum() * 0.2, rows.Sum() * 0.5, rows.Sum() * 0.3];
            var fit = ProportionalFit.Fit(new FitTable([2, 3], seed), [new([0], rows), new([1], columns)], 1e-9);
            fit.Converged.ShouldBeTrue();
            for (var i = 0; i < 2; i++)
                fit.Table.Sum(0)[i].ShouldBe(rows[i], 1e-8);
            for (var j = 0; j < 3; j++)
                fit.Table.Sum(1)[j].ShouldBe(columns[j], 1e-8);
            for (var j = 1; j < 3; j++)
                (fit.Table[0, 0] * fit.Table[1, j] / (fit.Table[0, j] * fit.Table[1, 0])).ShouldBe(seed[0] * seed[3 + j] / (seed[j] * seed[3]), 1e-6);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_zero_of_the_seed_stays_zero_and_an_impossible_margin_is_told()
    {
        ProportionalFit.Fit(new FitTable([2, 2], [0, 1, 1, 1]), [new([0], [3, 7]), new([1], [4, 6])]).Table[0, 0].ShouldBe(0);
        ProportionalFit.Fit(new FitTable([2, 2], [0, 1, 1, 1]), [new([0], [7, 3]), new([1], [8, 2])]).Converged.ShouldBeFalse();
    }

    [Fact]
    public void Sums_follow_the_order_in_which_dimensions_are_asked_for()
    {
        var table = new FitTable([2, 3], [1, 2, 3, 4, 5, 6]);
        table.Sum(1, 0).ShouldBe([1.0, 4, 2, 5, 3, 6]);
        table.Sum(1).ShouldBe([5.0, 7, 9]);
        table.Sum().ShouldBe([21.0]);
    }
}
