using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.EndToEnd;

/// <summary>States of pages that are seldom seen: axe-core finds nothing in them either, and they say what is true.</summary>
[Collection(OneBrowser.Name)]
public sealed class StateTests(Browser browser)
{
    private const string Failed = "{\"run\":\"broken-123456\",\"scenario\":\"broken\",\"phase\":\"failed\",\"failure\":\"The file is not right.\",\"what_if\":true,\"problems\":[{\"field\":\"name\",\"message\":\"is missing\"}]}";

    [ChromiumFact]
    public async Task A_run_that_fails_while_it_is_watched_says_why()
    {
        await using var window = await browser.OpenAsync("/accessibility.html");
        var ended = false;
        await window.Page.RouteAsync("**/api/v1/runs", route => route.FulfillAsync(new() { ContentType = "application/json", Body = "{\"items\":[" + (ended ? Failed : Failed.Replace("failed", "running", StringComparison.Ordinal)) + "],\"total\":1,\"next\":null}" }));
        await window.Page.RouteAsync("**/api/v1/runs/broken-123456", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Failed }));
        await window.Page.RouteAsync("**/api/v1/runs/broken-123456/events", route =>
        {
            ended = true;
            return route.FulfillAsync(new() { ContentType = "text/event-stream", Body = "event: final\ndata: " + Failed + "\n\n" });
        });
        await window.GoAsync("/runs.html");
        await window.Page.WaitForSelectorAsync("text=failed: The file is not right. name is missing");
        await window.Page.WaitForSelectorAsync("tr:has(th:text-is('broken')) td:text-is('Failed')");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    [ChromiumTheory]
    [InlineData("/?run=nothing")]
    [InlineData("/area.html?run=nothing")]
    public async Task A_page_that_cannot_be_shown_says_so_and_how_to_go_on(string path)
    {
        await using var window = await browser.OpenAsync("/accessibility.html");
        await window.GoAsync(path);
        await window.Page.WaitForSelectorAsync("[role=alert] >> text=This page cannot be shown");
        (await window.AxeAsync()).ShouldBeEmpty();
    }

    [ChromiumTheory]
    [InlineData("public", "people-without")]
    [InlineData("public", "people-placed")]
    [InlineData("analyst", "people-placed")]
    [InlineData("public", "value")]
    public async Task Whatever_is_drawn_for_whomever_has_no_fault(string role, string measure)
    {
        await using var window = await browser.OpenAsync("/?measure=" + measure, role: role);
        await window.Page.WaitForSelectorAsync(".app-legend");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task Who_signs_out_is_on_the_page_for_signing_in()
    {
        await using var window = await browser.OpenAsync("/");
        await window.Page.ClickAsync("text=Sign out");
        await window.Page.WaitForURLAsync("**/sign-in");
        await window.Page.WaitForSelectorAsync("#key");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task An_area_as_it_is_printed_has_no_fault_that_axe_knows()
    {
        await using var window = await browser.OpenAsync("/area.html?area=A");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    /// <summary>All offers of the dataset are confirmed; those that a scenario opens are nobody's.</summary>
    [ChromiumFact]
    public async Task A_scenarios_figures_are_illustrative_where_the_datasets_own_are_confirmed()
    {
        var api = new ApiUnderTest();
        await using var stopping = api;
        var source = new SmallSource(api.Folder, SmallWorld.Build(offers: SmallWorld.Offers().Select(offer => offer with { Provenance = offer.Provenance with { Basis = Basis.Confirmed } })));
        await api.StartAsync(["Api:Limits:Counted=false"], services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
        await api.UploadAsync("analyst", "/api/v1/scenarios", "name: opens\nmodifications:\n  - { name: more, type: open_offer, id: new-course, site: S1, title: New, level: 1, ssa: \"07\", provision_type: study_programme, group_size: 9 }\n", 201);
        var run = await api.RunAsync("analyst", "opens");
        await using var window = await browser.OpenAsync("/accessibility.html", api: api);
        var held = false;
        await window.Page.RouteAsync("**/api/v1/status", async route => // the first that a page of a run asks for comes after its figures: it does not overrule them
        {
            var first = held;
            held = false;
            var answer = await route.FetchAsync();
            if (first)
                await window.Page.WaitForSelectorAsync("main .app-figures, main svg.app-map");
            await route.FulfillAsync(new() { Response = answer });
        });
        foreach (var (path, word) in new[] { ("/runs.html", "Confirmed"), ("/", "Confirmed"), ($"/?run={run}", "Illustrative"), ($"/compare.html?run={run}", "Illustrative"), ($"/?against={run}", "Illustrative"), ($"/area.html?area=A&run={run}", "Illustrative") })
        {
            held = path.Contains("run=", StringComparison.Ordinal);
            await window.GoAsync(path);
            (await window.Page.TextContentAsync(".app-illustrative .govuk-tag")).ShouldBe(word, path);
        }
    }
}
