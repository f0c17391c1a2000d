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

        plan.Left().Found.ShouldBeEmpty();
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
    public void Travel_matrices_of_the_datasets_zones_go_and_those_of_another_place_and_the_audit_log_stay()
    {
        using var county = new ImportCounty();
        var cache = county.Below("cache");
        var (zones, site) = (county.Loaded.Zones.Select(zone => zone.Code).ToArray(), county.Loaded.Sites[0].Id);
        new TravelMatrixCache(cache).Write(new TravelMatrix([.. zones], [site, "opened-by-a-scenario"], new ushort[2 * zones.Length], "made up", "own"));
        new TravelMatrixCache(cache).Write(new TravelMatrix(["E01000001"], [site], new ushort[1], "made up", "elsewhere"));
        new TravelMatrixCache(cache).Write(new TravelMatrix([zones[0]], ["another"], new ushort[1], "made up", "othersites"));
        county.File("cache/travel-damaged.bin", [1, 2, 3]);
        var audit = county.File("data/audit.log", "2026-01-15\tsomebody\texplain learner\trun\tP0\tpurpose\tbasis\tDPIA\n");

        var plan = PurgePlan.Of(county.Dataset, county.DataFolder, cache, []);
        plan.Remove();

        Directory.EnumerateFiles(cache).Select(Path.GetFileName).Order().ShouldBe(["travel-elsewhere.bin", "travel-othersites.bin"]);
        File.Exists(audit).ShouldBeTrue();
        plan.Left().Found.ShouldBeEmpty();
    }
}
