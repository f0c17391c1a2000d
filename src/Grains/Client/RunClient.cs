using System.Security.Cryptography;
using System.Text;
using Orleans;
using Pathways.Data.Blobs;
using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Grains.Reference;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Grains.Client;

/// <summary>How commands and the API start runs, follow them and read them.</summary>
public sealed class RunClient(IGrainFactory grains, IBlobStore blobs, ReferenceData references, RunServices services)
{
    private const int ShortHash = 12;
    private const string BaselineName = "baseline";

    /// <summary>
    /// Id of the run that these inputs make: the same inputs and engine are the same run, so that starting it again finds it, done or
    /// under way.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="engine">The engine.</param>
    public static string IdOf(Scenario scenario, DatasetInfo dataset, EngineVersion engine)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(engine);
        var words = string.Join('\n', scenario.Name, scenario.Purpose, scenario.Hash, dataset.Name, dataset.Hash, engine.Value);
        return scenario.Name + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..ShortHash];
    }

    /// <summary>Stores what a run needs and gives the request for it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world that it makes of the dataset, as read here.</param>
    /// <param name="packDataset">Packs the dataset's folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<RunRequest> PrepareAsync(Scenario scenario, World world, Func<byte[]> packDataset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(packDataset);
        var dataset = await blobs.PutAsync(packDataset(), cancellationToken);
        var packed = await blobs.PutAsync(ScenarioPack.Pack(scenario), cancellationToken);
        await references.OfferAsync(dataset, packed, world);
        return new RunRequest(
            scenario.Name, scenario.Purpose, scenario.Hash, world.Dataset.Name, world.Dataset.Hash, scenario.Seed, dataset, packed, await BaseOfAsync(world.Dataset.Hash));
    }

    /// <summary>A run that is done on the same dataset, the baseline first, else the latest; null when there is none.</summary>
    private async Task<string?> BaseOfAsync(string datasetHash)
        => (await RunsAsync()).Where(run => run.Phase == RunPhase.Done && run.DatasetHash == datasetHash)
            .OrderBy(run => run.ScenarioName == BaselineName ? 0 : 1).FirstOrDefault()?.RunId;

    /// <summary>Starts a run, or finds it.</summary>
    public Task<RunView> StartAsync(string runId, string operationId, RunRequest request) => grains.GetGrain<IRunGrain>(runId).StartAsync(operationId, request);

    /// <summary>What a run tells, until it is final; goes on where it was after the run's grain moved or ended, or its process died.</summary>
    public IAsyncEnumerable<RunProgress> WatchAsync(string runId, long afterSequence, CancellationToken cancellationToken)
        => new RunWatch(grains.GetGrain<IRunGrain>(runId), services.Clock).FollowAsync(afterSequence, cancellationToken);

    /// <summary>The run as it stands; null when there is none.</summary>
    public Task<RunView?> ViewAsync(string runId) => grains.GetGrain<IRunGrain>(runId).ViewAsync();

    /// <summary>Stops a run.</summary>
    public Task<RunView> CancelAsync(string runId) => grains.GetGrain<IRunGrain>(runId).CancelAsync();

    /// <summary>Stops a run and returns when its work has ended and its checkpoints are cleared away.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    public async Task<RunView> CancelAndSettleAsync(string runId)
    {
        var view = await CancelAsync(runId);
        return view.Phase == RunPhase.Cancelled ? await grains.GetGrain<IRunGrain>(runId).AdvanceAsync(view.Step) : view;
    }

    /// <summary>All runs known, the latest start first.</summary>
    public Task<RunEntry[]> RunsAsync() => grains.GetGrain<ICatalogueGrain>(ICatalogueGrain.Key).RunsAsync();

    /// <summary>Clears everything stored of a final run.</summary>
    public Task ForgetAsync(string runId) => grains.GetGrain<IRunGrain>(runId).ForgetAsync();

    /// <summary>Ids of the blobs that known runs need; of a run under way its own grain knows, not yet the catalogue.</summary>
    public async Task<IReadOnlySet<string>> BlobsNeededAsync()
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in await RunsAsync())
        {
            needed.UnionWith(entry.Blobs);
            if (!entry.Settled && await ViewAsync(entry.RunId) is { Inputs: { } inputs })
                needed.UnionWith(inputs.Blobs());
        }

        return needed;
    }

    /// <summary>Removes the blobs that no known run needs.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> SweepBlobsAsync(CancellationToken cancellationToken) => await blobs.KeepOnlyAsync(await BlobsNeededAsync(), cancellationToken);

    /// <summary>The results of a run alone, read once per process.</summary>
    /// <exception cref="RunRefusedException">The run is not done, or there is none.</exception>
    public Task<RunResult> ResultAsync(string runId) => RunReading.ResultAsync(grains, references, services.Pool, runId);

    /// <summary>Everything that a run was made from and came to.</summary>
    /// <exception cref="RunRefusedException">The run is not done, or there is none.</exception>
    public async Task<StoredRun> ReadAsync(string runId)
    {
        var view = await RunReading.DoneAsync(grains, runId);
        var run = await references.RunWorldAsync(view.Inputs!);
        var choices = await RunParts.ChoiceSetAsync(grains, references, services.Pool, view.PartsId, run, view.Areas, null);
        var choice = Parts.AllocationParts.ReadChoice(await RunParts.ReadAsync(grains, view.PartsId, Parts.PartNames.Choice));
        var best = Parts.AllocationParts.ReadBest(await RunParts.ReadAsync(grains, view.PartsId, Parts.PartNames.Best));
        var result = await RunReading.ResultAsync(grains, references, services.Pool, runId);
        // Where gaps were filled, what it opened is told with the hash of what was asked for.
        return new StoredRun(view, run.Scenario with { Hash = view.Request.ScenarioHash }, run.World, run.Travel, choices, choice, best, result);
    }
}

/// <summary>Everything that a run was made from and came to.</summary>
/// <param name="View">The run.</param>
/// <param name="Scenario">The scenario; where it fills gaps, with the courses of the plan in their place.</param>
/// <param name="World">The world.</param>
/// <param name="Travel">Travel minutes.</param>
/// <param name="ChoiceSet">Who competes for what.</param>
/// <param name="Choice">As applications work today.</param>
/// <param name="Best">The best case.</param>
/// <param name="Result">The results.</param>
public sealed record StoredRun(
    RunView View, Scenario Scenario, World World, TravelMatrix Travel, ChoiceSet ChoiceSet, ChoiceResult Choice, BestResult Best, RunResult Result);
