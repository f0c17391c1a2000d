using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Runs;

/// <summary>Lists that grow while somebody reads them, page by page.</summary>
[Collection(OneServer.Name)]
public sealed class ListTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Runs_are_paged_and_one_that_is_started_between_two_pages_neither_shifts_nor_repeats_a_row(int limit)
    {
        foreach (var minutes in new[] { 33, 34, 35 })
            await RunAsync($"listed-{minutes}", minutes);
        var before = await IdsAsync("/api/v1/runs", "run");
        before.Length.ShouldBeGreaterThan(3);

        var page = await _api.GetAsync("analyst", $"/api/v1/runs?limit={limit}");
        var read = Ids(page, "run").ToList();
        var added = await RunAsync($"listed-{limit}-late", 36 + limit);
        while (page.GetProperty("next").GetString() is { } next)
        {
            page = await _api.GetAsync("analyst", next);
            page.GetProperty("items").GetArrayLength().ShouldBeInRange(1, limit);
            read.AddRange(Ids(page, "run"));
        }

        read.ShouldBe(before);
        (await IdsAsync("/api/v1/runs", "run")).ShouldBe([added, .. before]); // the latest start first
    }

    [Fact]
    public async Task Scenarios_are_paged_and_one_that_is_kept_between_two_pages_neither_shifts_nor_repeats_a_row()
    {
        foreach (var name in new[] { "m-1", "m-2", "m-3" })
            await _api.UploadAsync("analyst", "/api/v1/scenarios", $"name: {name}\n", 201);
        var before = await IdsAsync("/api/v1/scenarios", "name");
        var page = await _api.GetAsync("analyst", "/api/v1/scenarios?limit=2");
        var read = Ids(page, "name").ToList();
        await _api.UploadAsync("analyst", "/api/v1/scenarios", "name: a-first\n", 201);
        while (page.GetProperty("next").GetString() is { } next)
        {
            page = await _api.GetAsync("analyst", next);
            read.AddRange(Ids(page, "name"));
        }

        read.Where(name => name != "a-first").ShouldBe(before);
    }

    [Theory]
    [InlineData("/api/v1/runs")]
    [InlineData("/api/v1/scenarios")]
    public async Task A_page_tells_the_next_also_in_a_header_and_the_same_rows_as_CSV(string path)
    {
        await _api.RunAsync("analyst", "shorter");
        using var json = await _api.SendAsync("analyst", HttpMethod.Get, path + "?limit=1");
        var page = await ApiUnderTest.ReadAsync(json, 200);
        page.GetProperty("total").GetInt32().ShouldBeGreaterThan(1);
        json.Headers.GetValues("Link").ShouldBe([$"<{page.GetProperty("next").GetString()}>; rel=\"next\""]);
        using var csv = await _api.SendAsync("analyst", HttpMethod.Get, path + "?limit=1", null, ("Accept", "text/csv"));
        var lines = (await csv.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].Split(',').ShouldBe(page.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("after=baseline")]
    [InlineData("after=")]
    [InlineData("offset=1")]
    public async Task A_page_that_is_none_is_named(string query)
        => (await _api.GetAsync("analyst", "/api/v1/runs?" + query, 400)).GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(query.Split('=')[0]);

    private async Task<string> RunAsync(string name, int minutes)
    {
        await _api.UploadAsync("analyst", "/api/v1/scenarios", $"name: {name}\nparameters:\n  choice.travel_limit_minutes: {minutes}\n", 201);
        return await _api.RunAsync("analyst", name);
    }

    private async Task<string[]> IdsAsync(string path, string member) => [.. Ids(await _api.GetAsync("analyst", path), member)];

    private static IEnumerable<string> Ids(JsonElement page, string member) => page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty(member).GetString()!);
}
