using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

public sealed class FrameTests
{
    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");
    private static readonly ImportKind Ehcp = ImportKinds.Plain("ehcp");

    [Fact]
    public void A_dry_run_changes_nothing_and_leaves_no_key_behind()
    {
        using var county = new ImportCounty();
        var before = county.Bytes();

        var result = Importer.Run(county.Request(Nccis, county.Extract(Nccis, 48)) with { DryRun = true }, ImportCounty.Clock);

        result.Quality.Taken.ShouldBe(48);
        result.Version.ShouldBeNull();
        county.Bytes().ShouldBe(before);
        Directory.Exists(county.DataFolder).ShouldBeFalse();
    }

    [Fact]
    public void More_rejected_rows_than_allowed_refuse_the_whole_import()
    {
        using var county = new ImportCounty();
        var lines = File.ReadAllLines(county.Extract(Ehcp, 20));
        lines[3] = lines[4] = "cut";
        var before = county.Bytes();

        var refused = county.Import(Ehcp, county.File("ehcp.csv", string.Join('\n', lines)));
        var allowed = Importer.Run(county.Request(Ehcp, county.Below("ehcp.csv")) with { MostRejected = 0.1 }, ImportCounty.Clock);

        refused.Version.ShouldBeNull();
        refused.Problems.ShouldContain(problem => problem.Message.Contains("2 rows of 20", StringComparison.Ordinal));
        refused.Quality.Findings.Single(finding => finding.Kind == FindingKind.Rejected).Examples.Select(example => example.Line).ShouldBe([4, 5]);
        before.ShouldNotBe(county.Bytes());
        allowed.Quality.Taken.ShouldBe(18);
        allowed.Version.ShouldBe(1);
    }

    [Fact]
    public void A_second_import_is_a_second_version_and_the_same_people_have_the_same_pseudonyms()
    {
        using var county = new ImportCounty();
        county.Import(Ehcp, county.Extract(Ehcp, 10));
        var first = RecordFiles.Read(county.Dataset, "ehcp").Select(row => row["upn"]).ToList();

        county.Import(Ehcp, county.Extract(Ehcp, 12)).Version.ShouldBe(2);

        RecordFiles.Read(county.Dataset, "ehcp").Select(row => row["upn"]).Take(10).ShouldBe(first);
        RecordFiles.Of(county.Dataset, "ehcp").Count.ShouldBe(1);
        ImportHistory.Read(county.Dataset).Versions.Select(version => (version.Version, version.Kind, version.RowsTaken)).ShouldBe([(1, "ehcp", 10L), (2, "ehcp", 12L)]);
    }

    [Fact]
    public void Another_datasets_key_gives_other_pseudonyms()
    {
        using var one = new ImportCounty();
        using var other = new ImportCounty();
        foreach (var county in new[] { one, other })
            Importer.Run(county.Request(Ehcp, county.Extract(Ehcp, 10)) with { NewKey = PseudonymKeys.New }, ImportCounty.Clock);

        RecordFiles.Read(one.Dataset, "ehcp").Select(row => row["upn"]).ToList().ShouldNotContain(RecordFiles.Read(other.Dataset, "ehcp").Select(row => row["upn"]).First());
    }

    [Fact]
    public void A_dataset_whose_key_is_gone_takes_no_further_extract()
    {
        using var county = new ImportCounty();
        county.Import(Ehcp, county.Extract(Ehcp, 10));
        Directory.Delete(county.DataFolder, recursive: true);

        Should.Throw<InvalidInputException>(() => county.Import(Ehcp, county.Extract(Ehcp, 10))).Problems.Single().Message.ShouldContain("pseudonyms would not agree");
    }

    [Fact]
    public void The_key_lies_outside_the_dataset_and_only_its_owner_may_read_it()
    {
        using var county = new ImportCounty();
        county.Import(Ehcp, county.Extract(Ehcp, 10));
        var key = Directory.EnumerateFiles(Path.Combine(county.DataFolder, PseudonymKeys.Folder)).Single();

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var secret = File.ReadAllBytes(key);
        foreach (var file in Directory.EnumerateFiles(county.Dataset, "*", SearchOption.AllDirectories))
            File.ReadAllBytes(file).AsSpan().IndexOf(secret).ShouldBe(-1, file);
    }

