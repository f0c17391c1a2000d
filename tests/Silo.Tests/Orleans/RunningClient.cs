using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Silo.Cluster;

namespace Pathways.Silo.Tests.Orleans;

/// <summary>A process that starts runs: a client of a cluster, or, without a connection, a silo alone.</summary>
internal sealed class RunningClient : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningClient(IHost host) => _host = host;

    public RunClient Runs => _host.Services.GetRequiredService<RunClient>();

    public static async Task<RunningClient> StartAsync(string folder, string? connection, ClusterTls? tls = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(new PathwaysHostOptions
        {
            DataFolder = folder,
            CacheFolder = TravelCache.Folder,
            Cluster = new ClusterSettings
            {
                Connection = connection is null ? null : ConnectionText.Parse(connection, "pathways", "test"),
                Tls = tls,
                Role = connection is null ? ClusterRole.Silo : ClusterRole.Client,
            },
        });
        var host = builder.Build();
        await host.StartAsync();
        return new RunningClient(host);
    }

    /// <summary>Starts the scenario under an id of the test's own.</summary>
    public async Task BeginAsync(string runId, ScenarioFile file)
    {
        var loaded = DatasetLoader.Load(file, DatasetLearners.Sources);
        var request = await Runs.PrepareAsync(file.Scenario, loaded.World, () => DatasetPack.Pack(file.DatasetFolder), default);
        await Runs.StartAsync(runId, "start of " + runId, request);
    }

    /// <summary>Waits for its end; <paramref name="atStep"/> hears of every checkpoint on the way.</summary>
    public async Task<string> EndAsync(string runId, Action<int>? atStep = null)
    {
        await foreach (var told in Runs.WatchAsync(runId, 0, default))
        {
            if (told.Kind == ProgressKind.StepEnd)
            {
                atStep?.Invoke(told.Step - 1); // the run stands before the next one already
            }
        }

        var view = (await Runs.ViewAsync(runId))!;
        view.Phase.ShouldBe(RunPhase.Done, view.Failure?.Message);
        return view.ResultHash!;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
