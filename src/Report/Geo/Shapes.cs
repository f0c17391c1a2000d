using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The shape of one coded area: polygons of rings of (longitude, latitude), each ring closed.</summary>
internal sealed record Shape(string Code, string Name, (double Longitude, double Latitude)[][][] Polygons);

/// <summary>Reads boundary GeoJSON whose features have the properties <c>code</c> and <c>name</c>.</summary>
internal static class Shapes
{
    /// <summary>The shapes in the file's order, rings wound as RFC 7946 asks.</summary>
    /// <exception cref="InvalidInputException">The text is no such GeoJSON.</exception>
    public static IReadOnlyList<Shape> Read(string geoJson, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(geoJson);
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(Feature)];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidInputException([new Problem(
                file, null, null, null, null, $"is not boundary GeoJSON: {fault.Message}",
                "give a FeatureCollection of Polygon or MultiPolygon features with properties code and name")]);
        }
    }

    private static Shape Feature(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [Polygon(coordinates)],
            "MultiPolygon" => coordinates.EnumerateArray().Select(Polygon).ToArray(),
            var other => throw new FormatException($"geometry {other}"),
        };
        var code = properties.GetProperty("code").GetString()!;
        return new Shape(code, properties.TryGetProperty("name", out var name) ? name.GetString() ?? code : code, polygons);
    }

    private static (double, double)[][] Polygon(JsonElement rings)
        => [.. rings.EnumerateArray().Select((ring, index) => Rings.Wound(
            [.. ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))], counterclockwise: index == 0))];
}
