using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Months of imports: who is a learner after them.</summary>
public sealed class CohortTests : IDisposable
{
    private const string Header = "YoungPersonsID,LEACode,PeriodEnd,CohortStatus,Postcode,Gender,DOB,ActivityCode,UniquePupilNumber,UniqueLearnerNo,PreviousYPIDIdentifier\n";

    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    private readonly ImportCounty _county = new();
    private int _files;

    public void Dispose() => _county.Dispose();

    [Theory]
    [InlineData("A"), InlineData("L"), InlineData("T"), InlineData("E"), InlineData("M"), InlineData("D")]
    public void Who_has_left_by_the_second_month_is_no_learner(string status)
    {
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31"));
        Month(Row(1, "2025-09-30"), Row(2, "2025-09-30", status: status));

        Learners().Length.ShouldBe(1);
    }

    [Fact]
    public void Of_who_has_left_number_month_authority_and_status_are_kept_and_nothing_else()
    {
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31", status: "M", upn: "X88600000012A"));

        var left = RecordFiles.Read(_county.Dataset, "nccis").Where(row => row["cohort_status"] == "M").Select(row => Nccis.KeptColumns.Where(column => row[column].Length > 0).ToList()).Single();

        left.ShouldBe(["person", "period_end", "sender", "cohort_status"], ignoreOrder: true);
    }

    [Fact]
    public void Who_is_not_in_the_second_month_is_no_learner()
    {
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31"), Row(3, "2025-08-31"));
        Month(Row(1, "2025-09-30"), Row(2, "2025-09-30"));

        Learners().Length.ShouldBe(2);
    }

    [Fact]
    public void Who_left_and_came_back_is_a_learner()
    {
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31"));
        Month(Row(1, "2025-09-30"), Row(2, "2025-09-30", status: "L"));
        Month(Row(1, "2025-10-31"), Row(2, "2025-10-31"));

        Learners().Length.ShouldBe(2);
    }

    [Fact]
    public void A_month_imported_late_brings_nobody_back()
    {
        Month(Row(1, "2025-09-30"), Row(2, "2025-09-30", status: "L"));
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31"));

        Learners().Length.ShouldBe(1);
    }

    [Fact]
    public void A_corrected_extract_of_a_month_takes_the_earlier_ones_place()
    {
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31", postcode: "CT2 1AA"), Row(3, "2025-08-31"));
        var result = Month(Row(1, "2025-08-31"), Row(2, "2025-08-31", postcode: "CT3 1AA"));

        var learners = Learners();
        learners.Length.ShouldBe(2);
        learners.Select(learner => learner.ZoneCode).Distinct().Count().ShouldBe(2);
        result.Quality.Notes.ShouldContain(note => note.Contains("2025-08-31 of 886 was imported again", StringComparison.Ordinal) && note.Contains("1 young people", StringComparison.Ordinal));
    }

    [Fact]
    public void A_month_in_two_files_imported_one_after_the_other_is_one_month()
    {
        Month(Row(1, "2025-08-31"), Row(2, "2025-08-31"));
        Month(Row(3, "2025-08-31"), Row(4, "2025-08-31"));

        Learners().Length.ShouldBe(4);
    }

    [Fact]
    public void A_few_rows_of_a_later_month_do_not_send_the_others_away()
    {
        Month([.. Enumerable.Range(1, 8).Select(id => Row(id, "2025-08-31"))]);
        Month(Row(1, "2026-08-31"));

        Learners().Length.ShouldBe(8);
    }

    [Fact]
    public void Two_authorities_numbers_are_two_people_and_neither_ends_the_others_month()
    {
        Month(Row(1, "2025-09-30"), Row(2, "2025-09-30"));
        Month(Row(1, "2025-08-31", sender: "887", postcode: "CT2 1AA"));

        Learners().Length.ShouldBe(3);
    }

