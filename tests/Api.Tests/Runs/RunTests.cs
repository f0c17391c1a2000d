using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Runs;

/// <summary>Runs, scenarios and comparisons through the API.</summary>
[Collection(OneServer.Name)]
public sealed class RunTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task A_start_is_accepted_with_where_to_follow_it_and_one_key_is_one_start()
    {
        using var content = new StringContent("{\"scenario\":\"shorter\"}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await _api.SendAsync("analyst", HttpMethod.Post, "/api/v1/runs", content, ("Idempotency-Key", "operation-1"));
        var run = (await ApiUnderTest.ReadAsync(answer, 202)).GetProperty("run").GetString()!;
        answer.Headers.Location!.ToString().ShouldBe("/api/v1/runs/" + run);
        (await _api.PostAsync("analyst", "/api/v1/runs", new { scenario = "shorter" }, 202, ("Idempotency-Key", "operation-1"))).GetProperty("run").GetString().ShouldBe(run);
        var other = await _api.PostAsync("analyst", "/api/v1/runs", new { scenario = "baseline" }, 422, ("Idempotency-Key", "operation-1"));
        other.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("Idempotency-Key");
        await _api.PostAsync("lead", "/api/v1/runs", new { scenario = "baseline" }, 202, ("Idempotency-Key", "operation-1")); // another caller's ids are its own
    }

    [Fact]
    public async Task Of_two_starts_at_once_under_one_key_that_ask_for_different_things_one_is_refused()
    {
        for (var pair = 0; pair < 5; pair++)
        {
            var statuses = await Task.WhenAll(new[] { "shorter", "other" }.Select(async scenario =>
            {
                using var content = new StringContent($"{{\"scenario\":\"{scenario}\"}}", System.Text.Encoding.UTF8, "application/json");
                using var answer = await _api.SendAsync("analyst", HttpMethod.Post, "/api/v1/runs", content, ("Idempotency-Key", $"at-once-{pair}"));
                return (int)answer.StatusCode;
            }));
            statuses.Order().ShouldBe([202, 422]);
        }
    }

    [Fact]
    public async Task Events_tell_every_step_once_and_go_on_after_the_last_one_heard()
    {
        var run = await _api.RunAsync("analyst", "shorter");
        var all = await EventsAsync(run, 0);
        all.Where(one => one.Name == "step_end").Select(one => one.Data.GetProperty("step").GetInt32()).ShouldBe([1, 2, 3, 4, 5, 6]);
        all[^1].Name.ShouldBe("final");
        all[^1].Data.GetProperty("phase").GetString().ShouldBe("done");
        all.Take(all.Length - 1).Select(one => one.Id).ShouldBe(all.Take(all.Length - 1).Select(one => one.Id).Order());
        var heard = all[all.Length / 2].Id;
        (await EventsAsync(run, heard)).Where(one => one.Name != "final").Select(one => one.Id).ShouldBe(all.Where(one => one.Name != "final" && one.Id > heard).Select(one => one.Id));
    }

    [Fact]
    public async Task A_scenario_of_ones_own_is_kept_run_and_known_to_nobody_else_outside_the_authority()
    {
        const string yaml = "name: mine\npurpose: A lead's own.\nparameters:\n  choice.travel_limit_minutes: 45\n";
        var made = await _api.UploadAsync("lead", "/api/v1/scenarios", yaml, 201);
        made.GetProperty("owner").GetString().ShouldBe("you");
        await _api.UploadAsync("lead", "/api/v1/scenarios", yaml, 201);
        await _api.UploadAsync("lead", "/api/v1/scenarios", yaml + "seed: 8\n", 409);
        var run = await _api.RunAsync("lead", "mine");
        foreach (var stranger in new[] { "other-lead", "provider-p1", "public", null })
        {
            await _api.GetAsync(stranger, "/api/v1/scenarios/mine", 404);
            foreach (var path in new[] { "", "/summary", "/zones", "/events", "/offers" })
                await _api.GetAsync(stranger, $"/api/v1/runs/{run}{path}", 404);
            await _api.GetAsync(stranger, $"/api/v1/comparisons/baseline/{run}", 404);
            await _api.GetAsync(stranger, $"/ogc/runs/{run}/collections", 404);
            (await _api.GetAsync(stranger, "/api/v1/runs")).GetProperty("items").EnumerateArray().ShouldNotContain(one => one.GetProperty("run").GetString() == run);
        }

        await _api.PostAsync("other-lead", $"/api/v1/runs/{run}/cancel", new { }, 404);
        await _api.GetAsync("analyst", $"/api/v1/runs/{run}/zones");
        (await _api.GetAsync("analyst", "/api/v1/scenarios/mine")).GetProperty("yaml").GetString().ShouldBe(yaml);
        (await _api.GetAsync("lead", $"/api/v1/runs/{run}/summary")).GetProperty("what_if").GetBoolean().ShouldBeTrue();
        (await _api.GetAsync("lead", "/api/v1/runs/baseline/summary")).GetProperty("what_if").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_scenario_that_fills_gaps_is_planned_and_run_here_and_its_lots_are_courses_of_the_run()
    {
        await _api.UploadAsync("analyst", "/api/v1/scenarios", "name: filled\nmodifications:\n  - { name: new-places, type: fill_gaps, places: 4, group_size: 2 }\n", 201);
        var run = await _api.RunAsync("analyst", "filled");
        var filled = (await _api.Services.GetRequiredService<Pathways.Grains.Client.RunClient>().ResultAsync(run)).FilledGaps.ShouldNotBeNull();
        filled.Lots.Sum(lot => lot.Places).ShouldBe(4);
        var offers = (await _api.GetAsync("analyst", $"/api/v1/runs/{run}/offers?limit=100")).GetProperty("items").EnumerateArray().Select(offer => offer.GetProperty("offer_id").GetString()).ToArray();
        filled.Lots.ShouldAllBe(lot => offers.Contains(lot.Id));
    }

    /// <summary>Which lots are best turns with how many find no place, and the lots are courses that everybody may list.</summary>
    [Fact]
    public async Task A_scenario_that_fills_gaps_is_run_for_the_authority_alone()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: asked\nmodifications:\n  - { name: new-places, type: fill_gaps, places: 4, group_size: 2 }\n", 201);
        var refused = await _api.PostAsync("lead", "/api/v1/runs", new { scenario = "asked" }, 422);
        refused.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("scenario");
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: asked-for-none\nmodifications:\n  - { name: new-places, type: fill_gaps, places: 0, group_size: 2 }\n", 201);
        await _api.PostAsync("lead", "/api/v1/runs", new { scenario = "asked-for-none" }, 202);
    }

    [Theory]
    [InlineData("name: x\nseed: -1\n", "seed", 2)]
    [InlineData("name: x\nparameters:\n  choice.travel_limit_minutes: soon\n", "parameters.choice.travel_limit_minutes", 3)]
    [InlineData("name: x\ndataset: /etc\n", "dataset", null)]
    [InlineData("name: x\nextends: ../../etc/passwd\n", "extends", 2)]
    [InlineData("name: &a x\npurpose: *a\n", "body", 1)]
    [InlineData("name: !!str x\n", "body", 1)]
    [InlineData("name: x\npurpose: [[[[[[[[[[x]]]]]]]]]]\n", "body", 2)]
    [InlineData("name: shorter\n", "name", null)]
    public async Task A_scenario_that_is_not_right_is_refused_with_field_and_line_and_nothing_is_kept(string yaml, string field, int? line)
    {
        using var content = new StringContent(yaml, System.Text.Encoding.UTF8, "application/yaml");
        using var answer = await _api.SendAsync("lead", HttpMethod.Post, "/api/v1/scenarios", content);
        ((int)answer.StatusCode).ShouldBeOneOf(409, 422);
        var text = await answer.Content.ReadAsStringAsync();
        var fault = JsonDocument.Parse(text).RootElement.GetProperty("errors")[0];
        fault.GetProperty("field").GetString().ShouldBe(field);
        (fault.TryGetProperty("line", out var at) ? at.GetInt32() : (int?)null).ShouldBe(line);
        text.ShouldNotContain(Path.GetTempPath()); // where things lie on the server is nobody's business
        (await _api.GetAsync("lead", "/api/v1/scenarios")).GetProperty("items").EnumerateArray().ShouldNotContain(one => one.GetProperty("name").GetString() == "x");
    }

    [Fact]
    public async Task More_than_a_megabyte_is_refused() => await _api.UploadAsync("lead", "/api/v1/scenarios", "name: x\npurpose: " + new string('x', 1024 * 1024) + "\n", 413);

    [Fact]
    public async Task A_comparison_tells_provision_to_everybody_and_people_to_the_authority()
    {
        var run = await _api.RunAsync("analyst", "shorter");
        (await _api.GetAsync("public", $"/api/v1/comparisons/baseline/{run}")).GetProperty("replications").GetInt32().ShouldBe(2); // as the small parameters have it
        var zones = (await _api.GetAsync("public", $"/api/v1/comparisons/baseline/{run}/zones")).GetProperty("items").EnumerateArray().ToArray();
        zones.Length.ShouldBe(15);
        zones.Sum(zone => zone.GetProperty("places_in_reach_after").GetInt32()).ShouldBeLessThan(zones.Sum(zone => zone.GetProperty("places_in_reach_before").GetInt32()));
        (await _api.GetAsync("public", $"/api/v1/comparisons/baseline/{run}/areas")).GetProperty("items").EnumerateArray().ShouldAllBe(area => area.GetProperty("difference").GetString() == "c");
        (await _api.GetAsync("analyst", $"/api/v1/comparisons/baseline/{run}/areas")).GetProperty("items").EnumerateArray().ShouldContain(area => area.GetProperty("difference").ValueKind == JsonValueKind.Number);
    }

    private async Task<(long Id, string Name, JsonElement Data)[]> EventsAsync(string run, long after)
    {
        using var answer = await _api.SendAsync("analyst", HttpMethod.Get, $"/api/v1/runs/{run}/events", null, after == 0 ? [] : [("Last-Event-ID", after.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        var text = await answer.Content.ReadAsStringAsync();
        return
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(block => !block.StartsWith(':')).Select(block => block.Split('\n') is var lines
                ? (long.Parse(lines[0]["id: ".Length..], System.Globalization.CultureInfo.InvariantCulture), lines[1]["event: ".Length..], JsonDocument.Parse(lines[2]["data: ".Length..]).RootElement)
                : default),
        ];
    }
}
