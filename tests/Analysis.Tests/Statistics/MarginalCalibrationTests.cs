using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class MarginalCalibrationTests
{
    private static readonly ImmutableArray<bool> Everybody = [true, true, true, true];

    // Rows: neither, first factor, second factor, both.
    private static LogisticPopulation People(params double[] people) => new([[0, 0], [1, 0], [0, 1], [1, 1]], people);

    private static MarginalTarget Level(double rate) => new("all", Everybody, default, Contrast.Rate, rate);

    private static MarginalTarget First(Contrast contrast, double value) => new("first", [false, true, false, true], [true, false, true, false], contrast, value);

    private static MarginalTarget Second(Contrast contrast, double value) => new("second", [false, false, true, true], [true, true, false, false], contrast, value);

    [Fact]
    public void With_one_factor_the_coefficient_is_the_logarithm_of_the_odds_ratio()
    {
        // 300 with the factor at 0.2, 700 without at 0.1: mean 0.13, odds ratio 2.25, ratio of rates 2, difference 0.1.
        var population = new LogisticPopulation([[0], [1]], [700, 300]);
        foreach (var (contrast, value) in new[] { (Contrast.OddsRatio, 2.25), (Contrast.RateRatio, 2), (Contrast.RateDifference, 0.1), (Contrast.Rate, 0.2) })
        {
            var solved = MarginalCalibration.Solve(population, [new("group", [false, true], [true, false], contrast, value), new("all", [true, true], default, Contrast.Rate, 0.13)]);

            solved.Converged.ShouldBeTrue();
            solved.Coefficients[0].ShouldBe(Math.Log(0.1 / 0.9), 1e-7);
            solved.Coefficients[1].ShouldBe(Math.Log(2.25), 1e-7);
            solved.Reached[0].ShouldBe(value, 1e-8);
        }
    }

    [Fact]
    public void Solved_coefficients_are_those_that_a_population_was_made_with()
        => Cases.Hold(random =>
        {
            var population = People(random.Figures(4, 20, 400));
            double[] truth = [-3 + (2 * random.NextDouble()), -1 + (3 * random.NextDouble()), -1 + (3 * random.NextDouble())];
            double Rate(int row) => 1 / (1 + Math.Exp(-(truth[0] + (truth[1] * (row & 1)) + (truth[2] * (row >> 1)))));
            double Mean(params int[] rows) => rows.Sum(row => population.People[row] * Rate(row)) / rows.Sum(row => population.People[row]);
            static double Odds(double rate) => rate / (1 - rate);

            var solved = MarginalCalibration.Solve(population,
            [
                Second(Contrast.RateRatio, Mean(2, 3) / Mean(0, 1)), Level(Mean(0, 1, 2, 3)), First(Contrast.OddsRatio, Odds(Mean(1, 3)) / Odds(Mean(0, 2))),
            ]);

            solved.Converged.ShouldBeTrue(solved.Message);
            solved.Coefficients.ToArray().ShouldBe(truth, 1e-5);
        });

    [Fact]
    public void Factors_that_go_together_share_their_effect_so_neither_gets_its_whole_marginal_one()
    {
        var solved = MarginalCalibration.Solve(People(600, 100, 100, 200), [Level(0.1), First(Contrast.OddsRatio, 4), Second(Contrast.OddsRatio, 4)]);

        solved.Converged.ShouldBeTrue();
        solved.Coefficients[1].ShouldBeLessThan(Math.Log(4) - 0.2);
        solved.Coefficients[1].ShouldBe(solved.Coefficients[2], 1e-7); // by symmetry
    }

    [Fact]
    public void Factors_that_do_not_go_together_need_more_than_their_marginal_effect()
    {
        // Odds ratios do not collapse: independent factors dilute each other (Greenland, Robins and Pearl 1999).
        var solved = MarginalCalibration.Solve(People(250, 250, 250, 250), [Level(0.4), First(Contrast.OddsRatio, 5), Second(Contrast.OddsRatio, 5)]);

        solved.Converged.ShouldBeTrue();
        solved.Coefficients[1].ShouldBeGreaterThan(Math.Log(5) + 0.05);
    }

    [Fact]
    public void The_published_ladder_of_qualifications_is_met_beside_other_factors()
    {
        // Not in employment, education or training: 29 % below Level 2, 15 % at Level 2, 8 % at Level 3 (Impetus, LEO data), persistent absence 3.9 times.
        // Rows: ladder (below, 2, 3) × absent; absence goes with low attainment.
        var population = new LogisticPopulation([[1, 0, 0], [0, 0, 0], [0, 1, 0], [1, 0, 1], [0, 0, 1], [0, 1, 1]], [140, 160, 480, 110, 50, 60]);
        MarginalTarget[] targets =
        [
            new("below Level 2", [true, false, false, true, false, false], default, Contrast.Rate, 0.29),
            new("Level 2", [false, true, false, false, true, false], default, Contrast.Rate, 0.15),
            new("Level 3", [false, false, true, false, false, true], default, Contrast.Rate, 0.08),
            new("persistent absence", [false, false, false, true, true, true], [true, true, true, false, false, false], Contrast.RateRatio, 3.9),
        ];

        var solved = MarginalCalibration.Solve(population, targets);

        solved.Converged.ShouldBeTrue(solved.Message);
        solved.Reached.ToArray().ShouldBe([0.29, 0.15, 0.08, 3.9], 1e-7);
        solved.Message.ShouldStartWith("all 4 targets are met");
    }

    [Fact]
    public void What_the_simulation_adds_is_counted_in_the_marginal_rates()
    {
        // A tenth of those with the factor, and nobody else, has no place, and then a rate of 0.5 or the own one if higher.
        var population = new LogisticPopulation([[0], [1]], [700, 300]);
        var solved = MarginalCalibration.Solve(
            population, [new("group", [false, true], [true, false], Contrast.RateRatio, 2), new("all", [true, true], default, Contrast.Rate, 0.13)],
            (row, risk) => row == 0 ? risk : (0.9 * risk) + (0.1 * Math.Max(0.5, risk)));

        solved.Converged.ShouldBeTrue(solved.Message);
        var risk = 1 / (1 + Math.Exp(-(solved.Coefficients[0] + solved.Coefficients[1])));
        ((0.9 * risk) + 0.05).ShouldBe(0.2, 1e-8);
    }

    [Theory]
    [InlineData(0, -0.71335)] // nobody without a place: the logarithm of 0.49
    [InlineData(0.4, 0.473744)] // a tenth at 0.4: of Level 2's 5.6 % four come of that, so 1.6 ÷ 0.9 % are left with a place against 2.825 % on Level 3
    public void A_marginal_contrast_below_1_may_need_a_coefficient_above_0_where_the_comparison_alone_lacks_places(double ifNoPlace, double coefficient)
    {
        // Rows: at Level 2, on Level 3. Rates 0.056 and 0.0282467 are in the ratio of odds 0.49 (the published ladder); the mean of 300 and 700.
        var level3 = 0.49 * (0.056 / 0.944) / (1 + (0.49 * (0.056 / 0.944)));
        var population = new LogisticPopulation([[0], [1]], [300, 700]);
        var solved = MarginalCalibration.Solve(
            population, [new("all", [true, true], default, Contrast.Rate, (0.3 * 0.056) + (0.7 * level3)), new("Level 3", [false, true], [true, false], Contrast.OddsRatio, 0.49)],
            (row, risk) => row == 1 || ifNoPlace == 0 ? risk : (0.9 * risk) + (0.1 * Math.Max(ifNoPlace, risk)));

        solved.Converged.ShouldBeTrue(solved.Message);
        solved.Coefficients[1].ShouldBe(coefficient, 1e-5);
        solved.Reached[1].ShouldBe(0.49, 1e-8);
    }

    [Fact]
    public void The_number_of_people_and_their_order_change_nothing()
    {
        double[] people = [600, 100, 100, 200];
        MarginalTarget[] targets = [Level(0.1), First(Contrast.OddsRatio, 4), Second(Contrast.OddsRatio, 2)];
        var plain = MarginalCalibration.Solve(People(people), targets).Coefficients;

        MarginalCalibration.Solve(People([.. people.Select(each => each / 50)]), targets).Coefficients.ToArray().ShouldBe([.. plain], 1e-7);
        MarginalCalibration.Solve(People(people), [targets[2], targets[0], targets[1]]).Coefficients.ToArray().ShouldBe([.. plain], 1e-7);
    }

    [Fact]
    public void Contrasts_that_cannot_be_met_are_told_and_never_passed_off_as_solved()
    {
        // Half the people at four times the other half's rate and 0.9 in the mean: the rates would be 1.44 and 0.36.
        var population = new LogisticPopulation([[0], [1]], [500, 500]);
        var solved = MarginalCalibration.Solve(population, [new("group", [false, true], [true, false], Contrast.RateRatio, 4), new("everybody", [true, true], default, Contrast.Rate, 0.9)]);

        solved.Converged.ShouldBeFalse();
        (solved.Message.Contains("group:", StringComparison.Ordinal) || solved.Message.Contains("everybody:", StringComparison.Ordinal)).ShouldBeTrue(solved.Message);
        solved.Message.ShouldContain("instead of");
    }

    [Fact]
    public void Factors_that_cannot_be_told_apart_are_told()
    {
        var population = new LogisticPopulation([[0, 0], [1, 1]], [500, 500]);
        MarginalTarget Group(string name) => new(name, [false, true], [true, false], Contrast.OddsRatio, 2);

        var solved = MarginalCalibration.Solve(population, [new("all", [true, true], default, Contrast.Rate, 0.2), Group("one"), Group("the same")]);

        solved.Converged.ShouldBeFalse();
        solved.Message.ShouldContain("do not tell the coefficients apart");
    }

    [Fact]
    public void Targets_must_be_as_many_as_coefficients_in_range_and_about_somebody()
    {
        var population = People(600, 100, 0, 0);
        Should.Throw<ArgumentException>(() => MarginalCalibration.Solve(population, [Level(0.1), First(Contrast.OddsRatio, 2)]));
        Should.Throw<ArgumentException>(() => MarginalCalibration.Solve(population, [Level(0.1), First(Contrast.OddsRatio, 2), Second(Contrast.OddsRatio, 2)])).Message.ShouldContain("second: nobody");
        Should.Throw<ArgumentException>(() => MarginalCalibration.Solve(People(1, 1, 1, 1), [Level(1.1), First(Contrast.OddsRatio, 2), Second(Contrast.OddsRatio, 2)])).Message.ShouldContain("1.1 is out of range");
    }
}
