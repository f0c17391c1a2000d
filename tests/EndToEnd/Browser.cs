using Microsoft.Playwright;
using Pathways.Api.Tests.Support;

namespace Pathways.EndToEnd;

/// <summary>The server on the small world and Debian's Chromium, for all tests of the pages.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    internal ApiUnderTest Api { get; } = new();

    /// <summary>axe-core as the pages' own package.json pins it.</summary>
    internal string Axe { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } chromium)
            return; // every test is skipped
        Axe = await File.ReadAllTextAsync(Path.Combine(Root(), "src", "Api", "web", "node_modules", "axe-core", "axe.min.js"));
        await Api.StartAsync(["Api:Limits:Counted=false"]);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-background-networking"] });
    }

    /// <summary>A window of its own, signed in by the form with an analyst's key unless said otherwise; of another server, and with another one for tiles, where given; with a screen to touch where asked for.</summary>
    internal async Task<Window> OpenAsync(string path, int width = 1280, string? role = "analyst", ApiUnderTest? api = null, string? tiles = null, bool touch = false)
    {
        api ??= Api;
        var context = await _chromium!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, AcceptDownloads = true, HasTouch = touch });
        var window = new Window(context, await context.NewPageAsync(), api.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), Axe, tiles);
        if (role is not null)
            await window.SignInAsync(api.Keys[role]);
        await window.GoAsync(path);
        return window;
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        await Api.DisposeAsync();
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Pathways.sln")))
                return folder;
        }

        throw new InvalidOperationException("The tests are to be built in the repository: no folder above has Pathways.sln.");
    }
}

/// <summary>The tests of the pages share one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>
{
    public const string Name = "one browser";
}
