using System.Text.Json;
using Pathways.Cli.Running.Kept;
using Pathways.Grains.Messages;

namespace Pathways.Cli.Running.Explaining;

/// <summary>What a run did with one learner, for programs.</summary>
internal static class LearnerJson
{
    public static string Of(ExplainedLearner explained) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("run", explained.Run.RunId);
        json.WriteString("result_hash", explained.Run.ResultHash);
        json.WriteString("basis", "modelled");
        json.WriteString("notice", explained.Standing);
        json.WriteString("learner_id", explained.Profile.LearnerId);
        json.WriteString("area_code", explained.Profile.AreaCode);
        json.WriteString("zone_code", explained.Profile.ZoneCode);
        json.WriteNumber("academic_age", explained.Profile.AcademicAge);
        json.WriteBoolean("competes", explained.Profile.Competes);
        json.WriteStartObject("facts");
        foreach (var fact in explained.Profile.Facts)
            json.WriteString(fact.Name, fact.Value);
        json.WriteEndObject();
        if (explained.Outcome is { } outcome)
        {
            Write(json, "choice", outcome.Choice);
            Write(json, "best_case", outcome.Best);
        }

        json.WriteStartArray("suitable_courses");
        foreach (var offer in explained.Offers)
            Write(json, offer, explained.WithRoom.Contains(offer.OfferId, StringComparer.Ordinal));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, PlaceOutcome place)
    {
        json.WriteStartObject(name);
        json.WriteString("offer_id", place.OfferId);
        json.WriteString("reason", place.Reason);
        json.WriteString("explanation", place.Explanation);
        if (place.Minutes is { } minutes)
            json.WriteNumber("minutes", minutes);
        if (place.Rank is { } rank)
            json.WriteNumber("rank", rank);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RankedOffer offer, bool hadRoom)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", offer.Rank);
        json.WriteString("offer_id", offer.OfferId);
        json.WriteBoolean("commissioned", offer.Commissioned);
        json.WriteString("title", offer.Title);
        json.WriteString("site_name", offer.SiteName);
        json.WriteString("provider_name", offer.ProviderName);
        json.WriteNumber("minutes", offer.Minutes);
        json.WriteNumber("cost_minutes_equivalents", offer.Cost);
        json.WriteNumber("places", offer.Places);
        json.WriteBoolean("had_room", hadRoom);
        json.WriteEndObject();
    }
}
