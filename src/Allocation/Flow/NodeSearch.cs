namespace Pathways.Allocation.Flow;

/// <summary>Dijkstra's labels over the offers and the node of those without a place, reused from search to search.</summary>
internal sealed class NodeSearch(int nodeCount)
{
    private readonly long[] _distance = NewDistances(nodeCount);
    private readonly bool[] _settled = new bool[nodeCount];
    private readonly int[] _learner = new int[nodeCount];
    private readonly int[] _option = new int[nodeCount];
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, (long Distance, int Node)> _queue = new();

    /// <summary>The distance of a node that was not reached.</summary>
    public const long Unreached = long.MaxValue;

    /// <summary>Nodes that were given a distance.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>Distance of a node so far.</summary>
    public long this[int node] => _distance[node];

    /// <summary>The move by which a node was reached: who moves, and to which option.</summary>
    public (int Learner, int Option) MoveTo(int node) => (_learner[node], _option[node]);

    /// <summary>Forgets the last search.</summary>
    public void Clear()
    {
        foreach (var node in _touched)
            (_distance[node], _settled[node]) = (Unreached, false);
        _touched.Clear();
        _queue.Clear();
    }

    /// <summary>Offers a node a distance, taken when it is shorter than the one it has.</summary>
    public void Offer(int node, long distance, int learner = -1, int option = -1)
    {
        if (distance >= _distance[node])
            return;
        if (_distance[node] == Unreached)
            _touched.Add(node);
        (_distance[node], _learner[node], _option[node]) = (distance, learner, option);
        _queue.Enqueue(node, (distance, node));
    }

    /// <summary>Takes the nearest node not taken yet.</summary>
    public bool TryTake(out int node)
    {
        while (_queue.TryDequeue(out node, out var key))
        {
            if (_settled[node] || key.Distance > _distance[node])
                continue;
            _settled[node] = true;
            return true;
        }

        return false;
    }

    private static long[] NewDistances(int nodeCount)
    {
        var distances = new long[nodeCount];
        distances.AsSpan().Fill(Unreached);
        return distances;
    }
}
