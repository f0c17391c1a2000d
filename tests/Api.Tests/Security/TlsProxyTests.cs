using System.Net;
using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Security;

/// <summary>Where TLS ends at a proxy, browsers say https and this server hears http.</summary>
public sealed class TlsProxyTests : IAsyncLifetime
{
    private const string Host = "pathways.kent.example";

    private ApiUnderTest Api { get; } = new();

    public Task InitializeAsync() => Api.StartAsync(["--behind-tls-proxy"]);

    public async Task DisposeAsync() => await Api.DisposeAsync();

    [Theory]
    [InlineData("https://" + Host, HttpStatusCode.SeeOther)]
    [InlineData("http://" + Host, HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    public async Task A_browser_signs_in_from_the_servers_own_page_alone(string origin, HttpStatusCode expected)
    {
        using var form = new FormUrlEncodedContent([new("key", Api.Keys["lead"])]);
        using var answer = await Api.SendAsync(null, HttpMethod.Post, "/sign-in", form, ("Host", Host), ("Origin", origin), ("X-Forwarded-Proto", "http"));
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Links_are_https_and_browsers_are_told_to_stay_with_it()
    {
        using var answer = await Api.SendAsync("lead", HttpMethod.Get, "/ogc?f=json", null, ("Host", Host));
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
        var links = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("href").GetString()!).ToArray();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.StartsWith("https://" + Host + "/", StringComparison.Ordinal));
    }
}
