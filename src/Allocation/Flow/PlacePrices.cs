namespace Pathways.Allocation.Flow;

/// <summary>
/// The smallest and the largest prices that prove a sharing cheapest, each set by one Dijkstra pass over the residual network
/// from all ends at once. The smallest price of an offer is what one more place there is worth, the largest what one place
/// fewer costs.
/// </summary>
internal static class PlacePrices
{
    /// <summary>By offer, in solver costs: cost(places) − cost(places + 1), 0 or more.</summary>
    public static long[] Smallest(Sharing sharing)
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
                var from = search[node] - sharing.Footing[learner];
                for (var option = network.Start[learner]; option < network.Start[learner + 1]; option++)
                    search.Offer(network.Offer[option], from + network.Cost[option] + sharing.Price[network.Offer[option]]);
            }
        }

        return [.. sharing.Price.Select((price, offer) => price - search[offer])];
    }

    /// <summary>
    /// By offer, in solver costs: cost(places − 1) − cost(places), 0 or more. Without a place there is no largest price; the
    /// least that keeps everybody away at any other prices is given.
    /// </summary>
    public static long[] Largest(Sharing sharing)
    {
        var (network, columns) = (sharing.Network, sharing.Network.Columns);
        var search = new NodeSearch(network.OfferCount + 1);
        for (var offer = 0; offer < network.OfferCount; offer++)
        {
            if (sharing.HasRoom(offer))
                search.Offer(offer, 0);
            foreach (var learner in sharing.MembersOf(offer))
                search.Offer(offer, -sharing.Footing[learner]);
        }

        while (search.TryTake(out var node))
        {
            var to = search[node] + sharing.Price[node];
            for (var entry = columns.Start[node]; entry < columns.Start[node + 1]; entry++)
            {
                var learner = columns.Learner[entry];
                if (sharing.Placed[learner] != Sharing.None)
                    search.Offer(sharing.NodeOf(learner), to + columns.Cost[entry] - sharing.Footing[learner]);
            }
        }

        return [.. sharing.Price.Select((price, offer) => sharing.Capacity[offer] == 0 ? KeepsAllAway(columns, offer) : price + search[offer])];
    }

    private static long KeepsAllAway(OfferColumns columns, int offer)
    {
        var price = 0L;
        foreach (var cost in columns.Cost.AsSpan(columns.Start[offer], columns.Start[offer + 1] - columns.Start[offer]))
            price = Math.Max(price, -cost);
        return price;
    }
}
