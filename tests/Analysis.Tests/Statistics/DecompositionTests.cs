using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class DecompositionTests
{
    [Fact]
    public void A_worked_example()
    {
        // Area: 60 of group 1 at 10 %, 40 of group 2 at 30 %: 18 %. Reference: 80 at 5 %, 20 at 25 %: 9 %.
        var parts = RateDecomposition.Of([60, 40], [6, 12], [80, 20], [4, 5]);

        // At the reference's rates the area's people would have 0.6 × 5 % + 0.4 × 25 % = 13 %.
        parts.Whole.CompositionFirst.Composition.ShouldBe(0.04, 1e-12);
        parts.Whole.CompositionFirst.Rates.ShouldBe(0.05, 1e-12);
        // At the area's rates the reference's people would have 0.8 × 10 % + 0.2 × 30 % = 14 %.
        parts.Whole.RatesFirst.Rates.ShouldBe(0.05, 1e-12);
        parts.Whole.RatesFirst.Composition.ShouldBe(0.04, 1e-12);
        // By group: shares −0.2 and 0.2, mean rates 7.5 % and 27.5 %, mean of the overall rates 13.5 %.
        parts.Groups[0].Composition.ShouldBe(-0.2 * (0.075 - 0.135), 1e-12);
        parts.Groups[1].Composition.ShouldBe(0.2 * (0.275 - 0.135), 1e-12);
        parts.Groups[0].Rates.ShouldBe(0.05 * 0.7, 1e-12);
        parts.Groups[1].Rates.ShouldBe(0.05 * 0.3, 1e-12);
    }

    [Fact]
    public void Parts_add_up_in_every_order_and_over_the_groups_and_swap_sign_with_the_sides()
        => Cases.Hold(random =>
        {
            var (area, reference) = (Side(random), Side(random));

            var parts = RateDecomposition.Of(area.People, area.Cases, reference.People, reference.Cases);

            var difference = (area.Cases.Sum() / area.People.Sum()) - (reference.Cases.Sum() / reference.People.Sum());
            parts.Whole.CompositionFirst.Total.ShouldBe(difference, 1e-12);
            parts.Whole.RatesFirst.Total.ShouldBe(difference, 1e-12);
            parts.Whole.Mean.Total.ShouldBe(difference, 1e-12);
            parts.Groups.Sum(group => group.Composition).ShouldBe(parts.Whole.Mean.Composition, 1e-12);
            parts.Groups.Sum(group => group.Rates).ShouldBe(parts.Whole.Mean.Rates, 1e-12);

            var swapped = RateDecomposition.Of(reference.People, reference.Cases, area.People, area.Cases);
            swapped.Whole.Mean.Composition.ShouldBe(-parts.Whole.Mean.Composition, 1e-12);

            // More people everywhere, groups in another order, and a group that nobody belongs to.
            var order = random.Order(4);
            var other = RateDecomposition.Of(
                [.. area.People.Relabelled(order).Select(each => 9 * each), 0], [.. area.Cases.Relabelled(order).Select(each => 9 * each), 0],
                [.. reference.People.Relabelled(order), 0], [.. reference.Cases.Relabelled(order), 0]);
            other.Whole.Mean.Composition.ShouldBe(parts.Whole.Mean.Composition, 1e-12);
            other.Groups[4].ShouldBe(new TwoParts(0, 0));
            other.Groups[0].Rates.ShouldBe(parts.Groups[order[0]].Rates, 1e-12);
        });

    [Fact]
    public void Equal_rates_leave_composition_only_and_equal_shares_rates_only()
    {
        RateDecomposition.Of([10, 30], [1, 6], [50, 50], [5, 10]).Whole.Mean.Rates.ShouldBe(0, 1e-12);
        RateDecomposition.Of([10, 30], [1, 6], [20, 60], [3, 4]).Whole.Mean.Composition.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void A_group_that_one_side_lacks_is_composition()
    {
        var parts = RateDecomposition.Of([50, 50], [5, 20], [100, 0], [10, 0]);

        parts.Groups[1].Rates.ShouldBe(0);
        parts.Whole.Mean.Composition.ShouldBe(0.15, 1e-12);
        Should.Throw<ArgumentException>(() => RateDecomposition.Of([50, 0], [5, 1], [1, 1], [1, 1]));
        Should.Throw<ArgumentException>(() => RateDecomposition.Of([0, 0], [0, 0], [1, 1], [1, 1]));
    }

    [Fact]
    public void Of_linear_models_too()
        => Cases.Hold(random =>
        {
            var (x, b, refX, refB) = (random.Figures(3, -2, 2), random.Figures(3, -2, 2), random.Figures(3, -2, 2), random.Figures(3, -2, 2));

            var parts = LinearDecomposition.Of(x, b, refX, refB);

            var difference = Enumerable.Range(0, 3).Sum(i => (x[i] * b[i]) - (refX[i] * refB[i]));
            parts.Whole.CompositionFirst.Composition.ShouldBe(Enumerable.Range(0, 3).Sum(i => (x[i] - refX[i]) * refB[i]), 1e-12); // Oaxaca's explained part
            parts.Whole.CompositionFirst.Rates.ShouldBe(Enumerable.Range(0, 3).Sum(i => x[i] * (b[i] - refB[i])), 1e-12);
            parts.Whole.RatesFirst.Total.ShouldBe(difference, 1e-12);
            parts.Characteristics.Sum(each => each.Composition).ShouldBe(parts.Whole.Mean.Composition, 1e-12);
            parts.Characteristics.Sum(each => each.Total).ShouldBe(difference, 1e-12);
        });

    [Fact]
    public void Of_logistic_models_exactly_though_they_are_not_linear()
        => Cases.Hold(random =>
        {
            var (area, reference) = (People(random), People(random));
            var (b, refB) = (random.Figures(3, -2, 2), random.Figures(3, -2, 2));

            var parts = LogisticDecomposition.Of(area, b, reference, refB);

            var difference = SlowMean(area, b) - SlowMean(reference, refB);
            parts.CompositionFirst.Total.ShouldBe(difference, 1e-12);
            parts.RatesFirst.Total.ShouldBe(difference, 1e-12);
            parts.Mean.Total.ShouldBe(difference, 1e-12);
            parts.CompositionFirst.Composition.ShouldBe(SlowMean(area, refB) - SlowMean(reference, refB), 1e-12);
            LogisticDecomposition.Of(area, b, area, refB).Mean.Composition.ShouldBe(0, 1e-12);
            LogisticDecomposition.Of(area, b, reference, b).Mean.Rates.ShouldBe(0, 1e-12);
        });

    [Fact]
    public void Of_many_causes_each_part_is_the_mean_over_all_orders()
        => Cases.Hold(random =>
        {
            var figures = random.Figures(16, -1, 1);

            var parts = ShapleyDecomposition.Of(4, world => figures[world]);

            parts.Sum().ShouldBe(figures[15] - figures[0], 1e-12);
            var orders = Orders([0, 1, 2, 3]).ToList();
            orders.Count.ShouldBe(24);
            for (var cause = 0; cause < 4; cause++)
                parts[cause].ShouldBe(orders.Average(order =>
                {
                    var before = order.TakeWhile(each => each != cause).Sum(each => 1 << each);
                    return figures[before | (1 << cause)] - figures[before];
                }), 1e-12);
        }, 20);

    [Fact]
    public void Of_two_causes_it_is_the_mean_of_both_orders()
    {
        var two = Decomposition.Of(1, 4, 2, 9);
        ShapleyDecomposition.Of(2, world => new[] { 1.0, 4, 2, 9 }[world]).ShouldBe([two.Mean.Composition, two.Mean.Rates]);
        two.Mean.ShouldBe(new TwoParts((3 + 7) / 2.0, (5 + 1) / 2.0));
    }

    private static (double[] People, double[] Cases) Side(Random random)
    {
        var people = Enumerable.Range(0, 4).Select(group => (double)random.Next(group == 0 ? 1 : 0, 50)).ToArray();
        return (people, [.. people.Select(each => (double)random.Next(0, (int)each + 1) * (each > 0 ? 1 : 0))]);
    }

    private static LogisticPopulation People(Random random)
        => new([.. Enumerable.Range(0, 5).Select(_ => (IReadOnlyList<double>)random.Figures(2, -1, 1))], random.Figures(5, 1, 20));

    private static double SlowMean(LogisticPopulation people, double[] b)
    {
        var (sum, all) = (0.0, 0.0);
        for (var row = 0; row < people.Count; row++)
        {
            var odds = Math.Exp(b[0] + (b[1] * people.Row(row)[0]) + (b[2] * people.Row(row)[1]));
            sum += people.People[row] * odds / (1 + odds);
            all += people.People[row];
        }

        return sum / all;
    }

    private static IEnumerable<int[]> Orders(int[] items)
        => items.Length == 1 ? [items] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
