using System.Text.Json;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;

namespace Pathways.Report.Comparing;

/// <summary>The same as JSON.</summary>
internal static class NeetDifferenceJson
{
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartArray("neet_over_replications");
        foreach (var area in comparison.Neet.Where(area => area.Cohort >= Report.Interval.LeastCohort))
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code);
            json.WriteString("name", area.Name);
            json.WriteString("kind", area.Kind.ToString());
            Interval(json, "low", area.Low);
            Interval(json, "central", area.Central);
            Interval(json, "high", area.High);
            Interval(json, "numbers_drawn_too", area.Varied);
            Interval(json, "not_known", area.NotKnown);
            Interval(json, "level_of_basis", area.Before);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!comparison.Assumptions.IsEmpty)
            json.WriteString("neet_assumption", NoPlaceWords.Of(comparison.Assumptions));
        json.WriteStartArray("indicators");
        foreach (var effect in comparison.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("indicator", effect.Indicator.ToString());
            json.WriteString("moves", IndicatorWords.Code(effect.Move));
            json.WriteString("why", effect.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
}
