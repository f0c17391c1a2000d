using System.Globalization;

namespace Pathways.EndToEnd;

/// <summary>The map under a hand: mouse, wheel and finger, as the browser sends them.</summary>
[Collection(OneBrowser.Name)]
public sealed class PointerTests(Browser browser)
{
    private const string Map = "svg.app-map";

    [ChromiumFact]
    public async Task A_drag_moves_the_map_by_as_much_and_opens_nothing_and_a_click_after_it_opens_the_zone_under_the_mouse()
    {
        await using var window = await browser.OpenAsync("/");
        var (x, y, zone) = await MiddleOfAZoneAsync(window);
        var before = await SeenAsync(window);

        await window.Page.Mouse.MoveAsync(x, y);
        await window.Page.Mouse.DownAsync();
        await window.Page.Mouse.MoveAsync(x + 60, y + 40, new() { Steps = 6 });
        await window.Page.Mouse.UpAsync();
        var after = await SeenAsync(window);
        (after.Width, after.Height).ShouldBe((before.Width, before.Height));
        var scale = await UnitsPerPixelAsync(window);
        (after.X - before.X).ShouldBe(-60 * scale, 0.5 * scale);
        (after.Y - before.Y).ShouldBe(-40 * scale, 0.5 * scale);
        window.Page.Url.ShouldNotContain("zone=");

        await window.Page.Mouse.ClickAsync(x + 60, y + 40); // where the zone is now
        await window.Page.WaitForSelectorAsync($".app-panel:has-text('{zone}')");
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task The_wheel_with_Ctrl_zooms_and_what_is_under_the_mouse_stays_there_and_alone_it_scrolls_the_page()
    {
        await using var window = await browser.OpenAsync("/");
        var (x, y, zone) = await MiddleOfAZoneAsync(window);
        var before = await SeenAsync(window);
        await window.Page.Mouse.MoveAsync(x, y);
        await window.Page.Keyboard.DownAsync("Control");
        await window.Page.Mouse.WheelAsync(0, -100);
        await window.Page.Keyboard.UpAsync("Control");
        await window.Page.WaitForFunctionAsync($"width => document.querySelector('{Map}').viewBox.baseVal.width < width", before.Width);
        (await SeenAsync(window)).Width.ShouldBe(before.Width / 1.5, before.Width / 1000);
        (await UnderAsync(window, x, y)).ShouldBe(zone);

        var zoomed = await SeenAsync(window);
        var scrolled = await window.Page.EvaluateAsync<double>("() => scrollY");
        await window.Page.Mouse.WheelAsync(0, 100);
        await window.Page.WaitForFunctionAsync("from => scrollY > from", scrolled);
        (await SeenAsync(window)).ShouldBe(zoomed);
        window.ShouldBeWithoutFault();
    }

    [ChromiumFact]
    public async Task A_finger_on_a_phone_opens_the_zone_that_it_taps()
    {
        await using var window = await browser.OpenAsync("/", width: 390, touch: true);
        var (x, y, zone) = await MiddleOfAZoneAsync(window);
        await window.Page.Touchscreen.TapAsync(x, y);
        await window.Page.WaitForSelectorAsync($".app-panel:has-text('{zone}')");
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        window.ShouldBeWithoutFault();
    }

    /// <summary>A place on the screen where nothing lies over a zone, and the zone's code.</summary>
    private static async Task<(float X, float Y, string Zone)> MiddleOfAZoneAsync(Window window)
    {
        await window.Page.Locator(Map).ScrollIntoViewIfNeededAsync();
        foreach (var zone in await window.Page.Locator($"{Map} [data-zone]").AllAsync())
        {
            var box = (await zone.BoundingBoxAsync())!;
            var (x, y, code) = (box.X + (box.Width / 2), box.Y + (box.Height / 2), (await zone.GetAttributeAsync("data-zone"))!);
            if (await UnderAsync(window, x, y) == code && await UnderAsync(window, x + 60, y + 40) is not null)
                return (x, y, code);
        }

        throw new InvalidOperationException("Every zone lies under something else.");
    }

    private static Task<string?> UnderAsync(Window window, float x, float y)
        => window.Page.EvaluateAsync<string?>("([x, y]) => document.elementFromPoint(x, y)?.getAttribute('data-zone') ?? null", new double[] { x, y });

    private static async Task<(double X, double Y, double Width, double Height)> SeenAsync(Window window)
    {
        var box = (await window.Page.GetAttributeAsync(Map, "viewBox"))!.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (box[0], box[1], box[2], box[3]);
    }

    private static Task<double> UnitsPerPixelAsync(Window window)
        => window.Page.EvaluateAsync<double>($"() => {{ const map = document.querySelector('{Map}'), frame = map.getBoundingClientRect(), box = map.viewBox.baseVal; return Math.max(box.width / frame.width, box.height / frame.height); }}");
}
