using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Pathways.Allocation.Solving;
using Pathways.Grains;
using Pathways.Grains.Messages;

namespace Pathways.Silo.Tests.Program;

/// <summary>What the silo tells of its health over HTTP, on whichever host the build has.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_silo_that_can_work_is_live_and_ready_for_four_reasons()
    {
        await using var silo = await new SiloUnderTest().StartAsync();
        (await silo.GetAsync("/health/live")).Status.ShouldBe(200);
        var (status, body) = await silo.GetAsync("/health/ready");
        status.ShouldBe(200, body.ToString());
        body.GetProperty("checks").EnumerateObject().Select(check => check.Name).ShouldBe(["storage", "solver", "membership", "dataset"]);
    }

    [Fact]
    public async Task A_solver_that_fails_makes_it_unready_but_not_dead()
    {
        await using var silo = await new SiloUnderTest().StartAsync();
        silo.Solver.Answer = () => throw new SolverException("no node");
        await ShouldFail(silo, "solver", "no node");
        (await silo.GetAsync("/health/live")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_solver_that_answers_wrongly_is_no_solver()
    {
        await using var silo = await new SiloUnderTest().StartAsync();
        silo.Solver.Answer = () => [0];
        await ShouldFail(silo, "solver", "solves wrongly");
    }

    [Fact]
    public async Task A_store_that_is_gone_makes_it_unready()
    {
        await using var silo = await new SiloUnderTest().StartAsync();
        silo.Blobs.IsGone = true;
        await ShouldFail(silo, "storage", "the disk is gone");
    }

    [Fact]
    public async Task A_waiting_run_whose_dataset_is_not_there_makes_it_unready()
    {
        await using var silo = await new SiloUnderTest().StartAsync();
        var catalogue = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<ICatalogueGrain>(ICatalogueGrain.Key);
        var now = DateTimeOffset.UnixEpoch;
        await catalogue.AddAsync(new RunEntry("r1", "s", "h", "d", "h", [new string('a', 64)], RunPhase.Queued, false, now, now, null), 10);
        await ShouldFail(silo, "dataset", "is missing");
    }

    private static async Task ShouldFail(SiloUnderTest silo, string check, string reason)
    {
        var (status, body) = await silo.GetAsync("/health/ready");
        status.ShouldBe(503);
        body.GetProperty("status").GetString().ShouldBe("failed");
        body.GetProperty("checks").GetProperty(check).GetProperty("says").GetString()!.ShouldContain(reason);
    }
}
