using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.EndToEnd;

/// <summary>The pages of a dataset with Medway's extract alone: Kent's areas, A and B, have no nought for young people of whom nothing is known.</summary>
[Collection(OneBrowser.Name)]
public sealed class NotCoveredTests(Browser browser)
{
    private static readonly DatasetOrigin Origin = DatasetOrigin.Modelled with { NotCovered = [Authority.Kent] };

    [ChromiumFact]
    public async Task Pages_say_above_everything_and_at_the_area_whose_young_people_no_extract_covers_and_have_no_figure_of_them()
    {
        var api = new ApiUnderTest();
        await using var stopping = api;
        var source = new SmallSource(api.Folder, SmallWorld.Build(learners: SmallWorld.Learners(200).Where(learner => learner.ZoneCode == "Z5"), origin: Origin));
        await api.StartAsync(["Api:Limits:Counted=false"], services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
        foreach (var role in new[] { "analyst", "public" })
        {
            await using var window = await browser.OpenAsync("/?area=A&measure=value", role: role, api: api);
            (await window.Page.TextContentAsync(".app-illustrative .govuk-tag")).ShouldBe("Illustrative", "more may follow the notice");
            (await window.Page.TextContentAsync(".app-illustrative") ?? "").ShouldContain(OriginWords.NotCovered(Origin));
            var first = await window.Page.TextContentAsync("main") ?? "";
            first.ShouldContain(OriginWords.NotKnownOf("Area A"));
            first.ShouldNotContain("0 young people");
            (await window.Page.TextContentAsync(".app-legend") ?? "").ShouldContain("not available: no extract covers the young people");
            (await window.AxeAsync()).ShouldBeEmpty();

            await window.Page.Locator("svg.app-map [data-zone='Z1']").ClickAsync();
            (await window.Page.TextContentAsync(".app-panel") ?? "").ShouldContain("Whether it is a cold spot is not known");

            await window.GoAsync("/?measure=people-without");
            await window.Page.WaitForSelectorAsync(".app-table:has-text('Young people without a suitable place')");
            var counts = window.Page.Locator(".app-table:has-text('Young people without a suitable place') tbody tr");
            (await counts.Filter(new() { HasText = "Area A" }).Locator("td").AllTextContentsAsync()).ShouldBe(["x", "x", "x"]);
            (await counts.Filter(new() { HasText = "Area C" }).Locator("td").AllTextContentsAsync()).ShouldNotContain("x");

            await window.GoAsync("/area.html?area=A");
            var page = await window.Page.TextContentAsync("main") ?? "";
            page.ShouldContain(OriginWords.NotKnownOf("Area A"));
            page.ShouldNotContain("Expected NEET at 16 and 17: ");
            foreach (var row in await window.Page.Locator(".app-table:has-text('Young people and places this September') tbody tr").AllAsync())
                (await row.Locator("td").AllTextContentsAsync()).Distinct().ShouldBe(["x"]);
            (await window.AxeAsync()).ShouldBeEmpty();

            await window.GoAsync("/area.html?area=C");
            (await window.Page.TextContentAsync("main") ?? "").ShouldNotContain("No extract covers");
            window.ShouldBeWithoutFault();
        }
    }
}
