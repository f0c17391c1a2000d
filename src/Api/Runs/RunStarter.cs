using Pathways.Api.Models;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Api.Runs;

/// <summary>Starts runs through the grains of this process.</summary>
internal sealed class RunStarter(RunClient client, WorldSource worlds, EngineVersion engine)
{
    /// <summary>The id under which a scenario's run is kept.</summary>
    public string IdOf(Scenario scenario, World world) => RunClient.IdOf(scenario, world.Dataset, engine);

    /// <summary>Starts a run, or finds it.</summary>
    /// <exception cref="RunRefusedException">Too many wait.</exception>
    public async Task<(string RunId, RunView View)> StartAsync(Scenario scenario, ModelInput input, string operationId, CancellationToken cancel)
    {
        var runId = IdOf(scenario, input.World);
        var request = await client.PrepareAsync(scenario, input.World, input.Pack, cancel);
        if (input.Folder is { } folder)
            worlds.Offer(request.DatasetBlob, folder);
        return (runId, await client.StartAsync(runId, operationId, request));
    }
}
