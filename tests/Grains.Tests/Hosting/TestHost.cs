using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pathways.Allocation.Solving;
using Pathways.Conformance.Tests.Hosts;
using Pathways.Data.GapFilling;
using Pathways.Embedded;
using Pathways.Embedded.Storage;
using Pathways.Grains.Client;
using Pathways.Grains.Computing;
using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Grains.Reference;
using Pathways.Grains.Runs;
using Pathways.Grains.State;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests.Hosting;

/// <summary>The embedded host with its worker on the real thread pool, states in memory and a clock that tests move.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _working;
    private readonly World _dataset;

    public TestHost(World? dataset = null, IFlowSolver? solver = null, RunOptions? options = null, string engine = "test", IStateStore? store = null, bool works = true, TimeProvider? clock = null)
    {
        _dataset = dataset ?? SmallWorld.Build();
        var pool = new ComputePool(2, TaskScheduler.Default);
        var blobs = new MemoryBlobs();
        var references = new ReferenceData(blobs, new Worlds(_dataset), pool, 1_000_000_000, threads: 1);
        Services = new RunServices(
            references, pool, new RunJobs(pool), solver ?? new SimplexSolver(), options ?? new RunOptions { Threads = 1 }, new RunSignal(),
            new NoProbe(), new EngineVersion(engine), clock ?? Clock);
        var services = new ServiceCollection();
        services.AddEmbeddedGrains(grains =>
        {
            grains.AddGrains(typeof(IRunGrain).Assembly).AddStates(GrainStates.Default).UseStore(_ => store ?? new MemoryStateStore());
            grains.Options.Clock = clock ?? Clock;
        });
        services.AddSingleton(Services);
        Grains = services.BuildServiceProvider().GetRequiredService<GrainHost>();
        Client = new RunClient(Grains, blobs, references, Services);
        _working = works ? Task.Run(() => new RunWorker(Grains, Services, NullLogger<RunWorker>.Instance).WorkAsync(_stop.Token)) : Task.CompletedTask;
    }

    public ManualClock Clock { get; } = new();

    public RunServices Services { get; }

    public GrainHost Grains { get; }

    public RunClient Client { get; }

    public async Task<RunRequest> PrepareAsync(Scenario scenario)
        => await Client.PrepareAsync(scenario, SmallScenarios.WorldOf(_dataset, scenario), static () => [1, 2, 3], CancellationToken.None);

    /// <summary>Runs to the end.</summary>
    public async Task<RunView> RunAsync(string runId, Scenario scenario, string operation = "start")
    {
        await Client.StartAsync(runId, operation, await PrepareAsync(scenario));
        return await EndAsync(runId);
    }

    /// <summary>Follows the run until it is final.</summary>
    public async Task<RunView> EndAsync(string runId)
    {
        await foreach (var told in Client.WatchAsync(runId, 0, _stop.Token))
        {
            if (told.Kind == ProgressKind.Trouble)
                throw new ShouldAssertException(told.Message); // the clock stands still: it would never be tried again
        }

        return await Client.ViewAsync(runId) ?? throw new InvalidOperationException();
    }

    /// <summary>Has a run that is final settled now, whether or not the worker has come to it.</summary>
    public async Task SettleAsync(string runId)
    {
        var run = Grains.GetGrain<IRunGrain>(runId);
        await run.AdvanceAsync((await run.ViewAsync())!.Step);
        (await Client.RunsAsync()).Single(entry => entry.RunId == runId).Settled.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _working;
        await Grains.StopAsync(CancellationToken.None);
        Grains.Dispose();
        _stop.Dispose();
    }

    private sealed class Worlds(World dataset) : IWorldSource
    {
        public Task<World> WorldAsync(string datasetBlob, Scenario scenario, CancellationToken cancellationToken) => Task.FromResult(SmallScenarios.WorldOf(dataset, scenario));

        public Task<TravelMatrix> TravelAsync(string datasetBlob, World world, CancellationToken cancellationToken) => Task.FromResult(SmallWorld.Travel());

        public Task<GapInputs> GapInputsAsync(string datasetBlob, CancellationToken cancellationToken) => Task.FromResult(SmallGaps.Inputs);
    }

    private sealed class MemoryBlobs : IBlobStore
    {
        private readonly ConcurrentDictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);

        public Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(content.Span));
            _blobs[id] = content.ToArray();
            return Task.FromResult(id);
        }

        public Task<byte[]?> GetAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_blobs.GetValueOrDefault(id));

        public Task<int> KeepOnlyAsync(IReadOnlySet<string> keep, CancellationToken cancellationToken)
            => Task.FromResult(_blobs.Keys.Count(id => !keep.Contains(id) && _blobs.TryRemove(id, out _)));
    }
}
