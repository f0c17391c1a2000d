using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Runs;

/// <summary>The server too tells of a run of 300 new places that 300 is a press figure.</summary>
[Collection(OneServer.Name)]
public sealed class PressFigureTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData(300, true)]
    [InlineData(30, false)]
    public async Task The_summary_of_a_run_says_that_300_is_a_press_figure_and_of_another_number_it_does_not(int places, bool said)
    {
        await _api.UploadAsync("analyst", "/api/v1/scenarios", $"name: so-many-{places}\nmodifications:\n  - {{ name: new-places, type: fill_gaps, places: {places}, group_size: 15 }}\n", 201);
        var run = await _api.RunAsync("analyst", $"so-many-{places}");
        (await _api.GetAsync("analyst", $"/api/v1/runs/{run}/summary")).GetProperty("purpose").GetString()!.Contains("press figure", StringComparison.Ordinal).ShouldBe(said);
    }
}
