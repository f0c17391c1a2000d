using System.Collections.Immutable;

namespace Pathways.Data.Geo;

/// <summary>
/// Areas that cover a region without gaps or overlaps, held by their borders: every directed edge belongs to the one area on
/// its left. A border between two areas is the same edge in both directions; an edge without a reverse is the region's rim.
/// </summary>
public sealed class Coverage
{
    /// <param name="edges">Directed border edges with the index of the area on their left.</param>
    public Coverage(IReadOnlyDictionary<GridEdge, int> edges) => Edges = edges;

    /// <summary>The area on the left of every directed border edge.</summary>
    public IReadOnlyDictionary<GridEdge, int> Edges { get; }

    /// <summary>
    /// Builds a coverage from rings as they are published: repeated points and spikes are taken out, and where an area borders
    /// on itself the border cancels.
    /// </summary>
    /// <param name="areas">The rings of each area: outer rings counter-clockwise, holes clockwise.</param>
    /// <exception cref="ArgumentException">Two areas overlap, or borders cross or touch other than at shared points.</exception>
    public static Coverage FromRings(IReadOnlyList<IEnumerable<IReadOnlyList<GridPoint>>> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var all = new Dictionary<GridEdge, int>();
        for (var area = 0; area < areas.Count; area++)
        {
            foreach (var edge in Outline(areas[area].SelectMany(ring => GridRing.Edges(GridRing.Cleaned(ring)))))
            {
                if (!all.TryAdd(edge, area))
                    throw new ArgumentException($"Two areas lie on the same side of the border {edge}: they overlap.", nameof(areas));
            }
        }

        return Crossings.First(all.Keys) is { } crossing
            ? throw new ArgumentException($"Borders {crossing.One} and {crossing.Other} cross or touch other than at a shared point.", nameof(areas))
            : new Coverage(all);
    }

    /// <summary>
    /// The polygons of groups of areas. Borders inside a group cancel, so every group's outline consists of its members' own edges.
    /// </summary>
    /// <param name="groupOf">The group of each area, from 0.</param>
    /// <param name="groups">Number of groups.</param>
    public ImmutableArray<ImmutableArray<GridPolygon>> Dissolve(IReadOnlyList<int> groupOf, int groups)
    {
        var byGroup = Edges.ToLookup(edge => groupOf[edge.Value], edge => edge.Key);
        return [.. Enumerable.Range(0, groups).Select(group => RingTracer.Polygons(Outline(byGroup[group])))];
    }

    private static HashSet<GridEdge> Outline(IEnumerable<GridEdge> edges)
    {
        var outline = new HashSet<GridEdge>();
        foreach (var edge in edges)
        {
            if (outline.Remove(edge.Reversed()))
                continue;
            if (!outline.Add(edge))
                throw new ArgumentException($"An area overlaps itself along the border {edge}.", nameof(edges));
        }

        return outline;
    }
}
