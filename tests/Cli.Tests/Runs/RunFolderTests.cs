using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

[Collection(SmallKentRuns.Name)]
public sealed class RunFolderTests(SmallKent kent)
{
    private static readonly string[] Tables = ["access.csv", "apprenticeship-reach.csv", "apprenticeships.csv", "areas.csv", "cold-spot-tests.csv", "cold-spots.csv", "drivers.csv", "equity.csv", "flows.csv", "journeys.csv", "kinds.csv", "msoas.csv", "neet.csv", "offers.csv", "placements.csv", "send.csv", "travel.csv", "zones.csv"];

    [Fact]
    public void The_folder_holds_the_files_that_the_readme_names()
        => Directory.GetFiles(kent.FirstFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
            ((string[])[.. Tables, "cold-spots.geojson", "columns.csv", "report.html", "summary.json"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Hashes_are_sha256_and_the_seed_is_the_scenarios()
    {
        foreach (var hash in new[] { kent.Identity.Dataset, kent.Identity.Scenario, kent.Identity.Result })
            hash.ShouldMatch("^[0-9a-f]{64}$");
        kent.Identity.Seed.ShouldBe(7ul);
        kent.Identity.Version.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Fact]
    public void Every_file_of_results_says_what_made_it()
    {
        foreach (var file in Directory.GetFiles(kent.FirstFolder))
        {
            var text = File.ReadAllText(file);
            foreach (var mark in new[] { kent.Identity.Dataset, kent.Identity.Scenario, kent.Identity.Result, kent.Identity.Version })
                text.ShouldContain(mark, customMessage: file);
        }
    }

    [Fact]
    public void Every_row_of_a_table_says_what_made_it()
    {
        foreach (var name in Tables)
        {
            var table = kent.Read(name);
            table.Rows.ShouldNotBeEmpty(name);
            foreach (var row in table.Rows)
            {
                new RunIdentity(row["dataset_hash"], row["scenario_hash"], ulong.Parse(row["seed"]), row["result_hash"], row["version"]).ShouldBe(kent.Identity);
                row["notice"].ShouldContain("Illustrative");
            }
        }
    }

    [Fact]
    public void Every_column_of_every_table_is_described()
    {
        var described = kent.Read("columns.csv").Rows.Where(row => row["description"].Length > 0 && row["unit"].Length > 0)
            .Select(row => (row["file"], row["column"])).ToHashSet();
        foreach (var name in Tables)
        {
            foreach (var column in kent.Read(name).Columns)
                described.ShouldContain((name, column));
        }
    }

    [Fact]
    public void No_file_has_escape_codes_or_foreign_line_ends()
    {
        foreach (var file in Directory.GetFiles(kent.FirstFolder))
            File.ReadAllText(file).IndexOfAny(['\e', '\r', '\uFEFF']).ShouldBe(-1, file);
    }

    [Fact]
    public void Zones_are_shown_without_a_count_of_people()
    {
        var columns = kent.Read("zones.csv").Columns;
        foreach (var word in new[] { "learner", "people", "cohort", "competing", "placed", "applicant", "neet", "demand" })
            columns.ShouldNotContain(column => column.Contains(word, StringComparison.OrdinalIgnoreCase));
        using var spots = JsonDocument.Parse(File.ReadAllText(Path.Combine(kent.FirstFolder, "cold-spots.geojson")));
        var keys = spots.RootElement.GetProperty("features").EnumerateArray().SelectMany(spot => spot.GetProperty("properties").EnumerateObject()).Select(key => key.Name).ToHashSet();
        foreach (var word in new[] { "learner", "people", "cohort", "competing", "placed", "applicant", "neet", "demand" })
            keys.ShouldNotContain(key => key.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Cold_spots_hold_the_zones_without_a_course_in_closed_rings()
    {
        using var spots = JsonDocument.Parse(File.ReadAllText(Path.Combine(kent.FirstFolder, "cold-spots.geojson")));
        spots.RootElement.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        RunIdentity.Of(spots.RootElement.GetProperty("run")).ShouldBe(kent.Identity);
        var features = spots.RootElement.GetProperty("features").EnumerateArray().ToArray();
        var known = Table.Read(Path.Combine(Repository.Kent, "zones.csv")).Rows.Select(row => row["zone_code"]).ToHashSet();
        features.Select(Zone).ShouldAllBe(code => known.Contains(code));
        features.Select(spot => spot.GetProperty("id").GetString()).ShouldBeUnique();
        foreach (var ring in features.SelectMany(spot => Rings(spot.GetProperty("geometry"))))
        {
            ring.GetArrayLength().ShouldBeGreaterThanOrEqualTo(4);
            ring[0].GetRawText().ShouldBe(ring[ring.GetArrayLength() - 1].GetRawText());
        }

        var without = kent.Read("zones.csv").Rows.Where(row => row.Number("courses_in_reach") == 0 && row["level"] != "Total").Select(row => row["zone_code"]).ToHashSet();
        without.ShouldNotBeEmpty();
        features.Select(Zone).ToHashSet().IsSubsetOf(known).ShouldBeTrue();
        without.IsSubsetOf(features.Select(Zone)).ShouldBeTrue();
    }

    private static string Zone(JsonElement spot) => spot.GetProperty("id").GetString()!.Split(' ')[0];

    private static IEnumerable<JsonElement> Rings(JsonElement geometry)
        => geometry.GetProperty("type").GetString() == "Polygon"
            ? geometry.GetProperty("coordinates").EnumerateArray()
            : geometry.GetProperty("coordinates").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray());
}
