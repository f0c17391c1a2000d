using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>
/// The zones without a suitable course in reach, or with few places per head, one feature per zone and level (RFC 7946).
/// A first form by threshold: no statistical test yet, so most read "possible gap".
/// </summary>
internal static class ColdSpotsGeoJson
{
    public const string Name = "cold-spots.geojson";
    private const double ConfirmedEnough = 0.5;

    public static string Make(RunResult result, RunProvenance provenance, IReadOnlyList<Shape> zones)
    {
        var shapes = zones.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            json.WriteStartArray("features");
            foreach (var zone in result.Zones)
            {
                foreach (var access in zone.Access.Where(access => access.Class is AccessClass.None or AccessClass.Few))
                    Feature(json, zone, access, shapes.GetValueOrDefault(zone.Code), result.TravelLimitMinutes);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Feature(Utf8JsonWriter json, ZoneResult zone, ZoneAccess access, Shape? shape, int limitMinutes)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", $"{zone.Code} {access.Band.Words()}");
        Geometry(json, shape);
        json.WriteStartObject("properties");
        json.WriteString("zone_code", zone.Code);
        json.WriteString("zone_name", zone.Name);
        json.WriteString("msoa_name", zone.MsoaName);
        json.WriteString("district_name", zone.DistrictName);
        json.WriteString("area_name", zone.AreaName);
        json.WriteString("level", access.Band.Words());
        json.WriteString("reading", zone.ConfirmedShare >= ConfirmedEnough ? "Gap" : "Possible gap: check with providers");
        json.WriteString("reason", Reason(access, limitMinutes));
        json.WriteNumber("courses_in_reach", access.CoursesInReach);
        json.WriteNumber("places_in_reach", access.PlacesInReach);
        json.WriteNumber("places_per_100_aged_16_and_17", Math.Round(access.PlacesPer100, 2, MidpointRounding.AwayFromZero));
        if (access.NearestMinutes is { } minutes)
            json.WriteNumber("nearest_minutes", minutes);
        else
            json.WriteNull("nearest_minutes");
        json.WriteString("basis", "modelled");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Reason(ZoneAccess access, int limitMinutes) => access switch
    {
        { Class: AccessClass.Few } => "Courses in reach, but few places per head of the young people who can reach them",
        { NearestMinutes: { } minutes } => $"No suitable course in reach within {limitMinutes} minutes; the nearest is {minutes} minutes away",
        _ => $"No suitable course in reach within {limitMinutes} minutes; none can be reached at all",
    };

    private static void Geometry(Utf8JsonWriter json, Shape? shape)
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

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
