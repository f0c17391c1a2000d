using System.Text.Json;
using Pathways.Api.Tests.Support;
using Pathways.Data.Keys;

namespace Pathways.Api.Tests.Security;

/// <summary>A key that takes another's place is the same holder's: what was made stays, what was spent is spent.</summary>
public sealed class RotationTests
{
    [Fact]
    public async Task A_replaced_key_takes_its_holders_scenarios_runs_and_spent_budget_with_it()
    {
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Counted=false", "Api:Limits:WhatIfCountsPerYear=1"]);
        await api.UploadAsync("lead", "/api/v1/scenarios", "name: first\nparameters:\n  choice.travel_limit_minutes: 31\n", 201);
        var first = await api.RunAsync("lead", "first");
        api.Keys["old"] = api.Keys["lead"];
        api.Keys["lead"] = Replaced(api, api.Keys["old"], KeyRole.LcpaLead);
        (await api.GetAsync("lead", "/api/v1/scenarios/first")).GetProperty("name").GetString().ShouldBe("first");
        Placed(await api.GetAsync("lead", $"/api/v1/runs/{first}/summary")).ShouldBe(JsonValueKind.Number);
        Placed(await api.GetAsync("old", $"/api/v1/runs/{first}/summary")).ShouldBe(JsonValueKind.Number); // while both open

        await api.UploadAsync("lead", "/api/v1/scenarios", "name: second\nparameters:\n  choice.travel_limit_minutes: 46\n", 201);
        var second = await api.RunAsync("lead", "second");
        foreach (var key in new[] { "lead", "old" })
            Placed(await api.GetAsync(key, $"/api/v1/runs/{second}/summary")).ShouldBe(JsonValueKind.String);
        await api.GetAsync("other-lead", $"/api/v1/runs/{second}/summary", 404);

        api.Keys["changed"] = Replaced(api, api.Keys["lead"], KeyRole.Provider); // another role is another holder
        await api.GetAsync("changed", $"/api/v1/runs/{first}/summary", 404);
    }

    /// <summary>As <c>pathways keys new --replaces</c> does.</summary>
    private static string Replaced(ApiUnderTest api, string old, KeyRole role)
    {
        var (id, text) = KeyText.New();
        KeyFile.Change(api.Data, ring => ring.With(new ApiKey(id, "rotated", role, [KeyScope.Read, KeyScope.Run], null, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1), null, KeyText.Sha256(text))
            .Replacing(ring.Keys.Single(key => key.Id == KeyText.IdOf(old)))));
        return text;
    }

    private static JsonValueKind Placed(JsonElement summary) => summary.GetProperty("newly_placed_choice").ValueKind;
}
