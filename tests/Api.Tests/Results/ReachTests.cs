using Pathways.Api.Tests.Support;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Api.Tests.Results;

/// <summary>POST /reach.</summary>
[Collection(OneServer.Name)]
public sealed class ReachTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task Only_suitable_courses_within_the_minutes_are_answered_the_dearest_last()
    {
        var offers = (await _api.PostAsync("lead", "/api/v1/reach", new { from = "Z1", level = "1", within_minutes = 40 })).GetProperty("offers").EnumerateArray().ToArray();
        // From Z1 the matrix of the small world has S1 at 10 minutes and S4 at 40; level 1 courses with places are o02 (S1) and o08 (S4, flexible),
        // and o03 (S1, Entry 3) is one step below.
        offers.Select(offer => offer.GetProperty("offer_id").GetString()).Order().ShouldBe(["o02", "o03", "o08"]);
        offers.Select(offer => offer.GetProperty("minutes").GetInt32()).ShouldAllBe(minutes => minutes <= 40);
        var costs = offers.Select(offer => offer.GetProperty("cost_minutes").GetInt32()).ToArray();
        costs.ShouldBe(costs.Order());
    }

    [Fact]
    public async Task Every_offer_has_the_way_there_with_its_cost_and_the_best_ranked_sites_the_journey_leg_by_leg()
    {
        var offers = (await _api.PostAsync("lead", "/api/v1/reach", new { from = "Z2", level = "2", journeys = 2 })).GetProperty("offers").EnumerateArray().ToArray();
        offers.Length.ShouldBeGreaterThan(2);
        foreach (var offer in offers)
        {
            offer.GetProperty("mode").GetString().ShouldBe("bus");
            offer.GetProperty("fare_pounds").GetDouble().ShouldBe(3);
            offer.GetProperty("pounds_a_year").GetInt32().ShouldBe(10 * offer.GetProperty("minutes").GetInt32()); // as SmallSource has it
            offer.GetProperty("cost_basis").GetString().ShouldBe("modelled");
        }

        var sites = offers.Select(offer => offer.GetProperty("site").GetString()).Distinct().ToArray();
        sites.Length.ShouldBeGreaterThan(2);
        foreach (var offer in offers)
        {
            var (site, journey) = (offer.GetProperty("site").GetString(), offer.GetProperty("journey"));
            (journey.ValueKind == System.Text.Json.JsonValueKind.Object).ShouldBe(Array.IndexOf(sites, site) < 2, site);
            if (journey.ValueKind == System.Text.Json.JsonValueKind.Object)
                journey.GetProperty("legs").EnumerateArray().Select(leg => leg.GetString()!).Last().ShouldContain(site!);
        }
    }

    [Fact]
    public async Task Every_offer_has_its_itinerary_unless_fewer_are_asked_for()
    {
        var offers = (await _api.PostAsync("lead", "/api/v1/reach", new { from = "Z2", level = "2" })).GetProperty("offers").EnumerateArray().ToArray();
        offers.Select(offer => offer.GetProperty("site_id").GetString()).Distinct().Count().ShouldBeGreaterThan(2);
        offers.ShouldAllBe(offer => offer.GetProperty("journey").ValueKind == System.Text.Json.JsonValueKind.Object);
    }

    [Fact]
    public async Task What_is_wanted_first_comes_first()
    {
        var offers = (await _api.PostAsync("lead", "/api/v1/reach", new { from = "Z2", level = "1", interests = new[] { "07" } })).GetProperty("offers").EnumerateArray().ToArray();
        offers[0].GetProperty("offer_id").GetString().ShouldBe("o02");
    }

    [Fact]
    public async Task Places_for_a_plan_are_for_holders_of_one()
    {
        async Task<string[]> Of(bool ehcp) => [.. (await _api.PostAsync("lead", "/api/v1/reach", new { from = "Z2", level = "2", ehcp })).GetProperty("offers").EnumerateArray().Where(offer => offer.GetProperty("commissioned").GetBoolean()).Select(offer => offer.GetProperty("offer_id").GetString()!)];
        (await Of(false)).ShouldBeEmpty();
        (await Of(true)).ShouldContain("o09");
    }

    [Fact]
    public async Task Where_nothing_is_in_reach_it_says_so()
        => (await _api.PostAsync("lead", "/api/v1/reach", new { from = "Z5", level = "1" })).GetProperty("says").GetString().ShouldBe("No suitable course in reach.");

    [Theory]
    [InlineData("CT14 6AB", "whole postcode")]
    [InlineData("XX99", "no zone and no postcode district")]
    public async Task A_home_that_is_not_known_is_named_and_a_whole_postcode_is_too_much(string from, string says)
    {
        var problem = await _api.PostAsync("lead", "/api/v1/reach", new { from, level = "1" }, 400);
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("from");
        problem.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(says);
    }

    [Fact]
    public async Task A_postcode_district_is_its_nearest_zone()
        => (await _api.PostAsync("lead", "/api/v1/reach", new { from = "ct14", level = "1" })).GetProperty("from").GetString()!.ShouldContain(SmallWorld.Build().Zones[1].Code);
}
