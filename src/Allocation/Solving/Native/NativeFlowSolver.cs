using OrToolsFlow = Google.OrTools.Graph.MinCostFlow;

namespace Pathways.Allocation.Solving;

/// <summary>OR-Tools' native library, in this process. Untested: the registry the project was made with does not serve the package.</summary>
public sealed class NativeFlowSolver : IFlowSolver
{
    private readonly Lock _turn = new();

    /// <inheritdoc />
    public string Name { get; } = $"Google.OrTools {typeof(OrToolsFlow).Assembly.GetName().Version} (native)";

    /// <inheritdoc />
    public Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        problem.Validate();
        return Task.Run(() => Solve(problem), cancellationToken);
    }

    public void Dispose()
    {
    }

    private int[] Solve(MinCostFlow problem)
    {
        lock (_turn)
        {
            using var flow = new OrToolsFlow();
            for (var arc = 0; arc < problem.ArcCount; arc++)
                _ = flow.AddArcWithCapacityAndUnitCost(problem.Tails[arc], problem.Heads[arc], problem.Capacities[arc], problem.Costs[arc]);
            for (var node = 0; node < problem.NodeCount; node++)
                flow.SetNodeSupply(node, problem.Supplies[node]);
            var status = (FlowStatus)(int)flow.Solve();
            if (status == FlowStatus.BadCostRange)
                throw new CostRangeException();
            if (status != FlowStatus.Optimal)
                throw new SolverException($"OR-Tools found no solution ({status}).");
            return [.. Enumerable.Range(0, problem.ArcCount).Select(arc => checked((int)flow.Flow(arc)))];
        }
    }
}
