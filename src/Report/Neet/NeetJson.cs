using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Expected NEET, drivers, validation and sensitivity for programs: members of <c>summary.json</c>, and what the commands print.</summary>
public static class NeetJson
{
    /// <summary>Writes the member <c>neet</c>.</summary>
    public static void Neet(Utf8JsonWriter json, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject("neet");
        json.WriteNumber("replications", result.Neet.Replications);
        json.WriteStartArray("areas");
        foreach (var area in result.Neet.Areas.Where(Interval.Drawn))
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code);
            json.WriteString("name", area.Name);
            json.WriteString("kind", Phrases.AreaLevel(area.Kind));
            Mean(json, "expected_neet_low", area.NeetLow);
            Mean(json, "expected_neet_central", area.NeetCentral);
            Mean(json, "expected_neet_high", area.NeetHigh);
            Mean(json, "expected_not_known", area.NotKnown);
            var (low, high) = Interval.Middle(area.NeetVaried);
            json.WriteNumber("expected_neet_varied_p10", Rounded(low));
            json.WriteNumber("expected_neet_varied_p90", Rounded(high));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("drivers_percentage_points_against_county");
        foreach (var area in result.Neet.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("code", area.Code);
            json.WriteNumber("difference", Rounded(100 * (area.Rate - area.CountyRate)));
            json.WriteNumber("who_lives_there", Rounded(100 * area.Composition));
            json.WriteNumber("provision", Rounded(100 * area.Provision));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>validation</c>.</summary>
    public static void Validation(Utf8JsonWriter json, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject("validation");
        json.WriteStartArray("figures");
        foreach (var row in result.Validation.Rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Target.Id);
            json.WriteString("measure", row.Target.Measure);
            json.WriteString("area", row.Target.Area);
            json.WriteString("year", row.Target.Year);
            json.WriteString("unit", row.Target.Unit);
            json.WriteBoolean("target", row.Target.Use == TargetUse.Calibration);
            json.WriteNumber("published", row.Target.Value);
            Optional(json, "modelled", row.Modelled);
            Optional(json, "half_width", row.HalfWidth);
            Optional(json, "difference", row.Difference);
            json.WriteString("note", row.Note);
            json.WriteString("source", row.Target.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("shortages");
        foreach (var row in result.Validation.Shortages)
        {
            json.WriteStartObject();
            json.WriteNumber("places_short", row.Shortage);
            json.WriteNumber("no_place_found", row.NoPlaceFound);
            json.WriteNumber("expected_neet_low", Rounded(row.Neet.Low));
            json.WriteNumber("expected_neet_central", Rounded(row.Neet.Central));
            json.WriteNumber("expected_neet_high", Rounded(row.Neet.High));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Validation.Flows is { } flows)
        {
            json.WriteStartObject("home_to_delivery");
            json.WriteNumber("pairs", flows.Pairs);
            json.WriteNumber("r_squared", Rounded(flows.RSquared));
            json.WriteNumber("stays_published", Rounded(flows.StaysPublished));
            json.WriteNumber("stays_modelled", Rounded(flows.StaysModelled));
            json.WriteString("source", flows.Source);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>sensitivity</c>.</summary>
    public static void Sensitivity(Utf8JsonWriter json, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject("sensitivity");
        json.WriteNumber("expected_neet", Rounded(result.Sensitivity.Base));
        json.WriteNumber("no_place_found", result.Sensitivity.NoPlaceFound);
        json.WriteStartArray("assumptions");
        foreach (var bar in result.Sensitivity.Bars)
        {
            json.WriteStartObject();
            json.WriteString("name", bar.Name);
            json.WriteString("low", bar.LowSetting);
            json.WriteString("high", bar.HighSetting);
            json.WriteNumber("expected_neet_at_low", Rounded(bar.NeetAtLow));
            json.WriteNumber("expected_neet_at_high", Rounded(bar.NeetAtHigh));
            json.WriteNumber("no_place_found_at_low", bar.NoPlaceAtLow);
            json.WriteNumber("no_place_found_at_high", bar.NoPlaceAtHigh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Mean(Utf8JsonWriter json, string name, System.Collections.Immutable.ImmutableArray<double> figures)
    {
        var interval = Interval.Of(figures);
        json.WriteStartObject(name);
        json.WriteNumber("mean", Rounded(interval.Mean));
        Optional(json, "half_width", interval.HalfWidth);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Rounded(number));
        else
            json.WriteNull(name);
    }

    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
