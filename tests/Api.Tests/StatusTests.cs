using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests;

[Collection(OneServer.Name)]
public sealed class StatusTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task The_status_says_that_the_baseline_is_ready_to_whoever_asks()
    {
        var status = await _api.GetAsync(null, "/api/v1/status");
        status.GetProperty("phase").GetString().ShouldBe("ready");
        status.GetProperty("dataset").GetString().ShouldBe("small");
        status.GetProperty("run").GetString()!.ShouldStartWith("baseline-");
    }

    [Fact]
    public async Task Both_health_paths_are_well_when_the_baseline_is_ready()
    {
        (await _api.GetAsync(null, "/health/live")).GetProperty("status").GetString().ShouldBe("ok");
        (await _api.GetAsync(null, "/health/ready")).GetProperty("checks").GetProperty("baseline").GetProperty("status").GetString().ShouldBe("ok");
    }

    [Theory]
    [InlineData("/api/v1/status")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/sign-in")]
    public async Task Every_answer_keeps_browsers_from_running_what_is_not_this_servers_own(string path)
    {
        using var answer = await _api.SendAsync(null, HttpMethod.Get, path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe-inline");
        policy.ShouldNotContain("unsafe-eval");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_as_a_problem()
    {
        using var answer = await _api.SendAsync("analyst", HttpMethod.Get, "/api/v1/nothing");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await ApiUnderTest.ReadAsync(answer, 404)).GetProperty("title").GetString().ShouldBe("Not Found");
    }
}
