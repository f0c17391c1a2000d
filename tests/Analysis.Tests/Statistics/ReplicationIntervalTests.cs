using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class ReplicationIntervalTests
{
    [Theory]
    // Abramowitz and Stegun 1964, table 26.10 (two-sided 90, 95 and 99 %).
    [InlineData(0.95, 1, 6.314)]
    [InlineData(0.975, 1, 12.706)]
    [InlineData(0.995, 1, 63.657)]
    [InlineData(0.975, 2, 4.303)]
    [InlineData(0.975, 3, 3.182)]
    [InlineData(0.975, 4, 2.776)]
    [InlineData(0.975, 5, 2.571)]
    [InlineData(0.95, 9, 1.833)]
    [InlineData(0.975, 9, 2.262)]
    [InlineData(0.995, 9, 3.250)]
    [InlineData(0.95, 19, 1.729)]
    [InlineData(0.975, 19, 2.093)]
    [InlineData(0.995, 19, 2.861)]
    [InlineData(0.975, 29, 2.045)]
    [InlineData(0.975, 60, 2.000)]
    [InlineData(0.975, 120, 1.980)]
    [InlineData(0.975, 1_000_000, 1.960)]
    [InlineData(0.025, 19, -2.093)]
    public void Quantiles_of_t_are_those_of_the_published_table(double probability, int degreesOfFreedom, double t)
        => StudentT.Quantile(probability, degreesOfFreedom).ShouldBe(t, 0.0005);

    [Fact]
    public void Quantiles_of_t_agree_with_the_closed_forms_of_one_and_two_degrees_and_invert_the_distribution()
    {
        for (var p = 0.005; p < 1; p += 0.005)
        {
            StudentT.Quantile(p, 1).ShouldBe(Math.Tan(Math.PI * (p - 0.5)), 1e-7 * (1 + Math.Abs(Math.Tan(Math.PI * (p - 0.5)))));
            StudentT.Quantile(p, 2).ShouldBe(((2 * p) - 1) / Math.Sqrt(2 * p * (1 - p)), 1e-7);
            StudentT.Cumulative(StudentT.Quantile(p, 7), 7).ShouldBe(p, 1e-12);
        }
    }

    [Fact]
    public void The_distribution_agrees_with_its_density_summed_up()
    {
        // Simpson's rule on Γ(ν/2 + ½) ÷ (√(νπ) Γ(ν/2)) (1 + t² ÷ ν)^−(ν + 1)/2, for ν = 4: the constant is 3/8.
        static double Density(double t) => 0.375 * Math.Pow(1 + (t * t / 4), -2.5);
        const int steps = 2000;
        var h = 1.7 / steps;
        var sum = Density(0) + Density(1.7);
        for (var i = 1; i < steps; i++)
            sum += (i % 2 == 1 ? 4 : 2) * Density(i * h);
        StudentT.Cumulative(1.7, 4).ShouldBe(0.5 + (sum * h / 3), 1e-10);
    }

    [Fact]
    public void A_worked_example()
    {
        // 1 … 5: mean 3, s² = 2.5, standard error √0.5; t(0.975, 4) = 2.776.
        var interval = ReplicationInterval.Of([1, 2, 3, 4, 5]);

        (interval.Mean, interval.Replications).ShouldBe((3, 5));
        interval.HalfWidth!.Value.ShouldBe(2.776445 * Math.Sqrt(0.5), 1e-6);
        interval.Lower!.Value.ShouldBe(3 - interval.HalfWidth.Value);
        interval.Upper!.Value.ShouldBe(3 + interval.HalfWidth.Value);
        ReplicationInterval.Of([1, 2, 3, 4, 5], 0.9).HalfWidth!.Value.ShouldBe(2.131847 * Math.Sqrt(0.5), 1e-6);
    }

    [Fact]
    public void One_replication_tells_nothing_of_chance()
    {
        var one = ReplicationInterval.Of([7]);
        (one.Mean, one.HalfWidth, one.Lower, one.Upper).ShouldBe((7, null, null, null));
        ReplicationInterval.Of([7, 7]).HalfWidth.ShouldBe(0);
        Should.Throw<ArgumentException>(() => ReplicationInterval.Of([]));
        Should.Throw<ArgumentException>(() => ReplicationInterval.Of([1, double.PositiveInfinity]));
        Should.Throw<ArgumentException>(() => ReplicationInterval.OfDifference([1, 2], [1]));
    }

    [Fact]
    public void Covers_the_true_mean_as_often_as_it_says()
    {
        // Eight normal figures each time; of 2,000 intervals 1,900 on average, standard deviation 10: four of them either way.
        var random = new Random(41);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var covered = Enumerable.Range(0, 2000).Count(_ =>
        {
            var interval = ReplicationInterval.Of([.. Enumerable.Range(0, 8).Select(_ => 5 + Normal())]);
            return interval.Lower <= 5 && interval.Upper >= 5;
        });
        covered.ShouldBeInRange(1860, 1940);
    }

    [Fact]
    public void With_common_random_numbers_a_difference_is_told_more_narrowly_than_a_level()
        => Cases.Hold(random =>
        {
            // What chance does is common to both but for a tenth.
            var luck = random.Figures(20, -10, 10);
            double[] baseline = [.. luck.Select(each => 100 + each)];
            double[] scenario = [.. luck.Select(each => 95 + each + (2 * random.NextDouble()) - 1)];

            var difference = ReplicationInterval.OfDifference(scenario, baseline);

            difference.Mean.ShouldBe(ReplicationInterval.Of(scenario).Mean - ReplicationInterval.Of(baseline).Mean, 1e-9);
            difference.HalfWidth!.Value.ShouldBeLessThan(ReplicationInterval.Of(baseline).HalfWidth!.Value / 3);
            difference.HalfWidth!.Value.ShouldBe(ReplicationInterval.OfDifference(baseline, scenario).HalfWidth!.Value, 1e-12);
        });
}
