using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Attendance of one young person whose UPN is X886000000011, in the layouts in which authorities hold it.</summary>
public sealed class AttendanceTests : IDisposable
{
    private readonly ImportCounty _county = new();

    public AttendanceTests() => _county.Import(ImportKinds.Plain("nccis"), _county.File(
        "nccis.csv", "YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode,StartDate,UPN\n1,31/08/2025,P,CT1 1AA,01/03/2009,110,01/09/2024,X886000000011\n")).Version.ShouldNotBeNull();

    public void Dispose() => _county.Dispose();

    [Fact]
    public void A_column_a_register_code_is_added_up_and_which_absence_it_was_is_not_kept()
    {
        // 12 of illness, 3 at the doctor's and 9 unauthorised are missed; late, dual registered and not required to attend are not
        Import("TermlySessionsPossible,/,\\,L,I,M,O,U,D,X", "120,40,50,6,12,3,9,,5,20").Version.ShouldNotBeNull();

        Learner().Attendance.ShouldBe(AttendanceBand.From50); // 96 of 120 are 80 %
        var row = RecordFiles.Read(_county.Dataset, "attendance").Single();
        (row["authorised"], row["unauthorised"], row["attended"]).ShouldBe(("15", "9", "96"));
        ImportKinds.Plain("attendance").KeptColumns.ShouldBe(["upn", "possible", "authorised", "unauthorised", "year", "term", "attended"]);
    }

    [Fact]
    public void Where_a_file_has_the_totals_the_codes_are_not_added_to_them()
    {
        Import("TermlySessionsPossible,TermlySessionsAuthorised,TermlySessionsUnauthorised,I,O", "120,3,3,3,3").Version.ShouldNotBeNull();

        Learner().Attendance.ShouldBe(AttendanceBand.From95); // 114 of 120
    }

    [Fact]
    public void Where_a_row_has_not_the_total_its_codes_tell()
    {
        Import("TermlySessionsPossible,TermlySessionsAuthorised,TermlySessionsUnauthorised,I,O", "120,,,30,6").Version.ShouldNotBeNull();

        Learner().Attendance.ShouldBe(AttendanceBand.From50); // 84 of 120 are 70 %
    }

    [Theory]
    [InlineData("TermlySessionsPossible,I,M,O,U", "120,n/a,3,0,0"), InlineData("TermlySessionsPossible,I,M,O,U", "120,1.5,3,0,0"), InlineData("TermlySessionsPossible,TermlySessionsAuthorised,TermlySessionsUnauthorised", "120,-,3")]
    public void A_row_of_which_an_absence_cannot_be_read_is_rejected_and_not_taken_for_presence(string header, string row)
        => Import(header, row).Quality.Of(RowOutcome.Rejected).ShouldBe(1);

    [Theory]
    [InlineData("TermlySessionsPossible", "120")]
    [InlineData("TermlySessionsPossible,TermlySessionsAuthorised", "120,30")]
    [InlineData("TermlySessionsPossible,/,I,M", "120,90,30,0")]
    [InlineData("TermlySessionsPossible,TermlySessionsAuthorised,O", "120,30,0")]
    public void A_file_that_does_not_tell_all_absence_is_refused_and_makes_nobody_present(string header, string row)
    {
        var before = _county.Bytes();

        var result = Import(header, row);

        result.Version.ShouldBeNull();
        result.Quality.Findings.ShouldContain(finding => finding.ToString().Contains("does not tell all absence", StringComparison.Ordinal));
        _county.Bytes().ShouldBe(before);
    }

    private ImportResult Import(string header, string row) => _county.Import(ImportKinds.Plain("attendance"), _county.File("attendance.csv", $"UPN,{header}\nX886000000011,{row}\n"));

    private Learner Learner() => DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners.Single();
}
