using System.Text;
using System.Text.Json;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Report;

/// <summary>Several years for programs.</summary>
public static class YearsJson
{
    /// <summary>The JSON text, with a line end.</summary>
    /// <param name="years">The years.</param>
    /// <param name="scenario">What was asked.</param>
    /// <param name="dataset">What was run.</param>
    /// <param name="everyOfferConfirmed">Whether providers have confirmed every offer of the dataset for its year.</param>
    public static string Of(YearsResult years, Scenario scenario, DatasetInfo dataset, bool everyOfferConfirmed = false)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(dataset);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("scenario", scenario.Name);
            json.WriteString("scenario_hash", scenario.Hash);
            json.WriteString("dataset", dataset.Name);
            json.WriteString("dataset_hash", dataset.Hash);
            json.WriteNumber("seed", scenario.Seed);
            json.WriteString("notice", Confirmed.Standing(everyOfferConfirmed, dataset.AcademicYear));
            json.WriteString("basis", "modelled");
            json.WriteString("stable_from", years.StableFrom?.ToString());
            json.WriteString("reading", YearsFigures.Stable(years));
            json.WriteNumber("draws", years.Draws);
            if (years.Draws > 1)
                json.WriteString("reading_over_draws", YearsFigures.StableOver(years));
            foreach (var words in YearsFigures.LeftOut(years))
                json.WriteString("left_out", words);
            json.WriteStartArray("years");
            foreach (var year in years.Years)
                Year(json, year);
            json.WriteEndArray();
            json.WriteStartArray("assumptions");
            foreach (var parameter in years.Assumptions)
            {
                json.WriteStartObject();
                json.WriteString("key", parameter.Key);
                json.WriteNumber("value", parameter.Value);
                json.WriteString("unit", parameter.Unit);
                json.WriteString("basis", Phrases.Basis(parameter.Provenance.Basis));
                json.WriteString("source", parameter.Provenance.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Year(Utf8JsonWriter json, YearFigures year)
    {
        json.WriteStartObject();
        json.WriteString("year", year.Year.ToString());
        json.WriteStartObject("places");
        foreach (var (band, places) in new[] { LevelBand.Entry, LevelBand.Level1, LevelBand.Level2 }.Zip(year.Places))
            json.WriteNumber(Phrases.LevelCode(band), places);
        json.WriteEndObject();
        json.WriteNumber("places_on_ended_routes", year.PlacesOnEndedRoutes);
        if (year.Course is { } course)
        {
            json.WriteStartObject("aged_16_by_the_next_year");
            json.WriteNumber("to_level_1", course.ToLevel1);
            json.WriteNumber("to_level_2", course.ToLevel2);
            json.WriteNumber("to_level_3", course.ToLevel3);
            json.WriteNumber("second_year", course.SecondYear);
            json.WriteNumber("dropped_out", course.DroppedOut);
            json.WriteNumber("left_level_3", course.LeftLevel3);
            json.WriteNumber("apprentices", course.Apprentices);
            json.WriteNumber("resit_english_passed", course.EnglishPassed);
            json.WriteNumber("resit_maths_passed", course.MathsPassed);
            json.WriteEndObject();
        }

        json.WriteStartArray("areas");
        foreach (var area in year.Areas)
        {
            json.WriteStartObject();
            json.WriteString("code", area.AreaCode);
            json.WriteString("name", area.AreaName);
            json.WriteNumber("cohort_16_17", area.Cohort);
            json.WriteNumber("competing", area.Competing);
            json.WriteNumber("continuing", area.Continuing);
            json.WriteNumber("newly_placed_choice", area.Placed);
            json.WriteNumber("no_place_found_choice", area.NoPlaceFound);
            json.WriteStartObject("expected_neet");
            json.WriteNumber("low", Rounded(area.Neet.Low));
            json.WriteNumber("central", Rounded(area.Neet.Central));
            json.WriteNumber("high", Rounded(area.Neet.High));
            json.WriteEndObject();
            if (area.NeetOver.Length > 1)
            {
                json.WriteStartObject("expected_neet_central_over_draws");
                json.WriteNumber("mean", Rounded(Interval.Of(area.NeetOver).Mean));
                json.WriteNumber("half_width", Rounded(Interval.Of(area.NeetOver).HalfWidth ?? 0));
                json.WriteEndObject();
            }

            json.WriteNumber("not_known", Rounded(area.NotKnown));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
