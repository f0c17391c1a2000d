namespace Pathways.Allocation.Flow;

/// <summary>
/// Adds and takes away single places and keeps the sharing cheapest, by one shortest path each on the residual network
/// (successive shortest paths with potentials; Ahuja, Magnanti and Orlin, <i>Network Flows</i>, 1993, §9.7). The nodes are
/// offers; a learner at one offer who has an option at another is an arc, of length cost + price there less cost + price here.
/// </summary>
internal sealed class PlaceMoves(Sharing sharing)
{
    private readonly SharingNetwork _network = sharing.Network;
    private int _end;
    private long _length;
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
        (_end, _length) = (offer, sharing.Price[offer]);
        while (_search.TryTake(out var node) && _search[node] < _length)
        {
            if (node != sharing.Nowhere)
                ReachBackwards(node);
        }

        for (var node = _end; node != offer;)
        {
            var (learner, option) = _search.MoveTo(node);
            sharing.Move(learner, option);
            node = _network.Offer[option];
        }

        foreach (var node in _search.Touched)
        {
            if (node != sharing.Nowhere)
                sharing.ChangePrice(node, Math.Min(0, _search[node] - _length));
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
        (_end, _length) = (-1, NodeSearch.Unreached);
        while (_search.TryTake(out var node) && _search[node] < _length)
            ReachForwards(node);
        for (var node = _end; node != offer;)
        {
            var (learner, option) = _search.MoveTo(node);
            node = sharing.NodeOf(learner);
            sharing.Move(learner, option);
        }

        foreach (var node in _search.Touched)
        {
            if (node != sharing.Nowhere)
                sharing.ChangePrice(node, Math.Max(0, _length - _search[node]));
        }
    }

    private void ReachForwards(int node)
    {
        var distance = _search[node];
        foreach (var learner in sharing.MembersOf(node))
        {
            var from = distance - sharing.Footing[learner];
            Reach(sharing.Nowhere, from, from, learner, Sharing.None);
            for (var option = _network.Start[learner]; option < _network.Start[learner + 1]; option++)
            {
                var offer = _network.Offer[option];
                var reached = from + _network.Cost[option] + sharing.Price[offer];
                if (reached < _length)
                    Reach(offer, reached, sharing.HasRoom(offer) ? reached : NodeSearch.Unreached, learner, option);
            }
        }
    }

    private void ReachBackwards(int node)
    {
        var to = _search[node] + sharing.Price[node];
        var (start, options, learners, costs) = _network.Columns;
        for (var entry = start[node]; entry < start[node + 1]; entry++)
        {
            var distance = to + costs[entry] - sharing.Footing[learners[entry]];
            if (distance >= _length)
                continue;
            var from = sharing.NodeOf(learners[entry]);
            Reach(from, distance, distance + (from == sharing.Nowhere ? 0 : sharing.Price[from]), learners[entry], options[entry]);
        }
    }

    /// <summary>Notes a way to a node, and the length of the whole chain when it may end there.</summary>
    private void Reach(int node, long distance, long length, int learner, int option)
    {
        _search.Offer(node, distance, learner, option);
        if (length < _length)
            (_end, _length) = (node, length);
    }
}
