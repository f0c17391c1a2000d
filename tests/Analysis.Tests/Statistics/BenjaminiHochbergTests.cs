using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class BenjaminiHochbergTests
{
    // The 15 p-values of section 3.2 of Benjamini and Hochberg 1995 (thrombolysis in myocardial infarction).
    private static readonly double[] Published =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000];

    [Fact]
    public void Rejects_the_four_hypotheses_of_the_published_example()
        => BenjaminiHochberg.Adjust(Published).Count(p => p <= 0.05).ShouldBe(4); // Bonferroni rejects three

    [Fact]
    public void Adjusted_values_of_the_published_example_follow_from_the_definition()
    {
        var adjusted = BenjaminiHochberg.Adjust(Published);

        adjusted[3].ShouldBe(0.0095 * 15 / 4, 1e-12);
        adjusted[4].ShouldBe(0.0201 * 15 / 5, 1e-12);
        adjusted[5].ShouldBe(0.0298 * 15 / 7, 1e-12);
        adjusted[6].ShouldBe(0.0298 * 15 / 7, 1e-12); // 0.0639: the sixth, by itself 0.0695, shares it
        adjusted[14].ShouldBe(1);
    }

    [Fact]
    public void Rejects_what_the_step_up_rule_rejects_at_any_rate_and_in_any_order()
        => Cases.Hold(random =>
        {
            var p = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Math.Round(Math.Pow(random.NextDouble(), 3), 2)).ToArray();
            var rate = 0.003 + (random.Next(0, 40) / 100.0);

            var adjusted = BenjaminiHochberg.Adjust(p);

            // Largest k with p₍k₎ ≤ k q ÷ m; all up to it.
            var sorted = p.Order().ToArray();
            var k = Enumerable.Range(1, p.Length).LastOrDefault(rank => sorted[rank - 1] <= rank * rate / p.Length);
            var bound = k == 0 ? -1 : sorted[k - 1];
            for (var i = 0; i < p.Length; i++)
                (adjusted[i] <= rate).ShouldBe(p[i] <= bound);
        }, 300);

    [Fact]
    public void Of_nothing_is_nothing_and_what_is_no_p_value_is_refused()
    {
        BenjaminiHochberg.Adjust([]).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => BenjaminiHochberg.Adjust([0.5, 1.1]));
        Should.Throw<ArgumentException>(() => BenjaminiHochberg.Adjust([double.NaN]));
    }
}
