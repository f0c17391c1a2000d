namespace Pathways.Allocation.Solving;

/// <summary>Makes the solver of this build: OR-Tools' native library (Solver=Native).</summary>
public static class FlowSolvers
{
    /// <summary>A solver, to be disposed of by the caller. It starts nothing until its first solve.</summary>
    public static IFlowSolver Create() => new NativeFlowSolver();
}
