using Pathways.Data.GapFilling;
using Pathways.Data.Tests.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.GapFilling;

public sealed class GapInputsTests
{
    private static readonly GapInputs Kent = GapInputs.Read(Path.Combine(Path.GetDirectoryName(ShippedScenarios.PathOf("baseline"))!, "..", "data", "kent"));

    [Theory]
    [InlineData(600, 5105)]
    [InlineData(580, 5105)]
    [InlineData(579, 4223)]
    [InlineData(485, 4223)]
    [InlineData(400, 3434)]
    [InlineData(300, 2715)]
    [InlineData(200, 5105.0 / 3)]
    [InlineData(0, 0)]
    public void The_rate_of_2025_26_is_the_published_one_of_the_band_and_pro_rata_below_300_hours(int hours, double pounds)
        => Kent.Rate(hours, new AcademicYear(2025)).Pounds.ShouldBe(pounds, 0.005);

    [Fact]
    public void A_year_without_a_band_of_its_own_takes_the_last_published_and_says_which()
    {
        Kent.Rate(600, new AcademicYear(2027)).ShouldBe((5133, "5", new AcademicYear(2026)));
        Kent.Rate(400, new AcademicYear(2026)).Year.ShouldBe(new AcademicYear(2025));
        Kent.Rate(600, new AcademicYear(2024)).Year.ShouldBe(new AcademicYear(2025));
    }

    [Fact]
    public void Element_two_is_of_the_year_as_the_rate_is_and_not_of_the_last_row()
    {
        Kent.ElementTwo(new AcademicYear(2025)).ShouldBe(6000);
        var later = Kent with { Rates = [.. Kent.Rates, new FundingRate(new AcademicYear(2030), "high_needs_element_2", null, null, 7000, null)] };
        (later.ElementTwo(new AcademicYear(2025)), later.ElementTwo(new AcademicYear(2030)), later.ElementTwo(new AcademicYear(2031))).ShouldBe((6000, 7000, 7000));
        (Kent with { Rates = [] }).ElementTwo(new AcademicYear(2025)).ShouldBe(0);
    }

    /// <summary>September and October are one intake of the model, January and February another.</summary>
    [Fact]
    public void A_course_costs_as_many_intakes_as_the_model_opens()
        => (Kent.Courses[0] with { IntakeMonths = [9, 10, 1, 2, 4] }).IntakesAYear.ShouldBe(3);

    [Fact]
    public void Every_possible_site_and_course_says_that_it_is_modelled()
    {
        Kent.Sites.ShouldAllBe(site => site.Provenance.Basis == Basis.Modelled && site.Name.StartsWith("Possible site"));
        Kent.Courses.ShouldAllBe(course => course.Provenance.Basis == Basis.Modelled && course.EnglishMathsHours <= course.PlannedHours && course.Level.IsInScope());
        Kent.Courses.Where(course => course.ForPlanHolders).ShouldAllBe(course => course.Entry == EntryRequirement.Ehcp);
    }

    [Fact]
    public void Faults_of_the_tables_are_told_with_file_line_and_remedy()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Below("gap-filling"));
        File.WriteAllText(folder.Below("gap-filling/possible-sites.csv"), "site_id,name,latitude,longitude,basis,confidence,source\na,A,951,1,modelled,low,guess\n");
        File.WriteAllText(folder.Below("gap-filling/rates.csv"), "academic_year,band,hours_from,hours_to,pounds,pro_rata_of_hours,basis,confidence,source\nnow,5,0,,x,,published,high,s\n");
        var refused = Should.Throw<InvalidInputException>(() => GapInputs.Read(folder.Path));
        refused.Problems.ShouldContain(problem => problem.File!.EndsWith("courses.csv") && problem.Message == "does not exist");
        refused.Problems.Where(problem => problem.Field is not null).Select(problem => (problem.Field, problem.Line)).ShouldBe([("latitude", 2), ("academic_year", 2), ("pounds", 2)], ignoreOrder: true, customMessage: string.Join("; ", refused.Problems));
    }
}
