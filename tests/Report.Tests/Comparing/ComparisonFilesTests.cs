using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Model;
using Pathways.Report.Comparing;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.Comparing;

public class ComparisonFilesTests
{
    private static readonly ReplicationInterval Sure = new(12, 3, 20, 0.95);
    private static readonly ReplicationInterval Unsure = new(2, 4, 20, 0.95);
    private static readonly ReplicationInterval None = new(0, 0, 20, 0.95);

    [Fact]
    public void The_page_is_well_formed_with_the_banner_first_and_asks_nothing_of_anywhere()
    {
        var html = Files()["comparison.html"];
        var page = XDocument.Parse(html["<!DOCTYPE html>".Length..]).Root!;
        page.Attribute("lang")!.Value.ShouldBe("en-GB");
        page.Descendants("h1").Count().ShouldBe(1);
        page.Descendants("body").Single().Value.ShouldStartWith("Skip to main contentIllustrative: course places not yet confirmed by providers");
        page.Descendants().Attributes().Where(one => one.Name.LocalName is "src" or "href").ShouldAllBe(one => one.Value.StartsWith('#') || one.Value.StartsWith("url(#", StringComparison.Ordinal));
        page.Descendants("table").ShouldAllBe(table => table.Element("caption") != null && table.Descendants("th").All(cell => cell.Attribute("scope") != null));
        page.Descendants("svg").Where(svg => svg.Attribute("aria-hidden") == null).ShouldAllBe(svg => svg.Attribute("aria-label") != null);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        ids.Distinct().Count().ShouldBe(ids.Length);
        page.Descendants("use").ShouldAllBe(use => ids.Contains(use.Attribute("href")!.Value.Substring(1)));
    }

    [Fact]
    public void A_sentence_whose_interval_includes_no_change_says_so_and_another_does_not()
    {
        var lines = ComparisonFiles.Lines(Compared()).ToArray();
        lines[1].ShouldBe("  Dover: 12.0 more young people with a place in September (95 % interval +9.0 to +15.0, 20 paired replications).");
        lines[2].ShouldBe("  Thanet: +2.0 young people with a place in September, but the interval includes no change (95 % interval −2.0 to +6.0, 20 paired replications).");
        lines[3].ShouldBe("  Kent and Medway: no change in the number of young people with a place in September in any of 20 paired replications.");
    }

    [Fact]
    public void Where_September_does_not_change_but_January_does_the_lines_and_the_page_tell_January()
    {
        var compared = Compared();
        ImmutableArray<AreaDifference> areas = [.. compared.Comparison.Areas.Select(area => area with { YearBefore = new YearSteps(100, 80, 10, 7.4, 1, 77.6), YearAfter = new YearSteps(100, 80, 10, 47.2, 1, 117.5) })];
        compared = compared with { Comparison = compared.Comparison with { Areas = areas } };
        var lines = ComparisonFiles.Lines(compared).ToArray();
        lines.ShouldContain("  Kent and Medway: no change in the number of young people with a place in September in any of 20 paired replications.");
        lines.ShouldContain("  Kent and Medway, later in the year: from 7 to 47 into a January place, from 78 to 118 on any course at the end of April (expected people, means over the replications).");
        var result = MadeUp.Result();
        var html = ComparisonFiles.Make(Scenario("baseline"), MadeUp.Provenance(), [compared], MadeUp.Grid(result), MadeUp.Grid(result))["comparison.html"];
        var table = XDocument.Parse(html["<!DOCTYPE html>".Length..]).Descendants("table").Single(each => each.Element("caption")!.Value.StartsWith("Later in the year", StringComparison.Ordinal));
        table.Element("tbody")!.Elements("tr").ShouldAllBe(row => row.Elements().Skip(1).Select(cell => cell.Value).SequenceEqual(new[] { "80 → 80", "70 → 70", "7 → 47", "1 → 1", "78 → 118" }));
        ComparisonFiles.Lines(Compared()).ShouldNotContain(line => line.Contains("later in the year", StringComparison.Ordinal), "it was not followed");
    }

