using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Forms, pages, filters, compression.</summary>
[Collection(OneServer.Name)]
public sealed class FormTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task Csv_says_the_same_as_json()
    {
        var json = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/zones")).GetProperty("items").EnumerateArray().ToArray();
        using var answer = await _api.SendAsync("analyst", HttpMethod.Get, "/api/v1/runs/baseline/zones", null, ("Accept", "text/csv"));
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        var header = lines[0].Split(',');
        header.ShouldBe(json[0].EnumerateObject().Select(member => member.Name));
        lines.Length.ShouldBe(json.Length + 1);
        var places = Array.IndexOf(header, "places_in_reach");
        lines.Skip(1).Select(line => line.Split(',')[places]).ShouldBe(json.Select(row => row.GetProperty("places_in_reach").GetRawText()));
    }

    [Fact]
    public async Task GeoJson_winds_outer_rings_counterclockwise()
    {
        using var answer = await _api.SendAsync("analyst", HttpMethod.Get, "/api/v1/zones", null, ("Accept", "application/geo+json"));
        var features = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("features").EnumerateArray().ToArray();
        features.Length.ShouldBe(5);
        foreach (var feature in features)
        {
            var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0][0].EnumerateArray().Select(point => (X: point[0].GetDouble(), Y: point[1].GetDouble())).ToArray();
            ring.Zip(ring.Skip(1)).Sum(edge => (edge.First.X * edge.Second.Y) - (edge.Second.X * edge.First.Y)).ShouldBeGreaterThan(0); // shoelace formula
        }
    }

    [Theory]
    [InlineData("image/png", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("text/*", 200)]
    [InlineData("text/csv;q=0.1, application/json", 200)]
    public async Task A_form_that_is_not_offered_is_refused(string accept, int status)
    {
        using var answer = await _api.SendAsync("analyst", HttpMethod.Get, "/api/v1/zones", null, ("Accept", accept));
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 200)
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(accept.EndsWith("json", StringComparison.Ordinal) ? "application/json" : "text/csv");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_compressed_answer_is_the_same_answer(string encoding)
    {
        using var plain = await _api.SendAsync("analyst", HttpMethod.Get, "/api/v1/runs/baseline/zones");
        using var answer = await _api.SendAsync("analyst", HttpMethod.Get, "/api/v1/runs/baseline/zones", null, ("Accept-Encoding", encoding));
        answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using Stream opened = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var text = new StreamReader(opened, Encoding.UTF8);
        (await text.ReadToEndAsync()).ShouldBe(await plain.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_together_are_the_whole_in_its_order(int limit)
    {
        var whole = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/zones")).GetProperty("items").EnumerateArray().Select(row => row.GetRawText()).ToArray();
        var (pages, next) = (new List<string>(), (string?)$"/api/v1/runs/baseline/zones?limit={limit}");
        while (next is not null)
        {
            var page = await _api.GetAsync("analyst", next);
            page.GetProperty("total").GetInt32().ShouldBe(whole.Length);
            pages.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetRawText()));
            next = page.GetProperty("next").GetString();
        }

        pages.ShouldBe(whole);
    }

    [Fact]
    public async Task A_filter_gives_the_rows_that_match_and_no_other()
    {
        var whole = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/zones")).GetProperty("items").EnumerateArray().ToArray();
        var some = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/zones?level=Level%201&area_code=B")).GetProperty("items").EnumerateArray().Select(row => row.GetRawText());
        some.ShouldBe(whole.Where(row => row.GetProperty("level").GetString() == "Level 1" && row.GetProperty("area_code").GetString() == "B").Select(row => row.GetRawText()));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("colour=red", "colour")]
    [InlineData("bbox=1,2,3", "bbox")]
    [InlineData("limit=1&limit=2", "limit")]
    public async Task A_value_that_is_not_right_is_named(string query, string field)
    {
        var problem = await _api.GetAsync("analyst", "/api/v1/runs/baseline/zones?" + query, 400);
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
        problem.GetProperty("errors")[0].GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_run_that_is_none_is_not_found() => await _api.GetAsync("analyst", "/api/v1/runs/nothing/zones", 404);

    [Fact]
    public async Task An_area_in_short_names_its_levels_and_first_cold_spots()
    {
        var area = await _api.GetAsync("analyst", "/api/v1/runs/baseline/areas/C");
        area.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("level").GetString()).ShouldBe(["Entry level", "Level 1", "Level 2", "Total"]);
        area.GetProperty("cold_spots")[0].GetProperty("kind").GetString().ShouldBe("no_course_in_reach"); // nothing is in reach of area C
        area.GetProperty("cold_spots")[0].GetProperty("sentence").GetString()!.ShouldContain("first remedy");
    }
}
