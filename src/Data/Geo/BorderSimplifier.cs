namespace Pathways.Data.Geo;

/// <summary>
/// Simplifies the borders of a coverage after Visvalingam and Whyatt (1993): the point whose triangle with its two neighbours is
/// smallest goes first. Each border is held once, so neighbours keep the same line; points where three or more borders meet stay.
/// </summary>
/// <remarks>
/// A point goes only when no other point lies in its triangle and the new edge does not exist yet. In a planar graph that is
/// enough: an edge that crossed the new one would have to cross the old two or to end in the triangle. So no area can collapse,
/// overlap another or cut itself, and nothing needs repair afterwards. The cost is n log n plus the look-ups in the triangles.
/// </remarks>
public sealed class BorderSimplifier
{
    private readonly BorderGraph _graph;
    private readonly PointIndex _points;
    private readonly PriorityQueue<(int Point, int Version), (long DoubleArea, int Point)> _queue = new();
    private readonly int[] _version;
    private readonly long _limit;

    private BorderSimplifier(Coverage coverage, long doubleAreaLimit)
    {
        _graph = new BorderGraph(coverage);
        _points = new PointIndex(_graph.Points);
        _version = new int[_graph.Points.Count];
        _limit = doubleAreaLimit;
    }

    /// <summary>The coverage with fewer points.</summary>
    /// <param name="coverage">A coverage whose borders meet at shared points only.</param>
    /// <param name="doubleAreaLimit">Points whose triangle has at least this doubled area, in square grid units, stay.</param>
    public static Coverage Simplify(Coverage coverage, long doubleAreaLimit)
    {
        var simplifier = new BorderSimplifier(coverage, doubleAreaLimit);
        simplifier.Run();
        return simplifier._graph.ToCoverage();
    }

    private void Run()
    {
        for (var point = 0; point < _graph.Points.Count; point++)
            Enqueue(point);
        while (_queue.TryDequeue(out var next, out _))
        {
            if (next.Version != _version[next.Point] || _graph.Neighbours(next.Point) is not { } ends || !MayGo(next.Point, ends))
                continue;
            _graph.Remove(next.Point);
            _points.Remove(next.Point);
            Enqueue(ends.One);
            Enqueue(ends.Other);
        }
    }

    private void Enqueue(int point)
    {
        if (_graph.Neighbours(point) is not { } ends)
            return;
        var doubleArea = Math.Abs(GridPoint.Cross(_graph.Points[ends.One], _graph.Points[point], _graph.Points[ends.Other]));
        if (doubleArea < _limit)
            _queue.Enqueue((point, ++_version[point]), (doubleArea, point));
        else
            _version[point]++;
    }

    private bool MayGo(int point, (int One, int Other) ends)
        => !_graph.Joined(ends.One, ends.Other) && !_points.AnyInTriangle(ends.One, point, ends.Other);
}
