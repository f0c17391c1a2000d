using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>A course's closing as JSON: counts only, nobody one by one.</summary>
public static class ClosingJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    public static string Of(ClosedCourse closed, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(closed);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            json.WriteString("offer_id", closed.Offer.Id);
            json.WriteString("title", closed.Offer.Title);
            json.WriteNumber("open_places", closed.OpenPlaces);
            json.WriteNumber("newly_placed", closed.Placed);
            json.WriteNumber("continuing_who_finish", closed.Continuing);
            Counts(json, "who_loses_by_area", closed.Losers.GroupBy(loser => loser.HomeArea, StringComparer.Ordinal).Select(group => (group.Key, group.Count())));
            Courses(json, closed);
            Counts(json, "who_cannot_by_reason", closed.Losers.Where(loser => loser.OfferId is null).GroupBy(loser => Phrases.ReasonCode(loser.Reason), StringComparer.Ordinal).Select(group => (group.Key, group.Count())));
            Counts(json, "who_cannot_by_area", closed.Losers.Where(loser => loser.OfferId is null).GroupBy(loser => loser.HomeArea, StringComparer.Ordinal).Select(group => (group.Key, group.Count())));
            Counts(json, "others", [("no_longer_placed", closed.Others.NoLongerPlaced), ("newly_placed", closed.Others.NewlyPlaced), ("another_course", closed.Others.OtherCourse)]);
            if (closed.Over is { } over)
            {
                json.WriteStartObject("over_replications");
                json.WriteNumber("replications", over.Placed.Replications);
                Interval(json, "newly_placed_there", over.Placed);
                Interval(json, "of_these_no_suitable_place_found", over.NoPlaceFound);
                Interval(json, "fewer_newly_placed_in_all", over.FewerPlaced);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    private static void Interval(Utf8JsonWriter json, string name, ReplicationInterval interval)
    {
        json.WriteStartObject(name);
        json.WriteNumber("mean", Math.Round(interval.Mean, 4));
        if (interval is { Lower: { } lower, Upper: { } upper })
        {
            json.WriteNumber("lower", Math.Round(lower, 4));
            json.WriteNumber("upper", Math.Round(upper, 4));
        }

        json.WriteEndObject();
    }

    private static void Courses(Utf8JsonWriter json, ClosedCourse closed)
    {
        json.WriteStartArray("where_they_go");
        foreach (var course in closed.Losers.Where(loser => loser.OfferId is not null).GroupBy(loser => loser.OfferId!, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("offer_id", course.Key);
            json.WriteString("title", course.First().Title);
            json.WriteString("area", course.First().OfferArea);
            json.WriteNumber("learners", course.Count());
            Middle(json, "median_minutes_before", course.Select(loser => (int?)loser.MinutesBefore));
            Middle(json, "median_minutes_after", course.Select(loser => loser.MinutesAfter));
            Middle(json, "median_pounds_a_year_before", course.Select(loser => loser.PoundsBefore));
            Middle(json, "median_pounds_a_year_after", course.Select(loser => loser.PoundsAfter));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Middle(Utf8JsonWriter json, string name, IEnumerable<int?> figures)
    {
        if (ClosingText.MiddleOf(figures.OfType<int>()) is { } middle)
            json.WriteNumber(name, middle);
        else
            json.WriteNull(name);
    }

    private static void Counts(Utf8JsonWriter json, string name, IEnumerable<(string Key, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts.OrderByDescending(one => one.Count).ThenBy(one => one.Key, StringComparer.Ordinal))
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }
}
