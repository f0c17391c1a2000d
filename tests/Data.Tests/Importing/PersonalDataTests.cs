using System.IO.Compression;
using System.Text;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>Nothing that tells who somebody is goes into a dataset, a report or the data folder: every byte of every file is looked at.</summary>
public sealed class PersonalDataTests
{
    private const int Rows = 100;

    public static TheoryData<string> Kinds => [.. ImportKinds.All.Where(kind => kind.AboutPeople).Select(kind => kind.Name)];

    public static TheoryData<string> InXml => [.. ImportKinds.All.Where(kind => kind is { AboutPeople: true, XmlRow: not null }).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void No_byte_of_the_dataset_the_report_or_the_data_folder_tells_who_somebody_is(string name)
    {
        using var county = new ImportCounty();
        var personal = Personal.Of(ImportKinds.Plain(name), Rows, MadeUpPlaces.Of(county.Loaded));
        string[] named = ["GivenName", "GivenNames", "FamilyName", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "Town", "Email", "Telephone"];
        named.Except(personal.Extract.Header).ShouldBeEmpty();
        personal.Texts.Count.ShouldBeGreaterThan(named.Length * Rows);

        Import(county, name, county.File(name + ".csv", personal.Extract.Text()));

        Traces.Of(personal.Texts, Folders(county)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(InXml))]
    public void The_same_of_XML(string name)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain(name);
        var header = MadeUpExtract.Header(kind);
        int[] personal = [.. MadeUpNames.Columns(kind).Concat(kind.Columns.Where(Personal.IsPersonal).Select(column => column.Name)).Select(column => Array.IndexOf(header, column))];
        var texts = MadeUpExtract.Rows(kind, Rows, 5, MadeUpPlaces.Of(county.Loaded), months: 1).SelectMany(row => personal.SelectMany(at => Personal.Forms(row[at]))).Where(text => text.Length >= 6).ToHashSet();
        var path = county.Extract(kind, Rows, name + ".xml");
        Traces.Of(texts, Path.GetDirectoryName(path)!).ShouldNotBeEmpty("the extract itself has them");

        Import(county, name, path);

        Traces.Of(texts, Folders(county)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("records/nccis.more.csv.gz", true)]
    [InlineData("recorded.csv", false)]
    [InlineData("areas/note", false)]
    public void A_name_that_stands_in_any_file_packed_or_not_is_found(string file, bool packed)
    {
        using var county = new ImportCounty();
        var personal = Personal.Of(ImportKinds.Plain("nccis"), Rows, MadeUpPlaces.Of(county.Loaded));
        var path = Path.Combine(county.Dataset, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var written = File.Create(path))
        using (Stream into = packed ? new GZipStream(written, CompressionLevel.Fastest) : written)
            into.Write(Encoding.UTF8.GetBytes("person,name\nP0,addressline3-00042\n"));

        Traces.Of(personal.Texts, county.Dataset).ShouldHaveSingleItem().ShouldContain("addressline3-00042");
    }

    private static void Import(ImportCounty county, string name, string path)
    {
        var result = county.Import(ImportKinds.Plain(name), path);
        result.Version.ShouldNotBeNull();
        result.Quality.Taken.ShouldBe(Rows, string.Join('\n', result.Quality.Findings));
        QualityFiles.Write(county.Below("report"), result.Quality);
    }

    private static string[] Folders(ImportCounty county) => [county.Dataset, county.DataFolder, county.Below("report")];
}
