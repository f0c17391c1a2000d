namespace Pathways.Allocation.Solving;

/// <summary>OR-Tools' answer to a min-cost flow problem, with its own numbers.</summary>
internal enum FlowStatus
{
    NotSolved = 0,
    Optimal = 1,
    Feasible = 2,
    Infeasible = 3,
    Unbalanced = 4,
    BadResult = 5,
    BadCostRange = 6,
    BadCapacityRange = 7,
}
