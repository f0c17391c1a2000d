using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

public sealed class PurgePlanTests
{
    [Fact]
    public void Dataset_key_reports_and_run_folders_go_and_others_stay()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("ehcp");
        var report = county.Below("report");
        var result = Importer.Run(county.Request(kind, county.Extract(kind, 10)) with { Reports = [report] }, ImportCounty.Clock);
        QualityFiles.Write(report, result.Quality);
        county.File("runs/mine/summary.json", $$"""{"dataset_hash":"{{DatasetHash.Of(county.Dataset)}}"}""");
        county.File("runs/others/summary.json", """{"dataset_hash":"0000"}""");

        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [county.Below("runs")]);
        plan.Remove();
        var left = plan.Left();
        plan.Close(left);

        left.Found.ShouldBeEmpty();
        Directory.Exists(county.Dataset).ShouldBeFalse();
        Directory.Exists(report).ShouldBeFalse();
        Directory.Exists(county.Below("runs/mine")).ShouldBeFalse();
        Directory.Exists(county.Below("runs/others")).ShouldBeTrue();
        Directory.EnumerateFiles(Path.Combine(county.DataFolder, PseudonymKeys.Folder)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData((1 << 20) - 30)] // across the end of what is read at once
    public void What_still_holds_the_hash_is_found(int at)
    {
        using var county = new ImportCounty();
        var hash = DatasetHash.Of(county.Dataset);
        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), []);
        plan.Remove();
        var left = county.File("data/left.bin", [.. new byte[at], .. System.Text.Encoding.ASCII.GetBytes(hash), 1, 2, 3]);

        plan.Left().Found.ShouldBe([left]);
    }

    [Fact]
    public void Travel_matrices_and_journeys_of_the_datasets_zones_go_and_those_of_another_place_and_the_audit_log_stay()
    {
        using var county = new ImportCounty();
        var cache = county.Below("cache");
        var (zones, site) = (county.Loaded.Zones.Select(zone => zone.Code).ToArray(), county.Loaded.Sites[0].Id);
        new TravelMatrixCache(cache).Write(new TravelMatrix([.. zones], [site, "opened-by-a-scenario"], new ushort[2 * zones.Length], "made up", "own"));
        new TravelMatrixCache(cache).Write(new TravelMatrix(["E01000001"], [site], new ushort[1], "made up", "elsewhere"));
        new TravelMatrixCache(cache).Write(new TravelMatrix([zones[0]], ["another"], new ushort[1], "made up", "othersites"));
        foreach (var (name, zone, to) in new[] { ("own", zones[0], site), ("elsewhere", "E01000001", site), ("othersites", zones[0], "another") })
            new JourneyCache(cache).GetOrFind(name, [new JourneyEnds(zone, default, to, default)], _ => [null]);
        county.File("cache/travel-damaged.bin", [1, 2, 3]);
        county.File("cache/journeys-damaged.bin", [1, 2, 3]);
        var audit = county.File("data/audit.log", "2026-01-15\tsomebody\texplain learner\trun\tP0\tpurpose\tbasis\tDPIA\n");

        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, cache, []);
        plan.Remove();

        Directory.EnumerateFiles(cache).Select(Path.GetFileName).Order().ShouldBe(["journeys-elsewhere.bin", "journeys-othersites.bin", "travel-elsewhere.bin", "travel-othersites.bin"]);
        File.Exists(audit).ShouldBeTrue();
        plan.Left().Found.ShouldBeEmpty();
    }

    [Fact]
    public void A_purge_that_stopped_half_way_goes_on_by_what_it_wrote_down()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("ehcp");
        county.Import(kind, county.Extract(kind, 10));
        File.AppendAllText(Path.Combine(county.Dataset, "ssa.csv"), "99,Changed by hand\n"); // its hash is in no history
        var run = county.File("runs/mine/summary.json", $$"""{"dataset_hash":"{{DatasetHash.Of(county.Dataset)}}"}""");
        var told = File.ReadAllText(run);
        var first = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [county.Below("runs")]);
        first.Remove();
        county.File("runs/mine/summary.json", told); // as if it could not be removed

        Should.Throw<InvalidOperationException>(() => first.Close(first.Left()));
        Directory.EnumerateFileSystemEntries(county.Dataset).Select(Path.GetFileName).ShouldBe(["dataset.json", "imports.json", "purge.json"], ignoreOrder: true);

        var again = PurgePlan.Of(county.Dataset + Path.DirectorySeparatorChar, county.DataFolder, county.Below("cache"), [county.Below("runs")]);
        again.Remove().ShouldContain(Path.GetDirectoryName(run)!);
        again.Close(again.Left());
        Directory.Exists(county.Dataset).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_made_between_two_edits_by_hand_is_found_by_the_datasets_name_and_taken_when_asked_for(bool taken)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("ehcp");
        county.Import(kind, county.Extract(kind, 10));
        var (name, between) = (DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Info.Name, new string('b', 64));
        county.File("runs/mine/summary.json", $$"""{"runs":[{"dataset":"{{name}}","dataset_hash":"{{between}}","synthetic":false}]}""");
        county.File("runs/others/summary.json", $$"""{"dataset":"{{name}}","dataset_hash":"{{new string('c', 64)}}","synthetic":true}""");
        var loose = county.File("runs/others/copy.csv", between);

        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [county.Below("runs")], versions: [new string('d', 64)], takeByName: taken);
        plan.Remove();

        plan.ByName.ShouldBe([between, new string('d', 64)], ignoreOrder: true);
        plan.PathsByName.ShouldBe([county.Below("runs/mine")]);
        (plan.Hashes.Contains(between), plan.Hashes.Contains(new string('d', 64))).ShouldBe((taken, taken));
        Directory.Exists(county.Below("runs/mine")).ShouldBe(!taken);
        plan.Left().Found.ShouldBe(taken ? [loose] : []);
        plan.LeftByName.IsEmpty.ShouldBe(taken);
        Should.Throw<InvalidOperationException>(() => plan.Close(plan.Left())); // with something left by name alone nothing is proved either
        Directory.Exists(county.Dataset).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("elsewhere/")]
    public void Runs_of_another_dataset_of_the_same_name_stay_even_when_names_are_taken(string parent)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("ehcp");
        var other = county.Below(parent + "namesake");
        Directory.CreateDirectory(Path.GetDirectoryName(other)!);
        foreach (var file in Directory.EnumerateFiles(county.Dataset, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(other, Path.GetRelativePath(county.Dataset, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.AppendAllText(Path.Combine(other, "ssa.csv"), "99,Its own\n");
        county.Import(kind, county.Extract(kind, 10));
        Importer.Run(county.Request(kind, county.Extract(kind, 20, "other.csv")) with { Dataset = other }, ImportCounty.Clock).Version.ShouldNotBeNull();
        var (name, theirs) = (DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Info.Name, DatasetHash.Of(other));
        theirs.ShouldNotBe(DatasetHash.Of(county.Dataset));
        county.File("runs/theirs/summary.json", $$"""{"dataset":"{{name}}","dataset_hash":"{{theirs}}","synthetic":false}""");

        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [county.Below("runs")], versions: [theirs], beside: parent.Length > 0 ? [other] : null, takeByName: true);
        plan.Remove();
        plan.Close(plan.Left());

        (plan.ByName.IsEmpty, plan.Theirs.Single()).ShouldBe((true, theirs));
        Directory.Exists(county.Below("runs/theirs")).ShouldBeTrue();
        Directory.Exists(other).ShouldBeTrue();
    }

    [Fact]
    public void What_was_kept_of_publications_goes_whatever_version_of_the_dataset_they_are_of_by_name_alone_when_asked_and_others_stay()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("ehcp");
        county.Import(kind, county.Extract(kind, 10));
        var (name, now, edited, others) = (DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Info.Name, DatasetHash.Of(county.Dataset), new string('b', 64), new string('c', 64));
        var old = county.File($"data/publications/{now}/0001.json", """{"scenario":"baseline"}"""); // as an earlier version of the software kept it
        var byHand = county.File($"data/publications/{edited}/0002.json", $$"""{"dataset":"{{name}}","dataset_hash":"{{edited}}","synthetic":false}""");
        var stays = county.File($"data/publications/{others}/0003.json", $$"""{"dataset":"elsewhere","dataset_hash":"{{others}}","synthetic":false}""");

        // What is of a version that no history tells is found by the dataset's name alone: told, and taken when asked for.
        var told = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), []);
        told.LeftByName.ShouldBe([edited]);
        told.Paths.ShouldNotContain(Path.GetDirectoryName(byHand));
        told.PathsByName.ShouldBe([Path.GetDirectoryName(byHand)!]);

        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [], takeByName: true);
        plan.Remove();

        File.Exists(old).ShouldBeFalse();
        File.Exists(byHand).ShouldBeFalse();
        File.Exists(stays).ShouldBeTrue();
        plan.Left().Found.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_among_the_runs_that_no_run_folder_holds_is_found_too()
    {
        using var county = new ImportCounty();
        var loose = county.File("runs/notes.txt", "made from " + DatasetHash.Of(county.Dataset));
        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [county.Below("runs")]);

        plan.Remove();

        plan.Left().Found.ShouldBe([loose]);
    }

    [Fact]
    public void Reports_of_imports_that_were_refused_and_copies_of_killed_ones_go()
    {
        using var county = new ImportCounty();
        var report = county.File("import-reports/county-ehcp/report.html", "10 rows rejected");
        var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        process.WaitForExit();
        var copy = Directory.CreateTempSubdirectory($"pathways-import-{process.Id}-").FullName;
        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), [], [county.Below("import-reports/county-ehcp")]);

        plan.Remove();

        File.Exists(report).ShouldBeFalse();
        Directory.Exists(copy).ShouldBeFalse();
    }

    [Fact]
    public void While_an_import_goes_on_nothing_is_purged()
    {
        using var county = new ImportCounty();
        var before = county.Bytes();
        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), []);
        using var import = DatasetLock.Take(county.Dataset);

        Should.Throw<Model.InvalidInputException>(plan.Remove);

        county.Bytes().ShouldBe(before);
    }
}
