using Pathways.Data.Datasets;
using Pathways.Data.Importing;

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
}
