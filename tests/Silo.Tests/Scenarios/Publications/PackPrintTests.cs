using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>
/// The pack of every area as it is printed: two sides of A4 first, and nothing beyond the right edge, for which one browser would shrink every page of the pack and another cut the table off.
/// </summary>
public sealed partial class PackPrintTests
{
    private const int ContentWidth = 695; // pixels: A4 is 210 mm wide, of which the page's rule leaves 184 between its margins, at 96 to the inch

    /// <summary>A machine without Arial and its like; in DejaVu Sans a line is an eighth longer.</summary>
    internal const string WideFont = "* { font-family: 'DejaVu Sans', Verdana, sans-serif !important; }";

    /// <summary>What lies beyond the edge of the paper, or is cut off by what holds it: a table's frame, a picture.</summary>
    private const string CutOff = """
        () => {
          const wide = document.documentElement.clientWidth + 1, found = [];
          const name = one => one.tagName + ' ' + (one.className.baseVal ?? one.className) + ' ' + (one.textContent ?? '').trim().slice(0, 60);
          for (const one of document.body.querySelectorAll('*')) {
            const box = one.getBoundingClientRect();
            if (box.width === 0) continue;
            const picture = one.tagName === 'text' ? one.closest('svg').getBoundingClientRect() : null;
            if (box.right > wide || (picture && (box.right > picture.right + 1 || box.left < picture.left - 1))) found.push('beyond: ' + name(one));
            else if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible') found.push('cut off: ' + name(one));
          }
          return found.slice(0, 5);
        }
        """;

    [PrintFact]
    public async Task The_pack_of_every_area_has_two_sides_first_and_nothing_beyond_the_right_edge()
    {
        var source = KentPublication.Source;
        string[] areas = [.. source.Result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).Select(area => area.Code)];
        areas.Length.ShouldBe(9, "eight LCPAs and Medway");
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = AxeTheoryAttribute.Chromium, Args = ["--no-sandbox", "--disable-background-networking"] });
        var page = await (await chromium.NewContextAsync(new() { BypassCSP = true, ViewportSize = new() { Width = ContentWidth, Height = 1000 } })).NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var area in areas)
        {
            var pack = source with { AreaCode = area, Pack = true };
            await page.SetContentAsync(Encoding.UTF8.GetString(PublicationFiles.Make(pack)[PublicationFiles.Page(pack)]));
            (await page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty(area);
            (await SidesAsync(page)).ShouldBe(2, area);
        }

        await page.AddStyleTagAsync(new() { Content = WideFont }); // the last one, Medway's, has the widest table
        (await page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty("without Arial");
        (await SidesAsync(page)).ShouldBe(2, "without Arial");
        await page.EvaluateAsync("() => document.querySelector('section.sheet').append(Object.assign(document.createElement('div'), { style: 'height: 280mm' }))");
        (await SidesAsync(page)).ShouldBeGreaterThan(2, "else no side was counted");
        await page.EvaluateAsync("() => document.querySelector('section.area table').append(Object.assign(document.createElement('caption'), { style: 'white-space: nowrap', textContent: 'wide '.repeat(60) }))");
        (await page.EvaluateAsync<string[]>(CutOff)).ShouldNotBeEmpty("else no edge was looked at");
    }

    /// <summary>How many sides the first section has, after which a new page begins.</summary>
    private static async Task<int> SidesAsync(IPage page)
    {
        var alone = await page.AddStyleTagAsync(new() { Content = "main > :not(section.pack), footer { display: none !important; }" });
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        await alone.EvaluateAsync("style => style.remove()");
        return Sides().Count(pdf);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sides();

    /// <summary>A test that needs Chromium; skipped where it is not.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PrintFactAttribute : FactAttribute
    {
        public PrintFactAttribute() => Skip = AxeTheoryAttribute.Chromium is null ? "needs Chromium (Debian: chromium)" : null;
    }
}
