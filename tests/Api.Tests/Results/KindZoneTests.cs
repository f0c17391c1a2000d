using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Zones counted for one kind of provision alone, of the small world: study programmes o01 to o07, flexible o08, supported internship o09.</summary>
[Collection(OneServer.Name)]
public sealed class KindZoneTests(SharedApi shared)
{
    private static readonly string[] Kinds = ["study_programme", "t_level_foundation_year", "flexible", "supported_internship"];
    private static readonly Dictionary<string, string> Bands = new(StringComparer.Ordinal) { ["E1"] = "Entry level", ["E2"] = "Entry level", ["E3"] = "Entry level", ["1"] = "Level 1", ["2"] = "Level 2" };

    private readonly ApiUnderTest _api = shared.Api;

    /// <summary>Counted anew from the list of courses and the catchments of their sites.</summary>
    [Theory]
    [InlineData("study_programme")]
    [InlineData("t_level_foundation_year")]
    [InlineData("flexible")]
    [InlineData("supported_internship")]
    public async Task A_zone_counts_the_courses_of_the_kind_within_the_travel_limit_and_no_other(string kind)
    {
        var limit = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/summary")).GetProperty("travel_limit_minutes").GetInt32();
        var courses = (await RowsAsync("analyst", $"/api/v1/runs/baseline/offers?provision_type={kind}"))
            .Where(offer => offer.GetProperty("open_places").GetInt32() > 0 && (kind == "supported_internship" || offer.GetProperty("place_kind").GetString() == "general")).ToArray();
        var minutes = new Dictionary<(string Site, string Zone), int>();
        foreach (var site in courses.Select(Site).Distinct())
        {
            foreach (var zone in await RowsAsync("analyst", $"/api/v1/runs/baseline/sites/{site}/catchment"))
                minutes[(site, zone.GetProperty("zone_code").GetString()!)] = zone.GetProperty("minutes") is { ValueKind: JsonValueKind.Number } known ? known.GetInt32() : int.MaxValue;
        }

        var rows = await RowsAsync("analyst", $"/api/v1/runs/baseline/zones?provision_type={kind}");
        rows.Length.ShouldBe(15); // five zones, three levels
        foreach (var row in rows)
        {
            var (zone, about) = (row.GetProperty("zone_code").GetString()!, $"{row.GetProperty("zone_code")} {row.GetProperty("level")}");
            var ofLevel = courses.Where(offer => Bands[offer.GetProperty("level").GetString()!] == row.GetProperty("level").GetString()).Select(offer => (Offer: offer, Minutes: minutes[(Site(offer), zone)])).ToArray();
            var within = ofLevel.Where(pair => pair.Minutes <= limit).ToArray();
            int Places(int most) => ofLevel.Where(pair => pair.Minutes <= most).Sum(pair => pair.Offer.GetProperty("open_places").GetInt32());
            row.GetProperty("provision_type").GetString().ShouldBe(kind);
            row.GetProperty("courses_in_reach").GetInt32().ShouldBe(within.Length, about);
            row.GetProperty("places_in_reach").GetInt32().ShouldBe(Places(limit), about);
            row.GetProperty("places_within_45").GetInt32().ShouldBe(Places(45), about);
            row.GetProperty("providers_in_reach").GetInt32().ShouldBe(within.Select(pair => pair.Offer.GetProperty("provider_id").GetString()).Distinct().Count(), about);
            row.GetProperty("subject_codes_in_reach").EnumerateArray().Select(code => code.GetString()).ShouldBe(within.Select(pair => pair.Offer.GetProperty("ssa_tier1").GetString()).Distinct().Order(StringComparer.Ordinal), about);
            var nearest = ofLevel.Select(pair => pair.Minutes).Append(int.MaxValue).Min();
            row.GetProperty("nearest_minutes").ToString().ShouldBe(nearest == int.MaxValue ? "" : nearest.ToString(System.Globalization.CultureInfo.InvariantCulture), about);
            row.GetProperty("nearest_pounds_per_year").ToString().ShouldBe(nearest == int.MaxValue ? "" : (10 * nearest).ToString(System.Globalization.CultureInfo.InvariantCulture), about); // as SmallSource has it
            row.GetProperty("value_of_one_more_place").ToString().ShouldBe(within.Length == 0 ? "" : within.Max(pair => pair.Offer.GetProperty("value_of_one_more_place").GetInt64()).ToString(System.Globalization.CultureInfo.InvariantCulture), about);
            (row.GetProperty("access").GetString() == "no_course_in_reach").ShouldBe(within.Length == 0, about);
        }
    }

