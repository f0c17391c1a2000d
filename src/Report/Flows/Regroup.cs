using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Today's areas beside a regrouping, for a terminal and for programs.</summary>
public static class Regroup
{
    /// <summary>Lines of text.</summary>
    public static IReadOnlyList<string> Text(Grouping today, Grouping? regrouped)
    {
        ArgumentNullException.ThrowIfNull(today);
        return
        [
            .. Lines("today", today), "",
            .. regrouped is null
                ? ["No regrouping: nobody is placed, the dataset does not say which zones share a border, or the map has more separate parts than areas were asked for."]
                : Lines($"regrouped into {regrouped.Areas.Length}", regrouped),
            "",
            "Newly placed at Level 2 and below, as applications work today (modelled). The regrouping is found by a heuristic; a better one may exist.",
        ];
    }

    /// <summary>The JSON text, with a line end.</summary>
    public static string Json(Grouping today, Grouping? regrouped, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(provenance);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            json.WriteString("basis", "modelled");
            FlowJson.Grouping(json, "today", today, withMsoas: true);
            FlowJson.Grouping(json, "regrouped", regrouped, withMsoas: true);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static IEnumerable<string> Lines(string title, Grouping grouping)
    {
        yield return $"{title}: {Figures.Fixed(100 * grouping.Overall, 1)}% learn in the area where they live; least self-contained area {Figures.Fixed(100 * grouping.Weakest, 1)}%";
        var width = grouping.Areas.Max(area => area.Code.Length);
        foreach (var area in grouping.Areas)
            yield return $"  {area.Code.PadRight(width)}  {FlowWords.Percent(area.Staying, area.Residents),6} of {PeopleCount.Of(area.Residents),6} residents stay, {FlowWords.Percent(area.Staying, area.Learners),6} of its learners live there  {area.Name}";
    }
}
