using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The headline figures of a run for programs: identity, areas, assumptions, what the best case rests on.</summary>
internal static class SummaryJson
{
    public const string Name = "summary.json";

    public static string Make(RunResult result, RunProvenance provenance)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            json.WriteString("academic_year", result.AcademicYear.ToString());
            json.WriteString("area_set", result.AreaSet);
            json.WriteNumber("travel_limit_minutes", result.TravelLimitMinutes);
            json.WriteNumber("confirmed_places_share", Rounded(result.ConfirmedPlacesShare));
            json.WriteNumber("noise_share_of_cost", Rounded(result.NoiseShareOfCost));
            Best(json, result.Best);
            GapFilling.FilledJson.Write(json, result.FilledGaps);
            json.WriteStartArray("areas");
            foreach (var area in result.Areas)
                Area(json, area, Register.Confirmed.Of(result, area.Code));
            json.WriteEndArray();
            TravelJson.Write(json, result.Travel, provenance);
            EquityJson.Write(json, result.Equity);
            FlowJson.Write(json, result.Flows);
            NeetJson.Neet(json, result);
            NeetJson.Validation(json, result);
            NeetJson.Sensitivity(json, result);
            Assumptions(json, result);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Best(Utf8JsonWriter json, BestFigures best)
    {
        json.WriteStartObject("best_case");
        json.WriteNumber("objective_minutes_equivalents", best.Objective);
        json.WriteNumber("bound_without_minimum_groups", best.Certificate.BoundWithoutGroups);
        json.WriteBoolean("certified", best.Certificate.Optimal);
        json.WriteBoolean("unique", best.Certificate.Unique);
        json.WriteNumber("options_checked", best.Certificate.OptionsChecked);
        json.WriteString("solver", best.Certificate.Solver);
        json.WriteString("certified_means", "arithmetic only, given the open offers; it says nothing about the data");
        json.WriteNumber("no_place_though_chain_of_moves_existed", best.NoPlaceThoughChainExisted);
        json.WriteEndObject();
    }

    private static void Area(Utf8JsonWriter json, AreaResult area, OfferConfirmation confirmation)
    {
        json.WriteStartObject();
        json.WriteString("code", area.Code);
        json.WriteString("name", area.Name);
        json.WriteString("kind", Phrases.AreaLevel(area.Kind));
        json.WriteNumber("courses", confirmation.Courses);
        json.WriteNumber("confirmed_courses", confirmation.ConfirmedCourses);
        json.WriteNumber("places", confirmation.Places);
        json.WriteNumber("confirmed_places", confirmation.ConfirmedPlaces);
        json.WriteStartArray("levels");
        foreach (var level in area.Levels.Append(area.AllLevels))
            Level(json, level);
        json.WriteEndArray();
        json.WriteNumber("cohort_16_17", area.Cohort);
        json.WriteStartObject("expected_status");
        foreach (var (words, value) in Phrases.Statuses.Zip(area.Status.InOrder))
            json.WriteNumber(words, Rounded(value));
        json.WriteEndObject();
        Range(json, "expected_neet", area.Neet);
        Range(json, "expected_neet_linked_to_no_place", area.NeetLinkedToNoPlace);
        json.WriteStartArray("apprenticeships");
        foreach (var figures in area.Apprenticeships)
        {
            json.WriteStartObject();
            json.WriteString("tier", Phrases.Tier(figures.Tier));
            json.WriteNumber("demand", figures.Demand);
            json.WriteNumber("vacancies_shared", Rounded(figures.SharedVacancies));
            json.WriteNumber("expected_starts", Rounded(figures.ExpectedStarts));
            json.WriteNumber("shortfall", Rounded(figures.Shortfall));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Level(Utf8JsonWriter json, LevelFigures level)
    {
        json.WriteStartObject();
        json.WriteString("level", Phrases.LevelCode(level.Band));
        json.WriteNumber("competing", level.Competing);
        json.WriteNumber("continuing", level.Continuing);
        json.WriteNumber("places_in_reach", level.PlacesInReach);
        json.WriteNumber("places_shared", Rounded(level.SharedPlaces));
        json.WriteNumber("newly_placed_choice", level.PlacedChoice);
        json.WriteNumber("newly_placed_best", level.PlacedBest);
        json.WriteNumber("no_place_found_choice", level.NoPlaceFoundChoice);
        json.WriteNumber("no_place_found_best", level.NoPlaceFoundBest);
        json.WriteNumber("coordination_gap", level.CoordinationGap);
        Travel(json, "travel_choice", level.TravelChoice);
        Travel(json, "travel_best", level.TravelBest);
        json.WriteNumber("zones_without_course", level.ZonesWithoutCourse);
        json.WriteEndObject();
    }

    private static void Travel(Utf8JsonWriter json, string name, TravelSummary? travel)
    {
        if (travel is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("median_minutes", travel.MedianMinutes);
        json.WriteNumber("percentile_90_minutes", travel.Percentile90Minutes);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, AssumptionRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", Rounded(range.Low));
        json.WriteNumber("central", Rounded(range.Central));
        json.WriteNumber("high", Rounded(range.High));
        json.WriteEndObject();
    }

    private static void Assumptions(Utf8JsonWriter json, RunResult result)
    {
        json.WriteStartArray("assumptions");
        foreach (var parameter in result.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("key", parameter.Key);
            json.WriteNumber("value", parameter.Value);
            if (parameter.Low is { } low)
                json.WriteNumber("low", low);
            if (parameter.High is { } high)
                json.WriteNumber("high", high);
            json.WriteString("unit", parameter.Unit);
            json.WriteString("basis", Phrases.Basis(parameter.Provenance.Basis));
            json.WriteString("source", parameter.Provenance.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
