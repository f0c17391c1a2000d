namespace Pathways.Data.Geo;

/// <summary>The borders of a coverage as a graph whose points in the middle of a border can be taken out.</summary>
internal sealed class BorderGraph
{
    private readonly Dictionary<(int From, int To), int> _leftArea = [];
    private readonly (int One, int Other)?[] _neighbours;

    public BorderGraph(Coverage coverage)
    {
        Points = [.. coverage.Edges.Keys.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(Comparer<GridPoint>.Create(GridPoint.Compare))];
        var index = Points.Select((point, i) => (point, i)).ToDictionary(pair => pair.point, pair => pair.i);
        foreach (var (edge, area) in coverage.Edges)
            _leftArea.Add((index[edge.From], index[edge.To]), area);

        var neighbours = new SortedSet<int>[Points.Count];
        foreach (var (from, to) in _leftArea.Keys)
        {
            (neighbours[from] ??= []).Add(to);
            (neighbours[to] ??= []).Add(from);
        }

        _neighbours = [.. neighbours.Select(set => set.Count == 2 ? (set.Min, set.Max) : ((int, int)?)null)];
    }

    /// <summary>All points in grid order; the others name them by their place here.</summary>
    public IReadOnlyList<GridPoint> Points { get; }

    /// <summary>The two ends beside a point in the middle of a border; null where borders meet and for points taken out.</summary>
    public (int One, int Other)? Neighbours(int point) => _neighbours[point];

    /// <summary>Whether an edge joins the two points, in either direction.</summary>
    public bool Joined(int one, int other) => _leftArea.ContainsKey((one, other)) || _leftArea.ContainsKey((other, one));

    /// <summary>Takes out a point in the middle of a border and joins its neighbours.</summary>
    public void Remove(int point)
    {
        var (one, other) = _neighbours[point]!.Value;
        _neighbours[point] = null;
        Join(one, point, other);
        Join(other, point, one);
        Replace(one, point, other);
        Replace(other, point, one);
    }

    public Coverage ToCoverage()
        => new(_leftArea.ToDictionary(edge => new GridEdge(Points[edge.Key.From], Points[edge.Key.To]), edge => edge.Value));

    private void Join(int from, int by, int to)
    {
        if (!_leftArea.Remove((from, by), out var area))
            return;
        _leftArea.Remove((by, to));
        _leftArea.Add((from, to), area);
    }

    private void Replace(int at, int gone, int now)
    {
        if (_neighbours[at] is { } ends)
            _neighbours[at] = ends.One == gone ? (now, ends.Other) : (ends.One, now);
    }
}
