namespace Pathways.Allocation.Flow;

/// <summary>
/// Adds and takes away single places and keeps the sharing cheapest, by one shortest path each on the residual network
/// (successive shortest paths with potentials; Ahuja, Magnanti and Orlin, <i>Network Flows</i>, 1993, §9.7). The nodes are
/// offers; a learner at one offer who has an option at another is an arc, of length cost + price there less cost + price here.
/// </summary>
internal sealed class PlaceMoves(Sharing sharing)
{
    private readonly SharingNetwork _network = sharing.Network;
    private readonly NodeSearch _search = new(sharing.Network.OfferCount + 1);

    /// <summary>Gives an offer more places.</summary>
    public void Open(int offer, int places)
    {
        while (sharing.Capacity[offer] < places && sharing.Price[offer] > 0)
            AddPlace(offer);
        sharing.Capacity[offer] = Math.Max(sharing.Capacity[offer], places);
    }

    /// <summary>Takes all places of an offer away.</summary>
    public void Close(int offer)
    {
        sharing.Capacity[offer] = Math.Min(sharing.Capacity[offer], sharing.Load[offer]);
        while (sharing.Capacity[offer] > 0)
            RemovePlace(offer);
    }

    /// <summary>Adds one place: the chain of moves into it that spares most is made.</summary>
    public void AddPlace(int offer)
    {
        sharing.Capacity[offer]++;
        if (sharing.Price[offer] == 0)
            return;
        _search.Clear();
        _search.Offer(offer, 0);
        var (best, least) = (offer, sharing.Price[offer]);
        while (_search.TryTake(out var node) && _search[node] < least)
        {
            var length = _search[node] + PriceOf(node);
            if (length < least)
                (best, least) = (node, length);
            if (node != sharing.Nowhere)
                ReachBackwards(node, least);
        }

        for (var node = best; node != offer;)
        {
            var (learner, option) = _search.MoveTo(node);
            sharing.Move(learner, option);
            node = _network.Offer[option];
        }

        foreach (var node in _search.Touched)
        {
            if (node != sharing.Nowhere)
                sharing.Price[node] -= Math.Max(0, least - _search[node]);
        }
    }

    /// <summary>Takes one place away: who must leave goes by the chain of moves that costs least.</summary>
    public void RemovePlace(int offer)
    {
        sharing.Capacity[offer]--;
        if (sharing.Load[offer] <= sharing.Capacity[offer])
            return;
        _search.Clear();
        _search.Offer(offer, 0);
        int end;
        while (_search.TryTake(out end) && !sharing.HasRoom(end))
            ReachForwards(end);
        var length = _search[end];
        for (var node = end; node != offer;)
        {
            var (learner, option) = _search.MoveTo(node);
            node = sharing.NodeOf(learner);
            sharing.Move(learner, option);
        }

        foreach (var node in _search.Touched)
        {
            if (node != sharing.Nowhere)
                sharing.Price[node] += Math.Max(0, length - _search[node]);
        }
    }

    private long PriceOf(int node) => node == sharing.Nowhere ? 0 : sharing.Price[node];

    private void ReachForwards(int node)
    {
        var distance = _search[node];
        foreach (var learner in sharing.MembersOf(node))
        {
            var from = distance - sharing.Footing(learner);
            _search.Offer(sharing.Nowhere, from, learner, Sharing.None);
            for (var option = _network.Start[learner]; option < _network.Start[learner + 1]; option++)
                _search.Offer(_network.Offer[option], from + _network.Cost[option] + sharing.Price[_network.Offer[option]], learner, option);
        }
    }

    private void ReachBackwards(int node, long limit)
    {
        var to = _search[node] + sharing.Price[node];
        foreach (var option in _network.OptionsOf(node))
        {
            var learner = _network.Learner[option];
            var distance = to + _network.Cost[option] - sharing.Footing(learner);
            if (distance < limit)
                _search.Offer(sharing.NodeOf(learner), distance, learner, option);
        }
    }
}
