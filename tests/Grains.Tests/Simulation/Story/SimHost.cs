using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pathways.Embedded;
using Pathways.Grains.Client;
using Pathways.Grains.Computing;
using Pathways.Grains.Ports;
using Pathways.Grains.Reference;
using Pathways.Grains.Runs;
using Pathways.Grains.State;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Ports;

namespace Pathways.Grains.Tests.Simulation.Story;

/// <summary>A process that hosts the grains and works on runs, as the product composes it, on the simulation's ports.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A process that dies disposes of nothing, and the source holds nothing.")]
internal sealed class SimHost
{
    private const long ReferenceBytes = 100_000_000;
    private readonly CancellationTokenSource _stop = new();

    public SimHost(Loop loop, SimProcess process, SimProcess device, Disk disk, Faults faults, string worker)
    {
        (Process, Worker) = (process, worker);
        var blobs = new SimBlobs(disk, process, faults);
        var pool = new ComputePool(2, process);
        var references = new ReferenceData(blobs, new SimWorlds(), pool, ReferenceBytes, threads: 1);
        var services = new ServiceCollection();
        services.AddEmbeddedGrains(grains =>
        {
            grains.AddGrains(typeof(IRunGrain).Assembly).AddStates(GrainStates.Default);
            grains.UseStore(_ => new DiskStore(disk, process, device, loop, faults));
            grains.Options.Threads = process;
            grains.Options.Clock = process.Clock;
        });
        var shared = new RunServices(
            references, pool, new RunJobs(pool), new SimSolver(loop, process, faults), new RunOptions { Threads = 1, Worker = worker, LearnerBatch = 8 },
            new RunSignal(), new SimProbe(process, faults, loop), new EngineVersion("simulated"), process.Clock);
        services.AddSingleton(shared);
        Grains = services.BuildServiceProvider().GetRequiredService<GrainHost>();
        Client = new RunClient(Grains, blobs, references, shared);
        Working = process.Start(() => new RunWorker(Grains, shared, NullLogger<RunWorker>.Instance).WorkAsync(_stop.Token));
    }

    public SimProcess Process { get; }

    public string Worker { get; }

    public GrainHost Grains { get; }

    public RunClient Client { get; }

    /// <summary>Ends when the worker has ended.</summary>
    public Task Working { get; }

    /// <summary>Stops in an orderly way: no new step, then every grain ends.</summary>
    public async Task StopAsync()
    {
        _stop.Cancel();
        await Working;
        await Grains.StopAsync(CancellationToken.None);
    }

    /// <summary>Asks in this process, for somebody outside; fails when the process dies before it has answered.</summary>
    public Task<T> AskAsync<T>(Func<RunClient, Task<T>> question)
    {
        var answer = new TaskCompletionSource<T>();
        if (Process.IsDead)
            return Task.FromException<T>(new ProcessDiedException());
        Process.Died += () => answer.TrySetException(new ProcessDiedException());
        _ = Process.Start(async () =>
        {
            try
            {
                answer.TrySetResult(await question(Client));
            }
#pragma warning disable CA1031 // whatever it is belongs to the one who asks
            catch (Exception failure)
#pragma warning restore CA1031
            {
                answer.TrySetException(failure);
            }
        });
        return answer.Task;
    }
}

/// <summary>The process that was asked is no more.</summary>
internal sealed class ProcessDiedException() : Exception("The process died.");