    [Fact]
    public void The_files_for_programs_tell_January_April_and_NEET_before_after_and_the_difference_of_every_area()
    {
        var compared = Compared();
        ImmutableArray<AreaDifference> areas = [.. compared.Comparison.Areas.Select((area, i) => i == 1 ? area : area with { YearBefore = new YearSteps(100, 80, 10, 7.4, 1, 77.6), YearAfter = new YearSteps(100, 80, 12, 47.2, 1.5, 117.5) })];
        var result = MadeUp.Result();
        var files = ComparisonFiles.Make(Scenario("baseline"), MadeUp.Provenance(), [compared with { Comparison = compared.Comparison with { Areas = areas } }], MadeUp.Grid(result), MadeUp.Grid(result));
        using var json = JsonDocument.Parse(files["comparison.json"]);
        var told = json.RootElement.GetProperty("scenarios")[0].GetProperty("areas").EnumerateArray().ToArray();
        var lines = files["comparison-later.csv"].TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray();
        lines.Length.ShouldBe(1 + areas.Length);

        // What is 100 on 100 stays; who leave by January are 2 more; 39.8 more enter a January place.
        (string Code, double Before, double After, double More)[] steps =
            [("placed_september", 80, 80, 0), ("still_there_january", 70, 68, -2), ("entered_january", 7.4, 47.2, 39.8), ("entered_april", 1, 1.5, 0.5), ("on_a_course_end_of_april", 77.6, 117.5, 39.9)];
        (string Code, double Before, double After, double More)[] neet = [("low", 10, 9, -1), ("central", 20, 18, -2), ("high", 30, 27, -3)];
        foreach (var i in new[] { 0, 2 })
            foreach (var (code, before, after, more) in steps)
            {
                Numbers(told[i].GetProperty("later_in_the_year").GetProperty(code)).ShouldBe([before, after, more]);
                Cells(i, code).ShouldBe([before, after, more]);
            }

        for (var i = 0; i < areas.Length; i++)
            foreach (var (code, before, after, more) in neet)
            {
                Numbers(told[i].GetProperty("expected_neet").GetProperty(code)).ShouldBe([before, after, more]);
                Cells(i, "neet_" + code).ShouldBe([before, after, more]);
            }

        // Where a year was not followed, that is told, and no number.
        told[1].GetProperty("later_in_the_year").EnumerateObject().ShouldAllBe(step => step.Value.ValueKind == JsonValueKind.Null);
        foreach (var (code, _, _, _) in steps)
            new[] { "_before", "_after", "_difference" }.ShouldAllBe(end => lines[2][Array.IndexOf(lines[0], code + end)] == "z");

        static double[] Numbers(JsonElement one) => [one.GetProperty("before").GetDouble(), one.GetProperty("after").GetDouble(), one.GetProperty("difference").GetDouble()];
        double[] Cells(int area, string code) => [.. new[] { "_before", "_after", "_difference" }.Select(end => double.Parse(lines[1 + area][Array.IndexOf(lines[0], code + end)], System.Globalization.CultureInfo.InvariantCulture))];
    }

