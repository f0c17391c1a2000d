using Pathways.Analysis;
using Pathways.Data.Blobs;
using Pathways.Data.GapFilling;
using Pathways.Data.Transport;
using Pathways.Grains.Computing;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Ports;
using Pathways.Model;

namespace Pathways.Grains.Reference;

/// <summary>
/// The reference data of runs in this process, by content: loaded once, verified, bounded in size, never part of a message.
/// </summary>
public sealed class ReferenceData
{
    private readonly IBlobStore _blobs;
    private readonly IWorldSource _source;
    private readonly ComputePool _pool;
    private readonly int _threads;
    private readonly Memo _memo;

    /// <param name="blobs">Where the bytes are.</param>
    /// <param name="source">What makes worlds of them.</param>
    /// <param name="pool">Where that is done.</param>
    /// <param name="limitBytes">Roughly how much is kept.</param>
    /// <param name="threads">Threads for computing; 0 for one a core.</param>
    public ReferenceData(IBlobStore blobs, IWorldSource source, ComputePool pool, long limitBytes, int threads)
    {
        (_blobs, _source, _pool, _threads) = (blobs, source, pool, threads);
        _memo = new Memo(pool, limitBytes);
    }

    /// <summary>Roughly how much is kept, bytes.</summary>
    public long Bytes => _memo.Bytes;

    /// <summary>Everything that a run looks at.</summary>
    /// <exception cref="InvalidInputException">The dataset is not right.</exception>
    /// <exception cref="InvalidDataException">A blob is missing or damaged.</exception>
    public Task<RunWorld> RunWorldAsync(RunInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return _memo.GetAsync($"run {inputs.DatasetBlob} {inputs.ScenarioBlob} {inputs.TravelBlob}", async () =>
        {
            var scenario = await ScenarioAsync(inputs.ScenarioBlob);
            var world = await WorldAsync(inputs.DatasetBlob, inputs.ScenarioBlob);
            var travel = await TravelAsync(inputs.TravelBlob);
            return await _pool.RunAsync(() => RunWorld.Of(scenario, world, travel, _threads), CancellationToken.None);
        }, run => run.Rows.Learners.Length * 100L);
    }

    /// <summary>A scenario.</summary>
    public Task<Scenario> ScenarioAsync(string blob)
        => _memo.GetAsync("scenario " + blob, async () => ScenarioPack.Unpack(await BlobAsync(blob)), _ => 10_000);

    /// <summary>The world that a scenario makes of a dataset.</summary>
    public Task<World> WorldAsync(string datasetBlob, string scenarioBlob)
        => _memo.GetAsync($"world {datasetBlob} {scenarioBlob}", async () =>
        {
            var scenario = await ScenarioAsync(scenarioBlob);
            return await _pool.RunAsync(() => _source.WorldAsync(datasetBlob, scenario, CancellationToken.None), CancellationToken.None);
        }, RunWorld.Weigh);

    /// <summary>A travel matrix.</summary>
    public Task<TravelMatrix> TravelAsync(string blob)
        => _memo.GetAsync("travel " + blob, async () =>
        {
            var bytes = await BlobAsync(blob);
            return await _pool.RunAsync(() => TravelMatrixBytes.Read(bytes) ?? throw new InvalidDataException($"The stored travel matrix {blob} cannot be read."), CancellationToken.None);
        }, Weigh);

    /// <summary>Makes a world's travel matrix and stores it; gives its blob.</summary>
    public async Task<string> StoreTravelAsync(string datasetBlob, World world, CancellationToken cancellationToken)
    {
        var travel = await _pool.RunAsync(() => _source.TravelAsync(datasetBlob, world, cancellationToken), cancellationToken);
        var blob = await _blobs.PutAsync(TravelMatrixBytes.Of(travel), cancellationToken);
        _ = await _memo.GetAsync("travel " + blob, () => Task.FromResult(travel), Weigh);
        return blob;
    }

    /// <summary>Travel minutes to a world's sites, kept nowhere: for worlds that are only looked at, as with sites that may be opened.</summary>
    public Task<TravelMatrix> PassingTravelAsync(string datasetBlob, World world, CancellationToken cancellationToken)
        => _pool.RunAsync(() => _source.TravelAsync(datasetBlob, world, cancellationToken), cancellationToken);

    /// <summary>What a dataset says may be opened to fill gaps.</summary>
    /// <exception cref="InvalidInputException">It does not say, or not rightly.</exception>
    public Task<GapInputs> GapInputsAsync(string datasetBlob, CancellationToken cancellationToken)
        => _pool.RunAsync(() => _source.GapInputsAsync(datasetBlob, cancellationToken), cancellationToken);

    /// <summary>Stores a scenario; gives its blob.</summary>
    public Task<string> StoreAsync(Scenario scenario, CancellationToken cancellationToken) => _blobs.PutAsync(ScenarioPack.Pack(scenario), cancellationToken);

    /// <summary>Stores what planning came to; gives its blob.</summary>
    internal Task<string> StoreAsync(GapPlanResult plan, CancellationToken cancellationToken) => _blobs.PutAsync(PlanBytes.Of(plan), cancellationToken);

    /// <summary>What planning came to.</summary>
    internal async Task<GapPlanResult> PlanAsync(string blob) => PlanBytes.Read(await BlobAsync(blob));

    /// <summary>Results with the journeys that they tell of, from the travel of their dataset.</summary>
    public async Task<RunResult> WithJourneysAsync(string datasetBlob, World world, RunResult result, CancellationToken cancellationToken)
        => ZoneJourneys.With(world, result, await _source.JourneysAsync(datasetBlob, world, ZoneJourneys.Wanted(world, result), cancellationToken));

    /// <summary>Something else that is made of a run's checkpoints and may be wanted again, such as its choice set.</summary>
    /// <param name="key">What it is made of.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="weigh">Roughly how many bytes it holds.</param>
    public Task<T> OnceAsync<T>(string key, Func<Task<T>> make, Func<T, long> weigh) => _memo.GetAsync("once " + key, make, weigh);

    /// <summary>Gives this process a world that was read already, such as by the command that starts the run.</summary>
    public Task OfferAsync(string datasetBlob, string scenarioBlob, World world)
        => _memo.GetAsync($"world {datasetBlob} {scenarioBlob}", () => Task.FromResult(world), RunWorld.Weigh);

    private static long Weigh(TravelMatrix travel)
    {
        long Own(TravelMatrix? matrix) => (matrix?.Minutes.Length ?? 0) * (matrix?.Ways is null ? 2L : 15L);
        return Own(travel) + Own(travel.Trained) + Own(travel.Assisted);
    }

    private async Task<byte[]> BlobAsync(string id)
        => await _blobs.GetAsync(id, CancellationToken.None)
            ?? throw new InvalidDataException($"The blob {id} is missing from the store; start the run again to store it anew.");
}
