using System.Globalization;
using Microsoft.Playwright;
using Pathways.EndToEnd;

namespace Pathways.Bench;

/// <summary>
/// How long the map takes in Debian's Chromium against a running server: from the start of the navigation until the zones are coloured and a
/// frame with them is drawn, with an empty cache and with a filled one; from a choice in the measures until a frame with the new colours,
/// legend and tables is drawn; how many bytes of JavaScript all pages together send; and on how many sides of A4 each area prints. Exits 1 where a median,
/// the sum or a count is above what the pages promise.
/// </summary>
internal static class PageBench
{
    private const double MostFirstView = 1500, MostRepaint = 100, MostScript = 500_000;
    private const int MostSides = 2;

    private const string Watch = """
        () => new MutationObserver((_, watcher) => { if (document.querySelector('[data-paint-milliseconds]')) { watcher.disconnect(); requestAnimationFrame(() => setTimeout(() => window.firstView = performance.now())); } })
          .observe(document, { subtree: true, childList: true, attributes: true })
        """;

    private const string Repaint = """
        async ([field, value]) => {
          const choice = document.getElementById(field), start = performance.now();
          choice.value = value;
          choice.dispatchEvent(new Event('change'));
          const scripted = performance.now() - start;
          await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          return [performance.now() - start, scripted, Number(document.querySelector('[data-paint-milliseconds]').dataset.paintMilliseconds)];
        }
        """;

    private static readonly string[] Pages = ["/", "/area.html", "/runs.html", "/compare.html", "/accessibility.html"];

    /// <summary><c>-- pages http://localhost:5080 [--key KEY] [--times 7]</c>.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (Chromium.Path is not { } file)
        {
            Console.Error.WriteLine(Chromium.Missing);
            return 1;
        }

        var (server, times) = (arguments[0].TrimEnd('/'), int.Parse(After(arguments, "--times") ?? "7", CultureInfo.InvariantCulture));
        Console.WriteLine($"{Environment.ProcessorCount} processors, load {(File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Trim() : "not known")}; medians of {times} (shortest and longest)");
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = file, Args = ["--no-sandbox", "--disable-background-networking"] });
        var (cold, warm) = (new List<double>(), new List<double>());
        for (var time = 0; time < times; time++)
        {
            await using var context = await ContextAsync(chromium, After(arguments, "--key"));
            var page = await context.NewPageAsync();
            cold.Add(await FirstViewAsync(page, server));
            warm.Add(await FirstViewAsync(page, server));
        }

        var above = new List<string>();
        Say("first view, empty cache", cold, MostFirstView, above);
        Say("first view, filled cache", warm, MostFirstView, above);
        await using var one = await ContextAsync(chromium, After(arguments, "--key"));
        await RepaintsAsync(await one.NewPageAsync(), server, times, above);
        await SizesAsync(await one.NewPageAsync(), server, above);
        await PrintAsync(await one.NewPageAsync(), server, above);
        Console.WriteLine(above.Count == 0 ? "all within what is promised" : "above what is promised: " + string.Join("; ", above));
        return above.Count == 0 ? 0 : 1;
    }

    private static async Task PrintAsync(IPage page, string server, List<string> above)
    {
        await FirstViewAsync(page, server);
        foreach (var area in await page.EvaluateAsync<string[]>("() => [...document.getElementById('area').options].map(option => option.value).filter(value => value !== 'ALL')"))
        {
            await page.GotoAsync($"{server}/area.html?area={area}");
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var sides = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })), @"/Type\s*/Page\b");
            Console.WriteLine($"area {area} prints on {sides} sides of A4");
            if (sides > MostSides)
                above.Add($"area {area} on {sides} sides");
        }
    }

    private static async Task<IBrowserContext> ContextAsync(IBrowser chromium, string? key)
    {
        var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ExtraHTTPHeaders = key is null ? [] : [new("X-Api-Key", key)] });
        await context.AddInitScriptAsync($"({Watch})()");
        return context;
    }

    private static async Task<double> FirstViewAsync(IPage page, string server)
    {
        await page.GotoAsync(server + "/");
        await page.WaitForFunctionAsync("() => window.firstView");
        return await page.EvaluateAsync<double>("() => window.firstView");
    }

    private static async Task RepaintsAsync(IPage page, string server, int times, List<string> above)
    {
        await FirstViewAsync(page, server);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Console.WriteLine($"{await page.Locator("svg.app-map [data-zone]").CountAsync()} zones");
        var measures = await page.EvaluateAsync<string[]>("() => [...document.getElementById('measure').options].map(option => option.value)");
        foreach (var measure in measures)
        {
            await page.EvaluateAsync<double[]>(Repaint, new object[] { "measure", measure }); // what it reads from the server once
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var told = new List<double[]>();
            for (var time = 0; time < times; time++)
            {
                await page.EvaluateAsync<double[]>(Repaint, new object[] { "measure", measure == "places" ? "subjects" : "places" });
                told.Add(await page.EvaluateAsync<double[]>(Repaint, new object[] { "measure", measure }));
            }

            Say($"repaint, {measure}", [.. told.Select(one => one[0])], MostRepaint, above, $"of it script {Median(told, 1):0} ms, colouring zones {Median(told, 2):0.0} ms");
        }
    }

    private static async Task SizesAsync(IPage page, string server, List<string> above)
    {
        var scripts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var path in Pages)
        {
            await page.GotoAsync(server + path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            foreach (var script in await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(one => one.name.endsWith('.js')).map(one => one.encodedBodySize + ' ' + one.name)"))
                scripts[script.Split(' ')[1]] = double.Parse(script.Split(' ')[0], CultureInfo.InvariantCulture);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"JavaScript of all pages, compressed: {scripts.Values.Sum() / 1000:0.0} kB in {scripts.Count} files"));
        if (scripts.Values.Sum() > MostScript)
            above.Add("JavaScript");
    }

    private static double Median(List<double[]> told, int at) => told.Select(one => one[at]).Order().ElementAt(told.Count / 2);

    private static void Say(string what, List<double> milliseconds, double most, List<string> above, string more = "")
    {
        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {sorted[sorted.Length / 2],7:0} ms   ({sorted[0]:0} to {sorted[^1]:0})   {more}"));
        if (sorted[sorted.Length / 2] > most)
            above.Add(what);
    }

    private static string? After(string[] arguments, string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
