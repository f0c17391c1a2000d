using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pathways.Report;

/// <summary>JSON with what is not known told as not available: figures in objects of places whose young people no extract covers.</summary>
internal static class UnknownMembers
{
    private static readonly string[] Places = ["code", "area_code", "area"];

    private static readonly FrozenSet<string> KnownAnyhow = FrozenSet.ToFrozenSet(
        ["run", "confidence", "courses", "confirmed_courses", "places", "confirmed_places", "confirmed_share", "zones", "zones_without_course", "zones_without_course_difference", "cold_draws", "draws", "replications", "published"], StringComparer.Ordinal);

    /// <summary>Counts that are written as text, since a symbol may stand in their place, and what is said of intervals.</summary>
    private static readonly FrozenSet<string> Counts = FrozenSet.ToFrozenSet(["learners_affected", "newly_placed_residents", "newly_placed_learners", "includes_no_change"], StringComparer.Ordinal);

    /// <summary>The text with the figures replaced; the same one where all places are covered.</summary>
    /// <param name="unknown">The places, as in <see cref="UnknownPlaces"/>.</param>
    /// <param name="json">The text.</param>
    public static string In(FrozenSet<string> unknown, string json)
    {
        if (unknown.Count == 0)
            return json;
        var whole = JsonNode.Parse(json)!;
        Change(unknown, whole, inside: false);
        return whole.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }) + (json.EndsWith('\n') ? "\n" : "");
    }

    private static void Change(FrozenSet<string> unknown, JsonNode? node, bool inside)
    {
        if (node is JsonArray items)
        {
            for (var at = 0; at < items.Count; at++)
            {
                if (inside && items[at] is JsonValue value && value.GetValueKind() == JsonValueKind.Number)
                    items[at] = UnknownPlaces.Symbol;
                else
                    Change(unknown, items[at], inside);
            }
        }
        else if (node is JsonObject members)
        {
            inside |= Places.Any(name => members[name] is JsonValue place && place.TryGetValue<string>(out var text) && unknown.Contains(text));
            foreach (var (name, member) in members.ToArray())
            {
                if (inside && !KnownAnyhow.Contains(name) && member is JsonValue value && (value.GetValueKind() == JsonValueKind.Number || Counts.Contains(name)))
                    members[name] = UnknownPlaces.Symbol;
                else if (!KnownAnyhow.Contains(name))
                    Change(unknown, member, inside);
            }
        }
    }
}
