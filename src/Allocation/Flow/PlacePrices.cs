namespace Pathways.Allocation.Flow;

/// <summary>
/// What one more place at each offer is worth and what one place fewer costs: the smallest and the largest price that prove the
/// sharing cheapest, each set by one Dijkstra pass over the residual network from all ends at once.
/// </summary>
internal static class PlacePrices
{
    /// <summary>By offer, in solver costs: cost(places) − cost(places + 1), 0 or more.</summary>
    public static long[] OfOneMore(Sharing sharing)
    {
        var network = sharing.Network;
        var search = new NodeSearch(network.OfferCount + 1);
        search.Offer(sharing.Nowhere, 0);
        for (var offer = 0; offer < network.OfferCount; offer++)
            search.Offer(offer, sharing.Price[offer]);
        while (search.TryTake(out var node))
        {
            foreach (var learner in sharing.MembersOf(node))
            {
                var from = search[node] - sharing.Footing(learner);
                for (var option = network.Start[learner]; option < network.Start[learner + 1]; option++)
                    search.Offer(network.Offer[option], from + network.Cost[option] + sharing.Price[network.Offer[option]]);
            }
        }

        return [.. sharing.Price.Select((price, offer) => price - search[offer])];
    }

    /// <summary>By offer, in solver costs: cost(places − 1) − cost(places), 0 or more; 0 too where there is no place.</summary>
    public static long[] OfOneFewer(Sharing sharing)
    {
        var network = sharing.Network;
        var search = new NodeSearch(network.OfferCount + 1);
        for (var offer = 0; offer < network.OfferCount; offer++)
        {
            if (sharing.HasRoom(offer))
                search.Offer(offer, 0);
            foreach (var learner in sharing.MembersOf(offer))
                search.Offer(offer, -sharing.Footing(learner));
        }

        while (search.TryTake(out var node))
        {
            foreach (var option in network.OptionsOf(node))
            {
                var learner = network.Learner[option];
                if (sharing.Placed[learner] != Sharing.None)
                    search.Offer(sharing.NodeOf(learner), search[node] + sharing.Price[node] + network.Cost[option] - sharing.Footing(learner));
            }
        }

        return [.. sharing.Price.Select((price, offer) => sharing.Capacity[offer] == 0 ? 0 : price + search[offer])];
    }
}
