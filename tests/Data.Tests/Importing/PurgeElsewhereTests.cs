using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>What of a dataset went elsewhere, and what of it another dataset needs.</summary>
public sealed class PurgeElsewhereTests : IDisposable
{
    private static readonly ImportKind Ehcp = ImportKinds.Plain("ehcp");

    private readonly ImportCounty _county = new();

    public void Dispose() => _county.Dispose();

    [Fact]
    public void A_folder_that_a_command_wrote_anywhere_is_found_and_one_that_is_gone_is_told()
    {
        _county.Import(Ehcp, _county.Extract(Ehcp, 10));
        var hash = DatasetHash.Of(_county.Dataset);
        var elsewhere = Path.GetDirectoryName(_county.File("far/away/summary.json", $$"""{"dataset_hash":"{{hash}}"}"""))!;
        WrittenFolders.Add(_county.DataFolder, elsewhere, Run(hash, synthetic: false));
        WrittenFolders.Add(_county.DataFolder, _county.Below("moved"), Run(hash, synthetic: false));
        WrittenFolders.Add(_county.DataFolder, _county.Below("nobodys"), Run(hash, synthetic: true));
        WrittenFolders.In(_county.DataFolder).ShouldBe([elsewhere, _county.Below("moved")]);

        var plan = PurgePlan.Of(_county.Dataset, _county.DataFolder, _county.Below("cache"), []);
        plan.WrittenAndGone.ShouldBe([_county.Below("moved")]);
        plan.Remove().ShouldContain(elsewhere);
        var left = plan.Left();
        plan.Close(left);

        Directory.Exists(elsewhere).ShouldBeFalse();
        left.Folders.ShouldContain(elsewhere);
        WrittenFolders.In(_county.DataFolder).ShouldBeEmpty();
    }

    [Fact]
    public void The_key_and_the_matrices_of_a_copy_beside_it_stay_and_the_last_of_them_takes_the_key()
    {
        _county.Import(Ehcp, _county.Extract(Ehcp, 10));
        var copy = _county.Below("copy");
        foreach (var file in Directory.EnumerateFiles(_county.Dataset, "*", SearchOption.AllDirectories))
        {
            var into = Path.Combine(copy, Path.GetRelativePath(_county.Dataset, file));
            Directory.CreateDirectory(Path.GetDirectoryName(into)!);
            File.Copy(file, into);
        }

        var (cache, zones) = (_county.Below("cache"), _county.Loaded.Zones.Select(zone => zone.Code).ToArray());
        new TravelMatrixCache(cache).Write(new TravelMatrix([.. zones], [_county.Loaded.Sites[0].Id], new ushort[zones.Length], "made up", "both"));
        new TravelMatrixCache(cache).Write(new TravelMatrix([.. zones], [_county.Loaded.Sites[0].Id, "opened"], new ushort[2 * zones.Length], "made up", "own"));
        var key = PseudonymKeys.PathOf(_county.DataFolder, ImportHistory.Read(copy).KeyId!);

        var first = PurgePlan.Of(_county.Dataset, _county.DataFolder, cache, []);
        first.SharedKey.ShouldBe([copy]);
        first.Remove();
        first.Close(first.Left());

        File.Exists(key).ShouldBeTrue();
        Directory.EnumerateFiles(cache).Select(Path.GetFileName).ShouldBe(["travel-both.bin"]);

        var last = PurgePlan.Of(copy, _county.DataFolder, cache, []);
        last.SharedKey.ShouldBeEmpty();
        last.Remove();
        last.Close(last.Left());

        File.Exists(key).ShouldBeFalse();
        Directory.EnumerateFiles(cache).ShouldBeEmpty();
    }

    private static RunProvenance Run(string hash, bool synthetic) => new("made", "up", "0", "county", hash, synthetic, 1, "0", "0", "made up", []);
}
