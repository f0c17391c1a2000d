namespace Pathways.Allocation.Solving;

/// <summary>OR-Tools' min-cost flow, however it is reached. Safe to call from several threads: solves wait for each other.</summary>
public interface IFlowSolver : IDisposable
{
    /// <summary>Name and version, known after the first solve.</summary>
    string Name { get; }

    /// <summary>How often the solver's process ended before its time, crashed or cancelled, so that another had to be started.</summary>
    int Restarts => 0;

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem; it is validated first.</param>
    /// <param name="cancellationToken">Stops the solve and frees what it holds.</param>
    /// <returns>The flow on each arc, of least total cost.</returns>
    /// <exception cref="ArgumentException">The problem is refused.</exception>
    /// <exception cref="CostRangeException">The costs are too large for the solver's own arithmetic.</exception>
    /// <exception cref="SolverException">The solver is missing, failed or took too long, or the problem has no solution.</exception>
    Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default);
}
