using Pathways.Api.Tests.Support;

namespace Pathways.EndToEnd;

/// <summary>A place that a what-if opens, as the pages show it.</summary>
[Collection(OneBrowser.Name)]
public sealed class WhatIfPlaceTests(Browser browser)
{
    private const string Yaml = """
        name: a-place-in-the-east
        purpose: What if a course opened in the east?
        modifications:
          - { name: here, type: open_site, id: new-site, provider: P3, title: "New place, East", latitude: 51.0, longitude: 0.4 }
          - { name: course, type: open_offer, id: new-course, site: new-site, title: Level 1 Retail, level: 1, ssa: "07", provision_type: study_programme, group_size: 12 }
        """;

    [ChromiumFact]
    public async Task A_place_that_a_scenario_opens_is_on_the_map_in_the_table_and_opens_by_click_with_its_catchment()
    {
        await browser.Api.UploadAsync("lead", "/api/v1/scenarios", Yaml, 201);
        var run = await browser.Api.RunAsync("lead", "a-place-in-the-east");
        await using var window = await browser.OpenAsync("/?run=" + run, role: "lead");
        var (mark, legend) = (window.Page.Locator("svg.app-map path[data-site='new-site']"), window.Page.Locator(".app-legend"));
        (await mark.Locator("title").TextContentAsync() ?? "").ShouldBe("New place, East (Training): 12 places, entered; opened by this scenario");
        (await window.Page.Locator("svg.app-map circle[data-site]").CountAsync()).ShouldBe(4); // those of the dataset
        (await legend.TextContentAsync() ?? "").ShouldContain("Opened by this scenario");
        var row = window.Page.Locator(".app-table:has-text('Schools and colleges') tbody tr").First;
        (await row.TextContentAsync() ?? "").ShouldBe("New place, East (opened by this scenario)Training112entered");

        await mark.ClickAsync();
        await window.Page.WaitForSelectorAsync("text=Zones from which it can be reached");
        var panel = await window.Page.TextContentAsync(".app-panel:has-text('New place, East')") ?? "";
        panel.ShouldContain("opened by this scenario");
        panel.ShouldContain("Level 1 Retail"); // taught there in the run
        (await legend.Locator("h3").First.TextContentAsync()).ShouldBe("Minutes to the chosen school or college");
        (await window.AxeAsync()).ShouldBeEmpty();

        await window.GoAsync("/compare.html?run=" + run); // one of the three maps, the basis, is without it
        await window.Page.WaitForSelectorAsync("path[data-site='new-site']");
        (await window.Page.Locator("path[data-site='new-site']").CountAsync()).ShouldBe(2);
        (await window.AxeAsync()).ShouldBeEmpty();
        await window.GoAsync("/");
        (await window.Page.Locator("[data-site='new-site']").CountAsync()).ShouldBe(0);
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task The_list_of_runs_is_whole_also_where_the_server_gives_it_page_by_page()
    {
        await browser.Api.RunAsync("analyst", "shorter");
        await browser.Api.RunAsync("analyst", "other");
        var known = (await browser.Api.GetAsync("analyst", "/api/v1/runs")).GetProperty("total").GetInt32();
        await using var window = await browser.OpenAsync("/accessibility.html");
        var pages = 0;
        await window.Page.RouteAsync("**/api/v1/runs*", route =>
        {
            pages++;
            return route.ContinueAsync(new() { Url = route.Request.Url.Contains("limit=", StringComparison.Ordinal) ? route.Request.Url : route.Request.Url + "?limit=1" });
        });
        await window.GoAsync("/runs.html");
        await window.Page.WaitForSelectorAsync(".app-table:has-text('Runs') tbody tr");
        (await window.Page.Locator(".app-table").First.Locator("tbody tr").CountAsync()).ShouldBe(known);
        pages.ShouldBe(known);
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task What_is_said_of_coarse_counts_follows_from_the_servers_limits()
    {
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Counted=false", "Api:Limits:WhatIfCountsPerYear=2"]);
        foreach (var minutes in new[] { 31, 32, 33 })
            await api.UploadAsync("lead", "/api/v1/scenarios", $"name: within-{minutes}\nparameters:\n  choice.travel_limit_minutes: {minutes}\n", 201);
        var runs = new[] { await api.RunAsync("lead", "within-31"), await api.RunAsync("lead", "within-32"), await api.RunAsync("lead", "within-33") };
        var limits = (await api.GetAsync("lead", "/api/v1/session")).GetProperty("limits");
        await using var window = await browser.OpenAsync("/compare.html?run=" + runs[0], role: "lead", api: api);
        await window.Page.WaitForSelectorAsync($"text=within {limits.GetProperty("what_if_counts_within_area").GetInt32()} of the count for one area and within {limits.GetProperty("what_if_counts_within_all").GetInt32()} for all together");
        (await window.Page.TextContentAsync("main") ?? "").ShouldContain("for the first 2 different scenarios of yours in a year");
        await window.GoAsync("/compare.html?run=" + runs[2]);
        await window.Page.WaitForSelectorAsync("text=coarse counts are told of the first 2 different scenarios of your own in a year");
        window.ShouldBeWithoutFault();
    }
}