    [Fact]
    public void People_are_not_imported_without_all_five_parts_of_the_ground_and_every_missing_one_is_told()
    {
        using var county = new ImportCounty();
        var before = county.Bytes();

        var refused = Should.Throw<InvalidInputException>(() => Importer.Run(county.Request(Ehcp, county.Extract(Ehcp, 10)) with { Ground = new(null, null, null, null, null) }, ImportCounty.Clock));

        refused.Problems.Select(problem => problem.Field).ShouldBe(["purpose", "lawful_basis", "dpia_reference", "sharing_agreement", "expires"]);
        county.Bytes().ShouldBe(before);
    }

    [Fact]
    public void Of_a_ground_that_is_recorded_in_part_only_what_is_missing_is_told()
    {
        using var county = new ImportCounty();
        county.Import(Ehcp, county.Extract(Ehcp, 10));
        var json = Path.Combine(county.Dataset, "dataset.json");
        File.WriteAllLines(json, File.ReadAllLines(json).Where(line => !line.Contains("\"dpia_reference\"", StringComparison.Ordinal)));

        Should.Throw<InvalidInputException>(() => Importer.Run(county.Request(Ehcp, county.Extract(Ehcp, 10)) with { Ground = GroundGiven.Nothing }, ImportCounty.Clock)).Problems.Select(problem => problem.Field).ShouldBe(["dpia_reference"]);
        Importer.Run(county.Request(Ehcp, county.Extract(Ehcp, 10)) with { Ground = GroundGiven.Nothing with { DpiaReference = "DPIA-2" } }, ImportCounty.Clock).Version.ShouldBe(2);
        DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Ground.ShouldBe(ImportCounty.Ground with { DpiaReference = "DPIA-2" });
    }

    [Fact]
    public void The_ground_is_kept_with_the_dataset_and_is_not_asked_for_again()
    {
        using var county = new ImportCounty();
        county.Import(Ehcp, county.Extract(Ehcp, 10));

        Importer.Run(county.Request(Ehcp, county.Extract(Ehcp, 10)) with { Ground = new(null, null, null, null, null) }, ImportCounty.Clock).Version.ShouldBe(2);

        var info = DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Info;
        info.Synthetic.ShouldBeFalse();
        info.Use.ShouldBe(new UseRecord("planning places", "public task", "DPIA-1") { SharingAgreement = "agreement 7", Expires = new DateOnly(2099, 8, 31) });
    }

