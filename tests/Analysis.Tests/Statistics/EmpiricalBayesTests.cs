using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class EmpiricalBayesTests
{
    [Fact]
    public void Smooths_as_the_documented_example()
        // PySAL's documentation of Empirical_Bayes.
        => EmpiricalBayes.Smooth([18, 5, 8, 7, 3, 8], [190, 45, 45, 50, 160, 150]).ToArray()
            .ShouldBe([0.09080775, 0.09252352, 0.12332267, 0.10753624, 0.03301368, 0.05934766], 1e-8);

    [Fact]
    public void Standardises_as_the_documented_example()
        // PySAL's documentation and tests of assuncao_rate; the spread between zones is negative in it.
        => EmpiricalBayes.Standardise([30, 25, 25, 15, 33, 21, 30, 20], [100, 100, 110, 90, 100, 90, 110, 90]).AsSpan()[..4].ToArray()
            .ShouldBe([1.03843594, -0.04099089, -0.56250375, -1.73061861], 1e-8);

    [Fact]
    public void A_worked_example_in_round_figures()
    {
        // Two zones of 100: 10 and 30 cases. b = 0.2; s² = 0.01; a = 0.01 − 0.2 ÷ 100 = 0.008; v = 0.008 + 0.002.
        EmpiricalBayes.Standardise([10, 30], [100, 100]).ToArray().ShouldBe([-1, 1], 1e-12);
        EmpiricalBayes.Smooth([10, 30], [100, 100]).ToArray().ShouldBe([0.2 - (0.8 * 0.1), 0.2 + (0.8 * 0.1)], 1e-12);
    }

    [Fact]
    public void Where_the_variance_would_be_negative_the_noise_alone_counts()
    {
        // Equal rates, s² = 0: a = −b ÷ mean people. In the large zone a + b ÷ people < 0.
        double[] people = [10, 10, 100];
        EmpiricalBayes.Standardise([1, 1, 10], people).ToArray().ShouldBe([0, 0, 0], 1e-12);
        // b = 0.125; s² = (10 × 0.025² + 10 × 0.075² + 100 × 0.005²) ÷ 120 = 0.00054; a = s² − b ÷ 40 = −0.0026; a + b ÷ 100 < 0.
        var rates = EmpiricalBayes.Standardise([1, 2, 12], people);
        rates[2].ShouldBe((0.12 - 0.125) / Math.Sqrt(0.125 / 100), 1e-12);
    }

    [Fact]
    public void Smoothed_rates_lie_between_the_raw_rate_and_the_mean_and_small_zones_move_more()
        => Cases.Hold(random =>
        {
            var people = random.Figures(10, 5, 300);
            var counts = people.Select(each => Math.Round(each * random.NextDouble() * 0.3)).ToArray();
            var mean = counts.Sum() / people.Sum();

            var smoothed = EmpiricalBayes.Smooth(counts, people);

            var kept = Enumerable.Range(0, 10).Where(zone => Math.Abs((counts[zone] / people[zone]) - mean) > 1e-6)
                .Select(zone => (People: people[zone], Share: (smoothed[zone] - mean) / ((counts[zone] / people[zone]) - mean))).ToList();
            kept.ShouldAllBe(zone => zone.Share >= -1e-9 && zone.Share <= 1 + 1e-9);
            var shares = kept.OrderBy(zone => zone.People).Select(zone => zone.Share).ToList();
            for (var i = 1; i < shares.Count; i++)
                shares[i].ShouldBeGreaterThanOrEqualTo(shares[i - 1] - 1e-9);
        });

    [Fact]
    public void Relabelling_changes_nothing()
        => Cases.Hold(random =>
        {
            var people = random.Figures(10, 5, 300);
            var counts = random.Figures(10, 0, 5);
            var order = random.Order(10);

            EmpiricalBayes.Standardise(counts.Relabelled(order), people.Relabelled(order)).ToArray()
                .ShouldBe(EmpiricalBayes.Standardise(counts, people).Relabelled(order), 1e-9);
            EmpiricalBayes.Smooth(counts.Relabelled(order), people.Relabelled(order)).ToArray()
                .ShouldBe(EmpiricalBayes.Smooth(counts, people).Relabelled(order), 1e-12);
        });

    [Fact]
    public void Without_cases_nothing_stands_out()
    {
        EmpiricalBayes.Standardise([0, 0], [10, 20]).ShouldBe([0, 0]);
        EmpiricalBayes.Smooth([0, 0], [10, 20]).ShouldBe([0, 0]);
    }

    [Fact]
    public void A_zone_without_people_is_refused()
    {
        Should.Throw<ArgumentException>(() => EmpiricalBayes.Smooth([0, 1], [0, 10]));
        Should.Throw<ArgumentException>(() => EmpiricalBayes.Standardise([-1, 1], [10, 10]));
        Should.Throw<ArgumentException>(() => EmpiricalBayes.Standardise([], []));
    }
}
