namespace Pathways.Allocation.Solving;

/// <summary>A min-cost flow problem as plain arrays: the least total cost at which every supply reaches a demand.</summary>
/// <param name="Tails">By arc: node at which it begins, 0 up to the number of nodes.</param>
/// <param name="Heads">By arc: node at which it ends.</param>
/// <param name="Capacities">By arc: greatest flow, from 0.</param>
/// <param name="Costs">By arc: cost of one unit of flow; below 2^53 in size, and below 2^62 when multiplied by the nodes + 1.</param>
/// <param name="Supplies">By node: units that begin there (positive) or end there (negative); they add up to 0.</param>
public sealed record MinCostFlow(int[] Tails, int[] Heads, int[] Capacities, long[] Costs, int[] Supplies)
{
    /// <summary>Costs are exact in a double below this.</summary>
    public const long CostLimit = 1L << 53;

    /// <summary>The solver scales costs by the nodes + 1 and needs the product below this.</summary>
    public const long ScaledCostLimit = 1L << 62;

    /// <summary>Number of arcs.</summary>
    public int ArcCount => Tails.Length;

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Supplies.Length;

    /// <summary>
    /// Refuses what would make the solver hang (a negative capacity), abort (a node that does not exist) or answer wrongly
    /// (a cost that is not exact).
    /// </summary>
    /// <exception cref="ArgumentException">The problem is refused; the message names the arc or node.</exception>
    public void Validate()
    {
        if (Heads.Length != ArcCount || Capacities.Length != ArcCount || Costs.Length != ArcCount)
            throw new ArgumentException("The arrays of arcs differ in length.");
        var limit = Math.Min(CostLimit, ScaledCostLimit / (NodeCount + 1));
        for (var arc = 0; arc < ArcCount; arc++)
        {
            if ((uint)Tails[arc] >= (uint)NodeCount || (uint)Heads[arc] >= (uint)NodeCount)
                throw new ArgumentException($"Arc {arc} goes from node {Tails[arc]} to node {Heads[arc]}; nodes are 0 to {NodeCount - 1}.");
            if (Capacities[arc] < 0)
                throw new ArgumentException($"Arc {arc} has the negative capacity {Capacities[arc]}.");
            if (Costs[arc] <= -limit || Costs[arc] >= limit)
                throw new ArgumentException($"Arc {arc} has the cost {Costs[arc]}, which is not below {limit} in size.");
        }

        if (Supplies.Sum(supply => (long)supply) is not 0 and var sum)
            throw new ArgumentException($"Supplies add up to {sum}, not to 0.");
    }
}
