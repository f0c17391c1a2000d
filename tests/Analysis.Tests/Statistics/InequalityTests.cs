using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class InequalityTests
{
    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, 4.0 / 15)] // Σ|difference| = 40 over ordered pairs; 40 ÷ (2 × 25 × 3)
    [InlineData(new[] { 0.0, 0, 0, 8 }, 0.75)] // one of n has all: (n − 1) ÷ n
    [InlineData(new[] { 3.0, 3, 3 }, 0)]
    public void Gini_of_a_few(double[] values, double expected)
        => Gini.Of(values, Ones(values.Length))!.Value.ShouldBe(expected, 1e-12);

    [Fact]
    public void Gini_is_half_the_relative_mean_difference_of_all_pairs_and_keeps_its_invariances()
        => Cases.Hold(random =>
        {
            var n = random.Next(1, 12);
            var values = Enumerable.Range(0, n).Select(_ => (double)random.Next(0, 9)).ToArray();
            var people = Enumerable.Range(0, n).Select(_ => (double)random.Next(0, 7)).ToArray();

            var gini = Gini.Of(values, people);

            var (sum, all, total) = (0.0, people.Sum(), values.Zip(people, (value, each) => value * each).Sum());
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    sum += people[i] * people[j] * Math.Abs(values[i] - values[j]);
            if (total == 0)
            {
                gini.ShouldBeNull();
                return;
            }

            gini!.Value.ShouldBe(sum / (2 * all * total), 1e-12);
            Gini.Of([.. values.Select(value => 3.7 * value), 1e6], [.. people.Select(each => 2.1 * each), 0])!.Value.ShouldBe(gini.Value, 1e-12);
            var order = random.Order(n);
            Gini.Of(values.Relabelled(order), people.Relabelled(order))!.Value.ShouldBe(gini.Value, 1e-12);
        });

    [Fact]
    public void Palma_of_ten_people()
    {
        // 1 … 10: the top tenth has 10 of 55, the bottom four 1 + 2 + 3 + 4 = 10 of 55.
        var palma = Palma.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], Ones(10))!.Value;

        palma.TopTenthShare.ShouldBe(10 / 55.0, 1e-12);
        palma.BottomFourTenthsShare.ShouldBe(10 / 55.0, 1e-12);
        palma.Ratio!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Palma_cuts_a_zone_at_the_boundary()
    {
        // 50 people with 1, 50 with 3: total 200; top tenth 10 × 3; bottom four tenths 40 × 1.
        Palma.Of([3, 1], [50, 50])!.Value.TopTenthShare.ShouldBe(30 / 200.0, 1e-12);
        Palma.Of([3, 1], [50, 50])!.Value.BottomFourTenthsShare.ShouldBe(40 / 200.0, 1e-12);
        // 20 with nothing, 80 with 1: the bottom 40 are 20 with nothing and 20 with 1.
        Palma.Of([0, 1], [20, 80])!.Value.Ratio!.Value.ShouldBe(10.0 / 20, 1e-12);
    }

    [Fact]
    public void Palma_is_a_quarter_where_all_have_the_same_and_unsaid_where_the_bottom_has_nothing()
    {
        Palma.Of([2, 2, 2], [1, 5, 9])!.Value.Ratio!.Value.ShouldBe(0.25, 1e-12);
        Palma.Of([0, 5], [50, 50])!.Value.Ratio.ShouldBeNull();
        Palma.Of([0, 0], [5, 5]).ShouldBeNull();
        Gini.Of([], []).ShouldBeNull();
    }

    [Fact]
    public void Palma_equals_that_of_the_people_one_by_one()
        => Cases.Hold(random =>
        {
            var values = Enumerable.Range(0, 6).Select(_ => (double)random.Next(1, 9)).ToArray();
            var people = Enumerable.Range(0, 6).Select(_ => 10.0 * random.Next(0, 4)).ToArray();
            if (people.Sum() == 0)
                return;
            var one = values.SelectMany((value, zone) => Enumerable.Repeat(value, (int)people[zone])).Order().ToArray();

            var palma = Palma.Of(values, people)!.Value;

            palma.TopTenthShare.ShouldBe(one.TakeLast(one.Length / 10).Sum() / one.Sum(), 1e-12);
            palma.BottomFourTenthsShare.ShouldBe(one.Take(one.Length * 4 / 10).Sum() / one.Sum(), 1e-12);
        });

    [Fact]
    public void A_gap_is_between_means_over_people()
    {
        // Group: 30 with 2 and 10 with 6: 3. Others: 10 with 2 and 90 with 6: 5.6.
        var gap = GroupGap.Of([2, 6], [30, 10], [10, 90])!.Value;

        (gap.Group, gap.Others).ShouldBe((3, 5.6));
        gap.Difference.ShouldBe(-2.6, 1e-12);
        gap.Ratio!.Value.ShouldBe(3 / 5.6, 1e-12);
        GroupGap.Of([2, 6], [0, 0], [1, 1]).ShouldBeNull();
        GroupGap.Of([0, 6], [1, 1], [1, 0])!.Value.Ratio.ShouldBeNull();
    }

    [Fact]
    public void Negative_figures_are_refused()
    {
        Should.Throw<ArgumentException>(() => Gini.Of([-1, 2], [1, 1]));
        Should.Throw<ArgumentException>(() => Palma.Of([1, 2], [1, -1]));
        Should.Throw<ArgumentException>(() => GroupGap.Of([1, 2], [1], [1, 1]));
    }
}
