using System.Collections.Immutable;

namespace Pathways.Data.Geo;

/// <summary>Arithmetic on rings: lists of points whose last joins the first, which is not repeated.</summary>
public static class GridRing
{
    /// <summary>Twice the signed area in square grid units (shoelace formula); positive when the ring runs counter-clockwise.</summary>
    public static long DoubleArea(IReadOnlyList<GridPoint> ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var sum = 0L;
        for (var i = 1; i + 1 < ring.Count; i++)
            sum += GridPoint.Cross(ring[0], ring[i], ring[i + 1]);
        return sum;
    }

    /// <summary>The directed edges of a ring.</summary>
    public static IEnumerable<GridEdge> Edges(IReadOnlyList<GridPoint> ring)
        => Enumerable.Range(0, ring.Count).Select(i => new GridEdge(ring[i], ring[(i + 1) % ring.Count]));

    /// <summary>
    /// The ring without repeated points and without spikes (a, b, a), which appear when fine outlines are rounded to the grid.
    /// Empty when nothing with an area is left.
    /// </summary>
    public static ImmutableArray<GridPoint> Cleaned(IEnumerable<GridPoint> points)
    {
        var ring = points.ToList();
        var changed = true;
        while (changed && ring.Count > 2)
        {
            changed = false;
            for (var i = ring.Count - 1; i >= 0 && ring.Count > 2; i--)
            {
                var before = ring[(i + ring.Count - 1) % ring.Count];
                if (ring[i] != before && before != ring[(i + 1) % ring.Count])
                    continue;
                ring.RemoveAt(i);
                changed = true;
                i = Math.Min(i, ring.Count);
            }
        }

        return ring.Count < 3 || DoubleArea(ring) == 0 ? [] : [.. ring];
    }

    /// <summary>The same ring begun at its first point in grid order, so that equal rings are written equally.</summary>
    public static ImmutableArray<GridPoint> Canonical(IReadOnlyList<GridPoint> ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var first = 0;
        for (var i = 1; i < ring.Count; i++)
        {
            if (GridPoint.Compare(ring[i], ring[first]) < 0)
                first = i;
        }

        return [.. ring.Skip(first), .. ring.Take(first)];
    }

    /// <summary>Whether the middle of an edge lies inside the ring; the edge must not lie on the ring.</summary>
    public static bool ContainsMiddle(IReadOnlyList<GridPoint> ring, GridEdge edge)
    {
        ArgumentNullException.ThrowIfNull(ring);
        // Everything is doubled, so that the middle is a whole point.
        var middle = new GridPoint(edge.From.X + edge.To.X, edge.From.Y + edge.To.Y);
        var inside = false;
        foreach (var (from, to) in Edges(ring))
        {
            var (a, b) = (new GridPoint(2 * from.X, 2 * from.Y), new GridPoint(2 * to.X, 2 * to.Y));
            if (a.Y > middle.Y != b.Y > middle.Y && GridPoint.Cross(a, b, middle) > 0 == b.Y > a.Y)
                inside = !inside;
        }

        return inside;
    }
}
