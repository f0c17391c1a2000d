using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Ogc;

/// <summary>OGC API – Features, Part 1: Core (17-069r4), by its own words.</summary>
[Collection(OneServer.Name)]
public sealed class OgcTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task The_landing_page_links_to_the_definition_the_conformance_and_the_data_and_each_answers()
    {
        var links = (await _api.GetAsync("lead", "/ogc")).GetProperty("links").EnumerateArray().ToArray();
        foreach (var rel in new[] { "self", "service-desc", "conformance", "data" })
        {
            var link = links.First(one => one.GetProperty("rel").GetString() == rel).GetProperty("href").GetString()!;
            link.ShouldStartWith(_api.Address);
            await _api.GetAsync("lead", link[_api.Address.Length..]);
        }

        var definition = links.First(one => one.GetProperty("rel").GetString() == "service-desc");
        var version = (await _api.GetAsync("lead", definition.GetProperty("href").GetString()![_api.Address.Length..])).GetProperty("openapi").GetString()!;
        definition.GetProperty("type").GetString().ShouldBe("application/vnd.oai.openapi+json;version=" + string.Join('.', version.Split('.')[..2]));
        (await _api.GetAsync("lead", "/ogc/conformance")).GetProperty("conformsTo").EnumerateArray().Select(one => one.GetString()).ShouldBe(["http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"]);
    }

    [Theory]
    [InlineData("areas", 3)]
    [InlineData("zones", 5)]
    [InlineData("sites", 4)]
    public async Task A_collection_holds_its_features_and_says_how_many_match(string collection, int count)
    {
        var items = await _api.GetAsync("lead", $"/ogc/collections/{collection}/items");
        items.GetProperty("numberMatched").GetInt32().ShouldBe(count);
        items.GetProperty("numberReturned").GetInt32().ShouldBe(count);
        items.GetProperty("features").GetArrayLength().ShouldBe(count);
        foreach (var feature in items.GetProperty("features").EnumerateArray())
        {
            var one = await _api.GetAsync("lead", $"/ogc/collections/{collection}/items/{Uri.EscapeDataString(feature.GetProperty("id").GetString()!)}");
            one.GetProperty("properties").GetRawText().ShouldBe(feature.GetProperty("properties").GetRawText());
        }
    }

    [Theory]
    [InlineData("-0.01,50.99,0.01,51.01", new[] { "Z1" })]
    [InlineData("0.1,50.99,0.2,51.01", new[] { "Z2", "Z3" })]
    [InlineData("0.05,51,0.05,51", new[] { "Z1", "Z2" })]
    [InlineData("10,50,11,52", new string[0])]
    [InlineData("170,50,-170,52", new string[0])]
    [InlineData("-0.01,50.99,0,0.01,51.01,100", new[] { "Z1" })]
    public async Task A_box_selects_what_it_touches(string box, string[] zones)
    {
        // zones are squares of a tenth of a degree around longitudes 0, 0.1, 0.2, 0.3 and 0.4
        var items = await _api.GetAsync("lead", "/ogc/collections/zones/items?bbox=" + box);
        items.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()).ShouldBe(zones);
    }

    [Fact]
    public async Task Next_leads_through_every_feature_once()
    {
        var (seen, next) = (new List<string>(), (string?)"/ogc/collections/zones/items?limit=2");
        while (next is not null)
        {
            var page = await _api.GetAsync("lead", next);
            page.GetProperty("features").GetArrayLength().ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!));
            next = page.GetProperty("links").EnumerateArray().Where(link => link.GetProperty("rel").GetString() == "next").Select(link => link.GetProperty("href").GetString()![_api.Address.Length..]).FirstOrDefault();
        }

        seen.ShouldBe(["Z1", "Z2", "Z3", "Z4", "Z5"]);
    }

    [Fact]
    public async Task A_property_filters() => (await _api.GetAsync("lead", "/ogc/collections/zones/items?area_code=B")).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()).ShouldBe(["Z3", "Z4"]);

    [Theory]
    [InlineData("limit=0")]
    [InlineData("bbox=1,2,3")]
    [InlineData("bbox=0,52,1,51")]
    [InlineData("unknown=1")]
    public async Task What_the_standard_does_not_know_is_refused(string query) => await _api.GetAsync("lead", "/ogc/collections/zones/items?" + query, 400);

    [Fact]
    public async Task Nobody_is_asked_for_a_name_and_password_as_gis_clients_have_them()
    {
        using var answer = await _api.SendAsync(null, HttpMethod.Get, "/ogc", null, ("Authorization", "Basic Z2lzOndyb25n"));
        ((int)answer.StatusCode).ShouldBe(401);
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Basic");
    }

    [Fact]
    public async Task Any_run_has_a_landing_page_of_its_own()
    {
        var run = (await _api.GetAsync(null, "/api/v1/status")).GetProperty("run").GetString();
        var items = await _api.GetAsync("lead", $"/ogc/runs/{run}/collections/zones/items");
        items.GetProperty("features").GetRawText().ShouldBe((await _api.GetAsync("lead", "/ogc/collections/zones/items")).GetProperty("features").GetRawText());
    }
}