    [Fact]
    public void Who_moves_to_the_other_authority_is_there_and_counted_once()
    {
        Month(Row(1, "2025-08-31", upn: "X88600000011A"), Row(2, "2025-08-31"));
        Month(Row(1, "2025-09-30", status: "T"), Row(2, "2025-09-30"));
        Month(Row(77, "2025-09-30", sender: "887", upn: "X88600000011A"));

        Learners().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("X88600000011A", "", "", "X88600000011A", "", "")]
    [InlineData("", "1000000001", "", "", "1000000001", "")]
    [InlineData("", "", "", "", "", "1")]
    public void A_young_person_under_a_new_number_is_counted_once(string upn, string uln, string previous, string laterUpn, string laterUln, string laterPrevious)
    {
        Month(Row(1, "2025-08-31", upn: upn, uln: uln, previous: previous), Row(2, "2025-08-31"), Row(9, "2025-08-31", upn: laterUpn, uln: laterUln, previous: laterPrevious));

        var learners = Learners();

        learners.Length.ShouldBe(2);
        learners.Select(learner => learner.Id).ShouldBeUnique();
    }

    [Fact]
    public void Twins_of_whom_one_was_given_the_others_number_stay_two_and_are_joined_to_nobodys_results()
    {
        Month(Row(1, "2025-08-31", upn: "X88600000011A", uln: "1000000001"), Row(2, "2025-08-31", upn: "X88600000021A", uln: "1000000001"), Row(3, "2025-08-31", gender: "M", upn: "X88600000031A"), Row(4, "2025-08-31", upn: "X88600000031A"));
        var result = _county.Import(ImportKinds.Plain("ks4"), _county.File("ks4.csv", "UPN,English,Maths\nX88600000031A,9,9\nX88600000011A,4,4\n"));

        Learners().Length.ShouldBe(4);
        result.Quality.Notes.ShouldContain("ks4: 1 of 2 records were joined to a young person.");
        result.Quality.Notes.ShouldContain(note => note.StartsWith("2 UPNs or ULNs stand with young people who differ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_latest_month_leaves_empty_an_earlier_one_tells_in_whatever_order_they_were_imported()
    {
        Month(Row(1, "2025-09-30", postcode: ""));
        Month(Row(1, "2025-08-31"));

        Learners().Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("2007", "2025-08-31", "2025-09-30")] // 18 in 2025/26, and tracked until August
    [InlineData("2008", "2026-08-31", "2026-09-30")] // 17 in 2025/26
    public void Who_is_too_old_for_the_months_of_a_new_school_year_has_not_left(string born, string august, string september)
    {
        Month(Row(1, august), Row(2, august), Row(3, august, born: born), Row(4, august, born: born));
        Month(Row(1, september));

        Learners().Select(learner => learner.AcademicAge).ShouldBe([16, 2025 - int.Parse(born, System.Globalization.CultureInfo.InvariantCulture), 2025 - int.Parse(born, System.Globalization.CultureInfo.InvariantCulture)], ignoreOrder: true);
    }

    [Fact]
    public void In_XML_the_authority_of_the_file_is_not_that_of_the_September_Guarantee()
    {
        _county.Import(Nccis, _county.File("a.xml",
            """
            <Extract><FileHeader><LEACode>886</LEACode><PeriodEnd>2025-08-31</PeriodEnd></FileHeader>
            <YoungPersonsRecord><YoungPersonsID>1</YoungPersonsID><CohortStatus>P</CohortStatus><Postcode>CT1 1AA</Postcode><DOB>2009-03-04</DOB><ActivityCode>210</ActivityCode><Year11><LEACode>887</LEACode></Year11></YoungPersonsRecord></Extract>
            """));

        RecordFiles.Read(_county.Dataset, "nccis").Single()["sender"].ShouldBe("886");
    }

    private static string Row(int id, string period, string status = "P", string sender = "886", string postcode = "CT1 1AA", string gender = "F", string upn = "", string uln = "", string previous = "", string born = "2009")
        => $"{id},{sender},{period},{status},{postcode},{gender},01/03/{born},210,{upn},{uln},{previous}\n";

    private ImportResult Month(params string[] rows)
    {
        var result = _county.Import(Nccis, _county.File($"month{++_files}.csv", Header + string.Concat(rows)));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private Learner[] Learners() => [.. DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners];
}
