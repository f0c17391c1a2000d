using System.Collections.Immutable;

namespace Pathways.Data.Geo;

/// <summary>Joins the directed edges of a region into rings and polygons.</summary>
public static class RingTracer
{
    /// <summary>
    /// The region's polygons, largest first. At a point where the region touches itself the walk takes the sharpest left turn,
    /// so that it stays in one connected interior; a walk that passes a point twice is cut there, so every ring is simple.
    /// </summary>
    /// <param name="edges">Every border edge once, the region on its left.</param>
    public static ImmutableArray<GridPolygon> Polygons(IEnumerable<GridEdge> edges)
    {
        var rings = Walks(edges).SelectMany(Simple).Select(ring => GridRing.Canonical(ring)).ToList();
        var outers = rings.Where(ring => GridRing.DoubleArea(ring) > 0)
            .OrderByDescending(ring => GridRing.DoubleArea(ring)).ThenBy(ring => ring[0], Comparer<GridPoint>.Create(GridPoint.Compare)).ToList();
        var holes = rings.Where(ring => GridRing.DoubleArea(ring) < 0)
            .OrderBy(ring => ring[0], Comparer<GridPoint>.Create(GridPoint.Compare))
            .ToLookup(hole => outers.FindLastIndex(outer => GridRing.ContainsMiddle(outer, new GridEdge(hole[0], hole[1]))));
        return holes.Contains(-1)
            ? throw new ArgumentException("A hole lies in no outer ring: the edges do not bound a region.", nameof(edges))
            : [.. outers.Select((outer, index) => new GridPolygon(outer, [.. holes[index]]))];
    }

    private static List<List<GridPoint>> Walks(IEnumerable<GridEdge> edges)
    {
        var sorted = edges.ToList();
        sorted.Sort(GridEdge.Compare);
        var leaving = sorted.ToLookup(edge => edge.From);
        var used = new HashSet<GridEdge>();
        var walks = new List<List<GridPoint>>();
        foreach (var start in sorted)
        {
            var walk = new List<GridPoint>();
            for (var edge = start; used.Add(edge); edge = SharpestLeft(edge, leaving[edge.To]))
                walk.Add(edge.From);
            if (walk.Count > 0)
                walks.Add(walk);
        }

        return walks;
    }

    private static GridEdge SharpestLeft(GridEdge arriving, IEnumerable<GridEdge> leaving)
    {
        var back = Angle(arriving.Reversed());
        return leaving.MinBy(edge => (back - Angle(edge) + (2 * Math.Tau)) % Math.Tau is var turn && turn > 0 ? turn : Math.Tau);
    }

    private static double Angle(GridEdge edge) => Math.Atan2(edge.To.Y - edge.From.Y, edge.To.X - edge.From.X);

    private static IEnumerable<List<GridPoint>> Simple(List<GridPoint> walk)
    {
        var path = new List<GridPoint>();
        var place = new Dictionary<GridPoint, int>();
        foreach (var point in walk.Append(walk[0]))
        {
            if (place.TryGetValue(point, out var from))
            {
                var loop = path.GetRange(from, path.Count - from);
                path.RemoveRange(from + 1, path.Count - from - 1);
                foreach (var passed in loop.Skip(1))
                    place.Remove(passed);
                yield return loop;
            }
            else
            {
                place.Add(point, path.Count);
                path.Add(point);
            }
        }
    }
}
