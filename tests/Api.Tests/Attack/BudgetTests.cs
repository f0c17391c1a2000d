namespace Pathways.Api.Tests.Attack;

/// <summary>What composing more, again, or together tells.</summary>
[Collection(OneAttacked.Name)]
public sealed class BudgetTests(Attacked attacked)
{
    /// <summary>Noise that were drawn from the results would tell by coming twice that they are the same, and by that how many take which course.</summary>
    [Fact]
    public async Task Scenarios_that_come_out_the_same_are_not_told_the_same()
    {
        var truth = await Truth.OfAsync(attacked);
        var same = WhatIf.Within.Where(whatIf => whatIf.Same).ToArray();
        foreach (var code in new[] { "A", "B", "C", "ALL" })
            same.Select(whatIf => truth[WhatIfBeliefs.Name(whatIf.Name, code)]).Distinct().ShouldHaveSingleItem();
        var told = new List<string>();
        foreach (var whatIf in same)
            told.Add(string.Join(' ', await NewlyAsync("lead", attacked.Runs[whatIf.Name])));
        told.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Who_asks_the_same_is_told_the_same_so_that_two_leads_know_no_more_than_one()
    {
        var run = await WhatIf.Within[0].RunAsync(attacked.Api, "other-lead");
        run.ShouldBe(attacked.Runs[WhatIf.Within[0].Name]);
        (await NewlyAsync("other-lead", run)).ShouldBe(await NewlyAsync("lead", run));
    }

    [Fact]
    public async Task Beyond_the_days_scenarios_none_is_run_and_nothing_is_told()
    {
        await attacked.Api.UploadAsync("lead", "/api/v1/scenarios", $"name: {WhatIf.Last.Name}\n{WhatIf.Last.Yaml}", 201);
        var refused = await attacked.Api.PostAsync("lead", "/api/v1/runs", new { scenario = WhatIf.Last.Name }, 429);
        refused.TryGetProperty("run", out _).ShouldBeFalse();
        (await attacked.Api.GetAsync("lead", "/api/v1/runs?limit=1000")).GetProperty("items").EnumerateArray().Select(run => run.GetProperty("scenario").GetString()).ShouldNotContain(WhatIf.Last.Name);
    }

    private async Task<string[]> NewlyAsync(string role, string run)
        => [.. (await attacked.Api.GetAsync(role, $"/api/v1/runs/{run}/areas?level=Total")).GetProperty("items").EnumerateArray().Select(area => $"{area.GetProperty("area_code")} {area.GetProperty("newly_placed_choice")}")];
}
