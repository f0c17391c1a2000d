using System.Xml.Linq;
using Microsoft.Playwright;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Pages of publications: right HTML, accessible, in the order that leads know.</summary>
public sealed class PublicationPageTests
{
    private static readonly string[] Order =
    [
        "1. Population and cohort to 2032", "2. Attainment and need", "3. The offer", "4. Participation and statuses", "5. Vulnerable groups", "6. From Year 11 to Year 12", "7. Travel", "8. Apprenticeships",
        "9. Special educational needs and disabilities", "10. Cold spots", "11. The gap by level, type and subject", "12. Lots", "13. Key questions",
    ];

    private static readonly string[] NotInParagraphs = ["p", "div", "ul", "ol", "table", "figure", "section", "h1", "h2", "h3", "dl"];

    public static TheoryData<string> Pages => ["provision-gap", "pack", "neet-deep-dive", "commitments", "internal", "compared", "partner-pack", "observed", "observed-internal", "observed-commitments", "observed-gap"];

    internal static string Page(string kind) => kind switch
    {
        "provision-gap" => KentPublication.Text("provision-gap.html"),
        "pack" => Made(source => source with { AreaCode = "FH", Pack = true }),
        "internal" => Made(_ => Others.For("internal", compared: false)),
        "compared" => Made(_ => Others.For("published", compared: true)),
        "partner-pack" => Made(_ => Others.For("partner", compared: false) with { AreaCode = "FH", Pack = true }),
        "observed" => Made(_ => Others.Observed("published", PublicationKind.NeetDeepDive)),
        "observed-internal" => Made(_ => Others.Observed("internal", PublicationKind.NeetDeepDive)),
        "observed-commitments" => Made(_ => Others.Observed("internal", PublicationKind.Commitments)),
        "observed-gap" => Made(_ => Others.Observed("internal", PublicationKind.ProvisionGap) with { AreaCode = "FH", Pack = true }),
        "neet-deep-dive" => Made(source => source with { Kind = PublicationKind.NeetDeepDive }),
        _ => Made(source => source with { Kind = PublicationKind.Commitments }),
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_right_HTML(string kind)
    {
        var html = Page(kind);
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        var page = XDocument.Parse(html["<!DOCTYPE html>".Length..]).Root!;
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        ids.ShouldBeUnique();
        page.Descendants().Attributes("href").Select(href => href.Value).Except(ids.Select(id => "#" + id)).ShouldBeEmpty();
        page.Descendants().Attributes("aria-labelledby").Select(label => label.Value).ShouldAllBe(label => ids.Contains(label));
        page.Descendants("p").ShouldAllBe(paragraph => !paragraph.Descendants().Any(inside => NotInParagraphs.Contains(inside.Name.LocalName)));
        page.Descendants("ul").Elements().ShouldAllBe(item => item.Name == "li");
        page.Descendants("svg").ShouldAllBe(svg => svg.Attribute("aria-hidden") != null || (svg.Attribute("role")!.Value == "img" && svg.Attribute("aria-label")!.Value.Length > 10));
        foreach (var table in page.Descendants("table"))
        {
            table.Element("caption").ShouldNotBeNull();
            var columns = table.Element("thead")!.Element("tr")!.Elements("th").Count();
            table.Element("tbody")!.Elements("tr").ShouldAllBe(row => row.Elements().Count() == columns && row.Elements("th").Count() == 1);
            table.Descendants("th").ShouldAllBe(head => head.Attribute("scope") != null);
        }

        var levels = page.Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3").Select(element => element.Name.LocalName[1] - '0').ToArray();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        html.ShouldNotContain("<script");
        html.ShouldContain("Illustrative: course places not yet confirmed by providers");
    }

    /// <summary>From places that stay empty, and the places that are public, follows how many sit in the others.</summary>
    [Fact]
    public void No_published_file_tells_how_many_places_stay_empty_or_the_minutes_of_a_few()
    {
        KentPublication.Source.IsInternal.ShouldBeFalse();
        foreach (var file in new[] { "provision-gap.html", "maps/cold-spots.geojson" })
            KentPublication.Text(file).ShouldNotContain("as applications work today, at most");

        string[] Column(string table, string name) => OpenDataRules.Lines(KentPublication.Text($"data/{table}.csv")) is var lines && Array.IndexOf([.. lines[0]], name) is var at ? [.. lines.Skip(1).Select(line => line[at])] : [];
        foreach (var file in new[] { "data/gap-by-level.csv", "data/send.csv", "maps/gap-areas.geojson" })
            (KentPublication.Text(file).Contains("places_shared", StringComparison.Ordinal) || KentPublication.Text(file).Contains("open_places", StringComparison.Ordinal)).ShouldBeFalse(file);
        var minutes = Column("travel", "p90_minutes_choice");
        minutes.Where(value => value is not ("c" or "x")).ShouldAllBe(value => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) % 5 == 0);
    }

