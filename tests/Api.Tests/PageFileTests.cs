using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests;

/// <summary>The files of the pages, and what the configuration of map tiles changes.</summary>
[Collection(OneServer.Name)]
public sealed class PageFileTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task A_page_is_sent_as_the_browser_takes_it_and_means_the_same(string encoding)
    {
        using var answer = await _api.SendAsync(null, HttpMethod.Get, "/", null, encoding.Length == 0 ? [] : [("Accept-Encoding", encoding)]);
        string.Join(",", answer.Content.Headers.ContentEncoding).ShouldBe(encoding);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        (await reader.ReadToEndAsync()).ShouldContain("<div id=\"page\">");
    }

    [Fact]
    public void The_JavaScript_of_all_pages_together_is_under_500_kB_compressed()
    {
        var pages = Path.Combine(Repository.Root, "src", "Api", "wwwroot");
        var scripts = Directory.GetFiles(pages, "*.js", SearchOption.AllDirectories);
        scripts.ShouldNotBeEmpty();
        scripts.ShouldAllBe(script => File.Exists(script + ".gz") && File.Exists(script + ".br"));
        scripts.Sum(script => new FileInfo(script + ".gz").Length).ShouldBeLessThan(500_000); // the larger of the two forms
    }

    [Fact]
    public async Task Tiles_are_asked_of_the_configured_server_alone_and_of_none_without()
    {
        await using var tiled = await new ApiUnderTest().StartAsync(["Api:Tiles=https://tiles.example.org/{z}/{x}/{y}.png", "Api:TilesAttribution=Example maps"], ready: false);
        using var with = await tiled.SendAsync(null, HttpMethod.Get, "/api/v1/status");
        with.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src 'self' https://tiles.example.org data: blob:;");
        (await ApiUnderTest.ReadAsync(with, 200)).GetProperty("tiles").GetProperty("attribution").GetString().ShouldBe("Example maps");
        using var without = await _api.SendAsync(null, HttpMethod.Get, "/api/v1/status");
        without.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("http");
        (await ApiUnderTest.ReadAsync(without, 200)).GetProperty("tiles").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("https://tiles.example.org/{z}/{x}.png")]
    [InlineData("ftp://tiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png; script-src *")]
    public async Task An_address_of_tiles_that_is_none_is_refused(string address)
        => (await Should.ThrowAsync<Pathways.Model.InvalidInputException>(() => new ApiUnderTest().StartAsync(["Api:Tiles=" + address, "Api:TilesAttribution=x"]))).Problems.Single().Field.ShouldBe("Api:Tiles");
}
