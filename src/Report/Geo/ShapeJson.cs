using System.Text.Json;

namespace Pathways.Report;

/// <summary>Writes shapes as GeoJSON geometries.</summary>
internal static class ShapeJson
{
    /// <summary>The property <c>geometry</c>: a MultiPolygon, or null for no shape.</summary>
    public static void Geometry(Utf8JsonWriter json, Shape? shape)
    {
        if (shape is null)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in shape.Polygons)
        {
            json.WriteStartArray();
            foreach (var ring in polygon)
                Ring(json, ring);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ring(Utf8JsonWriter json, (double Longitude, double Latitude)[] ring)
    {
        json.WriteStartArray();
        foreach (var (longitude, latitude) in ring)
        {
            json.WriteStartArray();
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
