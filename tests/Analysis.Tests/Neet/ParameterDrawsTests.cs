using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Neet;

public class ParameterDrawsTests
{
    private static Parameter Ranged(string key, double value, double? low, double? high) => new(key, value, low, high, "", TestRun.Source);

    private static readonly ParameterSet Set = new(
    [
        Ranged("analysis.neet_if_unplaced", 0.4, 0.2, 0.8), Ranged("analysis.neet_if_unplaced.ehcp", 0.3, 0.1, 0.7), Ranged("analysis.reentry_share", 0.5, 0, 1),
        Ranged("analysis.elsewhere_share", 0.25, null, null), Ranged("analysis.cold.draws_share", 0.8, 0.7, 0.9),
    ]);

    private static double[] Drawn(string key) => [.. Enumerable.Range(0, 4000).Select(number => ParameterDraws.Of(Set, 7, number)[key])];

    [Fact]
    public void A_number_with_a_range_is_drawn_from_the_triangle_over_it()
    {
        var drawn = Drawn("analysis.neet_if_unplaced");

        // Mean (low + mode + high) ÷ 3, variance (a² + b² + c² − ab − ac − bc) ÷ 18 of a triangular distribution.
        drawn.Min().ShouldBeGreaterThan(0.2);
        drawn.Max().ShouldBeLessThan(0.8);
        var (mean, variance) = ((0.2 + 0.4 + 0.8) / 3, ((0.2 * 0.2) + (0.4 * 0.4) + (0.8 * 0.8) - (0.2 * 0.4) - (0.2 * 0.8) - (0.4 * 0.8)) / 18);
        drawn.Average().ShouldBe(mean, 4 * Math.Sqrt(variance / drawn.Length));
        drawn.Count(value => value < 0.4).ShouldBeInRange(1333 - 150, 1333 + 150); // a third lies below the mode: (0.4 − 0.2) ÷ (0.8 − 0.2)
    }

    [Fact]
    public void Numbers_without_a_range_and_those_of_other_analyses_stay()
    {
        Drawn("analysis.elsewhere_share").Distinct().ShouldBe([0.25]);
        Drawn("analysis.cold.draws_share").Distinct().ShouldBe([0.8]);
    }

    [Fact]
    public void Groups_of_one_assumption_move_together_and_different_numbers_apart()
    {
        var (all, plan, reentry) = (Drawn("analysis.neet_if_unplaced"), Drawn("analysis.neet_if_unplaced.ehcp"), Drawn("analysis.reentry_share"));
        int[] Order(double[] values) => [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];

        Order(plan).ShouldBe(Order(all));
        Order(reentry).ShouldNotBe(Order(all));
    }
}
