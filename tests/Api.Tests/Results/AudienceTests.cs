using System.Text.Json;
using Pathways.Api.Resources;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Who sees what.</summary>
[Collection(OneServer.Name)]
public sealed class AudienceTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData("lead")]
    [InlineData("public")]
    public async Task The_order_of_areas_does_not_tell_outside_the_authority_where_most_people_move(string role)
    {
        string[] kinds = ["lcpa", "other", "authority", "all"];
        foreach (var scenario in new[] { "shorter", "other" })
        {
            var run = await _api.RunAsync("analyst", scenario);
            var areas = (await _api.GetAsync(role, $"/api/v1/comparisons/baseline/{run}/areas?level=Total")).GetProperty("items").EnumerateArray()
                .Select(area => (Kind: area.GetProperty("area_kind").GetString()!, Code: area.GetProperty("area_code").GetString()!)).ToArray();
            areas.Length.ShouldBeGreaterThan(2);
            areas.ShouldBe(areas.OrderBy(area => Array.IndexOf(kinds, area.Kind)).ThenBy(area => area.Code, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_order_of_an_areas_gaps_follows_outside_the_authority_from_what_is_told_of_them()
    {
        foreach (var area in (await _api.GetAsync("lead", "/api/v1/areas")).GetProperty("items").EnumerateArray().Select(area => area.GetProperty("area_code").GetString()).Append("ALL"))
        {
            var told = (await _api.GetAsync("lead", "/api/v1/runs/baseline/cold-spots")).GetProperty("items").EnumerateArray().ToDictionary(spot => spot.GetProperty("cold_spot_id").GetString()!);
            var gaps = (await _api.GetAsync("lead", $"/api/v1/runs/baseline/areas/{area}")).GetProperty("cold_spots").EnumerateArray().Select(spot => told[spot.GetProperty("cold_spot_id").GetString()!]).ToArray();
            Ids(gaps).ShouldBe(Ids(gaps.OrderByDescending(spot => spot.GetProperty("no_place_found_choice").ValueKind == JsonValueKind.Number ? spot.GetProperty("no_place_found_choice").GetDouble() : 0)
                .ThenBy(spot => Array.IndexOf(["no_course_in_reach", "full", "fragile", "far", "narrow"], spot.GetProperty("kind").GetString())).ThenByDescending(spot => spot.GetProperty("zones").GetInt32()).ThenBy(spot => spot.GetProperty("cold_spot_id").GetString(), StringComparer.Ordinal)), area);
        }

        static string?[] Ids(IEnumerable<JsonElement> spots) => [.. spots.Select(spot => spot.GetProperty("cold_spot_id").GetString())];
    }

    [Fact]
    public async Task What_turns_with_how_many_take_which_places_is_not_told_of_composed_scenarios()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: oracle\nparameters:\n  choice.travel_limit_minutes: 52\n", 201);
        var run = await _api.RunAsync("lead", "oracle");
        var zones = (await _api.GetAsync("lead", $"/api/v1/runs/{run}/zones")).GetProperty("items").EnumerateArray().ToArray();
        zones.ShouldAllBe(zone => zone.GetProperty("value_of_one_more_place").ToString() == "c");
        zones.ShouldAllBe(zone => zone.GetProperty("cold_spot").GetString() == "c" || zone.GetProperty("cold_spot").GetString() == "no_course_in_reach");
        zones.ShouldAllBe(zone => zone.GetProperty("draws").ToString() == "c" || zone.GetProperty("cold_spot").GetString() == "no_course_in_reach"); // null would tell that it is not cold
        zones.ShouldContain(zone => zone.GetProperty("places_in_reach").ValueKind == JsonValueKind.Number);
        (await _api.GetAsync("lead", $"/api/v1/runs/{run}/cold-spots")).GetProperty("items").EnumerateArray().ShouldAllBe(spot => spot.GetProperty("kind").GetString() == "no_course_in_reach" && spot.GetProperty("remedies").ToString() == "c" && spot.GetProperty("remedy_minutes").ToString() == "c");
        (await _api.GetAsync("lead", $"/api/v1/runs/{run}/areas/ALL")).GetProperty("cold_spots").EnumerateArray().ShouldAllBe(spot => spot.GetProperty("remedy").GetString() == "told within the authority only");
        foreach (var (basis, compared, side) in new[] { ("baseline", run, "after"), (run, "baseline", "before") }) // the asker chooses which is the basis
        {
            (await _api.GetAsync("lead", $"/api/v1/comparisons/{basis}/{compared}/zones")).GetProperty("items").EnumerateArray().Select(zone => zone.GetProperty("cold_spot_" + side).GetString()).ShouldAllBe(kind => kind == "c" || kind == "no_course_in_reach");
            (await _api.GetAsync("lead", $"/api/v1/comparisons/{basis}/{compared}")).GetProperty("cold_spots").EnumerateArray().SelectMany(spot => new[] { spot.GetProperty("kind_before").GetString(), spot.GetProperty("kind_after").GetString() }).ShouldAllBe(kind => kind == "c" || kind == "no_course_in_reach");
        }

        (await _api.GetAsync("lead", "/api/v1/runs/baseline/zones")).GetProperty("items").EnumerateArray().ShouldContain(zone => zone.GetProperty("cold_spot").GetString() == "none");
    }

    /// <summary>Whichever of two runs was composed, and on whichever side it stands.</summary>
    [Fact]
    public async Task What_turns_is_not_told_of_composed_scenarios_by_laying_them_beside_others()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: first-oracle\nparameters:\n  choice.travel_limit_minutes: 53\n", 201);
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: second-oracle\nparameters:\n  choice.travel_limit_minutes: 36\n", 201);
        var (one, other) = (await _api.RunAsync("lead", "first-oracle"), await _api.RunAsync("lead", "second-oracle"));
        foreach (var (basis, run) in new[] { ("baseline", one), (one, "baseline"), (one, other) })
        {
            var zones = (await _api.GetAsync("lead", $"/api/v1/comparisons/{basis}/{run}/zones")).GetProperty("items").EnumerateArray().ToArray();
            foreach (var (side, ships) in new[] { ("cold_spot_before", basis == "baseline"), ("cold_spot_after", run == "baseline") })
            {
                var kinds = zones.Select(zone => zone.GetProperty(side).GetString()).ToArray();
                if (ships)
                    kinds.ShouldContain("none", $"{side} of {basis} and {run}");
                else
                    kinds.ShouldAllBe(kind => kind == "c" || kind == "no_course_in_reach", $"{side} of {basis} and {run}");
            }

            (await _api.GetAsync("lead", $"/api/v1/comparisons/{basis}/{run}")).GetProperty("cold_spots").EnumerateArray()
                .ShouldAllBe(spot => new[] { "kind_before", "kind_after" }.All(kind => spot.GetProperty(kind).ValueKind == JsonValueKind.Null || spot.GetProperty(kind).GetString() == "no_course_in_reach"));
            (await _api.GetAsync("lead", $"/api/v1/comparisons/{basis}/{run}/areas")).GetProperty("items").EnumerateArray()
                .ShouldAllBe(area => new[] { "placed_before", "placed_after", "difference", "difference_lower" }.All(count => area.GetProperty(count).ToString() == "c"));
        }

        var seen = (await _api.GetAsync("analyst", $"/api/v1/comparisons/{one}/{other}/zones")).GetProperty("items").EnumerateArray().ToArray();
        seen.ShouldAllBe(zone => zone.GetProperty("cold_spot_before").GetString() != "c");
    }

    [Fact]
    public async Task The_authority_sees_the_counts()
    {
        var total = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/areas?area_code=ALL&level=Total")).GetProperty("items")[0];
        total.GetProperty("competing").GetInt32().ShouldBeGreaterThan(0);
        (await _api.GetAsync("analyst", "/api/v1/runs/baseline/summary")).GetProperty("competing").GetInt32().ShouldBe(total.GetProperty("competing").GetInt32());
    }

    [Theory]
    [InlineData("lead-p1")]
    [InlineData("provider-p1")]
    public async Task A_partner_sees_its_own_institution_in_full_and_no_other(string role)
    {
        var offers = (await _api.GetAsync(role, "/api/v1/runs/baseline/offers")).GetProperty("items").EnumerateArray().ToArray();
        foreach (var offer in offers)
        {
            var own = offer.GetProperty("provider_id").GetString() == "P1";
            offer.GetProperty("applicants").ValueKind.ShouldBe(own ? JsonValueKind.Number : JsonValueKind.String);
            offer.GetProperty("runs_choice").ValueKind.ShouldBe(own ? offer.GetProperty("runs_choice").ValueKind : JsonValueKind.String);
        }

        offers.ShouldContain(offer => offer.GetProperty("applicants").ValueKind == JsonValueKind.Number);
        await _api.PostAsync(role, "/api/v1/runs/baseline/explanations/provider", new { provider = "P1" });
        await _api.PostAsync(role, "/api/v1/runs/baseline/explanations/provider", new { provider = "P2" }, 403);
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("provider-p1")]
    [InlineData("public")]
    public async Task What_a_run_did_with_one_learner_is_the_authoritys_alone(string role)
        => await _api.PostAsync(role, "/api/v1/runs/baseline/explanations/learner", new { learner = "L000001" }, 403);

    [Fact]
    public async Task The_authority_is_told_what_a_run_did_with_a_synthetic_learner()
        => (await _api.PostAsync("analyst", "/api/v1/runs/baseline/explanations/learner", new { learner = "L000001" })).GetProperty("learner").GetString().ShouldBe("L000001");

    [Fact]
    public void Zones_have_no_column_that_counts_people()
    {
        ResultZones.Fields.ShouldAllBe(field => field.Column.Kind != ColumnKind.People);
        ResultZones.WideFields.ShouldAllBe(field => field.Column.Kind != ColumnKind.People);
        DatasetTables.ZoneFields.ShouldAllBe(field => field.Column.Kind != ColumnKind.People);
    }
}
