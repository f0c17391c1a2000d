using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Self-containment for programs.</summary>
internal static class FlowJson
{
    /// <summary>The part of <c>summary.json</c>.</summary>
    public static void Write(Utf8JsonWriter json, FlowResults flows)
    {
        json.WriteStartObject("self_containment");
        json.WriteString("basis", "modelled");
        Grouping(json, "today", flows.Today);
        Grouping(json, "regrouped", flows.Regrouped);
        json.WriteEndObject();
    }

    /// <summary>One grouping, or null.</summary>
    public static void Grouping(Utf8JsonWriter json, string name, Grouping? grouping, bool withMsoas = false)
    {
        if (grouping is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("areas", grouping.Areas.Length);
        json.WriteNumber("overall", Rounded(grouping.Overall));
        if (Interval.HalfWidth(grouping.OverallOver) is { } half)
        {
            json.WriteNumber("overall_mean", Rounded(Interval.Of(grouping.OverallOver).Mean));
            json.WriteNumber("overall_half_width", Rounded(half));
        }

        json.WriteNumber("weakest", Rounded(grouping.Weakest));
        json.WriteStartArray("by_area");
        foreach (var area in grouping.Areas)
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code);
            json.WriteString("name", area.Name);
            json.WriteString("newly_placed_residents", PeopleCount.Of(area.Residents));
            Share(json, "of_residents", area.Staying, area.Residents);
            Share(json, "of_learners", area.Staying, area.Learners);
            if (withMsoas)
            {
                json.WriteStartArray("msoas");
                foreach (var msoa in area.MsoaCodes)
                    json.WriteStringValue(msoa);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, string name, int part, int whole)
    {
        if (FlowWords.Share(part, whole) is { } share)
            json.WriteNumber(name, Rounded(share));
        else
            json.WriteNull(name);
    }

    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
