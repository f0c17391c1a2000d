using Microsoft.Playwright;
using Pathways.Api.Tests.Support;

namespace Pathways.EndToEnd;

/// <summary>Map tiles where the configuration names a server of them; that nobody else is asked without is in every other test.</summary>
[Collection(OneBrowser.Name)]
public sealed class TileTests(Browser browser)
{
    private const double WestOfThird = 0.15, NorthOfAll = 51.05; // the third zone of the small world

    private const string Pixel = "async ([shot, x, y]) => { const picture = new Image(); picture.src = 'data:image/png;base64,' + shot; await picture.decode(); const canvas = document.createElement('canvas'); "
        + "canvas.width = picture.width; canvas.height = picture.height; const drawn = canvas.getContext('2d'); drawn.drawImage(picture, 0, 0); return [...drawn.getImageData(x, y, 1, 1).data].slice(0, 3).join(' '); }";

    [ChromiumFact]
    public async Task Tiles_lie_under_the_zones_where_they_belong_and_come_from_the_one_server_that_is_named_and_credited()
    {
        await using var tiles = await TileServer.StartAsync(WestOfThird, NorthOfAll);
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Counted=false", $"Api:Tiles={tiles.Origin}/{{z}}/{{x}}/{{y}}.png", "Api:TilesAttribution=Tiles of nobody"]);
        await using var window = await browser.OpenAsync("/", api: api, tiles: tiles.Origin);
        await window.Page.WaitForSelectorAsync(".app-map__tiles image");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var zoom = tiles.Asked.Select(tile => tile.Zoom).Distinct().ShouldHaveSingleItem();
        foreach (var (longitude, latitude) in new[] { (-0.05, 50.95), (-0.05, 51.05), (0.45, 50.95), (0.45, 51.05) }) // the corners of the small world
            tiles.Asked.ShouldContain((zoom, (int)TileServer.Column(longitude, zoom), (int)TileServer.Row(latitude, zoom)));

        await window.Page.EvaluateAsync("() => document.querySelector('svg.app-map').scrollIntoView()");
        var (column, row) = (TileServer.Column(WestOfThird, zoom), TileServer.Row(NorthOfAll, zoom));
        var tile = await BoxAsync(window, $".app-map__tiles image[href='{tiles.Origin}/{zoom}/{(int)column}/{(int)row}.png']");
        tile.Width.ShouldBeInRange(256 / 1.5f, 256 * 1.5f); // neither blurred nor many more than needed
        var zone = await BoxAsync(window, "svg.app-map [data-zone] >> nth=2");
        (tile.X + ((column % 1) * tile.Width)).ShouldBe(zone.X, 1.5);
        (tile.Y + ((row % 1) * tile.Height)).ShouldBe(zone.Y, 1.5);

        var shot = Convert.ToBase64String(await window.Page.ScreenshotAsync());
        var (inside, above) = (await window.Page.EvaluateAsync<string>(Pixel, new object[] { shot, (int)zone.X + 12, (int)zone.Y + 12 }), await window.Page.EvaluateAsync<string>(Pixel, new object[] { shot, (int)zone.X + 12, (int)Math.Max(tile.Y + 4, zone.Y - 20) }));
        above.ShouldBe("255 0 255");
        inside.ShouldNotBe("255 0 255"); // the zone covers it

        (await window.Page.TextContentAsync(".app-map__credit")).ShouldBe("Tiles of nobody");
        (await window.AxeAsync()).ShouldBeEmpty();
        window.ShouldBeWithoutFault();
        var refused = await window.Page.EvaluateAsync<string>("other => new Promise(done => { document.addEventListener('securitypolicyviolation', told => done(told.effectiveDirective)); new Image().src = other; })", tiles.Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/1/1/1.png");
        refused.ShouldBe("img-src");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Window window, string selector) => (await window.Page.Locator(selector).BoundingBoxAsync()).ShouldNotBeNull();
}
