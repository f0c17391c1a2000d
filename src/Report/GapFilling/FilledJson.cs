using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>How good the plans of a run that filled gaps are known to be; its lots are in lots.csv.</summary>
internal static class FilledJson
{
    public static void Write(Utf8JsonWriter json, GapPlanResult? filled)
    {
        if (filled is null)
            return;
        json.WriteStartArray("filled_gaps");
        foreach (var plan in filled.Plans)
        {
            var unit = PlanJson.Unit(plan.Objective);
            json.WriteStartObject();
            json.WriteString("name", plan.Name);
            json.WriteString("asked", plan.Asked);
            json.WriteString("objective", PlanText.Word(plan.Objective));
            json.WriteNumber("lots", plan.Lots.Length);
            json.WriteNumber("newly_placed_best_case", plan.Placed);
            json.WriteNumber("gain_" + unit, plan.Gain);
            json.WriteNumber("bound_" + unit, plan.Bound);
            json.WriteNumber("gap", Math.Round(plan.Gap, 6));
            json.WriteBoolean("proven", plan.Proven);
            json.WriteNumber("lots_that_make_it_dearer", plan.DearerLots);
            json.WriteStartArray("naive");
            foreach (var naive in plan.Naive)
            {
                json.WriteStartObject();
                json.WriteString("name", naive.Name);
                json.WriteNumber("lots", naive.Lots);
                json.WriteNumber("newly_placed_best_case", naive.Placed);
                json.WriteNumber("gain_" + unit, naive.Gain);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
