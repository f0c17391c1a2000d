namespace Pathways.Data.Geo;

/// <summary>Finds borders that cross, or that touch other than at a point that both have.</summary>
public static class Crossings
{
    private const int CellSize = 256; // grid units; a few times the usual length of an edge

    /// <summary>Two edges in conflict, or null when there are none. An edge and its reverse count as one.</summary>
    public static (GridEdge One, GridEdge Other)? First(IEnumerable<GridEdge> edges)
    {
        var cells = new Dictionary<(int, int), List<GridEdge>>();
        foreach (var edge in edges.Select(edge => GridPoint.Compare(edge.From, edge.To) < 0 ? edge : edge.Reversed())
            .Distinct().Order(Comparer<GridEdge>.Create(GridEdge.Compare)))
        {
            for (var x = Cell(edge.From.X); x <= Cell(edge.To.X); x++)
            {
                for (var y = Cell(Math.Min(edge.From.Y, edge.To.Y)); y <= Cell(Math.Max(edge.From.Y, edge.To.Y)); y++)
                {
                    if (!cells.TryGetValue((x, y), out var neighbours))
                        cells.Add((x, y), neighbours = []);
                    foreach (var other in neighbours)
                    {
                        if (Conflict(edge, other))
                            return (other, edge);
                    }

                    neighbours.Add(edge);
                }
            }
        }

        return null;
    }

    private static int Cell(int coordinate) => coordinate / CellSize;

    private static bool Conflict(GridEdge one, GridEdge other)
    {
        var (a, b, c, d) = (one.From, one.To, other.From, other.To);
        if (Inside(a, one, other) || Inside(b, one, other) || Inside(c, other, one) || Inside(d, other, one))
            return true;
        return Opposite(GridPoint.Cross(a, b, c), GridPoint.Cross(a, b, d)) && Opposite(GridPoint.Cross(c, d, a), GridPoint.Cross(c, d, b));
    }

    private static bool Opposite(long one, long other) => Math.Sign(one) * Math.Sign(other) < 0;

    /// <summary>Whether an end of one edge lies within the other edge, not at its ends.</summary>
    private static bool Inside(GridPoint end, GridEdge own, GridEdge other)
        => own != other && end != other.From && end != other.To && GridPoint.Cross(other.From, other.To, end) == 0
            && end.X >= Math.Min(other.From.X, other.To.X) && end.X <= Math.Max(other.From.X, other.To.X)
            && end.Y >= Math.Min(other.From.Y, other.To.Y) && end.Y <= Math.Max(other.From.Y, other.To.Y);
}
