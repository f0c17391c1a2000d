using System.Diagnostics;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Kills;

/// <summary>
/// kill -9 and the same command again: 64 kills, of which every step's end has five or more, and its beginning and the moment
/// between its checkpoint and its record two each; ten come at random instants.
/// </summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class KillTests(SmallKent kent)
{
    private const int Steps = 6;
    private const int RandomKills = 10;

    [Fact]
    public async Task Killed_at_every_boundary_of_every_step_it_goes_on_to_the_same_bytes_and_a_reader_never_sees_it_done_before()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var stop = new CancellationTokenSource();
        using var run = new KilledRun(kent);
        var watching = run.WatchAsync(stop.Token);
        await KillAsync(run, "begins", "done", "written");
        await stop.CancelAsync();
        (await watching).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Killed_at_every_boundary_again_it_goes_on_to_the_same_bytes()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var run = new KilledRun(kent);
        await KillAsync(run, "begins", "done", "written");
    }

    [Fact]
    public async Task Killed_whenever_a_step_has_been_written_it_goes_on_to_the_same_bytes_time_and_again()
    {
        if (OperatingSystem.IsWindows())
            return;
        var runs = Enumerable.Range(0, 3).Select(async _ =>
        {
            using var run = new KilledRun(kent);
            await KillAsync(run, "written");
        });
        await Task.WhenAll(runs);
    }

    [Fact]
    public async Task Killed_at_random_instants_it_goes_on_to_the_same_bytes()
    {
        if (OperatingSystem.IsWindows())
            return;
        var watch = Stopwatch.StartNew();
        using (var whole = new KilledRun(kent))
            await whole.FinishAsync();
        var (random, took) = (new Random(20260901), watch.Elapsed);
        var kills = 0;
        while (kills < RandomKills)
        {
            using var run = new KilledRun(kent);
            while (kills < RandomKills && await run.KillAfterAsync(took * random.NextDouble()))
                kills++;
            await run.FinishAsync();
        }
    }

    private static async Task KillAsync(KilledRun run, params string[] points)
    {
        for (var step = 1; step <= Steps; step++)
        {
            foreach (var point in points)
                await run.KillAtAsync($"step {step} {point}");
        }

        await run.FinishAsync();
    }
}