    [Fact]
    public void The_affected_area_comes_first_and_the_county_last_and_NEET_is_always_low_central_and_high()
    {
        var text = string.Join('\n', ComparisonFiles.Lines(Compared()));
        text.IndexOf("Dover", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Kent and Medway", StringComparison.Ordinal));
        text.ShouldContain("low −1.0, central −2.0, high −3.0");
        text.ShouldContain("Cold spots: 1 gone, 0 new, 0 shrunk, 0 grown.");
    }

    [Fact]
    public void No_file_names_a_provider_or_uses_a_word_that_is_not_ours()
    {
        foreach (var (_, text) in Files())
            foreach (var word in (string[])["desert", "unplaced", "shadow price", "optimum", "Provider "])
                text.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public void The_map_carries_zones_with_differences_and_no_people()
    {
        using var json = JsonDocument.Parse(Files()["difference-what-if.geojson"]);
        json.RootElement.GetProperty("features").GetArrayLength().ShouldBe(MadeUp.Result().Zones.Length);
        var properties = json.RootElement.GetProperty("features")[0].GetProperty("properties");
        properties.GetProperty("level1_places_in_reach_difference").GetInt32().ShouldBe(0);
        properties.EnumerateObject().ShouldAllBe(one => !one.Name.Contains("people") && !one.Name.Contains("learner"));
    }

    [Fact]
    public void Costs_are_shown_by_payer_where_entered_and_else_it_is_said_that_none_was()
    {
        Files()["comparison.html"].ShouldContain("no cost was entered");
        Files(new PayerCost(Payer.HighNeeds, 6000))["comparison.html"].ShouldContain("High needs block");
    }

    [Fact]
    public void An_estimate_is_marked_so_with_band_and_year_beside_what_was_entered_and_never_added_to_it()
    {
        var compared = Compared(new PayerCost(Payer.HighNeeds, 6000));
        var result = MadeUp.Result();
        compared = compared with { Comparison = compared.Comparison with { Estimate = new CostEstimate([new PayerCost(Payer.DfeAllocation, -25_525)], ["band 5 of 2025/26"], 1) } };
        var files = ComparisonFiles.Make(Scenario("baseline"), MadeUp.Provenance(), [compared], MadeUp.Grid(result), MadeUp.Grid(result));
        files["comparison.html"].ShouldContain("as entered in the scenario");
        files["comparison.html"].ShouldContain("an estimate: the places that differ, if full, at the national rate (band 5 of 2025/26)");
        files["comparison.html"].ShouldContain("−25,525");
        string.Join('\n', ComparisonFiles.Lines(compared)).ShouldContain("estimate at the national rate if the places are full: DfE 16 to 19 allocation −£25,525.");
        using var json = JsonDocument.Parse(files["comparison.json"]);
        var scenario = json.RootElement.GetProperty("scenarios")[0];
        scenario.GetProperty("cost_by_payer")[0].GetProperty("basis").GetString().ShouldBe("entered");
        scenario.GetProperty("estimated_cost_by_payer")[0].GetProperty("basis").GetString().ShouldBe("estimate at the national rate");
        scenario.GetProperty("estimated_cost_by_payer")[0].GetProperty("pounds_a_year").GetDouble().ShouldBe(-25_525);
    }

    [Fact]
    public void Groups_beyond_the_three_large_ones_are_told_for_the_most_affected_area_and_the_county()
    {
        var compared = Compared();
        ImmutableArray<AreaDifference> areas = [.. compared.Comparison.Areas.Select(area => area with { Cells = area.Cells.Add(new CellDifference(CellKind.Group, nameof(EquityGroup.LookedAfter), new Pair(7, 7), new Pair(5, 6), Sure)) })];
        var result = MadeUp.Result();
        var files = ComparisonFiles.Make(Scenario("baseline"), MadeUp.Provenance(), [compared with { Comparison = compared.Comparison with { Areas = areas } }], MadeUp.Grid(result), MadeUp.Grid(result));
        var table = XDocument.Parse(files["comparison.html"]["<!DOCTYPE html>".Length..]).Descendants("table").Single(each => each.Element("caption")!.Value.Contains("by further group", StringComparison.Ordinal));
        table.Element("tbody")!.Elements("tr").Select(row => row.Elements().First().Value).ShouldBe(["Dover", "Kent and Medway"]);
        files["comparison.csv"].Split('\n').Count(line => line.Contains("Looked after", StringComparison.Ordinal)).ShouldBe(3, "every area");
    }

    private static IReadOnlyDictionary<string, string> Files(params PayerCost[] costs)
    {
        var result = MadeUp.Result();
        return ComparisonFiles.Make(Scenario("baseline"), MadeUp.Provenance(), [Compared(costs)], MadeUp.Grid(result), MadeUp.Grid(result));
    }

    internal static ComparedScenario Compared(params PayerCost[] costs)
    {
        var zones = MadeUp.Result().Zones;
        ImmutableArray<ColdSpotKind?> cold = [null, ColdSpotKind.Far, null];
        return new ComparedScenario(Scenario("what-if"), MadeUp.Provenance("what-if"), new Comparison(
            "baseline", "what-if", true, 20, [Area("D", "Dover", AreaKind.Lcpa, Sure), Area("T", "Thanet", AreaKind.Lcpa, Unsure), Area("ALL", "Kent and Medway", AreaKind.All, None)],
            [new CourseDifference("o", "Bricklaying", LevelBand.Level1, "05", "Dover", new Pair(10, 0), new Pair(9, 0), true, false)],
            [new SpotDifference(LevelBand.Level1, SpotChange.Gone, "Somewhere", "Dover", new Pair(3, 0), ColdSpotKind.Far, null)],
            [.. zones.Select((zone, i) => new ZoneDifference(zone.Code, zone, i == 0 ? Nearer(zone) : zone, cold, cold))], [.. costs]));
    }

    private static ZoneResult Nearer(ZoneResult zone)
        => zone with { Access = [.. zone.Access.Select(access => access.Band == LevelBand.Level2 ? access with { NearestMinutes = 1, PlacesInReach = access.PlacesInReach + 1 } : access)] };

    private static AreaDifference Area(string code, string name, AreaKind kind, ReplicationInterval difference) => new(
        code, name, kind,
        [
            new CellDifference(CellKind.Level, nameof(LevelBand.Level1), new Pair(50, 50), new Pair(40, 45), difference),
            new CellDifference(CellKind.All, "", new Pair(100, 100), new Pair(80, 92), difference),
            new CellDifference(CellKind.Group, nameof(EquityGroup.Ehcp), new Pair(10, 10), new Pair(8, 8), None),
            new CellDifference(CellKind.Subject, "05", new Pair(20, 20), new Pair(18, 19), difference),
        ],
        new Moves(12, 0, 1, 2, 3, 0, 0, 0), difference, None, new Pair(100, 115), new Pair(90, 95), new AssumptionRange(10, 20, 30), new AssumptionRange(9, 18, 27),
        [new Pair(1, 1), new Pair(3, 0), new Pair(0, 0)], new Pair(30, 28), null, 5, 4);

    internal static Scenario Scenario(string name) => new(
        name, "What it asks.", "data", "lcpa", new AcademicYear(2025), 1, ImmutableSortedDictionary<string, double>.Empty, "hash")
    {
        Modifications = name == "baseline" ? [] : [new TravelPass(0) { Name = "free-buses" }],
    };
}
