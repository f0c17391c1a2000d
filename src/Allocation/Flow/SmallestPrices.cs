namespace Pathways.Allocation.Flow;

/// <summary>
/// The smallest prices that prove a placement cheapest, by label correction from 0. OR-Tools returns flows without duals; this
/// computes them, and fails exactly when the placement is not cheapest.
/// </summary>
internal static class SmallestPrices
{
    /// <summary>The prices by offer, or null when the placement is not cheapest: a chain of moves would spare something.</summary>
    public static long[]? Find(SharingNetwork network, int[] capacity, int[] placed)
    {
        var sharing = new Sharing(network, capacity, placed, new long[network.OfferCount]);
        var waiting = new Queue<int>(Enumerable.Range(0, network.OfferCount + 1));
        var isWaiting = new bool[network.OfferCount + 1];
        isWaiting.AsSpan().Fill(true);
        var turns = new int[network.OfferCount + 1];
        while (waiting.TryDequeue(out var node))
        {
            isWaiting[node] = false;
            if (++turns[node] > network.OfferCount + 1)
                return null;
            foreach (var learner in sharing.MembersOf(node))
            {
                var footing = sharing.Footing[learner];
                if (footing > 0)
                    return null;
                if (!Raise(sharing, learner, footing, waiting, isWaiting))
                    return null;
            }
        }

        return sharing.Price;
    }

    private static bool Raise(Sharing sharing, int learner, long footing, Queue<int> waiting, bool[] isWaiting)
    {
        var network = sharing.Network;
        for (var option = network.Start[learner]; option < network.Start[learner + 1]; option++)
        {
            var offer = network.Offer[option];
            var price = footing - network.Cost[option];
            if (price <= sharing.Price[offer])
                continue;
            if (sharing.HasRoom(offer))
                return false;
            sharing.ChangePrice(offer, price - sharing.Price[offer]);
            if (isWaiting[offer])
                continue;
            isWaiting[offer] = true;
            waiting.Enqueue(offer);
        }

        return true;
    }
}
