using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The cold zones, one feature per zone and level, each with the cold-spot area to which it belongs (RFC 7946). No counts of people.</summary>
internal static class ColdSpotsGeoJson
{
    public const string Name = "cold-spots.geojson";

    public static string Make(RunResult result, RunProvenance provenance, IReadOnlyList<Shape> zones, bool peopleProtected = false)
    {
        var shapes = zones.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        var byCode = result.Zones.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        var areas = result.ColdSpots.Areas.ToDictionary(area => area.Id, StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartObject("run");
            RunJson.Write(json, provenance, peopleProtected);
            json.WriteEndObject();
            json.WriteStartArray("features");
            foreach (var cold in result.ColdSpots.Zones)
                Feature(json, cold, byCode[cold.ZoneCode], areas[cold.AreaId], shapes.GetValueOrDefault(cold.ZoneCode), result.TravelLimitMinutes, counted: !peopleProtected);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Feature(Utf8JsonWriter json, ColdSpotZone cold, ZoneResult zone, ColdSpotArea area, Shape? shape, int limitMinutes, bool counted)
    {
        var access = zone.Access.First(one => one.Band == cold.Band);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", $"{zone.Code} {cold.Band.Words()}");
        ShapeJson.Geometry(json, shape);
        json.WriteStartObject("properties");
        json.WriteString("zone_code", zone.Code);
        json.WriteString("zone_name", zone.Name);
        json.WriteString("msoa_name", zone.MsoaName);
        json.WriteString("district_name", zone.DistrictName);
        json.WriteString("area_name", zone.AreaName);
        json.WriteString("level", cold.Band.Words());
        json.WriteString("kind", ColdSpotWords.KindCode(cold.Kind));
        json.WriteString("reading", ColdSpotWords.Reading(area));
        json.WriteString("reason", Reason(cold.Kind, access, limitMinutes));
        json.WriteString("cold_spot_id", area.Id);
        json.WriteString("cold_spot_name", area.Name);
        json.WriteString("nearest_remedy", ColdSpotWords.Remedy(area.Remedies[0], counted));
        json.WriteNumber("cold_draws", cold.ColdDraws);
        json.WriteNumber("draws", cold.Draws);
        json.WriteNumber("confirmed_share", Math.Round(cold.ConfirmedShare, 3, MidpointRounding.AwayFromZero));
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

    private static string Reason(ColdSpotKind kind, ZoneAccess access, int limitMinutes) => kind switch
    {
        ColdSpotKind.NoCourseInReach when access.NearestMinutes is { } minutes => $"No suitable course in reach within {limitMinutes} minutes; the nearest with a place open is {minutes} minutes away",
        ColdSpotKind.NoCourseInReach => $"No suitable course in reach within {limitMinutes} minutes; none can be reached at all",
        ColdSpotKind.Full => "Suitable courses in reach, but full, or more than elsewhere are refused",
        ColdSpotKind.Fragile => "All suitable courses in reach are one provider's",
        ColdSpotKind.Far => "The nearest suitable course is a long way off",
        _ => "Few subjects are taught in reach",
    };
}
