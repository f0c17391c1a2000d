using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Silo;
using Pathways.Silo.Hosting;

namespace Pathways.Bench;

/// <summary>The same walk through the grains, as the command takes it, up to the results in hand.</summary>
internal static class GrainRun
{
    /// <summary>Runs a scenario in a data folder of its own and gives the result's hash.</summary>
    public static async Task<string> RunAsync(string scenarioPath, string cacheFolder, string dataFolder)
    {
        var file = ScenarioReader.Read(scenarioPath);
        var world = DatasetLoader.Load(file, DatasetLearners.Sources).World;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(new PathwaysHostOptions { DataFolder = dataFolder, CacheFolder = cacheFolder });
        using var host = builder.Build();
        await host.StartAsync().ConfigureAwait(false);
        var client = host.Services.GetRequiredService<RunClient>();
        var request = await client.PrepareAsync(file.Scenario, world, () => DatasetPack.Pack(file.DatasetFolder), CancellationToken.None).ConfigureAwait(false);
        host.Services.GetRequiredService<WorldSource>().Offer(request.DatasetBlob, file.DatasetFolder);
        var runId = RunClient.IdOf(file.Scenario, world.Dataset, Engine.Version);
        await client.StartAsync(runId, "bench", request).ConfigureAwait(false);
        await foreach (var _ in client.WatchAsync(runId, 0, CancellationToken.None).ConfigureAwait(false))
        {
        }

        var run = await client.ReadAsync(runId).ConfigureAwait(false);
        await host.StopAsync().ConfigureAwait(false);
        return run.View.ResultHash!;
    }
}
