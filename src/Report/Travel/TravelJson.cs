using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Travel by area for <c>summary.json</c>, all levels together.</summary>
internal static class TravelJson
{
    public static void Write(Utf8JsonWriter json, TravelResults travel, RunProvenance provenance)
    {
        json.WriteStartObject("travel");
        json.WriteString("basis", provenance.TravelLabel);
        json.WriteStartArray("areas");
        foreach (var area in travel.Areas.Where(area => area.Band is null))
        {
            json.WriteStartObject();
            json.WriteString("code", area.AreaCode);
            json.WriteNumber("competing", area.Competing);
            Beyond(json, "no_suitable_course_within_minutes", area.Nearest);
            Placed(json, "choice", area.Choice);
            Placed(json, "best", area.Best);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("zones_and_levels_without_course", travel.Journeys.Length);
        json.WriteNumber("of_these_without_any_journey", travel.Journeys.Count(journey => journey.SiteId is null));
        json.WriteEndObject();
    }

    private static void Placed(Utf8JsonWriter json, string name, PlacedTravel placed)
    {
        json.WriteStartObject(name);
        json.WriteNumber("newly_placed", placed.Placed);
        json.WriteStartObject("modes");
        foreach (var (mode, column, _) in TravelWords.Modes)
            json.WriteNumber(column, placed.Modes[(int)mode]);
        json.WriteEndObject();
        Beyond(json, "beyond_minutes", placed.Beyond);
        if (placed.MedianPoundsPerYear is { } pounds)
            json.WriteNumber("median_pounds_per_year", pounds);
        json.WriteNumber("travel_saver_covers", placed.SaverCovers);
        json.WriteEndObject();
    }

    private static void Beyond(Utf8JsonWriter json, string name, IEnumerable<BeyondMinutes> beyond)
    {
        json.WriteStartObject(name);
        foreach (var one in beyond.Where(one => one.Learners is not null))
            json.WriteNumber(one.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Learners!.Value);
        json.WriteEndObject();
    }
}
