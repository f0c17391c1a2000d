using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Key stage 4 files that tell of English and maths together, yes or no.</summary>
public sealed class EnglishAndMathsTests : IDisposable
{
    private const int People = 60;
    private const string Tracking = "YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode,StartDate,UPN";

    private readonly ImportCounty _county = new();

    public EnglishAndMathsTests() => _county.Import(ImportKinds.Plain("nccis"), _county.File(
        "nccis.csv", string.Join('\n', Enumerable.Range(0, People).Select(n => $"{n},31/08/2025,P,CT1 1AA,01/03/2009,110,01/09/2024,{Upn(n)}").Prepend(Tracking)) + "\n")).Version.ShouldNotBeNull();

    public void Dispose() => _county.Dispose();

    [Theory]
    [InlineData("English & maths"), InlineData("EnglishAndMaths"), InlineData("English and maths at grade 4+")]
    public void A_yes_is_both_at_grade_4_and_of_a_no_the_grades_are_drawn_without_both_and_the_report_says_so(string column)
    {
        var result = Import(column, n => n % 3 == 0 ? "Y" : "N");

        result.Version.ShouldNotBeNull();
        var no = People - (People / 3);
        (result.Quality.Taken, result.Quality.Of(RowOutcome.Defaulted)).ShouldBe((People, no));
        result.Quality.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Kind.ShouldBe(FindingKind.Defaulted), finding => finding.Count.ShouldBe(no), finding => finding.Why.ShouldContain("drawn"));
        var (both, others) = (Learners().Where(learner => IsBoth(learner)).ToArray(), Learners().Where(learner => !IsBoth(learner)).ToArray());
        (both.Length, others.Length).ShouldBe((People - no, no));
        both.ShouldAllBe(learner => learner.PriorAttainment == PriorAttainment.Level2WithEnglishAndMaths);
        others.ShouldAllBe(learner => learner.PriorAttainment != PriorAttainment.Level2WithEnglishAndMaths);
        others.Select(learner => (learner.English, learner.Maths)).Distinct().Count().ShouldBeGreaterThan(1, "drawn, not one grade for all");
        Dataset().Info.Origin.Recorded.Single(share => share.What == RecordedFact.EnglishMaths).Recorded.ShouldBe(People, "that a grade is below 4 was told of all");
    }

    [Fact]
    public void Five_or_more_at_grade_4_without_both_is_Level_2_without_English_and_maths()
    {
        Import("English & maths,Level2", n => n % 2 == 0 ? "no,yes" : "yes,yes").Version.ShouldNotBeNull();

        Learners().CountBy(learner => learner.PriorAttainment).ToDictionary()
            .ShouldBe(new Dictionary<PriorAttainment, int> { [PriorAttainment.Level2WithoutEnglishAndMaths] = People / 2, [PriorAttainment.Level2WithEnglishAndMaths] = People / 2 }, ignoreOrder: true);
    }

    [Fact]
    public void A_grade_beside_it_stands_and_the_other_one_makes_up_for_it()
    {
        Import("English,English & maths", _ => "7,no").Version.ShouldNotBeNull();

        Learners().ShouldAllBe(learner => learner.English == GradeBand.Grade4Plus && learner.Maths != GradeBand.Grade4Plus);
    }

    [Fact]
    public void A_yes_beside_a_grade_below_4_is_told_and_the_grade_stands()
    {
        var result = Import("Maths,English & maths", _ => "3,yes");

        result.Quality.Findings.ShouldHaveSingleItem().Why.ShouldBe("says yes beside a grade below 4, which stands");
        Learners().ShouldAllBe(learner => learner.Maths == GradeBand.Grade3);
    }

    [Fact]
    public void Where_both_grades_have_a_column_it_is_passed_over()
    {
        var result = Import("English,Maths,English & maths", _ => "7,2,perhaps");

        (result.Quality.Taken, result.Quality.Of(RowOutcome.Imported)).ShouldBe((People, People));
        result.Quality.Notes.ShouldNotContain(note => note.Contains("not known", StringComparison.Ordinal));
        Learners().ShouldAllBe(learner => learner.English == GradeBand.Grade4Plus && learner.Maths == GradeBand.Grade1To2);
    }

    [Fact]
    public void An_empty_one_tells_nothing_and_is_told()
        => Import("English & maths", _ => "").Quality.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(finding => finding.Why.ShouldBe("is empty"), finding => finding.Count.ShouldBe(People));

    [Theory]
    [InlineData("Attainment8", "42"), InlineData("English", "7")]
    public void A_file_that_tells_of_neither_is_refused(string column, string value) => Import(column, _ => value).Version.ShouldBeNull();

    private static string Upn(int n) => $"X88600000{n:000}A";

    private static bool IsBoth(Learner learner) => (learner.English, learner.Maths) == (GradeBand.Grade4Plus, GradeBand.Grade4Plus);

    private ImportResult Import(string columns, Func<int, string> values)
        => _county.Import(ImportKinds.Plain("ks4"), _county.File("ks4.csv", string.Join('\n', Enumerable.Range(0, People).Select(n => $"{Upn(n)},{values(n)}").Prepend("UPN," + columns)) + "\n"));

    private LoadedDataset Dataset() => DatasetLoader.Read(_county.Dataset, DatasetRequest.AsItIs());

    private Learner[] Learners() => [.. DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners];
}
