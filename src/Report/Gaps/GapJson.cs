using System.Text;
using System.Text.Json;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>An area's gap for programs.</summary>
public static class GapJson
{
    /// <summary>The JSON text, with a line end.</summary>
    public static string Of(AreaGap gap, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(provenance);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            json.WriteString("area_code", gap.Area.Code);
            json.WriteString("area_name", gap.Area.Name);
            json.WriteString("level", Phrases.LevelCode(gap.Band));
            json.WriteString("basis", "modelled");
            json.WriteNumber("demand", gap.Figures.Competing);
            json.WriteNumber("places_in_reach", gap.Figures.PlacesInReach);
            json.WriteNumber("shared_places", Rounded(gap.Figures.SharedPlaces));
            Interval(json, "places_in_reach_replications", gap.Places);
            Interval(json, "gap", gap.Gap);
            json.WriteNumber("gap_lowest_replication", gap.Lowest);
            json.WriteNumber("gap_highest_replication", gap.Highest);
            json.WriteNumber("no_place_found_choice", gap.Figures.NoPlaceFoundChoice);
            json.WriteNumber("no_place_found_best", gap.Figures.NoPlaceFoundBest);
            if (gap.ConfirmedShare is { } share)
                json.WriteNumber("confirmed_share", Rounded(share));
            else
                json.WriteNull("confirmed_share");
            json.WriteStartObject("confirmed_in_area");
            json.WriteNumber("courses", gap.Confirmation.Courses);
            json.WriteNumber("confirmed_courses", gap.Confirmation.ConfirmedCourses);
            json.WriteNumber("places", gap.Confirmation.Places);
            json.WriteNumber("confirmed_places", gap.Confirmation.ConfirmedPlaces);
            json.WriteEndObject();
            json.WriteString("reading", gap.Certain ? "gap" : ColdSpotWords.PossibleGap);
            json.WriteStartArray("cold_spots");
            foreach (var spot in gap.ColdSpots)
                Spot(json, spot);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return UnknownMembers.In(provenance.NotCovered, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Spot(Utf8JsonWriter json, ColdSpotArea spot)
    {
        json.WriteStartObject();
        json.WriteString("id", spot.Id);
        json.WriteString("name", spot.Name);
        json.WriteString("level", Phrases.LevelCode(spot.Band));
        json.WriteString("kind", ColdSpotWords.KindCode(spot.Kind));
        json.WriteString("reading", ColdSpotWords.Reading(spot));
        json.WriteNumber("cold_draws", spot.ColdDraws);
        json.WriteNumber("draws", spot.Draws);
        json.WriteNumber("confirmed_share", Rounded(spot.ConfirmedShare));
        json.WriteString("learners_affected", PeopleCount.Of(spot.People?.Competing));
        json.WriteStartArray("remedies");
        foreach (var remedy in spot.Remedies)
        {
            json.WriteStartObject();
            json.WriteString("kind", ColdSpotWords.RemedyCode(remedy.Kind));
            json.WriteString("words", ColdSpotWords.Remedy(remedy));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, ReplicationInterval interval)
    {
        json.WriteStartObject(name);
        json.WriteNumber("mean", Rounded(interval.Mean));
        if (interval is { Lower: { } lower, Upper: { } upper })
        {
            json.WriteNumber("lower", Rounded(lower));
            json.WriteNumber("upper", Rounded(upper));
        }

        json.WriteNumber("replications", interval.Replications);
        json.WriteNumber("confidence", interval.Confidence);
        json.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
