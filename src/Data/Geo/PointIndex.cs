namespace Pathways.Data.Geo;

/// <summary>Points by square cells, to find those in a triangle.</summary>
internal sealed class PointIndex
{
    private const int CellSize = 256; // grid units

    private readonly IReadOnlyList<GridPoint> _points;
    private readonly Dictionary<(int X, int Y), List<int>> _cells = [];

    public PointIndex(IReadOnlyList<GridPoint> points)
    {
        _points = points;
        for (var i = 0; i < points.Count; i++)
        {
            if (!_cells.TryGetValue(Cell(points[i]), out var cell))
                _cells.Add(Cell(points[i]), cell = []);
            cell.Add(i);
        }
    }

    public void Remove(int point) => _cells[Cell(_points[point])].Remove(point);

    /// <summary>Whether a point other than the corners lies in the triangle or on its sides.</summary>
    public bool AnyInTriangle(int a, int b, int c)
    {
        var (p, q, r) = (_points[a], _points[b], _points[c]);
        var low = Cell(new GridPoint(Math.Min(p.X, Math.Min(q.X, r.X)), Math.Min(p.Y, Math.Min(q.Y, r.Y))));
        var high = Cell(new GridPoint(Math.Max(p.X, Math.Max(q.X, r.X)), Math.Max(p.Y, Math.Max(q.Y, r.Y))));
        for (var x = low.X; x <= high.X; x++)
        {
            for (var y = low.Y; y <= high.Y; y++)
            {
                if (_cells.TryGetValue((x, y), out var cell) && cell.Exists(i => i != a && i != b && i != c && Inside(_points[i], p, q, r)))
                    return true;
            }
        }

        return false;
    }

    private static (int X, int Y) Cell(GridPoint point) => (point.X / CellSize, point.Y / CellSize);

    private static bool Inside(GridPoint point, GridPoint a, GridPoint b, GridPoint c)
    {
        var (one, two, three) = (GridPoint.Cross(a, b, point), GridPoint.Cross(b, c, point), GridPoint.Cross(c, a, point));
        if (GridPoint.Cross(a, b, c) == 0)
            return one == 0 && InBox(point, a, b, c);
        return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
    }

    private static bool InBox(GridPoint point, GridPoint a, GridPoint b, GridPoint c)
        => point.X >= Math.Min(a.X, Math.Min(b.X, c.X)) && point.X <= Math.Max(a.X, Math.Max(b.X, c.X))
            && point.Y >= Math.Min(a.Y, Math.Min(b.Y, c.Y)) && point.Y <= Math.Max(a.Y, Math.Max(b.Y, c.Y));
}
