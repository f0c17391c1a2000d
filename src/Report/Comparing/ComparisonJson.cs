using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>The comparison as JSON. It names no provider.</summary>
public static class ComparisonJson
{
    /// <summary>Name of the file.</summary>
    public const string Name = "comparison.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="basis">What made the run of the basis.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static string Make(RunProvenance basis, IReadOnlyList<ComparedScenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(scenarios);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("compared_with");
            RunJson.Write(json, basis);
            json.WriteEndObject();
            json.WriteStartArray("scenarios");
            foreach (var scenario in scenarios)
                One(json, scenario);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return UnknownMembers.In(NotKnownAreas.Codes(basis, scenarios), Encoding.UTF8.GetString(memory.ToArray()).ReplaceLineEndings("\n") + "\n");
    }

    private static void One(Utf8JsonWriter json, ComparedScenario compared)
    {
        var comparison = compared.Comparison;
        json.WriteStartObject();
        json.WriteStartObject("run");
        RunJson.Write(json, compared.Provenance);
        json.WriteEndObject();
        Array(json, "modifications", compared.Scenario.Modifications, change =>
        {
            json.WriteString("name", change.Name);
            json.WriteString("words", ModificationWords.Of(change));
        });
        json.WriteBoolean("person_by_person", comparison.PersonByPerson);
        json.WriteNumber("replications", comparison.Replications);
        json.WriteStartArray("in_short");
        foreach (var sentence in ScenarioSections.Short(compared))
            json.WriteStringValue(sentence);
        json.WriteEndArray();
        Array(json, "areas", comparison.Areas, area => Area(json, area, comparison.PersonByPerson));
        NeetDifferenceJson.Write(json, comparison);
        Array(json, "courses", comparison.Courses, course => Course(json, course));
        Array(json, "cold_spots", comparison.Spots, spot => Spot(json, spot));
        Array(json, "cost_by_payer", comparison.Costs, cost => Cost(json, cost, "entered"));
        if (comparison.Estimate is { } estimate)
        {
            Array(json, "estimated_cost_by_payer", estimate.Costs, cost => Cost(json, cost, "estimate at the national rate"));
            json.WriteStartArray("estimated_at");
            foreach (var rate in estimate.Rates)
                json.WriteStringValue(rate);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Cost(Utf8JsonWriter json, PayerCost cost, string basis)
    {
        json.WriteString("payer", cost.Payer.ToString());
        json.WriteNumber("pounds_a_year", cost.PoundsAYear);
        json.WriteString("basis", basis);
    }

    private static void Area(Utf8JsonWriter json, AreaDifference area, bool personByPerson)
    {
        json.WriteString("code", area.Code);
        json.WriteString("name", area.Name);
        json.WriteString("kind", area.Kind.ToString());
        Array(json, "with_a_place", area.Cells, cell =>
        {
            json.WriteString("breakdown", cell.Kind.ToString());
            json.WriteString("category", ComparingWords.Cell(cell));
            Pair(json, "people", cell.People);
            Pair(json, "placed", cell.Placed);
            Interval(json, "difference", cell.Difference);
            json.WriteBoolean("includes_no_change", ComparingWords.IncludesNoChange(cell.Difference));
        });
        if (personByPerson)
            Moves(json, area);
        Pair(json, "places", area.Places);
        Pair(json, "places_used", area.Used);
        Pair(json, "places_unused", area.Unused);
        Range(json, "neet_assumed_effect", area.Neet);
        LaterJson.Write(json, area);
        Array(json, "zones_without_course", area.ZonesWithout, pair => PairFields(json, pair));
        if (area.Provision is { } provision)
        {
            Interval(json, "places_used_difference", provision.Used);
            if (provision.MeanMinutes is { } minutes)
                Interval(json, "mean_minutes_difference", minutes);
            Array(json, "zones_without_course_difference", provision.ZonesWithout, interval => IntervalFields(json, interval));
        }

        Pair(json, "median_minutes", area.MedianMinutes);
        Pair(json, "median_pounds_a_year", area.MedianPounds);
        json.WriteNumber("apprenticeship_shortfall_difference", Math.Round(area.ApprenticeshipShortfallAfter - area.ApprenticeshipShortfallBefore, 2));
    }

    private static void Moves(Utf8JsonWriter json, AreaDifference area)
    {
        json.WriteStartObject("gains_and_losses");
        json.WriteNumber("newly_placed", area.Moves.NewlyPlaced);
        json.WriteNumber("no_longer_placed", area.Moves.NoLongerPlaced);
        json.WriteNumber("shorter_journey", area.Moves.Shorter);
        json.WriteNumber("longer_journey", area.Moves.Longer);
        json.WriteNumber("another_course", area.Moves.OtherCourse);
        json.WriteNumber("only_before", area.Moves.OnlyBefore);
        json.WriteNumber("only_after", area.Moves.OnlyAfter);
        json.WriteNumber("only_after_placed", area.Moves.OnlyAfterPlaced);
        if (area is { Gains: { } gains, Losses: { } losses })
        {
            Interval(json, "newly_placed_over_replications", gains);
            Interval(json, "no_longer_placed_over_replications", losses);
        }

        json.WriteEndObject();
    }

    private static void Course(Utf8JsonWriter json, CourseDifference course)
    {
        json.WriteString("title", course.Title);
        json.WriteString("level", course.Band.Words());
        json.WriteString("ssa_tier1", course.SsaTier1);
        json.WriteString("area", course.AreaName);
        Pair(json, "open_places", course.OpenPlaces);
        Pair(json, "placed", course.Placed);
        json.WriteBoolean("closed", course.Closed);
        json.WriteBoolean("opened", course.Opened);
        if (course.Affected is { } affected)
        {
            json.WriteStartObject("young_people_on_it_before");
            json.WriteNumber("stay", affected.Stay);
            json.WriteNumber("on_another_course", affected.Elsewhere);
            json.WriteNumber("no_suitable_place_found", affected.None);
            json.WriteEndObject();
        }
    }

    private static void Spot(Utf8JsonWriter json, SpotDifference spot)
    {
        json.WriteString("change", ComparingWords.Change(spot.Change));
        json.WriteString("name", spot.Name);
        json.WriteString("area", spot.AreaName);
        json.WriteString("level", spot.Band.Words());
        Pair(json, "zones", spot.Zones);
        json.WriteString("kind_before", spot.KindBefore is { } was ? ColdSpotWords.KindCode(was) : null);
        json.WriteString("kind_after", spot.KindAfter is { } now ? ColdSpotWords.KindCode(now) : null);
    }

    private static void Pair(Utf8JsonWriter json, string name, Pair? pair)
    {
        if (pair is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        PairFields(json, known);
        json.WriteEndObject();
    }

    private static void PairFields(Utf8JsonWriter json, Pair pair)
    {
        json.WriteNumber("before", pair.Before);
        json.WriteNumber("after", pair.After);
    }

    private static void Interval(Utf8JsonWriter json, string name, ReplicationInterval interval)
    {
        json.WriteStartObject(name);
        IntervalFields(json, interval);
        json.WriteEndObject();
    }

    private static void IntervalFields(Utf8JsonWriter json, ReplicationInterval interval)
    {
        json.WriteNumber("mean", Math.Round(interval.Mean, 4));
        if (interval is { Lower: { } lower, Upper: { } upper })
        {
            json.WriteNumber("lower", Math.Round(lower, 4));
            json.WriteNumber("upper", Math.Round(upper, 4));
        }
    }

    private static void Range(Utf8JsonWriter json, string name, AssumptionRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", Math.Round(range.Low, 2));
        json.WriteNumber("central", Math.Round(range.Central, 2));
        json.WriteNumber("high", Math.Round(range.High, 2));
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
