using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public class MarginalsTests
{
    private static List<Problem> Problems(Func<string, string> change)
    {
        var problems = new List<Problem>();
        var marginals = Marginals.Parse(change(MadeUpCounty.MarginalsText.Value), "marginals.csv", MadeUpCounty.Districts, problems);
        (marginals is null).ShouldBe(problems.Count > 0);
        return problems;
    }

    private static string Line(string text, string start) => text.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void Published_figures_are_taken_over_and_say_so()
    {
        var rows = MadeUpCounty.Marginals.Value.Rows;
        var ehcp = rows.Single(row => row is { Dimension: "sen", Category: "ehcp", Scope: "kent" });
        (ehcp.Value, ehcp.Provenance.Basis).ShouldBe((0.06, Basis.Published));
        ehcp.Provenance.Source.ShouldContain("scorecard");
        rows.Single(row => row is { Dimension: "free_school_meals", Category: "true", Scope: "medway" }).Value.ShouldBe(0.23);
        rows.Single(row => row is { Dimension: "intended_level", Category: "3", Scope: "medway" }).Value.ShouldBe(1 - ((1 - 0.63) * 0.6), 1e-6);
    }

    [Fact]
    public void Everything_derived_by_a_rule_is_called_modelled()
    {
        string[] published = ["sen", "vulnerable", "english_maths", "free_school_meals", "attendance"];
        MadeUpCounty.Marginals.Value.Rows.Where(row => !published.Contains(row.Dimension)).ShouldAllBe(row => row.Provenance.Basis == Basis.Modelled);
        MadeUpCounty.Marginals.Value.Rows.Where(row => row.Scope == "all").ShouldAllBe(row => row.Provenance.Basis == Basis.Modelled);
    }

    [Fact]
    public void An_odds_ratio_is_the_arithmetic_of_its_two_shares()
        => MadeUpCounty.Marginals.Value.Value("association", "", "free_school_meals=true*english_maths=true", Authority.Kent)
            .ShouldBe(0.45 / 0.55 / (0.78 / 0.22), 1e-6);

    [Fact]
    public void A_missing_row_a_wrong_sum_an_unknown_scope_and_a_repeated_row_are_all_told_at_once()
    {
        var problems = Problems(text =>
        {
            var ehcp = Line(text, "sen,academic_age=16-17,ehcp,kent");
            var pass = Line(text, "english_maths,academic_age=16-17,true,medway");
            var female = Line(text, "female,,true,all");
            return text.Replace(ehcp + "\n", "", StringComparison.Ordinal)
                .Replace(pass, pass.Replace("0.63", "0.73", StringComparison.Ordinal), StringComparison.Ordinal)
                .Replace(female, female + "\n" + female, StringComparison.Ordinal) + "female,,true,surrey,0.5,share,modelled,low,x\n";
        });
        problems.ShouldContain(problem => problem.Message.Contains("has no value for category ehcp in kent, given academic_age=16-17", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Value == "1.1" && problem.Message.Contains("is the sum of english_maths in medway", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Field == "category" && problem.Message.Contains("stands twice", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Field == "scope" && problem.Value == "surrey");
        problems.Count.ShouldBe(4);
    }

    [Fact]
    public void A_dimension_that_nobody_reads_is_told()
        => Problems(text => text + "hair_colour,,red,all,0.1,share,modelled,low,x\n").ShouldHaveSingleItem().Value.ShouldBe("hair_colour");

    [Fact]
    public void A_share_above_one_is_told()
        => Problems(text => text.Replace(Line(text, "age18_in_scope"), "age18_in_scope,,true,all,1.5,share,modelled,low,x", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Field.ShouldBe("value");

    [Fact]
    public void The_build_names_a_figure_that_the_extracts_lack()
    {
        using var extracts = new MadeUpExtracts();
        extracts.Change("dfe_lait_kent_medway_selected.csv", "EngMaths9-4,2025,Medway,63\n", "");
        Should.Throw<InvalidInputException>(extracts.Marginals).Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("dfe_lait_kent_medway_selected.csv: has no row for EngMaths9-4, 2025, Medway; take the extract that SOURCES.md names.");
    }

    [Fact]
    public void Margins_that_cannot_be_had_together_are_refused()
    {
        // Everyone holds grade 4 in both, yet some intend Entry level, which that rules out.
        var text = MadeUpCounty.MarginalsText.Value
            .Replace("english_maths,academic_age=16-17,true,medway,0.63,", "english_maths,academic_age=16-17,true,medway,0.99999,", StringComparison.Ordinal)
            .Replace("english_maths,academic_age=16-17,false,medway,0.37,", "english_maths,academic_age=16-17,false,medway,0.00001,", StringComparison.Ordinal);
        var problems = new List<Problem>();
        var marginals = Marginals.Parse(text, "marginals.csv", MadeUpCounty.Districts, problems).ShouldNotBeNull();
        Should.Throw<InvalidInputException>(() => LearnerGenerator.Generate(MadeUpCounty.Inputs with { Marginals = marginals }, 1))
            .Problems.ShouldHaveSingleItem().ToString().ShouldContain("cannot be had together (medway, academic_age=16-17");
    }

    [Fact]
    public void The_same_extracts_give_the_same_bytes()
    {
        using var extracts = new MadeUpExtracts();
        extracts.Marginals().ShouldBe(MadeUpCounty.MarginalsText.Value);
    }
}
