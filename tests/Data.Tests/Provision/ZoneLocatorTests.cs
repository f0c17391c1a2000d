using Pathways.Data.Geo;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class ZoneLocatorTests
{
    // Two unit squares side by side, the second a multipolygon with a hole in the middle.
    private const string Squares = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"LSOA21CD":"west","LADCD":"D1"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
        {"type":"Feature","properties":{"LSOA21CD":"east","LADCD":"D2"},"geometry":{"type":"MultiPolygon","coordinates":[[[[1,0],[2,0],[2,1],[1,1],[1,0]],[[1.4,0.4],[1.4,0.6],[1.6,0.6],[1.6,0.4],[1.4,0.4]]]]}}]}
        """;

    private static readonly ZoneLocator Locator = new(Squares, 0.05);

    [Theory]
    [InlineData(0.5, 0.5, "west")]
    [InlineData(0.5, 1.2, "east")]
    [InlineData(0.5, 1.5, null)] // in the hole
    [InlineData(0.5, 2.04, "east")] // just off the coast
    [InlineData(0.5, 2.06, null)]
    public void A_point_is_in_its_zone_or_in_the_nearest_within_the_tolerance(double latitude, double longitude, string? zone)
        => Locator.Find(new GeoPoint(latitude, longitude))?.Zone.ShouldBe(zone);

    [Fact]
    public void A_point_far_away_has_no_zone() => Locator.Find(new GeoPoint(50, 0)).ShouldBeNull();
}
