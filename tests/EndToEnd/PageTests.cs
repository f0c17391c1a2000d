using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pathways.EndToEnd;

/// <summary>What people do with the pages, in a real browser.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageTests(Browser browser)
{
    [ChromiumTheory]
    [InlineData("/", 1280)]
    [InlineData("/", 320)]
    [InlineData("/area.html", 1280)]
    [InlineData("/area.html", 320)]
    [InlineData("/runs.html", 1280)]
    [InlineData("/runs.html", 320)]
    [InlineData("/compare.html", 1280)]
    [InlineData("/compare.html", 320)]
    [InlineData("/accessibility.html", 320)]
    public async Task A_page_has_no_fault_that_axe_or_the_console_knows_asks_nobody_else_and_fits_its_width(string path, int width)
    {
        await using var window = await browser.OpenAsync(path, width);

        (await window.AxeAsync()).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        (await window.Page.TextContentAsync(".app-illustrative") ?? "").ShouldContain("Illustrative: course places not yet confirmed by providers");
        window.ShouldBeWithoutFault();
    }

    [ChromiumTheory]
    [InlineData("lead", "/")]
    [InlineData("lead", "/area.html")]
    [InlineData("lead", "/runs.html")]
    [InlineData("lead", "/compare.html")]
    [InlineData("public", "/")]
    [InlineData("public", "/area.html")]
    [InlineData("public", "/runs.html")]
    [InlineData("public", "/compare.html")]
    public async Task Readers_outside_the_authority_have_every_page_without_fault(string role, string path)
    {
        await using var window = await browser.OpenAsync(path, role: role);

        (await window.AxeAsync()).ShouldBeEmpty();
        (await window.Page.TextContentAsync("main") ?? "").ShouldNotContain("cannot be shown");
        foreach (var wrong in new[] { "NaN", "undefined", "null" })
            (await window.Page.TextContentAsync("main") ?? "").ShouldNotContain(wrong);
        window.ShouldBeWithoutFault();
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_page_for_signing_in_looks_and_reads_like_the_others_also_when_a_key_is_refused(int width)
    {
        await using var window = await browser.OpenAsync("/sign-in", width, role: null);
        (await window.AxeAsync()).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.app-header')).backgroundColor")).ShouldBe("rgb(11, 12, 12)");
        await window.Page.FillAsync("#key", "pw_nothing");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("[role=alert]");
        (await window.AxeAsync()).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    [ChromiumTheory]
    [InlineData("analyst")] // of whom too few live in any neighbourhood of the small world
    [InlineData("lead")]
    public async Task Young_people_are_drawn_by_area_where_no_neighbourhood_has_enough_and_the_map_says_so(string role)
    {
        await using var window = await browser.OpenAsync("/?measure=people-without", role: role);
        await window.Page.WaitForSelectorAsync(".app-legend :text('never by neighbourhood or zone')");
        (await window.Page.TextContentAsync(".app-legend h3")).ShouldBe("Young people without a suitable place, Level 1");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_school_or_college_opens_by_click_and_by_keys_and_shows_from_where_it_is_reached()
    {
        await using var window = await browser.OpenAsync("/");
        await window.Page.Locator("svg.app-map [data-site]").First.ClickAsync();
        await window.Page.WaitForSelectorAsync("text=Zones from which it can be reached");
        (await window.Page.TextContentAsync(".app-legend h3")).ShouldBe("Minutes to the chosen school or college");
        window.Page.Url.ShouldContain("site=");
        (await window.AxeAsync()).ShouldBeEmpty();
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("svg.app-map:focus");
        (await window.Page.TextContentAsync(".app-legend h3")).ShouldBe("Places in reach, Level 1");

        await window.Page.Locator("table button:text('S1')").Or(window.Page.Locator("table").Last.Locator("button.app-link")).First.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("text=Zones from which it can be reached");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_new_place_is_tried_out_where_somebody_clicks_on_the_map()
    {
        await using var window = await browser.OpenAsync("/");
        await window.Page.Locator("svg.app-map [data-zone]").First.ClickAsync();
        await window.Page.ClickAsync("text=What if a course opened here?");
        await window.Page.WaitForSelectorAsync("#what-if-provider");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task Everything_of_a_run_is_saved_as_one_archive()
    {
        await using var window = await browser.OpenAsync("/runs.html");
        await window.Page.Locator("details summary").First.ClickAsync();
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.Locator("text=Everything in one archive (zip)").First.ClickAsync());
        using var zip = System.IO.Compression.ZipFile.OpenRead(await saved.PathAsync());
        zip.Entries.Select(entry => entry.Name).ShouldContain("areas.csv");
        zip.Entries.Select(entry => entry.Name).ShouldContain("columns.csv");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task Whoever_is_not_signed_in_is_shown_the_way_and_no_figure()
    {
        await using var window = await browser.OpenAsync("/", role: null);

        (await window.Page.TextContentAsync("main h1")).ShouldBe("Sign in");
        (await window.Page.QuerySelectorAsync("svg.app-map")).ShouldBeNull();
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_click_on_a_zone_tells_what_can_be_reached_from_it()
    {
        await using var window = await browser.OpenAsync("/");
        var zone = window.Page.Locator("svg.app-map [data-zone]").First;
        await zone.ClickAsync();

        (await window.Page.TextContentAsync(".app-panel") ?? "").ShouldContain(await zone.GetAttributeAsync("data-zone") ?? "no zone");
        await window.Page.WaitForSelectorAsync(".app-panel :text-matches('Within|No suitable course in reach')");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_postcode_district_is_found_by_keys_and_a_filter_dims_what_it_leaves_out_on_the_map_and_in_the_table()
    {
        await using var window = await browser.OpenAsync("/");
        await window.Page.FocusAsync("#find");
        await window.Page.Keyboard.TypeAsync("ct14 9");
        await window.Page.WaitForSelectorAsync(".app-suggestions button:has-text('CT14')");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync(".app-panel:focus h2");
        window.Page.Url.ShouldContain("zone=");
        window.Page.Url.ShouldNotContain("ct14", Case.Insensitive);

        await window.Page.SelectOptionAsync("#area", "B");
        var all = await window.Page.Locator("svg.app-map [data-zone]").CountAsync();
        var dimmed = await window.Page.Locator("svg.app-map [data-zone].app-map__dim").CountAsync();
        (await window.Page.Locator(".app-table:has-text('by zone') tbody tr").CountAsync()).ShouldBe(all - dimmed);
        dimmed.ShouldBeInRange(1, all - 1);
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task Every_measure_has_at_most_seven_classes_with_unit_and_basis()
    {
        await using var window = await browser.OpenAsync("/");
        foreach (var measure in await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#measure option')].map(option => option.value)"))
        {
            await window.Page.SelectOptionAsync("#measure", measure);
            await window.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            var legend = window.Page.Locator(".app-legend");
            (await legend.Locator(".app-legend__list").First.Locator("li").CountAsync()).ShouldBeInRange(1, 7, measure);
            (await legend.TextContentAsync() ?? "").ShouldMatch("Unit: .+ Basis: modelled", measure);
        }

        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task An_area_prints_on_two_pages_of_A4()
    {
        await using var window = await browser.OpenAsync("/area.html?area=A");
        var pdf = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Regex.Count(pdf, @"/Type\s*/Page\b").ShouldBeInRange(1, 2);
        Regex.Match(pdf, @"/MediaBox\s*\[0 0 (\d+)").Groups[1].Value.ShouldBe("594"); // A4 is 595 points wide
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_documentation_of_the_API_has_no_fault_that_axe_knows(int width)
    {
        await using var window = await browser.OpenAsync("/accessibility.html", width);
        await window.Page.GotoAsync(new Uri(new Uri(window.Page.Url), "/docs").ToString());
        (await window.AxeAsync()).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_scenario_is_started_and_watched_to_its_end_on_the_page_of_runs()
    {
        await using var window = await browser.OpenAsync("/runs.html");
        await window.Page.ClickAsync("tr:has(th:text-is('other')) button:has-text('Start')");
        await window.Page.WaitForSelectorAsync("tr:has(a:text-is('other')):has-text('with the baseline')", new PageWaitForSelectorOptions { Timeout = 60_000 });
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task What_is_chosen_stands_in_the_address_and_comes_back_with_it()
    {
        await using var window = await browser.OpenAsync("/");
        await window.Page.SelectOptionAsync("#measure", "travel");
        await window.Page.SelectOptionAsync("#level", "Level 2");
        (await window.Page.TextContentAsync(".app-legend h3")).ShouldBe("Travel to the nearest course, Level 2");

        await window.Page.ReloadAsync();
        await window.Page.WaitForSelectorAsync(".app-legend h3");
        (await window.Page.TextContentAsync(".app-legend h3")).ShouldBe("Travel to the nearest course, Level 2");
        (await window.Page.InputValueAsync("#measure")).ShouldBe("travel");
    }

    [ChromiumFact]
    public async Task The_tables_have_a_row_for_every_zone_on_the_map_and_are_saved_as_CSV()
    {
        await using var window = await browser.OpenAsync("/");
        var drawn = await window.Page.Locator("svg.app-map [data-zone]").CountAsync();
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("text=Download zones (CSV)"));
        var lines = await File.ReadAllLinesAsync(await saved.PathAsync());

        (await window.Page.Locator("table").First.Locator("tbody tr").CountAsync()).ShouldBe(drawn);
        lines.Length.ShouldBe(drawn + 1);
        lines[0].ShouldStartWith("zone_code,");
    }

    [ChromiumFact]
    public async Task A_what_if_is_kept_run_watched_and_compared_with_the_baseline()
    {
        await using var window = await browser.OpenAsync("/compare.html");
        if (!await window.Page.IsVisibleAsync("#what-if-by"))
            await window.Page.ClickAsync("summary");
        await window.Page.FocusAsync("#what-if-by");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        (await window.Page.TextContentAsync("output[for=what-if-by]") ?? "").ShouldStartWith("+16 (");
        var name = await window.Page.InputValueAsync("#what-if-name");
        await window.Page.ClickAsync("text=Keep as a scenario and run it");

        await window.Page.WaitForURLAsync(new Regex("run=" + Regex.Escape(name)), new PageWaitForURLOptions { Timeout = 60_000 });
        await window.Page.WaitForSelectorAsync("text=Young people with a place", new PageWaitForSelectorOptions { Timeout = 60_000 });
        (await window.Page.Locator("svg.app-map").CountAsync()).ShouldBe(3);
        await window.Page.Locator("[aria-label='Zoom in']").First.ClickAsync(); // the three look at the same place
        (await window.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('svg.app-map')].map(map => map.getAttribute('viewBox')))]")).ShouldHaveSingleItem();
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task The_map_shows_what_changes_against_another_run_as_far_as_the_reader_may_know()
    {
        await browser.Api.UploadAsync("lead", "/api/v1/scenarios", "name: nearer\nparameters:\n  choice.travel_limit_minutes: 30\n", 201);
        var run = await browser.Api.RunAsync("lead", "nearer");
        await using var window = await browser.OpenAsync("/", role: "lead");
        await window.Page.SelectOptionAsync("#against", run);
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Change of places in reach, Level 1')");
        window.Page.Url.ShouldContain("against=" + run);
        (await window.Page.TextContentAsync(".app-legend") ?? "").ShouldContain("nearer less baseline");
        (await window.Page.TextContentAsync(".app-legend") ?? "").ShouldContain("fewer by"); // within less time fewer places
        (await window.Page.Locator(".app-table:has-text('Zones that change') tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        (await window.AxeAsync()).ShouldBeEmpty();

        await window.Page.SelectOptionAsync("#measure", "value"); // follows from who takes which place: not told of a lead's own scenario
        await window.Page.WaitForSelectorAsync(".app-legend :text('withheld outside the authority')");
        (await window.Page.Locator(".app-legend__list").First.Locator("li").CountAsync()).ShouldBe(1);
        await window.GoAsync("/?against=" + run);
        await window.Page.WaitForSelectorAsync(".app-legend h3:text('Change of places in reach, Level 1')");
        window.ShouldBeWithoutFault();
    }
}
