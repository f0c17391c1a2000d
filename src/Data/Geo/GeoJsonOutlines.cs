using System.Collections.Immutable;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Data.Geo;

/// <summary>Reads the rings of a GeoJSON feature collection of polygons and multipolygons.</summary>
public static class GeoJsonOutlines
{
    /// <summary>
    /// The rings of every feature by the feature's code, outer rings counter-clockwise. Which rings are holes is told by their
    /// direction, not by their place: holes must run against the outer rings, in whichever direction the file winds them.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">How the user knows the file, for messages.</param>
    /// <param name="codeProperty">The property that holds the code.</param>
    /// <exception cref="InvalidInputException">The file is not such a collection, or codes are missing or repeated.</exception>
    public static SortedDictionary<string, ImmutableArray<ImmutableArray<GridPoint>>> Read(string text, string name, string codeProperty)
    {
        var outlines = new SortedDictionary<string, ImmutableArray<ImmutableArray<GridPoint>>>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(text);
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            {
                var code = feature.GetProperty("properties").GetProperty(codeProperty).GetString() ?? "";
                if (!outlines.TryAdd(code, CounterClockwise(Rings(feature.GetProperty("geometry")))))
                    throw Refused(name, codeProperty, code, "stands twice", "name each area once");
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Refused(name, null, null, "is not a GeoJSON feature collection of polygons (" + e.Message.TrimEnd('.') + ")",
                $"give polygons or multipolygons with a property {codeProperty}");
        }

        return outlines;
    }

    private static IEnumerable<ImmutableArray<GridPoint>> Rings(JsonElement geometry)
        => GeoJsonGeometry.Polygons(geometry).SelectMany(polygon => polygon.EnumerateArray())
            .Select(ring => ring.EnumerateArray()
                .Select(position => GridPoint.FromDegrees(position[0].GetDecimal(), position[1].GetDecimal())).ToImmutableArray());

    private static ImmutableArray<ImmutableArray<GridPoint>> CounterClockwise(IEnumerable<ImmutableArray<GridPoint>> rings)
    {
        // Cleaning also drops the repeated last point of a GeoJSON ring.
        var cleaned = rings.Select(ring => GridRing.Cleaned(ring)).Where(ring => ring.Length > 0).ToList();
        var largest = cleaned.Select(ring => GridRing.DoubleArea(ring)).MaxBy(Math.Abs);
        return [.. largest < 0 ? cleaned.Select(ring => ring.Reverse().ToImmutableArray()) : cleaned];
    }

    private static InvalidInputException Refused(string name, string? field, string? value, string message, string allowed)
        => new([new Problem(name, null, null, field, value, message, allowed)]);
}
