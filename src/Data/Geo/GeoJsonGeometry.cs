using System.Text.Json;

namespace Pathways.Data.Geo;

/// <summary>The geometries that areas have in GeoJSON (RFC 7946).</summary>
internal static class GeoJsonGeometry
{
    /// <summary>The polygons of a Polygon or a MultiPolygon, each an array of rings.</summary>
    /// <exception cref="FormatException">It is another geometry.</exception>
    public static IEnumerable<JsonElement> Polygons(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [coordinates],
            "MultiPolygon" => coordinates.EnumerateArray(),
            var other => throw new FormatException($"geometry type {other}"),
        };
    }
}
