using Pathways.Allocation.Solving;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests.Simulation.Ports;

/// <summary>Blobs on the simulated disk.</summary>
internal sealed class SimBlobs(Disk disk, SimProcess process, Faults faults) : IBlobStore
{
    public Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => AnswerAsync(() => disk.Put(content));

    public Task<byte[]?> GetAsync(string id, CancellationToken cancellationToken) => AnswerAsync(() => disk.Blobs.GetValueOrDefault(id));

    public Task<int> KeepOnlyAsync(IReadOnlySet<string> keep, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task<T> AnswerAsync<T>(Func<T> operation)
    {
        var answer = new TaskCompletionSource<T>();
        var fails = faults.BlobFails();
        process.Post(() =>
        {
            if (fails)
                answer.SetException(new IOException("The blob store does not answer (injected)."));
            else
                answer.SetResult(operation());
        });
        return answer.Task;
    }
}

/// <summary>Serves the small world.</summary>
internal sealed class SimWorlds : IWorldSource
{
    private static readonly World Small = SmallWorld.Build();
    private static readonly TravelMatrix Minutes = SmallWorld.Travel();

    public Task<World> WorldAsync(string datasetBlob, Scenario scenario, CancellationToken cancellationToken)
        => Task.FromResult(SmallScenarios.WorldOf(Small, scenario));

    public Task<TravelMatrix> TravelAsync(string datasetBlob, World world, CancellationToken cancellationToken) => Task.FromResult(Minutes);
}

/// <summary>
/// The simplex, after some time. Answers come from outside every task: the allocator's awaits do not return to their scheduler, and
/// would leave the simulation otherwise.
/// </summary>
internal sealed class SimSolver(Loop loop, SimProcess process, Faults faults) : IFlowSolver
{
    public string Name => "Network simplex (tests)";

    public Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
    {
        var answer = new TaskCompletionSource<int[]>();
        var fails = faults.SolverFails();
        loop.Later(process, faults.SolverTime(), () =>
        {
            if (fails)
                answer.TrySetException(new SolverException("The solver failed (injected)."));
            else
                answer.TrySetResult(SimplexSolver.Solve(problem));
        });
        _ = cancellationToken.UnsafeRegister(_ => process.Post(() => answer.TrySetCanceled(CancellationToken.None)), null);
        return answer.Task;
    }

    public void Dispose()
    {
    }
}

/// <summary>Fails or kills at the points of a run.</summary>
internal sealed class SimProbe(SimProcess process, Faults faults, Loop loop) : IRunProbe
{
    public Task AtAsync(string runId, string point)
    {
        loop.Trace.Note($"{process.Name}: {runId} {point}");
        if (faults.KilledAtProbe(process, $"{runId} {point}"))
            return new TaskCompletionSource().Task;
        return faults.ProbeFails() ? Task.FromException(new IOException($"{point} (injected)")) : Task.CompletedTask;
    }
}
