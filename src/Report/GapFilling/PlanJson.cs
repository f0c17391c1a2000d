using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>A plan as JSON.</summary>
public static class PlanJson
{
    public const string Name = "summary.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The text.</summary>
    public static string Make(GapReport report, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(provenance);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            json.WriteString("asked", report.Asked);
            json.WriteNumber("newly_placed_best_case", report.PlacedBest);
            json.WriteString("objective", PlanText.Word(report.Objective));
            json.WriteNumber("gain_" + Unit(report.Objective), report.Gain);
            json.WriteNumber("bound_" + Unit(report.Objective), report.Bound);
            json.WriteNumber("first_bound_" + Unit(report.Objective), report.FirstBound);
            json.WriteNumber("gap", Math.Round(report.Gap, 6));
            json.WriteBoolean("proven", report.Proven);
            json.WriteNumber("lots_that_make_it_dearer", report.Dearer.Lots);
            json.WriteNumber("seconds", Math.Round(report.Seconds, 1));
            Part(json, "realised", report.Realised is { } real ? new { real.PromisedGain, real.SolvedGain, real.PlacedBest, PlacedChoice = Figure(real.PlacedChoice), real.Neet, real.Solver, real.ResultHash } : null);
            Part(json, "lots", report.Lots.Select(lot => new
            {
                lot.Number,
                lot.Id,
                lot.Title,
                lot.AreaCode,
                lot.AreaName,
                lot.Site,
                lot.SiteToBeFound,
                lot.OtherHosts,
                lot.Type,
                Level = lot.Level.Code(),
                lot.Ssa,
                lot.Places,
                lot.IntakeMonths,
                lot.MinimumGroup,
                lot.LeadTimeMonths,
                lot.LearnersInReach,
                lot.FilledBest,
                lot.FilledChoice,
                lot.NewlyPlacedBest,
                NewlyPlacedChoice = lot.NewlyPlaced is { } placed ? Figure(placed) : null,
                lot.Neet,
                lot.Gain,
                lot.Costs,
                lot.EnglishMathsPounds,
                lot.LagPounds,
                lot.Confidence,
                lot.Indicators,
            }));
            Part(json, "frontier_single_places", report.SinglePlaces);
            Part(json, "next_lot_by_area", report.Next);
            Part(json, "naive", report.Naive);
            Part(json, "notes", report.Notes);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The unit of gains, whole numbers of it.</summary>
    internal static string Unit(GapObjective objective) => objective == GapObjective.Neet ? "assumed_neet_millionths" : "minutes_equivalents";

    private static void Part<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, Readable);
    }

    private static object Figure((double Mean, double? Lower, double? Upper) figure) => new { figure.Mean, figure.Lower, figure.Upper };
}
