using Pathways.Travel.Network;

namespace Pathways.Travel.Search;

/// <summary>
/// Fewest seconds to one site from everywhere, by Dijkstra's algorithm on the reversed graph with one bucket per second
/// (Dial, CACM 12, 1969). Reusable, not shared between threads.
/// </summary>
internal sealed class BackwardSearch
{
    private readonly TransitGraph _graph;
    private readonly int _places;
    private readonly int _change;
    private readonly int[] _bucket;
    private readonly int[] _best;
    private readonly List<(int Node, int Next)> _entries = [];

    public BackwardSearch(TransitGraph graph)
    {
        _graph = graph;
        _places = graph.Places.All.Count;
        _change = Seconds.OfMinutes(graph.Rules.ChangeMinutes);
        Limit = Seconds.OfMinutes(graph.Rules.UnreachableMinutes);
        _bucket = new int[Limit + 1];
        _best = new int[(2 * _places) + graph.VehicleCount];
    }

    /// <summary>Longest journey looked for, in seconds.</summary>
    public int Limit { get; }

    /// <summary>By place: seconds to the site for one who has just alighted there.</summary>
    public ReadOnlySpan<int> Alighted => _best.AsSpan(0, _places);

    /// <summary>By place: seconds to the site for one who stands there to board.</summary>
    public ReadOnlySpan<int> Boarding => _best.AsSpan(_places, _places);

    /// <summary>By vehicle node: seconds to the site for one on board as it arrives.</summary>
    public ReadOnlySpan<int> Aboard => _best.AsSpan(2 * _places);

    /// <summary>Searches from a site, given the places in walking distance of it.</summary>
    public void Run(IReadOnlyList<Access> egress)
    {
        Array.Fill(_best, Seconds.Never);
        Array.Fill(_bucket, -1);
        _entries.Clear();
        foreach (var access in egress)
            Reach(access.Place, access.Seconds);
        for (var at = 0; at <= Limit; at++)
        {
            // Alighting takes no time, so a bucket may still grow while it is emptied.
            while (_bucket[at] is var entry and >= 0)
            {
                (var node, _bucket[at]) = _entries[entry];
                if (_best[node] == at)
                    Leave(node, at);
            }
        }
    }

    private void Leave(int node, int at)
    {
        if (node < _places)
            LeaveAlighted(node, at);
        else if (node < 2 * _places)
            LeaveBoarding(node - _places, at);
        else
            LeaveVehicle(node - (2 * _places), at);
    }

    private void LeaveAlighted(int place, int at)
    {
        var arrivals = _graph.Arrivals;
        for (var i = arrivals.Start[place]; i < arrivals.Start[place + 1]; i++)
            Reach((2 * _places) + arrivals.Item[i], at);
    }

    private void LeaveBoarding(int place, int at)
    {
        Reach(place, at + _change);
        var changes = _graph.Changes;
        for (var i = changes.Start[place]; i < changes.Start[place + 1]; i++)
            Reach(changes.Item[i], at + _change + changes.Seconds[i]);
    }

    private void LeaveVehicle(int node, int at)
    {
        var departs = at + _graph.Ride[node];
        if (_graph.CallOf[node] > 1)
            Reach((2 * _places) + node - 1, departs);
        Reach(_places + _graph.BoardsAt[node], departs + _graph.Wait[node]);
    }

    private void Reach(int node, int seconds)
    {
        if (seconds >= _best[node] || seconds > Limit)
            return;
        _best[node] = seconds;
        _entries.Add((node, _bucket[seconds]));
        _bucket[seconds] = _entries.Count - 1;
    }
}
