using Pathways.Api.Audience;
using Pathways.Api.Http;
using Pathways.Model;

namespace Pathways.Api.Tests.Results;

/// <summary>The counts of scenarios that somebody outside the authority composed, and an attacker who solves for what they hide.</summary>
public sealed class CoarseCountTests
{
    private const int Budget = 6;
    private static readonly Area[] Areas = [new("A", "A", true), new("B", "B", false)];

    [Fact]
    public void The_same_question_has_the_same_answer_and_another_secret_another()
    {
        var answers = Enumerable.Range(0, 50).Select(secret => (First: Shown(secret, "hash", 1000), Again: Shown(secret, "hash", 1000))).ToArray();
        answers.ShouldAllBe(answer => answer.First == answer.Again);
        answers.Select(answer => answer.First).Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void The_noise_is_two_sided_geometric_of_the_stated_scale()
    {
        var coarse = Coarse(7);
        var noise = Enumerable.Range(0, 20_000).Select(number => (double)coarse.Noise("hash " + number, "A")).ToArray();
        var ratio = Math.Exp(-1 / CoarseCounts.Scale);
        var variance = 2 * ratio / Math.Pow(1 - ratio, 2); // of the difference of two geometric variables
        Math.Abs(noise.Average()).ShouldBeLessThan(4 * Math.Sqrt(variance / noise.Length));
        (noise.Sum(value => value * value) / noise.Length).ShouldBeInRange(variance * 0.9, variance * 1.1);
        noise.Count(value => value == 0).ShouldBeInRange((int)(noise.Length * 0.8 * (1 - ratio) / (1 + ratio)), (int)(noise.Length * 1.25 * (1 - ratio) / (1 + ratio)));
    }

    [Fact]
    public void Only_the_newly_placed_of_whole_areas_and_of_all_are_told()
    {
        var coarse = Coarse(1);
        ShownCount Of(string table, string row, string measure) => coarse.Of(new PeopleTable(table, "hash", Origin.Budgeted, [measure], []), row, measure, 1000);
        (Of("result-areas", "A:Total", "newly_placed_choice").Number!.Value % 10).ShouldBe(0);
        Of("summary", "ALL", "newly_placed_choice").Number.ShouldNotBeNull();
        foreach (var (table, row, measure) in new[]
        {
            ("result-areas", "A:Level 1", "newly_placed_choice"), ("result-areas", "A:Total", "no_place_found_choice"), ("result-areas", "A:Total", "competing"), ("result-areas", "E07000106:Total", "newly_placed_choice"),
            ("result-areas", "A:Total", "newly_placed_best"), ("result-msoas", "E02000001:Total", "newly_placed_choice"), ("result-offers", "A:Total", "newly_placed_choice"), ("cold-spots", "A", "learners_affected"), ("comparison-areas", "A:Total", "difference"),
        })
            Of(table, row, measure).Symbol.ShouldBe("c", $"{table} {row} {measure}");
    }

    /// <summary>Counted out of what is shown, which knows nothing of the formula.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(14)]
    public void Nineteen_shown_figures_in_twenty_lie_within_the_margin_that_is_told_and_fewer_within_less(int areas)
    {
        var all = Enumerable.Range(0, areas).Select(number => new Area("A" + number, "Area", true)).ToArray();
        var coarse = new CoarseCounts(new byte[32], () => all);
        var off = Enumerable.Range(0, 4000).Select(draw => Math.Abs(coarse.Of(new PeopleTable("summary", "hash " + draw, Origin.Budgeted, ["newly_placed_choice"], []), "ALL", "newly_placed_choice", 5000 + (draw % 10)).Number!.Value - 5000 - (draw % 10))).ToArray();
        var within = coarse.WithinAll!.Value;
        (off.Count(miss => miss <= within) / (double)off.Length).ShouldBeGreaterThan(0.94);
        (off.Count(miss => miss <= within - 20) / (double)off.Length).ShouldBeLessThan(0.95);
        (areas == 1 ? CoarseCounts.WithinArea : within).ShouldBe(within);
    }

    [Fact]
    public void Nothing_is_told_before_the_areas_are_known_for_there_would_be_no_noise()
    {
        var coarse = new CoarseCounts(new byte[32], () => []);
        foreach (var row in new[] { "ALL", "A" })
            Should.Throw<ApiProblem>(() => coarse.Of(new PeopleTable("summary", "hash", Origin.Budgeted, ["newly_placed_choice"], []), row, "newly_placed_choice", 5000)).Status.ShouldBe(503);
    }

    [Fact]
    public void All_is_the_sum_of_its_areas_so_that_it_tells_nothing_more()
    {
        var coarse = Coarse(3);
        var table = new PeopleTable("summary", "hash", Origin.Budgeted, ["newly_placed_choice"], []);
        coarse.Of(table, "ALL", "newly_placed_choice", 5000).Number.ShouldBe(Math.Round((5000 + coarse.Noise("hash", "A") + coarse.Noise("hash", "B")) / 10.0, MidpointRounding.AwayFromZero) * 10);
    }

    /// <summary>
    /// One to four are hidden. The attacker knows everything else, composes scenarios that add known numbers of people, spends all of its budget
    /// and takes the likeliest. Six answers at odds of at most exp(3 ÷ scale) each leave it right at most e^1 ÷ (e^1 + 3) of the time.
    /// </summary>
    [Fact]
    public void An_attacker_who_spends_its_budget_cannot_tell_a_hidden_count()
    {
        const int trials = 3000;
        var odds = Math.Exp(3.0 * Budget / CoarseCounts.Scale);
        Right(trials, (trial, query, count) => Shown(trial, $"{trial} {query}", count), CoarseCounts.Scale).ShouldBeLessThan((odds / (odds + 3)) + (3 * Math.Sqrt(0.25 / trials)));
    }

    [Fact]
    public void The_same_attacker_tells_it_from_figures_that_are_only_rounded()
        => Right(300, (_, _, count) => Math.Round(count / 10.0, MidpointRounding.AwayFromZero) * 10, scale: 0.01).ShouldBe(1);

    /// <summary>Share of trials in which the attacker is right.</summary>
    private static double Right(int trials, Func<int, int, int, double> ask, double scale)
    {
        var right = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var hidden = 1 + (trial % 4);
            var likelihood = new double[4];
            for (var query = 0; query < Budget; query++)
            {
                var known = 400 + query; // shifts the turn of the rounding through every place where the hidden count could be
                var answer = ask(trial, query, known + hidden);
                for (var guess = 1; guess <= 4; guess++)
                    likelihood[guess - 1] += Math.Log(Math.Max(1e-300, Probability(answer, known + guess, scale)));
            }

            right += 1 + Array.IndexOf(likelihood, likelihood.Max()) == hidden ? 1 : 0;
        }

        return right / (double)trials;
    }

    /// <summary>Probability of a shown figure: the two-sided geometric distribution over all that round to it.</summary>
    private static double Probability(double shown, int count, double scale)
    {
        var ratio = Math.Exp(-1 / scale);
        return Enumerable.Range((int)shown - 5, 10).Sum(value => (1 - ratio) / (1 + ratio) * Math.Pow(ratio, Math.Abs(value - count)));
    }

    private static double Shown(int secret, string hash, int count)
        => Coarse(secret).Of(new PeopleTable("result-areas", hash, Origin.Budgeted, ["newly_placed_choice"], []), "A:Total", "newly_placed_choice", count).Number!.Value;

    private static CoarseCounts Coarse(int secret) => new(BitConverter.GetBytes(secret), () => Areas);
}
