using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pathways.EndToEnd;

/// <summary>What people do with the pages, by keys alone: no pointer is moved, nothing is focused but by Tab.</summary>
[Collection(OneBrowser.Name)]
public sealed class KeyboardTests(Browser browser)
{
    [ChromiumFact]
    public async Task The_map_is_walked_and_a_zone_opened_and_closed_by_keys_alone()
    {
        await using var window = await browser.OpenAsync("/");
        var keys = window.Page.Keyboard;
        await TabUntilAsync(window.Page, "svg.app-map");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");

        await window.Page.WaitForSelectorAsync(".app-panel:focus h2");
        window.Page.Url.ShouldContain("zone=");
        (await window.AxeAsync()).ShouldBeEmpty();

        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("svg.app-map:focus");
        window.Page.Url.ShouldNotContain("zone=");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task The_map_is_filtered_saved_and_moved_by_keys_alone()
    {
        await using var window = await browser.OpenAsync("/");
        await TabUntilAsync(window.Page, "#provision");
        await window.Page.Keyboard.TypeAsync("flex");
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Places in reach, Level 1, flexible provision')");
        window.Page.Url.ShouldContain("provision=flexible");

        var before = await window.Page.GetAttributeAsync("svg.app-map", "viewBox");
        await TabUntilAsync(window.Page, "[aria-label='Zoom in']");
        await window.Page.Keyboard.PressAsync("Enter");
        var nearer = await window.Page.GetAttributeAsync("svg.app-map", "viewBox");
        await TabUntilAsync(window.Page, "[aria-label='Move the map right']", back: true);
        await window.Page.Keyboard.PressAsync("Enter");
        new[] { before, nearer, await window.Page.GetAttributeAsync("svg.app-map", "viewBox") }.ShouldBeUnique();

        await TabUntilAsync(window.Page, "button:text('Download zones (CSV)')");
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        (await File.ReadAllLinesAsync(await saved.PathAsync()))[1].Split(',').ShouldContain("flexible");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_run_is_started_and_its_files_saved_by_keys_alone()
    {
        await using var window = await browser.OpenAsync("/runs.html");
        await TabUntilAsync(window.Page, "tr:has(th:text-is('shorter')) button:has-text('Start')");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("tr:has(a:text-is('shorter')):has-text('with the baseline')", new PageWaitForSelectorOptions { Timeout = 60_000 });

        await TabUntilAsync(window.Page, "tr:has(a:text-is('shorter')) summary");
        await window.Page.Keyboard.PressAsync("Enter");
        await TabUntilAsync(window.Page, "tr:has(a:text-is('shorter')) button:text('Everything in one archive (zip)')");
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Keyboard.PressAsync("Enter"));
        saved.SuggestedFilename.ShouldMatch("^shorter-.+\\.zip$");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_what_if_is_kept_run_and_compared_by_keys_alone()
    {
        await using var window = await browser.OpenAsync("/compare.html");
        var keys = window.Page.Keyboard;
        if (!await window.Page.IsVisibleAsync("#what-if-by"))
        {
            await TabUntilAsync(window.Page, "summary");
            await keys.PressAsync("Enter");
        }

        await TabUntilAsync(window.Page, "#what-if-by");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        (await window.Page.TextContentAsync("output[for=what-if-by]") ?? "").ShouldStartWith("+17 (");
        var name = await window.Page.InputValueAsync("#what-if-name");
        await TabUntilAsync(window.Page, "button[type=submit]");
        await keys.PressAsync("Enter");
        await window.Page.WaitForURLAsync(new Regex("run=" + Regex.Escape(name)), new PageWaitForURLOptions { Timeout = 60_000 });
        await window.Page.WaitForSelectorAsync("text=Young people with a place", new PageWaitForSelectorOptions { Timeout = 60_000 });

        await TabUntilAsync(window.Page, "#measure");
        await keys.TypeAsync("subjects");
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Subjects in reach, Level 1: both maps')");
        window.Page.Url.ShouldContain("measure=subjects");
        await TabUntilAsync(window.Page, "button:text('Download differences by zone (CSV)')");
        (await window.Page.RunAndWaitForDownloadAsync(() => keys.PressAsync("Enter"))).SuggestedFilename.ShouldEndWith("-zones.csv");
        window.ShouldBeWithoutFault();
    }

    private static async Task TabUntilAsync(IPage page, string selector, bool back = false)
    {
        for (var tabs = 0; tabs < 150; tabs++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            if (await page.QuerySelectorAsync(selector + ":focus") is not null)
                return;
        }

        Assert.Fail($"{selector} cannot be reached by Tab.");
    }
}
