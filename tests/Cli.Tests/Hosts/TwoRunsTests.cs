using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Cli.Tests.Running;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Silo;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Tests.Hosts;

/// <summary>Several runs in one process, as a server has them.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class TwoRunsTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    private static string Other => SmallKent.Scenario.Replace("seed: 7", "seed: 8", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_runs_at_once_come_to_what_each_comes_to_alone()
    {
        var alone = await InHostAsync("alone", 2, async host => (await DoneAsync(host, Other)).ResultHash);
        var both = await InHostAsync("both", 2, async host => await Task.WhenAll(DoneAsync(host, SmallKent.Scenario), DoneAsync(host, Other)));
        both[0].ResultHash.ShouldBe(kent.Identity.Result);
        both[1].ResultHash.ShouldBe(alone);
        alone.ShouldNotBe(kent.Identity.Result);
    }

    [Fact]
    public async Task A_start_sent_twice_is_one_run()
        => await InHostAsync("twice", 2, async host =>
        {
            var client = host.GetRequiredService<RunClient>();
            var (runId, request) = await PrepareAsync(host, SmallKent.Scenario);
            await Task.WhenAll(client.StartAsync(runId, "start", request), client.StartAsync(runId, "start", request), client.StartAsync(runId, "another start", request));
            var view = await FollowAsync(client, runId);
            (view.ResultHash, view.Attempt).ShouldBe((kent.Identity.Result, 1));
            (await client.RunsAsync()).ShouldHaveSingleItem().RunId.ShouldBe(runId);
            return true;
        });

    [Fact]
    public async Task A_run_more_than_the_limit_is_refused_and_the_message_says_what_to_do()
        => await InHostAsync("limit", 1, async host =>
        {
            var client = host.GetRequiredService<RunClient>();
            var (first, second) = (await PrepareAsync(host, SmallKent.Scenario), await PrepareAsync(host, Other));
            await client.StartAsync(first.RunId, "start", first.Request);
            var refused = await Should.ThrowAsync<RunRefusedException>(() => client.StartAsync(second.RunId, "start", second.Request));
            refused.Message.ShouldContain("which is the limit");
            refused.Message.ShouldContain("pathways runs cancel");
            (await client.ViewAsync(second.RunId)).ShouldBeNull();
            (await client.CancelAndSettleAsync(first.RunId)).Phase.ShouldBe(RunPhase.Cancelled);
            (await client.StartAsync(second.RunId, "start", second.Request)).Phase.ShouldBe(RunPhase.Queued);
            return true;
        }, works: false);

    private async Task<T> InHostAsync<T>(string data, int limit, Func<IServiceProvider, Task<T>> ask, bool works = true)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(new PathwaysHostOptions { DataFolder = Path.Combine(_folder.Data, data), CacheFolder = kent.Folder.Cache, UnsettledRuns = limit, Works = works });
        using var host = builder.Build();
        await host.StartAsync();
        try
        {
            return await ask(host.Services);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private async Task<RunView> DoneAsync(IServiceProvider host, string scenario)
    {
        var client = host.GetRequiredService<RunClient>();
        var (runId, request) = await PrepareAsync(host, scenario);
        await client.StartAsync(runId, "start", request);
        return await FollowAsync(client, runId);
    }

    private static async Task<RunView> FollowAsync(RunClient client, string runId)
    {
        await foreach (var told in client.WatchAsync(runId, 0, CancellationToken.None))
            told.Kind.ShouldNotBe(ProgressKind.Trouble, told.Message);
        var view = (await client.ViewAsync(runId))!;
        view.Phase.ShouldBe(RunPhase.Done, view.Failure?.Message);
        return view;
    }

    private async Task<(string RunId, RunRequest Request)> PrepareAsync(IServiceProvider host, string text)
    {
        var path = _folder[Guid.NewGuid().ToString("N") + ".yaml"];
        File.WriteAllText(path, text.Replace("dataset: small", $"dataset: {kent.Folder["small"]}", StringComparison.Ordinal));
        var file = ScenarioReader.Read(path);
        var world = DatasetLoader.Load(file, DatasetLearners.Sources).World;
        var request = await host.GetRequiredService<RunClient>().PrepareAsync(file.Scenario, world, () => DatasetPack.Pack(file.DatasetFolder), CancellationToken.None);
        return (RunClient.IdOf(file.Scenario, world.Dataset, Engine.Version), request);
    }
}
