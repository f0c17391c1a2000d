using System.Text.Json;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Figures of a publication's maps, at the place where the workbook has them.</summary>
internal static class MapFigures
{
    private static readonly string[] Names = ["code", "name", "basis"];

    /// <summary>What the map of cold spots says of zones: provision and travel.</summary>
    private static readonly string[] OfZones =
    [
        "zone_code", "zone_name", "msoa_name", "district_name", "area_name", "level", "kind", "reading", "reason", "cold_spot_id", "cold_spot_name", "nearest_remedy", "cold_draws", "draws",
        "confirmed_share", "courses_in_reach", "places_in_reach", "places_per_100_aged_16_and_17", "nearest_minutes", "basis",
    ];

    /// <exception cref="InvalidDataException">A map, or a property of one, that nobody has thought of.</exception>
    public static IEnumerable<(FigurePlace Place, string Text)> Read(string file, byte[] bytes, IReadOnlyDictionary<FigurePlace, string> figures)
    {
        using var json = JsonDocument.Parse(bytes);
        var features = json.RootElement.GetProperty("features").EnumerateArray().Select(one => one.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString(), StringComparer.Ordinal)).ToArray();
        return file switch
        {
            "maps/gap-areas.geojson" => [.. features.SelectMany(one => At(one, figures.Keys.First(place => place.Table == "gap-by-level" && place.Area == one["name"] && place.Row == "Total")))],
            "maps/gap-msoa-groups.geojson" => [.. features.SelectMany(one => At(one, figures.Keys.First(place => place.Table == "gap-by-msoa-group" && place.Keys[^1] == one["code"])))],
            "maps/cold-spots.geojson" => features.SelectMany(one => one.Keys).Except(OfZones).ToArray() is { Length: > 0 } unknown ? throw new InvalidDataException($"{file}: {string.Join(", ", unknown)}") : [],
            _ => throw new InvalidDataException($"{file}: what it tells of people is not known to the reader."),
        };
    }

    private static IEnumerable<(FigurePlace Place, string Text)> At(Dictionary<string, string> properties, FigurePlace row)
        => properties.Where(property => !Names.Contains(property.Key)).Select(property => (row with { Column = property.Key }, property.Value));
}
