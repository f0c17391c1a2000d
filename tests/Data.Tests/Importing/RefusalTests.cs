using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

public sealed class RefusalTests : IDisposable
{
    private readonly ImportCounty _county = new();

    public void Dispose() => _county.Dispose();

    [Fact]
    public void Of_a_file_about_people_without_a_header_no_word_of_the_first_line_is_told()
    {
        var result = _county.Import(ImportKinds.Plain("ks4"), _county.File("ks4.csv", "X886000000011,Bloggs,Joanna,7,6\nX886000000021,Smith,John,5,4\n"));

        result.Version.ShouldBeNull();
        var told = string.Join('\n', result.Problems) + string.Join('\n', result.Quality.Notes);
        told.ShouldContain("5 columns that are not known");
        foreach (var word in new[] { "X886000000011", "Bloggs", "Joanna" })
            told.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public void Of_a_header_in_which_a_column_is_found_the_unknown_ones_are_named()
        => _county.Import(ImportKinds.Plain("ks4"), _county.File("ks4.csv", "UPN,Englsh,Maths\nX886000000011,7,6\n")).Problems.ShouldContain(problem => problem.Allowed.Contains("Englsh", StringComparison.Ordinal));

    [Fact]
    public void A_first_import_that_is_refused_leaves_no_key_behind()
    {
        _county.Import(ImportKinds.Plain("ehcp"), _county.File("ehcp.csv", "UPN,LA,PrimaryNeed,Setting\ncut\n")).Version.ShouldBeNull();

        Directory.Exists(_county.DataFolder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("learners", "nccis"), InlineData("nccis", "learners")]
    public void A_second_source_of_learners_is_refused_and_the_first_stays(string first, string second)
    {
        Import(first).Version.ShouldNotBeNull();
        var before = _county.Bytes();

        var refused = Import(second);

        refused.Version.ShouldBeNull();
        refused.Problems.ShouldContain(problem => problem.Message.Contains("cannot be the source of the learners", StringComparison.Ordinal));
        _county.Bytes().ShouldBe(before);
    }

    [Theory]
    [InlineData("../learners"), InlineData(""), InlineData("a/b"), InlineData("..")]
    public void A_name_of_an_area_set_that_leads_elsewhere_is_refused(string name)
        => Should.Throw<InvalidInputException>(() => Importer.Run(_county.Request(ImportKinds.Plain("areas"), _county.Extract(ImportKinds.Plain("areas"), _county.Loaded.Msoas.Length)) with { AreaSet = name }, ImportCounty.Clock))
            .Problems.Single().File.ShouldBe("--area-set");

    [Theory]
    [InlineData("1,5"), InlineData("12,34"), InlineData("1234,567"), InlineData(",5"), InlineData("1,,000")]
    public void A_comma_that_parts_no_thousands_makes_no_whole_number(string text) => Forms.Whole(0, 1_000_000).Parse(text).Fault.ShouldNotBeNull();

    [Theory]
    [InlineData("1,500", "1500"), InlineData("12,345,678", "12345678"), InlineData("1,500.0", "1500"), InlineData("7", "7")]
    public void Thousands_with_commas_are_read(string text, string number) => Forms.Whole(0, 100_000_000).Parse(text).Value.ShouldBe(number);

    [Fact]
    public void A_postcode_that_the_lookup_has_beyond_the_border_gets_no_zone_on_this_side()
    {
        const string Beyond = "CT1 9ZZ";
        var nccis = ImportKinds.Plain("nccis");
        string Person(string name, string postcode) => _county.File(name, $"YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode\n1,31/08/2025,P,{postcode},01/03/2009,210\n2,31/08/2025,P,CT1 1AA,01/03/2009,210\n");
        Importer.Run(_county.Request(nccis, Person("before.csv", Beyond)) with { DryRun = true }, ImportCounty.Clock).Quality.Taken.ShouldBe(2); // drawn in its district

        _county.Import(ImportKinds.Plain("onspd"), _county.File("onspd.csv", $"pcds,lsoa21\n{Beyond},E01099999\nCT2 1AA,{_county.Loaded.Zones[0].Code}\n")).Quality.Taken.ShouldBe(1);

        var result = _county.Import(nccis, Person("after.csv", Beyond));
        result.Quality.Taken.ShouldBe(1);
        result.Quality.Findings.ShouldContain(finding => finding.Why == "lies in no zone of the dataset" && finding.Count == 1);
    }

    [Fact]
    public void That_an_earlier_import_of_other_files_no_longer_counts_is_told()
    {
        var ks4 = ImportKinds.Plain("ks4");
        string Results(string name, string upn) => _county.File(name, $"UPN,English,Maths\n{upn},7,6\n");
        var (kent, medway) = (Results("kent.csv", "X886000000011"), Results("medway.csv", "X887000000011"));

        _county.Import(ks4, kent).Quality.Notes.ShouldNotContain(note => note.Contains("no longer counts", StringComparison.Ordinal));
        _county.Import(ks4, kent, medway).Quality.Notes.ShouldNotContain(note => note.Contains("no longer counts", StringComparison.Ordinal));

        ImportHistory.Read(_county.Dataset).Versions.Length.ShouldBe(2);
        string.Join('\n', _county.Import(ks4, medway).Quality.Notes).ShouldContain("version 2: kent.csv, medway.csv; 2 rows) no longer counts");
    }

    private ImportResult Import(string name)
    {
        var kind = ImportKinds.Plain(name);
        return _county.Import(kind, _county.Extract(kind, 24));
    }
}
