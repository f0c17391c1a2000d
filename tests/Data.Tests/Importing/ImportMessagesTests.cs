using System.Text;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>What an analyst is told of a file that is not what it should be.</summary>
public sealed class ImportMessagesTests : IDisposable
{
    private const string Header = "YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode\n";

    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    private readonly ImportCounty _county = new();

    public void Dispose() => _county.Dispose();

    public static TheoryData<byte[], string> Foreign => new()
    {
        { [0x50, 0x4B, 0x03, 0x04, .. Encoding.ASCII.GetBytes("xx[Content_Types].xml")], "is an Excel workbook" },
        { [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 255], "is a zip archive" },
        { [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 255], "is an old Excel workbook" },
        { [0x1F, 0x8B, 8, 0, 1, 255], "is compressed with gzip" },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void A_file_that_is_no_text_is_called_what_it_is_and_nothing_else_is_said_of_it(byte[] bytes, string what)
    {
        var problem = _county.Import(Nccis, _county.File("extract.csv", bytes)).Problems.Single();

        (problem.Message, problem.Severity).ShouldBe((what, Severity.Error));
    }

    [Fact]
    public void Of_a_header_that_has_other_known_names_the_unknown_ones_are_named_though_no_needed_column_is_found()
    {
        var told = string.Join('\n', _county.Import(Nccis, _county.File("nccis.csv", "Client number,GivenName,FamilyName,Town,SENDFlag\n1,A,B,C,N\n")).Problems);

        told.ShouldContain("Client number");
    }

    [Theory]
    [InlineData("Sep-08", "2008-09"), InlineData("9/2008", "2008-09"), InlineData("09-2008", "2008-09")]
    public void A_month_that_a_spreadsheet_wrote_is_read_and_told(string text, string month)
    {
        var parsed = DateForms.MonthOfBirth(1990, 2020).Parse(text);

        (parsed.Value, parsed.Repair).ShouldBe((month, "was a month written otherwise"));
    }

    [Theory]
    [InlineData("9/08"), InlineData("200809"), InlineData("2008")]
    public void A_month_that_could_be_several_is_refused_with_what_to_write(string text)
        => DateForms.MonthOfBirth(1990, 2020).Parse(text).Fault!.ShouldContain("write 2020-09");

    [Fact]
    public void Of_an_unknown_code_the_report_tells_whether_the_row_was_taken()
    {
        var result = Importer.Run(_county.Request(Nccis, _county.File("nccis.csv", Header
            + "1,31/08/2025,Z,CT1 1AA,01/03/2009,210\n2,31/08/2025,P,CT1 1AA,01/03/2009,999\n3,31/08/2025,P,CT1 1AA,01/03/2009,210\n")) with
        { MostRejected = 0.5 }, ImportCounty.Clock);

        var findings = result.Quality.Findings.Where(finding => finding.Kind == FindingKind.UnknownCode).ToDictionary(finding => finding.Column);
        (findings["CohortStatus"].Row, findings["CohortStatus"].Why).ShouldBe((RowOutcome.Defaulted, "is not a known code; taken as in the cohort"));
        findings["ActivityCode"].Row.ShouldBe(RowOutcome.Rejected);
        (result.Quality.Taken, result.Quality.Of(RowOutcome.Rejected)).ShouldBe((2, 1));
        QualityHtml.Write(result.Quality).ShouldContain("<td>row rejected</td>");
    }

    [Fact]
    public void A_postcode_of_a_district_that_nothing_tells_of_is_not_called_outside()
    {
        var result = _county.Import(Nccis, _county.File("nccis.csv", Header + "1,31/08/2025,P,CT30 1AA,01/03/2009,210\n2,31/08/2025,P,SW1A 1AA,01/03/2009,210\n3,31/08/2025,P,CT1 1AA,01/03/2009,210\n"));

        (result.Quality.Taken, result.Quality.Of(RowOutcome.LeftOut)).ShouldBe((2, 1));
        result.Quality.Findings.ShouldContain(finding => finding.Kind == FindingKind.Defaulted && finding.Why.Contains("taken without a home", StringComparison.Ordinal) && finding.Examples.Single().Line == 2);
        result.Quality.Findings.ShouldContain(finding => finding.Kind == FindingKind.LeftOut && finding.Examples.Single().Line == 3);

        // With a lookup that has others of that district, it lies where they do.
        _county.Import(ImportKinds.Plain("onspd"), _county.File("onspd.csv", $"pcds,lsoa21\nCT30 2AA,{_county.Loaded.Zones[3].Code}\n"));
        ZoneOfPostcode.Of(Datasets()).Find("CT301AA").ShouldBe((_county.Loaded.Zones[3].Code, true));
    }

    [Theory]
    [InlineData("A", 0), InlineData("X", 1)]
    public void Records_of_which_nobody_is_found_are_a_finding(string letter, int found)
    {
        _county.Import(Nccis, _county.File("nccis.csv", Header.TrimEnd() + ",UPN\n1,31/08/2025,P,CT1 1AA,01/03/2009,210,X886000000011\n"));

        var result = _county.Import(ImportKinds.Plain("ks4"), _county.File("ks4.csv", $"UPN,English,Maths\n{letter}886000000011,7,6\n"));

        result.Quality.Findings.Count(finding => finding.Column == "UPN" && finding.Why.StartsWith("ks4: only 0 of 1 records", StringComparison.Ordinal)).ShouldBe(1 - found);
    }

    [Fact]
    public void A_table_of_sites_without_those_of_the_courses_is_one_fault_and_names_the_dataset()
    {
        var (kind, offers) = (ImportKinds.Plain("sites"), ImportKinds.Plain("offers"));
        _county.Import(offers, _county.Extract(offers, 20)).Version.ShouldNotBeNull();
        var path = _county.Extract(kind, 40);
        File.WriteAllText(path, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(path), @"^[^,\n]+", match => match.Value == "site_id" ? match.Value : "new-" + match.Value, System.Text.RegularExpressions.RegexOptions.Multiline));

        var result = Importer.Run(_county.Request(kind, path) with { DryRun = true }, ImportCounty.Clock);

        var errors = result.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        errors.Count(problem => problem.Field == "site_id").ShouldBe(1);
        errors.ShouldAllBe(problem => problem.File.StartsWith(_county.Dataset, StringComparison.Ordinal));
    }

    [Fact]
    public void XML_with_a_document_type_is_refused_for_that_at_its_line()
    {
        var problem = _county.Import(Nccis, _county.File("a.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a 'b'>]>\n<Extract><YoungPersonsRecord /></Extract>")).Problems.Single(one => one.Severity == Severity.Error);

        (problem.Line, problem.Message.Contains("document type", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    private Pathways.Data.Datasets.LoadedDataset Datasets() => Pathways.Data.Datasets.DatasetLoader.Read(_county.Dataset, Pathways.Data.Datasets.DatasetRequest.AsItIs());
}