    [Fact]
    public void After_its_last_day_a_dataset_is_neither_imported_into_nor_run()
    {
        using var county = new ImportCounty();
        county.Import(Nccis, county.Extract(Nccis, 48));
        var later = new ImportCounty.FixedClock { Now = new DateTimeOffset(2099, 9, 1, 0, 0, 0, TimeSpan.Zero) };

        Should.Throw<InvalidInputException>(() => Importer.Run(county.Request(Ehcp, county.Extract(Ehcp, 10)) with { Ground = new(null, null, null, null, null) }, later)).Problems.Single().Field.ShouldBe("expires");

        var json = Path.Combine(county.Dataset, "dataset.json");
        File.WriteAllText(json, File.ReadAllText(json).Replace("2099-08-31", "2020-08-31", StringComparison.Ordinal));
        Should.Throw<InvalidInputException>(() => DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources)).Problems.Single().Field.ShouldBe("expires");
    }

    [Fact]
    public void What_is_kept_on_request_alone_is_kept_nowhere_else()
    {
        using var county = new ImportCounty();
        var extract = county.File("nccis.csv",
            """
            YoungPersonsID,PeriodEnd,CohortStatus,Postcode,Gender,DOB,CharacteristicCode,ActivityCode,SENDFlag
            1,31/08/2025,P,CT1 1AA,F,01/03/2009,110;140,210,N
            2,31/08/2025,P,CT1 1AA,F,01/03/2008,180,650,N
            3,31/08/2025,P,CT1 1AA,M,01/03/2008,170,290,N

            """);

        county.Import(Nccis, extract);
        RecordFiles.Read(county.Dataset, "nccis").Select(row => (row["characteristics"], row["activity"])).ShouldBe([("140", "210"), ("", "680"), ("", "270")]);

        Importer.Run(county.Request(Nccis, extract) with { With = ["looked-after", "youth-justice", "pregnancy"] }, ImportCounty.Clock);
        RecordFiles.Read(county.Dataset, "nccis").Select(row => (row["characteristics"], row["activity"])).ShouldBe([("110;140", "210"), ("180", "650"), ("170", "290")]);
    }

    [Fact]
    public void The_same_extract_in_XML_gives_the_same_records()
    {
        using var county = new ImportCounty();
        var csv = county.File("a.csv", "YoungPersonsID,PeriodEnd,CohortStatus,Postcode,Gender,moth/year of birth,CharacteristicCode,ActivityCode\n1,31/08/2025,P,CT1 1AA,F,03/2009,140;120,210\n2,31/08/2025,P,CT2 1AA,M,04/2008,,619\n");
        var xml = county.File("a.xml",
            """
            <?xml version="1.0"?>
            <Extract><FileHeader><DatabaseID>886-1</DatabaseID><PeriodEnd>2025-08-31</PeriodEnd></FileHeader>
            <YoungPersonsRecord><PersonalDetails><YoungPersonsID>1</YoungPersonsID><CohortStatus>P</CohortStatus><FamilyName>Bloggs</FamilyName><Postcode>CT1 1AA</Postcode><Gender>F</Gender><DOB>2009-03-04</DOB></PersonalDetails>
            <LevelOfNeed><CharacteristicCode>140</CharacteristicCode><CharacteristicCode>120</CharacteristicCode></LevelOfNeed><Activities><ActivityCode>210</ActivityCode></Activities></YoungPersonsRecord>
            <YoungPersonsRecord><PersonalDetails><YoungPersonsID>2</YoungPersonsID><CohortStatus>P</CohortStatus><Postcode>CT2 1AA</Postcode><Gender>M</Gender><DOB>2008-04-04</DOB></PersonalDetails>
            <Activities><ActivityCode>619</ActivityCode></Activities></YoungPersonsRecord></Extract>
            """);
        List<string> Records() => [.. RecordFiles.Read(county.Dataset, "nccis").Select(row => string.Join('|', Nccis.KeptColumns.Select(column => row[column])))];

        county.Import(Nccis, csv);
        var first = Records();
        county.Import(Nccis, xml).Quality.Taken.ShouldBe(2);

        Records().Skip(2).ShouldBe(first);
        county.Import(Nccis, county.File("broken.xml", "<Extract>\n<YoungPersonsRecord><YoungPersonsID>1</Young")).Problems.ShouldContain(problem => problem.Line == 2 && problem.Message.Contains("XML", StringComparison.Ordinal));
    }

    [Fact]
    public void An_import_while_another_works_on_the_dataset_is_refused()
    {
        using var county = new ImportCounty();
        using var held = DatasetLock.Take(county.Dataset);

        Should.Throw<InvalidInputException>(() => county.Import(Ehcp, county.Extract(Ehcp, 10))).Problems.Single().Message.ShouldContain("another process imports");
    }

    [Fact]
    public void Applications_are_read_by_their_mapping_and_a_mapping_that_is_not_right_is_told_line_by_line()
    {
        using var county = new ImportCounty();
        var mapping = county.File("map.yaml", "columns:\n  applicant: Ref\n  course: Code\n  date: When\n  status: State\n  uln: ULN\nstatuses:\n  Offer made: offered\ncourses:\n  X1: O-L1A\n");
        var kind = ImportKinds.Of("applications", mapping);

        var result = county.Import(kind, county.File("a.csv", "Ref,Code,When,State,ULN\n1,X1,01/02/2025,Offer made,1000000001\n2,O-L2A,01/02/2025,withdrawn,\n3,nowhere,01/02/2025,applied,\n"));

        result.Quality.Taken.ShouldBe(3);
        RecordFiles.Read(county.Dataset, "applications").Select(row => (row["offer"], row["status"])).ShouldBe([("O-L1A", "offered"), ("O-L2A", "withdrawn"), ("", "applied")]);
        Should.Throw<InvalidInputException>(() => ImportKinds.Of("applications", county.File("bad.yaml", "columns:\n  applicant: Ref\nstatuses:\n  x: gone\n"))).Problems.Select(problem => problem.Field)
            .ShouldBe(["columns.course", "columns.date", "columns.status", "statuses.x"]);
    }
}
