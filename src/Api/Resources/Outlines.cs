using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;
using Pathways.Api.Models;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>The outlines of places by code, read once.</summary>
internal sealed class Outlines(IModelSource source)
{
    private readonly Dictionary<string, Dictionary<string, Outline>> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Outlines of a sort of place; empty where there are none.</summary>
    public IReadOnlyDictionary<string, Outline> Of(string name)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(name, out var outlines))
                _known[name] = outlines = source.Outlines(name) is { } text ? Read(text) : [];
            return outlines;
        }
    }

    /// <summary>A point.</summary>
    public static Outline Of(GeoPoint point) => new(
        string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"Point\",\"coordinates\":[{Math.Round(point.Longitude, 6)},{Math.Round(point.Latitude, 6)}]}}"),
        new Point(point.Longitude, point.Latitude));

    /// <summary>Several outlines as one: their union where that can be had; null of none.</summary>
    public static Outline? Together(IEnumerable<Outline> parts)
    {
        var all = parts.ToArray();
        if (all.Length == 0)
            return null;
        var whole = UnaryUnionOp.Union(all.Select(part => part.Geometry.IsValid ? part.Geometry : GeometryFixer.Fix(part.Geometry)).ToArray());
        return new Outline(Json(whole), whole);
    }

    private static Dictionary<string, Outline> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            feature => feature.GetProperty("properties").GetProperty("code").GetString()!, feature => Feature(feature.GetProperty("geometry")), StringComparer.Ordinal);
    }

    private static Outline Feature(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        Geometry shape = geometry.GetProperty("type").GetString() == "Polygon"
            ? Polygon(coordinates)
            : new MultiPolygon([.. coordinates.EnumerateArray().Select(Polygon)]);
        return new Outline(Json(shape), shape);
    }

    private static Polygon Polygon(JsonElement rings)
    {
        var linear = rings.EnumerateArray().Select((ring, index) => Ring(ring, outer: index == 0)).ToArray();
        return new Polygon(linear[0], linear[1..]);
    }

    /// <summary>RFC 7946 winds outer rings counterclockwise and holes clockwise.</summary>
    private static LinearRing Ring(JsonElement ring, bool outer)
    {
        var line = new LinearRing([.. ring.EnumerateArray().Select(point => new Coordinate(point[0].GetDouble(), point[1].GetDouble()))]);
        return line.IsCCW == outer ? line : (LinearRing)line.Reverse();
    }

    private static string Json(Geometry shape)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("type", "MultiPolygon");
            json.WriteStartArray("coordinates");
            for (var i = 0; i < shape.NumGeometries; i++)
            {
                if (shape.GetGeometryN(i) is Polygon polygon)
                    Write(json, polygon);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        Write(json, polygon.Shell, outer: true);
        foreach (var hole in polygon.Holes)
            Write(json, hole, outer: false);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LinearRing ring, bool outer)
    {
        json.WriteStartArray();
        foreach (var point in (ring.IsCCW == outer ? ring : (LinearRing)ring.Reverse()).Coordinates)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(point.X, 6));
            json.WriteNumberValue(Math.Round(point.Y, 6));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
