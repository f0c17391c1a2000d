using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Best;

/// <summary>A sharing as a min-cost flow: learners, offers and a sink; one arc per option, one per learner for having no place.</summary>
internal sealed class FlowArcs
{
    private readonly SharingNetwork _network;
    private readonly List<int> _option = [];

    public FlowArcs(SharingNetwork network, int[] capacity)
    {
        _network = network;
        for (var option = 0; option < network.OptionCount; option++)
        {
            if (capacity[network.Offer[option]] > 0)
                _option.Add(option);
        }

        var (learners, offers) = (network.LearnerCount, network.OfferCount);
        var sink = learners + offers;
        var supplies = new int[sink + 1];
        supplies.AsSpan(0, learners).Fill(1);
        supplies[sink] = -learners;
        var (all, offerList) = (Enumerable.Range(0, learners), Enumerable.Range(0, offers).Where(offer => capacity[offer] > 0).ToArray());
        Problem = new MinCostFlow(
            [.. _option.Select(option => network.Learner[option]), .. all, .. offerList.Select(offer => learners + offer)],
            [.. _option.Select(option => learners + network.Offer[option]), .. all.Select(_ => sink), .. offerList.Select(_ => sink)],
            [.. _option.Select(_ => 1), .. all.Select(_ => 1), .. offerList.Select(offer => Math.Min(capacity[offer], learners))],
            [.. _option.Select(option => network.Cost[option]), .. all.Select(_ => 0L), .. offerList.Select(_ => 0L)],
            supplies);
    }

    /// <summary>The problem for the solver.</summary>
    public MinCostFlow Problem { get; }

    /// <summary>By learner: the network's option that carries flow, or <see cref="Sharing.None"/>.</summary>
    public int[] Placement(int[] flows)
    {
        var placed = new int[_network.LearnerCount];
        placed.AsSpan().Fill(Sharing.None);
        for (var arc = 0; arc < _option.Count; arc++)
        {
            if (flows[arc] != 0)
                placed[_network.Learner[_option[arc]]] = _option[arc];
        }

        return placed;
    }
}
