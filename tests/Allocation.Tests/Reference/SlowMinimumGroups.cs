using Pathways.Allocation.Flow;

namespace Pathways.Allocation.Tests.Reference;

/// <summary>The rule of minimum groups in the plainest words: every sharing solved from scratch by the network simplex.</summary>
internal sealed class SlowMinimumGroups(AllocationProblem problem, SolverCosts costs)
{
    public SortedSet<int> Closed { get; } = [];

    public int[] Placed { get; private set; } = [];

    public int Reopened { get; private set; }

    public int[] Places => [.. problem.Places.Select((places, offer) => Closed.Contains(offer) ? 0 : places)];

    public void Apply()
    {
        Placed = Solve();
        while (Short(Placed) is { Count: > 0 } tooSmall)
        {
            Closed.Add(tooSmall
                .OrderBy(offer => (double)Load(Placed, offer) / problem.MinimumGroup[offer])
                .ThenBy(offer => problem.OfferIds[offer], StringComparer.Ordinal).First());
            Placed = Solve();
        }

        while (TryReopenAny())
        {
        }
    }

    private bool TryReopenAny()
    {
        var any = false;
        foreach (var offer in Closed.OrderBy(offer => problem.OfferIds[offer], StringComparer.Ordinal).ToArray())
        {
            Closed.Remove(offer);
            var trial = Solve();
            if (Short(trial).Count == 0 && Cost(trial) < Cost(Placed))
                (Placed, any, Reopened) = (trial, true, Reopened + 1);
            else
                Closed.Add(offer);
        }

        return any;
    }

    private int[] Solve() => SimplexSharing.Placed(problem, costs, Places);

    private long Cost(int[] placed) => placed.Select((option, learner) => option < 0 ? problem.UnplacedCost[learner] : (long)problem.OptionCost[option]).Sum();

    private List<int> Short(int[] placed)
        => [.. Enumerable.Range(0, problem.OfferCount).Where(offer => Load(placed, offer) is > 0 and var load && load < problem.MinimumGroup[offer])];

    private int Load(int[] placed, int offer) => placed.Count(option => option >= 0 && problem.OptionOffer[option] == offer);
}
