using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Damaged extracts imported in earnest, not as a dry run, which would change nothing in any case: what is refused leaves every byte as it was, what goes in goes in whole.</summary>
public sealed class DamagedImportTests
{
    private const int Rows = 40;

    public static TheoryData<string> Kinds => [.. ImportKinds.All.Where(kind => kind.Name != "nspl").Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_refused_leaves_every_byte_of_the_dataset_and_neither_key_nor_copy(string name)
    {
        using var county = new ImportCounty();
        var made = Prepared(county, name);
        var (before, data, beside) = (county.Bytes(), Directory.Exists(county.DataFolder), Beside(county));
        var all = Damage.All.Where(damage => damage.Expected == Expected.Refused).Select(damage => (damage.Name, Bytes: damage.Do(made))).Where(damaged => damaged.Bytes is not null)
            .Append(("every other line is cut short", System.Text.Encoding.UTF8.GetBytes(Enumerable.Range(0, made.Rows.Length / 2).Aggregate(made, (cut, row) => cut.Line(row * 2, line => line[..line.IndexOf(',')])).Text()))).ToList();

        foreach (var (damage, bytes) in all)
        {
            Import(county, made.Kind, bytes!).ShouldBeNull(damage);
            county.Bytes().ShouldBe(before, damage);
        }

        all.Count.ShouldBeGreaterThanOrEqualTo(6);
        Directory.Exists(county.DataFolder).ShouldBe(data);
        Beside(county).ShouldBe(beside);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_damaged_row_stays_out_alone_and_the_rest_goes_in_whole(string name)
    {
        using var county = new ImportCounty();
        var made = Prepared(county, name);
        var (before, version) = (county.Bytes(), ImportHistory.Read(county.Dataset).Next);

        var imported = Import(county, made.Kind, Damage.All.Single(damage => damage.Name == "a line has a field too many").Do(made)!);

        if (name == "areas") // an MSOA in no area: what was read is good, the dataset that came of it is not
        {
            imported.ShouldBeNull();
            county.Bytes().ShouldBe(before);
            return;
        }

        imported.ShouldBe(version);
        RecordFiles.ReadFile(RecordFiles.PathOf(county.Dataset, name, version)).Count().ShouldBe(made.Rows.Length - 1);
        ImportHistory.Read(county.Dataset).Versions[^1].HashAfter.ShouldBe(DatasetHash.Of(county.Dataset));
        DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Zones.Length.ShouldBe(county.Loaded.Zones.Length);
    }

    private static IReadOnlyList<string> Beside(ImportCounty county) => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(county.Dataset)!).Select(entry => Path.GetFileName(entry)!).Where(entry => entry.StartsWith('.'))];

    private static Made Prepared(ImportCounty county, string name)
    {
        var kind = ImportKinds.Plain(name);
        if (name == "course-directory")
            county.Import(ImportKinds.Plain("lars"), county.Extract(ImportKinds.Plain("lars"), Rows));
        if (name == "sites")
            File.WriteAllText(Path.Combine(county.Dataset, "offers.csv"), File.ReadLines(Path.Combine(county.Dataset, "offers.csv")).First() + "\n"); // its courses stand at sites that go
        var rows = name == "areas" ? county.Loaded.Msoas.Length : Rows;
        return new Made(kind, [.. MadeUpExtract.Header(kind)], [.. MadeUpExtract.Rows(kind, rows, 3, MadeUpPlaces.Of(county.Loaded)).Select(row => row.ToImmutableArray())]);
    }

    private static int? Import(ImportCounty county, ImportKind kind, byte[] extract)
    {
        try
        {
            return Importer.Run(county.Request(kind, county.File("damaged.csv", extract)) with { MostRejected = 0.2 }, ImportCounty.Clock).Version;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}
