using System.IO.Compression;
using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Everything of a run in one archive, and the catchment of a site.</summary>
[Collection(OneServer.Name)]
public sealed class ArchiveTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData("analyst")]
    [InlineData("lead")]
    [InlineData("public")]
    public async Task An_archive_holds_what_its_reader_is_told_one_by_one(string role)
    {
        using var zip = await ZipAsync(role);
        foreach (var table in new[] { "areas", "msoas", "zones", "offers", "cold-spots", "drivers", "lots" })
        {
            using var alone = await _api.SendAsync(role, HttpMethod.Get, $"/api/v1/runs/baseline/{table}?limit=10000", null, ("Accept", "text/csv"));
            Text(zip, table + ".csv").ShouldBe(await alone.Content.ReadAsStringAsync(), table);
        }

        using var geo = await _api.SendAsync(role, HttpMethod.Get, "/api/v1/runs/baseline/cold-spots?limit=10000", null, ("Accept", "application/geo+json"));
        Features(Text(zip, "cold-spots.geojson")).ShouldBe(Features(await geo.Content.ReadAsStringAsync()));
        JsonDocument.Parse(Text(zip, "summary.json")).RootElement.GetRawText().ShouldBe((await _api.GetAsync(role, "/api/v1/runs/baseline/summary")).GetRawText());
        Text(zip, "README.txt").ShouldContain("Illustrative: course places not yet confirmed by providers");
    }

    [Fact]
    public async Task Every_column_of_the_archive_is_explained_with_its_unit()
    {
        using var zip = await ZipAsync("analyst");
        var told = Text(zip, "columns.csv").Split('\n');
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal) && entry.Name != "columns.csv"))
        {
            foreach (var column in Text(zip, entry.Name).Split('\n')[0].Split(','))
                told.Count(line => line.StartsWith($"{entry.Name},{column},", StringComparison.Ordinal)).ShouldBe(1, $"{entry.Name} {column}");
        }
    }

    [Fact]
    public async Task A_sites_catchment_has_every_zone_with_the_minutes_of_the_travel_matrix()
    {
        var travel = Pathways.Grains.Tests.Worlds.SmallWorld.Travel();
        foreach (var (site, column) in travel.SiteIds.Select((site, column) => (site, column)))
        {
            var zones = (await _api.GetAsync("public", $"/api/v1/runs/baseline/sites/{site}/catchment")).GetProperty("items").EnumerateArray().ToDictionary(zone => zone.GetProperty("zone_code").GetString()!, StringComparer.Ordinal);
            zones.Count.ShouldBe(travel.ZoneCodes.Count);
            foreach (var (code, row) in travel.ZoneCodes.Select((code, row) => (code, row)))
            {
                var minutes = zones[code].GetProperty("minutes");
                (minutes.ValueKind == JsonValueKind.Null ? Model.TravelMatrix.Unreachable : minutes.GetInt32()).ShouldBe(travel[row, column], $"{code} {site}");
            }
        }

        await _api.GetAsync("public", "/api/v1/runs/baseline/sites/nowhere/catchment", 404);
    }

    private async Task<ZipArchive> ZipAsync(string role)
    {
        using var answer = await _api.SendAsync(role, HttpMethod.Get, "/api/v1/runs/baseline/archive");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static string Features(string text) => JsonDocument.Parse(text).RootElement.GetProperty("features").GetRawText();

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name).ShouldNotBeNull(name).Open());
        return reader.ReadToEnd();
    }
}

/// <summary>The lots of a scenario that fills gaps.</summary>
[Collection(OneServer.Name)]
public sealed class LotTests(SharedApi shared)
{
    private const string Scenario = "name: four-places\npurpose: Four places where they help most.\nmodifications:\n  - name: new-places\n    type: fill_gaps\n    places: 4\n    group_size: 2\n";

    [Fact]
    public async Task The_server_plans_them_and_tells_them_to_the_authority_and_no_lead_by_composing_one()
    {
        await shared.Api.UploadAsync("analyst", "/api/v1/scenarios", Scenario, 201);
        var run = await shared.Api.RunAsync("analyst", "four-places");
        var lots = (await shared.Api.GetAsync("analyst", $"/api/v1/runs/{run}/lots")).GetProperty("items").EnumerateArray().ToArray();
        lots.Sum(lot => lot.GetProperty("places").GetInt32()).ShouldBe(4);
        lots.Select(lot => lot.GetProperty("lot").GetInt32()).ShouldBe(Enumerable.Range(1, lots.Length));

        await shared.Api.UploadAsync("other-lead", "/api/v1/scenarios", Scenario, 201);
        var refused = await shared.Api.PostAsync("other-lead", "/api/v1/runs", new { scenario = "four-places" }, 422);
        refused.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("scenario");
        (await shared.Api.GetAsync("analyst", "/api/v1/runs/baseline/lots")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
