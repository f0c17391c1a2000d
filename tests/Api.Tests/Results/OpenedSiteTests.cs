using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Sites that a scenario opens: told as the run's own sites wherever sites are told, to whoever may know of the run.</summary>
[Collection(OneServer.Name)]
public sealed class OpenedSiteTests(SharedApi shared) : IAsyncLifetime
{
    private const string Yaml = """
        name: a-new-place
        purpose: What if a course opened in the east?
        modifications:
          - { name: here, type: open_site, id: new-site, provider: P3, title: "New place, East", latitude: 51.0, longitude: 0.4 }
          - { name: course, type: open_offer, id: new-course, site: new-site, title: Level 1 Retail, level: 1, ssa: "07", provision_type: study_programme, group_size: 12 }
          - { name: more, type: change_places, where: { offer: o01 }, by: 3 }
        """;

    private readonly ApiUnderTest _api = shared.Api;
    private string _run = "";

    public async Task InitializeAsync()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", Yaml, 201);
        _run = await _api.RunAsync("lead", "a-new-place");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("lead")]
    [InlineData("analyst")]
    public async Task It_is_among_the_sites_of_the_run_marked_and_where_it_was_put(string role)
    {
        var sites = await RowsAsync(role, $"/api/v1/runs/{_run}/sites");
        sites.Keys.Order().ShouldBe(["S1", "S2", "S3", "S4", "new-site"], ignoreOrder: true);
        sites.Where(site => site.Value.GetProperty("opened_by_scenario").GetBoolean()).Select(site => site.Key).ShouldBe(["new-site"]);
        var opened = sites["new-site"];
        opened.GetProperty("site_name").GetString().ShouldBe("New place, East");
        opened.GetProperty("provider_name").GetString().ShouldBe("Training");
        (opened.GetProperty("offers").GetInt32(), opened.GetProperty("places").GetInt32(), opened.GetProperty("places_basis").GetString()).ShouldBe((1, 12, "entered"));
        foreach (var path in new[] { $"/api/v1/runs/{_run}/sites", $"/ogc/runs/{_run}/collections/sites/items", $"/ogc/runs/{_run}/collections/offers/items?site_id=new-site" })
            (await PlacesAsync(role, path)).ShouldContain((0.4, 51.0), path);
        (await _api.GetAsync(role, $"/ogc/runs/{_run}/collections/sites/items/new-site")).GetProperty("properties").GetProperty("opened_by_scenario").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_sites_of_a_run_have_its_places_and_the_datasets_own_list_those_of_the_dataset()
    {
        var (dataset, baseline, run) = (await RowsAsync("lead", "/api/v1/sites"), await RowsAsync("lead", "/api/v1/runs/baseline/sites"), await RowsAsync("lead", $"/api/v1/runs/{_run}/sites"));
        baseline.Keys.ShouldBe(dataset.Keys);
        foreach (var (id, site) in baseline)
        {
            site.GetProperty("places").GetInt32().ShouldBe(dataset[id].GetProperty("places").GetInt32(), id);
            run[id].GetProperty("places").GetInt32().ShouldBe(site.GetProperty("places").GetInt32() + (id == "S1" ? 3 : 0), id);
            site.GetProperty("opened_by_scenario").GetBoolean().ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Its_catchment_and_what_can_be_reached_from_near_it_are_told()
    {
        var minutes = await RowsAsync("lead", $"/api/v1/runs/{_run}/sites/new-site/catchment", "zone_code");
        minutes["Z5"].GetProperty("minutes").GetInt32().ShouldBe(5); // Z5 lies where it was opened, and reaches nothing else
        var reached = await _api.PostAsync("lead", $"/api/v1/runs/{_run}/reach", new { from = "Z5", level = "1" });
        reached.GetProperty("offers").EnumerateArray().Select(offer => offer.GetProperty("site_id").GetString()).ShouldBe(["new-site"]);
        await _api.GetAsync("lead", "/api/v1/runs/baseline/sites/new-site/catchment", 404);
    }

    [Theory]
    [InlineData("other-lead")]
    [InlineData("public")]
    [InlineData(null)]
    public async Task Nobody_who_may_not_know_of_the_run_is_told_of_it(string? role)
    {
        foreach (var path in new[] { $"/api/v1/runs/{_run}/sites", $"/api/v1/runs/{_run}/sites/new-site/catchment", $"/ogc/runs/{_run}/collections/sites/items", $"/ogc/runs/{_run}/collections/sites/items/new-site" })
            await _api.GetAsync(role, path, 404);
        await _api.GetAsync(role, "/api/v1/sites/new-site", 404);
        await _api.GetAsync(role, "/ogc/collections/sites/items/new-site", 404);
    }

    private async Task<Dictionary<string, JsonElement>> RowsAsync(string role, string path, string id = "site_id")
        => (await _api.GetAsync(role, path)).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty(id).GetString()!, StringComparer.Ordinal);

    private async Task<(double Longitude, double Latitude)[]> PlacesAsync(string role, string path)
    {
        using var answer = await _api.SendAsync(role, HttpMethod.Get, path, null, ("Accept", "application/geo+json"));
        return [.. (await ApiUnderTest.ReadAsync(answer, 200)).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("geometry").GetProperty("coordinates")).Select(at => (at[0].GetDouble(), at[1].GetDouble()))];
    }
}
