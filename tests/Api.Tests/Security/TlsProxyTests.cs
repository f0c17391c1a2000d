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

    /// <summary>Ten tries a minute are each address's own as the proxy saw it; what a client wrote before that counts for nothing.</summary>
    [Fact]
    public async Task Who_tries_keys_through_the_proxy_stops_nobody_else_from_signing_in()
    {
        for (var number = 0; number < 10; number++)
            (await TryAsync($"198.51.100.{number}, 203.0.113.1")).ShouldBe(HttpStatusCode.Unauthorized);
        (await TryAsync("198.51.100.77, 203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await TryAsync("203.0.113.1, 203.0.113.2")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> TryAsync(string forwardedFor)
    {
        using var form = new FormUrlEncodedContent([new("key", "pw_nobody_nothing")]);
        using var answer = await Api.SendAsync(null, HttpMethod.Post, "/sign-in", form, ("Host", Host), ("Origin", "https://" + Host), ("X-Forwarded-For", forwardedFor));
        return answer.StatusCode;
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
