using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Solving;
using Pathways.Api.Runs;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Api.Tests.Runs;

/// <summary>Limits, and what outlives the server.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Burst=3", "Api:Limits:RequestsPerSecond=1"], ready: false);
        HttpResponseMessage answer;
        do
            answer = await api.SendAsync("lead", HttpMethod.Get, "/api/v1/session");
        while (answer.StatusCode == HttpStatusCode.OK);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        await api.GetAsync("analyst", "/api/v1/session"); // one caller's haste is not another's
    }

    [Fact]
    public async Task A_lead_may_compose_so_many_scenarios_a_day_and_an_analyst_more()
    {
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:WhatIfsPerDay=2", "Api:Limits:Counted=false"]);
        foreach (var (limit, status) in new[] { (41, 202), (42, 202), (43, 429) })
        {
            await api.UploadAsync("lead", "/api/v1/scenarios", $"name: mine-{limit}\nparameters:\n  choice.travel_limit_minutes: {limit}\n", 201);
            await api.PostAsync("lead", "/api/v1/runs", new { scenario = $"mine-{limit}" }, status);
        }

        await api.PostAsync("lead", "/api/v1/runs", new { scenario = "shorter" }, 202); // ships: tells nothing that was not told
        await api.PostAsync("analyst", "/api/v1/runs", new { scenario = "mine-43" }, 202);
    }

    /// <summary>The server asks itself beforehand what the first page asks; a limit that stops it there stops nothing else.</summary>
    [Fact]
    public async Task A_limit_that_meets_the_server_itself_leaves_it_serving()
    {
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Burst=2", "Api:Limits:RequestsPerSecond=1"]);
        (await api.GetAsync("lead", "/api/v1/runs/baseline/summary")).GetProperty("what_if").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Starts_sent_at_once_do_not_pass_the_daily_limit_together()
    {
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:WhatIfsPerDay=2", "Api:Limits:Counted=false"]);
        foreach (var limit in Enumerable.Range(41, 6))
            await api.UploadAsync("lead", "/api/v1/scenarios", $"name: mine-{limit}\nparameters:\n  choice.travel_limit_minutes: {limit}\n", 201);
        var answers = await Task.WhenAll(Enumerable.Range(41, 6).Select(async limit =>
        {
            using var body = new StringContent($"{{\"scenario\":\"mine-{limit}\"}}", System.Text.Encoding.UTF8, "application/json");
            using var answer = await api.SendAsync("lead", HttpMethod.Post, "/api/v1/runs", body);
            return answer.StatusCode;
        }));
        answers.Count(status => status == HttpStatusCode.Accepted).ShouldBe(2);
        answers.Count(status => status == HttpStatusCode.TooManyRequests).ShouldBe(4);
    }

    [Fact]
    public async Task A_run_that_waits_says_its_place_and_one_too_many_is_to_come_back_under_its_key()
    {
        using var solver = new HeldSolver();
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Counted=false", "Api:Limits:UnsettledRuns=3"], services => services.AddSingleton<IFlowSolver>(solver));
        solver.Hold();
        foreach (var limit in new[] { 41, 42, 43, 44 })
            await api.UploadAsync("analyst", "/api/v1/scenarios", $"name: mine-{limit}\nparameters:\n  choice.travel_limit_minutes: {limit}\n", 201);
        await api.PostAsync("analyst", "/api/v1/runs", new { scenario = "mine-41" }, 202);
        await solver.Reached;
        var second = (await api.PostAsync("analyst", "/api/v1/runs", new { scenario = "mine-42" }, 202)).GetProperty("run").GetString();
        var third = (await api.PostAsync("analyst", "/api/v1/runs", new { scenario = "mine-43" }, 202)).GetProperty("run").GetString();
        var places = new[] { await PlaceAsync(api, second), await PlaceAsync(api, third) };
        places.ShouldBe([1, 2], ignoreOrder: true);
        using var content = new StringContent("{\"scenario\":\"mine-44\"}", System.Text.Encoding.UTF8, "application/json");
        using var full = await api.SendAsync("analyst", HttpMethod.Post, "/api/v1/runs", content, ("Idempotency-Key", "operation-44"));
        full.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        full.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        solver.LetGo();
        using var events = await api.SendAsync("analyst", HttpMethod.Get, $"/api/v1/runs/{third}/events");
        (await events.Content.ReadAsStringAsync()).ShouldContain("event: final");
        await api.PostAsync("analyst", "/api/v1/runs", new { scenario = "mine-44" }, 202, ("Idempotency-Key", "operation-44")); // the same start, tried again
    }

    [Fact]
    public async Task A_run_that_is_worked_on_for_too_long_is_cancelled()
    {
        using var solver = new HeldSolver();
        var clock = new Ahead();
        await using var api = await new ApiUnderTest().StartAsync(["Api:Limits:Counted=false", "Api:Limits:RunMinutes=1"], services => services.AddSingleton<IFlowSolver>(solver).AddSingleton<TimeProvider>(clock));
        solver.Hold();
        var run = (await api.PostAsync("analyst", "/api/v1/runs", new { scenario = "shorter" }, 202)).GetProperty("run").GetString();
        await solver.Reached;
        var limit = api.Services.GetRequiredService<RunTimeLimit>();
        await limit.LookAsync();
        (await api.GetAsync("analyst", $"/api/v1/runs/{run}")).GetProperty("phase").GetString().ShouldBe("allocating");
        clock.By(TimeSpan.FromMinutes(2));
        await limit.LookAsync();
        (await api.GetAsync("analyst", $"/api/v1/runs/{run}")).GetProperty("phase").GetString().ShouldBe("cancelled");
        solver.LetGo();
    }

    [Fact]
    public async Task A_server_started_again_serves_the_same_runs_and_goes_on_with_the_one_under_way()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-api-").FullName;
        try
        {
            using var solver = new HeldSolver();
            string run, done, summary;
            await using (var first = await new ApiUnderTest(folder).StartAsync(["Api:Limits:Counted=false"], services => services.AddSingleton<IFlowSolver>(solver)))
            {
                done = await first.RunAsync("lead", "shorter");
                summary = (await first.GetAsync("analyst", $"/api/v1/runs/{done}/summary")).GetRawText();
                await first.UploadAsync("lead", "/api/v1/scenarios", "name: mine\nparameters:\n  choice.travel_limit_minutes: 45\n", 201);
                solver.Hold();
                run = (await first.PostAsync("lead", "/api/v1/runs", new { scenario = "mine" }, 202)).GetProperty("run").GetString()!;
                await solver.Reached;
            }

            await using var second = await new ApiUnderTest(folder).StartAsync(["Api:Limits:Counted=false"]);
            (await second.GetAsync("analyst", $"/api/v1/runs/{done}/summary")).GetRawText().ShouldBe(summary);
            using var events = await second.SendAsync("analyst", HttpMethod.Get, $"/api/v1/runs/{run}/events");
            (await events.Content.ReadAsStringAsync()).ShouldContain("\"phase\":\"done\"");
            await second.GetAsync("other-lead", $"/api/v1/runs/{run}", 404); // whose it is is known still
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int?> PlaceAsync(ApiUnderTest api, string? run) => (await api.GetAsync("analyst", $"/api/v1/runs/{run}")).GetProperty("queue_position") is { ValueKind: System.Text.Json.JsonValueKind.Number } place ? place.GetInt32() : null;

    /// <summary>The system's clock, put ahead.</summary>
    private sealed class Ahead : TimeProvider
    {
        private TimeSpan _by;

        public void By(TimeSpan by) => _by += by;

        public override long GetTimestamp() => System.GetTimestamp() + (long)(_by.TotalSeconds * TimestampFrequency);
    }

    /// <summary>The small solver, which can be held.</summary>
    private sealed class HeldSolver : IFlowSolver
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile TaskCompletionSource? _held;

        public string Name => "held";

        public Task Reached => _reached.Task;

        public void Hold() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => _held?.TrySetResult();

        public async Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
        {
            if (_held is { } held)
            {
                _reached.TrySetResult();
                await held.Task.WaitAsync(cancellationToken);
            }

            return SimplexSolver.Solve(problem);
        }

        public void Dispose()
        {
        }
    }
}
