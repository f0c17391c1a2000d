using System.Net;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Security;

/// <summary>Behind a proxy that ends TLS the server is what browsers see: https under the proxy's name.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Browsers_sign_in_under_the_proxys_name_links_are_https_and_no_other_site_may()
    {
        await using var api = await new ApiUnderTest().StartAsync(["--behind-tls-proxy"]);
        foreach (var (origin, status) in new[] { ("https://pathways.example", HttpStatusCode.SeeOther), ("http://pathways.example", HttpStatusCode.Forbidden), ("https://other.example", HttpStatusCode.Forbidden) })
        {
            using var form = new FormUrlEncodedContent([new("key", api.Keys["lead"])]);
            using var signed = await api.SendAsync(null, HttpMethod.Post, "/sign-in", form, ("Host", "pathways.example"), ("Origin", origin));
            signed.StatusCode.ShouldBe(status, origin);
            signed.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        }

        using var page = await api.SendAsync("lead", HttpMethod.Get, "/ogc/collections/zones/items?limit=1", null, ("Host", "pathways.example"));
        var links = (await ApiUnderTest.ReadAsync(page, 200)).GetProperty("links").EnumerateArray().Select(link => link.GetProperty("href").GetString()!).ToArray();
        links.Length.ShouldBe(3);
        links.ShouldAllBe(link => link.StartsWith("https://pathways.example/", StringComparison.Ordinal));
    }
}
