using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Best;

/// <summary>One solver for all tests of the best case, as one process serves a whole run.</summary>
public sealed class SolverFixture : IDisposable
{
    public IFlowSolver Solver { get; } = FlowSolvers.Create();

    public void Dispose() => Solver.Dispose();
}

[CollectionDefinition("solver")]
public sealed class SolverCollectionDefinition : ICollectionFixture<SolverFixture>;
