using Pathways.Allocation.Flow;

namespace Pathways.Allocation.Best;

/// <summary>
/// Checks, from the problem itself and over every option, that a placement is the cheapest and the only cheapest one. It shares
/// no state with what computed the placement.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="costs">Its solver costs.</param>
/// <param name="capacity">Places by offer, those of closed offers 0.</param>
internal sealed class OptimalityProof(AllocationProblem problem, SolverCosts costs, int[] capacity)
{
    /// <summary>Whether a placement and prices satisfy complementary slackness, which proves the placement cheapest.</summary>
    /// <param name="placed">By learner: the problem's option taken, or −1.</param>
    /// <param name="price">Price by offer.</param>
    public bool Holds(int[] placed, long[] price)
    {
        var load = Loads(placed);
        for (var offer = 0; offer < problem.OfferCount; offer++)
        {
            if (load[offer] > capacity[offer] || price[offer] < 0 || (price[offer] > 0 && load[offer] < capacity[offer]))
                return false;
        }

        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            if (!IsBest(learner, placed[learner], price))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the residual arcs of reduced cost 0 form no cycle: then no other placement costs the same. The node of those
    /// without a place, the offers partly filled and the sink are joined by arcs free in both directions and count as one.
    /// </summary>
    public bool IsUnique(int[] placed, long[] price)
    {
        var load = Loads(placed);
        var joined = problem.OfferCount;
        var node = Enumerable.Range(0, problem.OfferCount).Select(offer => load[offer] > 0 && load[offer] < capacity[offer] ? joined : offer).ToArray();
        var arcs = new HashSet<(int From, int To)>();
        for (var offer = 0; offer < problem.OfferCount; offer++)
        {
            if (price[offer] != 0 || node[offer] == joined)
                continue;
            if (load[offer] > 0)
                arcs.Add((joined, offer));
            else if (capacity[offer] > 0)
                arcs.Add((offer, joined));
        }

        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            foreach (var other in OtherBest(learner, placed[learner], price))
            {
                var from = placed[learner] < 0 ? joined : node[problem.OptionOffer[placed[learner]]];
                arcs.Add((from, other < 0 ? joined : node[problem.OptionOffer[other]]));
            }
        }

        return HasNoCycle(joined + 1, arcs);
    }

    private static bool HasNoCycle(int nodeCount, HashSet<(int From, int To)> arcs)
    {
        var incoming = new int[nodeCount];
        foreach (var (_, to) in arcs)
            incoming[to]++;
        var outgoing = arcs.ToLookup(arc => arc.From, arc => arc.To);
        var free = new Stack<int>(Enumerable.Range(0, nodeCount).Where(node => incoming[node] == 0));
        var taken = 0;
        while (free.TryPop(out var node))
        {
            taken++;
            foreach (var to in outgoing[node])
            {
                if (--incoming[to] == 0)
                    free.Push(to);
            }
        }

        return taken == nodeCount;
    }

    private int[] Loads(int[] placed)
    {
        var load = new int[problem.OfferCount];
        foreach (var option in placed)
        {
            if (option >= 0)
                load[problem.OptionOffer[option]]++;
        }

        return load;
    }

    private long Footing(int option, long[] price) => option < 0 ? 0 : costs.Option[option] + price[problem.OptionOffer[option]];

    private bool IsBest(int learner, int placed, long[] price)
    {
        if (placed >= 0 && (placed < problem.Start[learner] || placed >= problem.Start[learner + 1]))
            return false;
        var footing = Footing(placed, price);
        if (footing > 0)
            return false;
        for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
        {
            if (Footing(option, price) < footing)
                return false;
        }

        return true;
    }

    private IEnumerable<int> OtherBest(int learner, int placed, long[] price)
    {
        var footing = Footing(placed, price);
        if (placed >= 0 && footing == 0)
            yield return -1;
        for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
        {
            if (option != placed && Footing(option, price) == footing)
                yield return option;
        }
    }
}
