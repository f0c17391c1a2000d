using System.Text.Json;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

public class GeoJsonTests
{
    private static JsonElement ColdSpots(RunResult result, string? boundaries = null)
        => JsonDocument.Parse(RunFolderFiles.Make(result, MadeUp.Provenance(), boundaries ?? MadeUp.Grid(result))["cold-spots.geojson"]).RootElement;

    private static double Turn(JsonElement ring)
    {
        var points = ring.EnumerateArray().Select(point => (X: point[0].GetDouble(), Y: point[1].GetDouble())).ToArray();
        points[0].ShouldBe(points[^1]);
        return points.Zip(points.Skip(1)).Sum(edge => (edge.Second.X - edge.First.X) * (edge.Second.Y + edge.First.Y));
    }

    [Fact]
    public void Holds_the_cold_zones_and_no_other()
    {
        var result = MadeUp.Result();
        var expected = result.ColdSpots.Zones.Select(zone => $"{zone.ZoneCode} {zone.Band.Words()}");
        expected.ShouldNotBeEmpty();

        ColdSpots(result).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()).ShouldBe(expected);
    }

    [Fact]
    public void Outer_rings_wind_counterclockwise_and_holes_clockwise()
    {
        // The grid is wound clockwise; the square of the first zone gets a hole wound counterclockwise.
        var result = MadeUp.Result([("E1", "Zone", 0)]);
        const string Boundaries = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"E1","name":"Zone"},"geometry":{"type":"Polygon",
            "coordinates":[[[0,51],[0,52],[1,52],[1,51],[0,51]],[[0.2,51.2],[0.4,51.2],[0.4,51.4],[0.2,51.4],[0.2,51.2]]]}}]}
            """;

        var geometry = ColdSpots(result, Boundaries).GetProperty("features")[0].GetProperty("geometry");

        geometry.GetProperty("type").GetString().ShouldBe("MultiPolygon");
        var rings = geometry.GetProperty("coordinates")[0].EnumerateArray().ToArray();
        Turn(rings[0]).ShouldBeLessThan(0); // the trapezoid sum is negative counterclockwise
        Turn(rings[1]).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Says_level_reason_and_basis_in_plain_words_and_counts_no_people()
    {
        var collection = ColdSpots(MadeUp.Result());
        var properties = collection.GetProperty("features")[0].GetProperty("properties");

        properties.GetProperty("level").GetString().ShouldBe("Entry level");
        properties.GetProperty("reason").GetString().ShouldBe("No suitable course in reach within 75 minutes; the nearest with a place open is 83 minutes away");
        properties.GetProperty("basis").GetString().ShouldBe("modelled");
        properties.GetProperty("reading").GetString().ShouldBe("no suitable course in reach");
        properties.GetProperty("nearest_remedy").GetString().ShouldBe("help with travel to places that stay empty further off (7 as applications work today, at most 88 minutes away)");
        collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))
            .Where(one => one.GetProperty("area_name").GetString() != MadeUp.AreaNames[0])
            .ShouldAllBe(one => one.GetProperty("reading").GetString() == "possible gap: check with providers");
        collection.GetProperty("run").GetProperty("result_hash").GetString().ShouldBe(new string('c', 64));
        collection.GetProperty("run").GetProperty("notice").GetString().ShouldBe(Notices.Illustrative);
    }

    [Fact]
    public void Boundaries_that_are_no_geojson_are_refused_with_their_name()
    {
        var refused = Should.Throw<InvalidInputException>(() => RunFolderFiles.Make(MadeUp.Result(), MadeUp.Provenance(), """{"type":"Topology"}"""));

        refused.Problems.Single().File.ShouldBe("zones.geojson");
    }

    [Fact]
    public void The_summary_is_json_with_identity_areas_and_assumptions()
    {
        var result = MadeUp.Result();
        var summary = JsonDocument.Parse(RunFolderFiles.Make(result, MadeUp.Provenance(), MadeUp.Grid(result))["summary.json"]).RootElement;

        summary.GetProperty("run").GetProperty("seed").GetUInt64().ShouldBe(20250901UL);
        summary.GetProperty("areas").GetArrayLength().ShouldBe(result.Areas.Length);
        summary.GetProperty("areas")[0].GetProperty("levels")[3].GetProperty("newly_placed_choice").GetInt32().ShouldBe(result.Areas[0].AllLevels.PlacedChoice);
        summary.GetProperty("assumptions")[0].GetProperty("high").GetDouble().ShouldBe(0.7);
    }
}