    /// <summary>The percentage of all went through no door: it is that of the two counts beside it, as published, and nothing else.</summary>
    [Fact]
    public void The_percentage_of_all_newly_placed_is_made_of_the_counts_that_are_shown()
    {
        var (groups, gap) = (OpenDataRules.Lines(KentPublication.Text("data/groups.csv")), OpenDataRules.Lines(KentPublication.Text("data/gap-by-level.csv")));
        int Column(string[] head, string name) => Array.IndexOf(head, name);
        string Where(string[] head, string[] row) => $"{row[Column(head, "la_name")]}/{row[Column(head, "lcpa")]}/{row[Column(head, "geographic_level")]}";
        var totals = gap.Skip(1).Where(row => row[Column(gap[0], "level")] == "Total").ToDictionary(row => Where(gap[0], row));
        var all = groups.Skip(1).Where(row => row[Column(groups[0], "group")] == "Total").ToArray();
        all.Length.ShouldBeGreaterThan(9);
        foreach (var row in all)
        {
            decimal Shown(string column) => decimal.Parse(totals[Where(groups[0], row)][Column(gap[0], column)], System.Globalization.CultureInfo.InvariantCulture);
            var percent = Math.Round(100 * Shown("placed_choice") / Shown("competing"), 1, MidpointRounding.AwayFromZero);
            row[Column(groups[0], "percent_newly_placed")].ShouldBe(percent.ToString("F1", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_area_has_the_sections_in_the_order_that_leads_know()
    {
        var page = XDocument.Parse(KentPublication.Text("provision-gap.html")["<!DOCTYPE html>".Length..]).Root!;
        var areas = page.Descendants("section").Where(section => section.Attribute("class")?.Value == "area").ToArray();
        areas.Length.ShouldBe(9);
        areas.ShouldAllBe(area => area.Elements("h3").Select(head => head.Value).SequenceEqual(Order));
    }

    [Fact]
    public void Published_years_of_NEET_and_the_change_in_starts_stand_among_the_commitments()
    {
        Page("commitments").ShouldContain("Kent (county council area) 7.5% (2021), 5.1% (2022), 5.8% (2023), 8.1% (2025), 2.3 percentage points more than in 2023");
        Page("commitments").ShouldContain("11,563 starts by residents of Kent and Medway, all ages and levels, in 2024/25 (published). In 2023/24 there were 11,136: 427 more in 2024/25 (3.8%).");
    }

    [Fact]
    public void Page_and_workbook_have_the_day_and_whom_to_ask()
    {
        var source = KentPublication.Source with { Made = new DateOnly(2026, 11, 3), Contact = "Pathways team" };
        System.Text.Encoding.UTF8.GetString(PublicationFiles.Make(source)["provision-gap.html"]).Split("Made on 3 November 2026. Contact: Pathways team.").Length.ShouldBe(3, "cover and foot");
        KentPublication.Text("provision-gap.html").ShouldNotContain("Made on");
    }

    [Fact]
    public void What_is_not_there_says_so_and_what_would_fill_it()
    {
        Page("compared").ShouldContain("This run beside baseline");
        Page("neet-deep-dive").ShouldContain("No data yet: how long young people have been NEET. One monthly extract");
        Page("commitments").ShouldContain("No data yet: it needs sign-offs of providers for two years; there are none.");
        KentPublication.Text("provision-gap.html").ShouldContain("No data yet: no plan was given.");
    }

    [AxeTheory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing(string kind)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = AxeTheoryAttribute.Chromium, Args = ["--no-sandbox", "--disable-background-networking"] });
        var page = await (await chromium.NewContextAsync(new() { BypassCSP = true })).NewPageAsync();
        await page.SetContentAsync(Page(kind));
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxeTheoryAttribute.Axe));
        var found = await page.EvaluateAsync<string>("() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(found => found.violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target).join(' ')).join('\\n'))");
        found.ShouldBe("");
    }

    /// <summary>What a meeting reads first: of everything one page, compared or not, of an area two.</summary>
    [AxeTheory]
    [InlineData("provision-gap", 1)]
    [InlineData("compared", 1)]
    [InlineData("internal", 1)]
    [InlineData("pack", 2)]
    public async Task The_first_sheet_prints_on_its_pages_of_A4(string kind, int pages)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = AxeTheoryAttribute.Chromium, Args = ["--no-sandbox", "--disable-background-networking"] });
        var page = await (await chromium.NewContextAsync(new() { BypassCSP = true })).NewPageAsync();
        await page.SetContentAsync(Page(kind));
        await page.EvaluateAsync("() => document.querySelectorAll('main > :not(section.sheet:first-of-type), footer').forEach(one => one.className.includes('contents') || one.remove())");
        Printed(await page.PdfAsync(new() { PreferCSSPageSize = true })).ShouldBe(pages);
        await page.AddStyleTagAsync(new() { Content = PackPrintTests.WideFont });
        Printed(await page.PdfAsync(new() { PreferCSSPageSize = true })).ShouldBe(pages, "without Arial");
        await page.EvaluateAsync("() => document.querySelector('section.sheet').append(Object.assign(document.createElement('div'), { style: 'height: 280mm' }))");
        Printed(await page.PdfAsync(new() { PreferCSSPageSize = true })).ShouldBeGreaterThan(pages, "else nothing was counted");
    }

    private static int Printed(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");

    private static string Made(Func<PublicationSource, PublicationSource> change)
    {
        var source = change(KentPublication.Source);
        return System.Text.Encoding.UTF8.GetString(PublicationFiles.Make(source)[PublicationFiles.Page(source)]);
    }
}

/// <summary>A test that needs Chromium and axe-core; skipped where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public static string? Chromium { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public static string Axe { get; } = Path.Combine(LightRun.Root, "src", "Api", "web", "node_modules", "axe-core", "axe.min.js");

    public AxeTheoryAttribute() => Skip = Chromium is null ? "needs Chromium (Debian: chromium)" : File.Exists(Axe) ? null : "needs axe-core, which building src/Api installs";
}
