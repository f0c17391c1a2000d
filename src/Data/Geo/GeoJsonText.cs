using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pathways.Data.Geo;

/// <summary>Writes areas as GeoJSON (RFC 7946): five decimals, outer rings counter-clockwise, one feature a line.</summary>
public static class GeoJsonText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A feature collection whose features carry <c>code</c> and <c>name</c>.</summary>
    public static string Write(IEnumerable<(string Code, string Name, ImmutableArray<GridPolygon> Polygons)> areas)
        => "{\"type\":\"FeatureCollection\",\"features\":[\n" + string.Join(",\n", areas.Select(area => Feature(area.Code, area.Name, area.Polygons))) + "\n]}\n";

    private static string Feature(string code, string name, ImmutableArray<GridPolygon> polygons)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("code", code);
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteStartObject("geometry");
            json.WriteString("type", polygons.Length == 1 ? "Polygon" : "MultiPolygon");
            json.WritePropertyName("coordinates");
            if (polygons.Length == 1)
                Polygon(json, polygons[0]);
            else
                Array(json, polygons, Polygon);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Polygon(Utf8JsonWriter json, GridPolygon polygon)
        => Array(json, polygon.Rings, static (writer, ring) => Array(writer, ring.Append(ring[0]), Position));

    private static void Position(Utf8JsonWriter json, GridPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.X / (decimal)GridPoint.UnitsPerDegree);
        json.WriteNumberValue(point.Y / (decimal)GridPoint.UnitsPerDegree);
        json.WriteEndArray();
    }

    private static void Array<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
