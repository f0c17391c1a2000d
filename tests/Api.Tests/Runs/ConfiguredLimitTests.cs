using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Runs;

/// <summary>What the server is set to is told in its own numbers.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Disposed by DisposeAsync.")]
public sealed class ConfiguredLimitTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public Task InitializeAsync() => _api.StartAsync(["Api:Limits:WhatIfCountsPerYear=2", "Api:Limits:WhatIfsPerDay=3", "Api:Limits:BodyBytes=2000"]);

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task The_session_tells_the_limits_that_hold_here()
    {
        var limits = (await _api.GetAsync("lead", "/api/v1/session")).GetProperty("limits");
        limits.GetProperty("what_if_counts_a_year").GetInt32().ShouldBe(2);
        limits.GetProperty("what_ifs_a_day").GetInt32().ShouldBe(3);
        limits.GetProperty("body_bytes").GetInt32().ShouldBe(2000);
        limits.GetProperty("what_if_counts_within_area").GetInt32().ShouldBe(60);
        limits.GetProperty("what_if_counts_within_all").GetInt32().ShouldBeGreaterThan(60); // of three areas
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_told_what_is_taken_here()
        => (await _api.UploadAsync("lead", "/api/v1/scenarios", "name: x\npurpose: " + new string('x', 2000), 413)).GetProperty("errors")[0].GetProperty("remedy").GetString().ShouldBe("send at most 2,000 bytes");
}