    [Fact]
    public async Task The_kinds_that_any_may_join_add_up_to_all_together()
    {
        var together = await RowsAsync("lead", "/api/v1/runs/baseline/zones");
        together.ShouldAllBe(row => row.GetProperty("provision_type").GetString() == "any");
        var kinds = new List<Dictionary<(string?, string?), JsonElement>>();
        foreach (var kind in Kinds[..3])
            kinds.Add((await RowsAsync("lead", "/api/v1/runs/baseline/zones?provision_type=" + kind)).ToDictionary(Key));
        foreach (var row in together)
        {
            foreach (var column in new[] { "courses_in_reach", "places_in_reach", "places_within_30", "places_within_75", "places_per_100" })
                kinds.Sum(kind => kind[Key(row)].GetProperty(column).GetDouble()).ShouldBe(row.GetProperty(column).GetDouble(), 0.001, $"{Key(row)} {column}");
            kinds.Select(kind => kind[Key(row)].GetProperty("nearest_minutes")).Where(nearest => nearest.ValueKind == JsonValueKind.Number).Select(nearest => nearest.GetRawText()).OrderBy(int.Parse).FirstOrDefault("null").ShouldBe(row.GetProperty("nearest_minutes").GetRawText());
        }

        (await RowsAsync("lead", "/api/v1/runs/baseline/zones?provision_type=any")).Select(row => row.GetRawText()).ShouldBe(together.Select(row => row.GetRawText()));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("public")]
    public async Task The_value_of_a_place_of_one_kind_is_the_authoritys_alone(string role)
        => (await RowsAsync(role, "/api/v1/runs/baseline/zones?provision_type=flexible")).ShouldAllBe(row => row.GetProperty("value_of_one_more_place").ToString() == "c");

    [Fact]
    public async Task Csv_GeoJson_and_OGC_are_filtered_alike()
    {
        const string filter = "provision_type=flexible&limit=100";
        var places = (await RowsAsync("lead", "/api/v1/runs/baseline/zones?level=Level%201&" + filter)).Select(row => row.GetProperty("places_in_reach").GetRawText()).ToArray();
        places.Distinct().Count().ShouldBeGreaterThan(1);
        using var csv = await _api.SendAsync("lead", HttpMethod.Get, "/api/v1/runs/baseline/zones?level=Level%201&" + filter, null, ("Accept", "text/csv"));
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray();
        lines.Skip(1).Select(line => line[Array.IndexOf(lines[0], "places_in_reach")]).ShouldBe(places);
        using var geo = await _api.SendAsync("lead", HttpMethod.Get, "/api/v1/runs/baseline/zones?level=Level%201&" + filter, null, ("Accept", "application/geo+json"));
        Features(await ApiUnderTest.ReadAsync(geo, 200), "places_in_reach").ShouldBe(places);
        Features(await _api.GetAsync("lead", "/ogc/collections/zones/items?" + filter), "level1_places_in_reach").ShouldBe(places);
        Features(await _api.GetAsync("lead", "/ogc/collections/zones/items?" + filter), "level1_value_of_one_more_place").ShouldAllBe(value => value == "\"c\"");
    }

    /// <summary>The course that a scenario opens counts in the run's own zones, and in those of its kind alone.</summary>
    [Fact]
    public async Task A_run_is_counted_by_its_own_courses()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: flexible-in-the-west\nmodifications:\n  - { name: more, type: open_offer, id: new-flexible, site: S1, title: Flexible, level: 1, ssa: \"07\", provision_type: flexible, group_size: 9 }\n", 201);
        var run = await _api.RunAsync("lead", "flexible-in-the-west");
        foreach (var (kind, more) in new[] { ("flexible", 9), ("study_programme", 0), ("any", 9) })
        {
            var before = (await RowsAsync("lead", $"/api/v1/runs/baseline/zones?level=Level%201&provision_type={kind}")).ToDictionary(Key);
            var after = (await RowsAsync("lead", $"/api/v1/runs/{run}/zones?level=Level%201&provision_type={kind}")).ToDictionary(Key);
            (after[("Z1", "Level 1")].GetProperty("places_in_reach").GetInt32() - before[("Z1", "Level 1")].GetProperty("places_in_reach").GetInt32()).ShouldBe(more, kind);
        }
    }

    [Fact]
    public async Task A_kind_that_is_none_is_named_with_those_there_are()
    {
        var fault = (await _api.GetAsync("lead", "/api/v1/runs/baseline/zones?provision_type=evening", 400)).GetProperty("errors")[0];
        fault.GetProperty("field").GetString().ShouldBe("provision_type");
        foreach (var kind in Kinds)
            fault.GetProperty("remedy").GetString()!.ShouldContain(kind);
    }

    private async Task<JsonElement[]> RowsAsync(string role, string path) => [.. (await _api.GetAsync(role, path)).GetProperty("items").EnumerateArray()];

    private static string Site(JsonElement offer) => offer.GetProperty("site_id").GetString()!;

    private static (string?, string?) Key(JsonElement row) => (row.GetProperty("zone_code").GetString(), row.GetProperty("level").GetString());

    private static string[] Features(JsonElement collection, string column) => [.. collection.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty(column).GetRawText())];
}
