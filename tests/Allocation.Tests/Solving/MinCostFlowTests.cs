using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Solving;

public sealed class MinCostFlowTests
{
    [Fact]
    public void What_would_hang_abort_or_mislead_the_solver_never_reaches_it()
    {
        Refused(Small with { Capacities = [-1] }, "negative capacity");
        Refused(Small with { Tails = [-1] }, "node -1");
        Refused(Small with { Heads = [2] }, "node 2");
        Refused(Small with { Costs = [1L << 53] }, "cost");
        Refused(Small with { Costs = [-(1L << 53)] }, "cost");
        Refused(Small with { Supplies = [1, 0] }, "add up");
        Refused(Small with { Costs = [1, 2] }, "length");
        Small.Validate();
    }

    internal static MinCostFlow Small { get; } = new([0], [1], [1], [5], [1, -1]);

    private static void Refused(MinCostFlow problem, string word) => Should.Throw<ArgumentException>(problem.Validate).Message.ShouldContain(word);
}
