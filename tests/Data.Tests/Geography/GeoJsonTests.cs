using Pathways.Data.Geo;
using Pathways.Model;

namespace Pathways.Data.Tests.Geography;

public class GeoJsonTests
{
    [Fact]
    public void Writes_counter_clockwise_closed_rings_in_degrees()
    {
        var square = new GridPolygon([new(100_000, 5_100_000), new(100_001, 5_100_000), new(100_001, 5_100_025)], []);

        GeoJsonText.Write([("E1", "Dover & Deal", [square])]).ShouldBe("""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"E1","name":"Dover & Deal"},"geometry":{"type":"Polygon","coordinates":[[[1,51],[1.00001,51],[1.00001,51.00025],[1,51]]]}}
            ]}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var polygons = Coverage.FromRings([[Shapes.Square(0, 0, 100), [.. Shapes.Square(20, 20, 10).Reverse()], Shapes.Square(300, 0, 5)]]).Dissolve([0], 1)[0];

        var rings = GeoJsonOutlines.Read(GeoJsonText.Write([("A", "a", polygons)]), "f", "code")["A"];

        Coverage.FromRings([rings.Cast<IReadOnlyList<GridPoint>>()]).Dissolve([0], 1)[0].Sum(polygon => polygon.DoubleArea).ShouldBe(2 * (10_000 - 100 + 25));
    }

    [Fact]
    public void A_hole_written_as_a_polygon_of_its_own_is_still_a_hole()
    {
        // Clockwise outer ring, as older files wind it, and its hole as a second polygon the other way round.
        const string Text = """
            {"features":[{"properties":{"id":"A"},"geometry":{"type":"MultiPolygon","coordinates":[
            [[[0,0],[0,0.001],[0.001,0.001],[0.001,0],[0,0]]],[[[0.0002,0.0002],[0.0004,0.0002],[0.0004,0.0004],[0.0002,0.0004],[0.0002,0.0002]]]]}}]}
            """;

        var polygon = Coverage.FromRings([GeoJsonOutlines.Read(Text, "f", "id")["A"].Cast<IReadOnlyList<GridPoint>>()]).Dissolve([0], 1)[0].Single();

        polygon.DoubleArea.ShouldBe(2 * (10_000 - 400));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"features":[{"properties":{"id":"A"},"geometry":{"type":"Point","coordinates":[0,0]}}]}""")]
    [InlineData("""{"features":[{"properties":{"id":1},"geometry":null}]}""")]
    public void Anything_else_is_refused_with_the_files_name(string text)
        => Should.Throw<InvalidInputException>(() => GeoJsonOutlines.Read(text, "zones.geojson", "id")).Problems.Single().File.ShouldBe("zones.geojson");
}
