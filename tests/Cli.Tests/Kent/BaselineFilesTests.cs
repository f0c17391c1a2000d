using System.Text.Json;
using Pathways.Cli.Tests.Running;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;

namespace Pathways.Cli.Tests.Kent;

/// <summary>The baseline as committed: its files, its codes, and that every row says where it comes from.</summary>
public sealed class BaselineFilesTests
{
    private const long LargestBytes = 6_000_000;

    private static readonly string[] Files
        = [.. Directory.GetFiles(Repository.Kent, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Kent, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_readme_names_every_column_of_every_table()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Kent, "README.md"));
        var missing = Files.Where(file => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(Path.Combine(Repository.Kent, file)).First().Split(','), (file, column) => (file, column))
            .Where(pair => !readme.Contains($"`{pair.column}`", StringComparison.Ordinal) && !IsCohort(pair.column));

        missing.ShouldBeEmpty();
    }

    // Ages by year are named once, by their pattern.
    private static bool IsCohort(string column) => column.StartsWith("age1", StringComparison.Ordinal);

    [Fact]
    public void It_is_smaller_than_six_megabytes()
        => Files.Sum(file => new FileInfo(Path.Combine(Repository.Kent, file)).Length).ShouldBeLessThan(LargestBytes);

    [Fact]
    public void Its_readme_names_every_file()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Kent, "README.md"));
        foreach (var file in Files.Where(file => file != "README.md"))
            (readme.Contains(Path.GetFileName(file), StringComparison.Ordinal) || (file.StartsWith("boundaries/", StringComparison.Ordinal) && readme.Contains("boundaries/*.geojson", StringComparison.Ordinal)))
                .ShouldBeTrue(file);
    }

    [Fact]
    public void It_loads_without_a_problem_or_a_note()
    {
        var scenario = ScenarioReader.Read(Path.Combine(Repository.Root, "scenarios", "baseline.yaml"));
        scenario.Notes.ShouldBeEmpty();
        var loaded = DatasetLoader.Load(scenario, DatasetLearners.Sources);
        loaded.Notes.ShouldBeEmpty();
        loaded.World.Zones.Length.ShouldBe(1107);
        loaded.World.Districts.Length.ShouldBe(13);
        loaded.World.Areas.Areas.Length.ShouldBe(9);
    }

    [Theory]
    [InlineData("zones.geojson", "zones.csv", "zone_code")]
    [InlineData("msoas.geojson", "msoas.csv", "msoa_code")]
    [InlineData("districts.geojson", "districts.csv", "district_code")]
    [InlineData("areas-lcpa.geojson", "areas/lcpa.csv", "area_code")]
    public void Outlines_and_tables_have_the_same_codes(string outlines, string table, string column)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Kent, "boundaries", outlines)));
        json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("code").GetString()!)
            .Order(StringComparer.Ordinal).ShouldBe(Read(table).Rows.Select(row => row[column]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_msoa_is_in_one_area_and_each_zone_in_an_msoa_of_its_district()
    {
        var areas = Read("areas/lcpa.csv").Rows.Select(row => row["msoa_code"]).ToArray();
        areas.ShouldBeUnique();
        areas.Order(StringComparer.Ordinal).ShouldBe(Read("msoas.csv").Rows.Select(row => row["msoa_code"]).Order(StringComparer.Ordinal));
        var district = Read("msoas.csv").Rows.ToDictionary(row => row["msoa_code"], row => row["district_code"]);
        foreach (var zone in Read("zones.csv").Rows)
            zone["district_code"].ShouldBe(district[zone["msoa_code"]], zone["zone_code"]);
    }

    [Theory]
    [InlineData("offers.csv")]
    [InlineData("sites.csv")]
    [InlineData("providers.csv")]
    [InlineData("apprenticeships.csv")]
    [InlineData("parameters.csv")]
    [InlineData("learners/marginals.csv")]
    public void Every_row_says_its_basis_confidence_and_source(string file)
    {
        foreach (var row in Read(file).Rows)
        {
            row["basis"].ShouldBeOneOf("published", "modelled");
            row["confidence"].ShouldBeOneOf("low", "medium", "high");
            row["source"].ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_other_table_with_a_basis_has_one_of_the_four_in_every_row()
    {
        foreach (var file in Files.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)).Where(file => Read(file).Columns.Contains("basis")))
        {
            foreach (var row in Read(file).Rows)
                row["basis"].ShouldBeOneOf("published", "modelled", "confirmed", "entered");
        }
    }

    [Fact]
    public void No_target_is_both_calibration_and_validation()
    {
        var uses = Read("targets.csv").Rows.GroupBy(row => (row["measure"], row["area"], row["year"]));
        foreach (var target in uses)
            target.Select(row => row["use"]).Distinct().Count().ShouldBe(1, target.Key.ToString());
    }

    private static Table Read(string file) => Table.Read(Path.Combine(Repository.Kent, file));
}
