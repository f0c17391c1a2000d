using Pathways.Allocation.Solving;
using Pathways.Grains.Metrics;

namespace Pathways.Silo.Metrics;

/// <summary>A solver that tells how long it takes.</summary>
public sealed class MeteredSolver(IFlowSolver solver, PathwaysMeter meter, TimeProvider clock) : IFlowSolver
{
    private int _working;

    /// <summary>Whether somebody solves now, or waits for it.</summary>
    public bool IsWorking => Volatile.Read(ref _working) > 0;

    /// <inheritdoc />
    public string Name => solver.Name;

    /// <inheritdoc />
    public int Restarts => solver.Restarts;

    /// <inheritdoc />
    public async Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
    {
        var begun = clock.GetTimestamp();
        Interlocked.Increment(ref _working);
        try
        {
            return await solver.SolveAsync(problem, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _working);
            meter.SolveTook(clock.GetElapsedTime(begun));
        }
    }

    /// <inheritdoc />
    public void Dispose() => solver.Dispose();
}
