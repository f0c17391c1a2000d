namespace Pathways.EndToEnd;

/// <summary>The map by kind of provision, and the people drawn on it, in a real browser.</summary>
[Collection(OneBrowser.Name)]
public sealed class KindTests(Browser browser)
{
    /// <summary>At Level 1 the small world has two study programmes and one flexible course, whose three places Z1 reaches alone with S1's three.</summary>
    [ChromiumFact]
    public async Task Zones_schools_and_tables_are_filtered_by_the_kind_of_provision_and_the_address_keeps_it()
    {
        await using var window = await browser.OpenAsync("/");
        var all = await FiguresAsync(window);
        await window.Page.SelectOptionAsync("#provision", "flexible");
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Places in reach, Level 1, flexible provision')");
        (await window.Page.TextContentAsync(".app-legend") ?? "").ShouldContain("Of flexible provision alone; cold spots are of all kinds together.");
        (await window.Page.Locator("svg.app-map [data-site]").EvaluateAllAsync<string[]>("sites => sites.map(site => site.dataset.site)")).ShouldBe(["S4"]); // o08
        var flexible = await FiguresAsync(window);
        flexible.Keys.ShouldBe(all.Keys);
        var told = (await browser.Api.GetAsync("analyst", "/api/v1/runs/baseline/zones?level=Level%201&provision_type=flexible")).GetProperty("items").EnumerateArray()
            .ToDictionary(row => $"{row.GetProperty("zone_name").GetString()}, {row.GetProperty("msoa_name").GetString()}", row => row.GetProperty("places_in_reach").GetRawText());
        flexible.ShouldBe(told, ignoreOrder: true);
        flexible.ShouldContain(zone => zone.Value != all[zone.Key] && zone.Value != "0"); // a filter that did nothing, or hid everything, would not

        await window.Page.Locator("svg.app-map [data-zone]").First.ClickAsync();
        await window.Page.WaitForSelectorAsync(".app-panel :text('Of flexible provision alone')");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();

        await window.GoAsync("/?provision=flexible");
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Places in reach, Level 1, flexible provision')");
        (await FiguresAsync(window)).ShouldBe(flexible, ignoreOrder: true);
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("text=Download zones (CSV)"));
        saved.SuggestedFilename.ShouldEndWith("-level-1-flexible.csv");
        (await File.ReadAllLinesAsync(await saved.PathAsync())).Skip(1).ShouldAllBe(line => line.Contains(",flexible,"));
        await window.Page.SelectOptionAsync("#provision", "");
        await window.Page.WaitForSelectorAsync(".app-legend h3:text-is('Places in reach, Level 1')");
        (await FiguresAsync(window)).ShouldBe(all, ignoreOrder: true);
    }

    /// <summary>Who changes their mind before the courses are read sees what the box says.</summary>
    [ChromiumFact]
    public async Task An_answer_that_comes_late_does_not_overrule_a_later_choice_and_one_that_failed_is_asked_anew()
    {
        await using var window = await browser.OpenAsync("/");
        var held = new TaskCompletionSource();
        var fail = true;
        await window.Page.RouteAsync("**/zones?provision_type=*", async route =>
        {
            await held.Task;
            if (fail)
                await route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = "{\"detail\":\"Not now.\"}" });
            else
                await route.ContinueAsync();
        });
        await window.Page.SelectOptionAsync("#provision", "flexible");
        await window.Page.SelectOptionAsync("#provision", "");
        held.SetResult();
        await window.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        (await window.Page.TextContentAsync(".app-legend h3")).ShouldBe("Places in reach, Level 1");

        await window.Page.SelectOptionAsync("#provision", "flexible");
        await window.Page.WaitForSelectorAsync("text=The kind of provision cannot be shown: Not now.");
        fail = false;
        await window.Page.SelectOptionAsync("#level", "Level 2");
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Places in reach, Level 2, flexible provision')");
        (await window.Page.Locator("text=The kind of provision cannot be shown").CountAsync()).ShouldBe(0);
    }

    /// <summary>Counts as the server tells them, never made from others; of fewer than a hundred, or of rounded counts, no figure.</summary>
    [ChromiumTheory]
    [InlineData("lead", "people-without", "20,not shown,not shown")]
    [InlineData("lead", "people-placed", "not shown,not shown,not shown")]
    public async Task People_on_the_map_are_those_of_the_areas(string role, string measure, string figures)
    {
        await using var window = await browser.OpenAsync("/", role: role);
        await window.Page.RouteAsync("**/api/v1/runs/*/areas?*", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = "{\"items\":[" + string.Join(',', new[] { ("A", "150", "120", "20"), ("B", "100", "100", "\"low\""), ("C", "90", "70", "20") }.Select(area =>
                $"{{\"area_code\":\"{area.Item1}\",\"area_name\":\"Area {area.Item1}\",\"area_kind\":\"lcpa\",\"level\":\"Level 1\",\"competing\":{area.Item2},\"newly_placed_choice\":{area.Item3},\"no_place_found_choice\":{area.Item4}}}")) + "],\"total\":3,\"next\":null}",
        }));
        await window.Page.SelectOptionAsync("#measure", measure);
        var table = window.Page.Locator(".app-table:has-text('by area')");
        await table.WaitForAsync();
        string.Join(',', await table.Locator("tbody td:last-child").AllTextContentsAsync()).ShouldBe(figures);
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    /// <summary>Places in reach by zone, as the table has them.</summary>
    private static async Task<Dictionary<string, string>> FiguresAsync(Window window)
        => (await window.Page.Locator(".app-table:has-text('by zone') tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.cells[0].textContent + '|' + row.cells[1].textContent)"))
            .Select(row => row.Split('|')).ToDictionary(row => row[0], row => row[1]);
}
