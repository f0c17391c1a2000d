using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Equity in <c>summary.json</c>: everything together, as shown.</summary>
internal static class EquityJson
{
    public static void Write(Utf8JsonWriter json, EquityResults equity)
    {
        json.WriteStartObject("equity");
        json.WriteString("basis", "modelled");
        json.WriteStartArray("areas");
        foreach (var area in equity.Areas)
        {
            json.WriteStartObject();
            json.WriteString("code", area.AreaCode);
            Number(json, "gini", area.Spread.Gini);
            Number(json, "palma", area.Spread.Palma);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var row in EquityTable.Of(equity).Where(row => row.Equity.AreaCode == equity.Areas[^1].AreaCode))
        {
            json.WriteStartObject();
            json.WriteString("group", EquityTable.Code(row.Equity.Group));
            json.WriteString("competing", StrictCount.Of(row.Equity.Members?.Learners ?? 0, row.Withheld));
            Number(json, "shared_places_gap", row.Gap(figures => figures.SharedPlaces));
            Number(json, "nearest_minutes_gap", row.Gap(figures => figures.NearestMinutes));
            Number(json, "newly_placed_choice_gap", row.Gap(figures => figures.PlacedChoice));
            Number(json, "newly_placed_choice_gap_mean", row.Members is null || row.Others is null || row.Equity.Over.PlacedChoice.IsEmpty ? null : Interval.Of(row.Equity.Over.PlacedChoice).Mean);
            Number(json, "newly_placed_choice_gap_half_width", row.Members is null || row.Others is null ? null : Interval.HalfWidth(row.Equity.Over.PlacedChoice));
            Number(json, "newly_placed_best_gap", row.Gap(figures => figures.PlacedBest));
            Number(json, "gini", row.Members?.Spread.Gini);
            Number(json, "palma", row.Members?.Spread.Palma);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("no_data_yet");
        foreach (var group in equity.NoData)
            json.WriteStringValue(EquityTable.Code(group));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Math.Round(number, 4, MidpointRounding.AwayFromZero));
        else
            json.WriteNull(name);
    }
}
