using System.Net;
using Microsoft.AspNetCore.Http;
using Pathways.Api.Http;
using Pathways.Api.Security;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Security;

/// <summary>A server that asks nobody who they are.</summary>
public sealed class LocalTests : IAsyncLifetime
{
    private ApiUnderTest Api { get; } = new();

    public Task InitializeAsync() => Api.StartAsync(["--local", "Api:Limits:Counted=false"], keys: false, ready: false);

    public async Task DisposeAsync() => await Api.DisposeAsync();

    [Fact]
    public async Task Whoever_sits_at_the_machine_is_an_analyst()
        => (await Api.GetAsync(null, "/api/v1/session")).GetProperty("role").GetString().ShouldBe("analyst");

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.4")]
    public async Task A_name_that_somebody_made_point_here_is_refused(string host)
    {
        using var answer = await Api.SendAsync(null, HttpMethod.Get, "/api/v1/status", null, ("Host", host));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.1")]
    [InlineData("X-Forwarded-For", "203.0.113.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "203.0.113.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task What_came_through_a_proxy_is_refused(string name, string value)
    {
        using var answer = await Api.SendAsync(null, HttpMethod.Get, "/api/v1/status", null, (name, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_sites_page_changes_nothing(string name, string value)
    {
        using var answer = await Api.SendAsync(null, HttpMethod.Post, "/api/v1/runs", new StringContent("{\"scenario\":\"baseline\"}", System.Text.Encoding.UTF8, "application/json"), (name, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_servers_own_page_changes_what_it_likes()
    {
        using var answer = await Api.SendAsync(null, HttpMethod.Post, "/api/v1/scenarios/validate", new StringContent("name: x\n", System.Text.Encoding.UTF8, "application/yaml"), ("Origin", Api.Address), ("Sec-Fetch-Site", "same-origin"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("203.0.113.9", false)]
    [InlineData("192.168.1.4", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    public async Task The_peer_must_be_this_machine(string peer, bool let)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Host = new HostString("localhost");
        context.Request.Method = "GET";
        var reached = false;
        Task Go() => LocalGuard.CheckAsync(context, _ =>
        {
            reached = true;
            return Task.CompletedTask;
        });
        if (let)
            await Go();
        else
            await Should.ThrowAsync<ApiProblem>(Go);
        reached.ShouldBe(let);
    }
}
