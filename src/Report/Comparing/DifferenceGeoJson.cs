using System.Text;
using System.Text.Json;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>Zones with what changes in their access, for any GIS (RFC 7946). No counts of people.</summary>
internal static class DifferenceGeoJson
{
    private static readonly (LevelBand Band, string Prefix)[] Bands = [(LevelBand.Entry, "entry"), (LevelBand.Level1, "level1"), (LevelBand.Level2, "level2")];

    public static string NameOf(Comparison comparison) => $"difference-{comparison.Scenario}.geojson";

    public static string Make(ComparedScenario compared, IReadOnlyList<Shape> zones)
    {
        var shapes = zones.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartObject("run");
            RunJson.Write(json, compared.Provenance);
            json.WriteString("compared_with", compared.Comparison.Basis);
            json.WriteEndObject();
            json.WriteStartArray("features");
            foreach (var zone in compared.Comparison.Zones)
                Feature(json, zone, shapes.GetValueOrDefault(zone.Code));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Feature(Utf8JsonWriter json, ZoneDifference zone, Shape? shape)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", zone.Code);
        ShapeJson.Geometry(json, shape);
        json.WriteStartObject("properties");
        json.WriteString("zone_code", zone.Code);
        json.WriteString("zone_name", zone.After.Name);
        json.WriteString("msoa_name", zone.After.MsoaName);
        json.WriteString("area_name", zone.After.AreaName);
        for (var i = 0; i < Bands.Length; i++)
            Band(json, zone, i);
        json.WriteString("basis", "modelled");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, ZoneDifference zone, int index)
    {
        var (band, prefix) = Bands[index];
        var (before, after) = (zone.Before.Access.First(access => access.Band == band), zone.After.Access.First(access => access.Band == band));
        json.WriteNumber(prefix + "_places_in_reach_before", before.PlacesInReach);
        json.WriteNumber(prefix + "_places_in_reach_after", after.PlacesInReach);
        json.WriteNumber(prefix + "_places_in_reach_difference", after.PlacesInReach - before.PlacesInReach);
        Whole(json, prefix + "_nearest_minutes_before", before.NearestMinutes);
        Whole(json, prefix + "_nearest_minutes_after", after.NearestMinutes);
        Whole(json, prefix + "_nearest_minutes_difference", after.NearestMinutes - before.NearestMinutes);
        json.WriteString(prefix + "_access_before", Phrases.AccessCode(before.Class));
        json.WriteString(prefix + "_access_after", Phrases.AccessCode(after.Class));
        json.WriteString(prefix + "_cold_before", zone.ColdBefore[index] is { } was ? ColdSpotWords.KindCode(was) : null);
        json.WriteString(prefix + "_cold_after", zone.ColdAfter[index] is { } now ? ColdSpotWords.KindCode(now) : null);
    }

    private static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
