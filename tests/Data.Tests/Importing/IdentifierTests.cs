using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData(8, "1.000657E+07")] // seven digits of eight: the last is gone
    [InlineData(10, "1.23456789E+09")]
    [InlineData(10, "1E+09")]
    [InlineData(8, "1.0006570E+08")]
    public void A_number_that_a_spreadsheet_cut_is_no_number(int digits, string text) => Forms.Digits(digits).Parse(text).Fault.ShouldNotBeNull();

    [Theory]
    [InlineData(8, "1.0006571E+07", "10006571")]
    [InlineData(10, "1.234567891e9", "1234567891")]
    public void A_number_with_all_its_digits_before_the_exponent_is_taken(int digits, string text, string number) => Forms.Digits(digits).Parse(text).Value.ShouldBe(number);

    [Theory]
    [InlineData("9999999999")]
    [InlineData("9999999999.0")]
    [InlineData("9.999999999E+09")]
    public void The_ILRs_number_for_those_who_have_none_yet_joins_nobody(string none)
    {
        using var county = new ImportCounty();
        county.Import(ImportKinds.Plain("lars"), county.File("LearningDelivery.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1\n60000001,One,1,05\n")).Version.ShouldNotBeNull();
        county.Import(ImportKinds.Plain("nccis"), county.File("nccis.csv", $"YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode,ULN\n1,31/08/2025,P,CT1 1AA,01/03/2009,210,{none}\n")).Version.ShouldNotBeNull();

        var result = county.Import(ImportKinds.Plain("ilr"), county.File("ilr.csv", $"UKPRN,LearnRefNumber,ULN,LearnAimRef,LearnStartDate\n10000001,A,{none},60000001,01/09/2024\n10000001,B,1000000001,60000001,01/09/2024\n"));

        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        result.Quality.Taken.ShouldBe(2);
        result.Quality.Notes.ShouldContain("ilr: 0 of 2 records were joined to a young person.");
        result.Quality.Findings.ShouldContain(finding => finding.Kind == FindingKind.Defaulted && finding.Column == "ULN" && finding.Count == 1);
        RecordFiles.Read(county.Dataset, "ilr").Select(row => row["uln"].Length).ShouldBe([0, 25]);
    }
}
