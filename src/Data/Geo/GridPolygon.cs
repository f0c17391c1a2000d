using System.Collections.Immutable;

namespace Pathways.Data.Geo;

/// <summary>A polygon: an outer ring, counter-clockwise, and holes, clockwise (RFC 7946, section 3.1.6).</summary>
public sealed record GridPolygon(ImmutableArray<GridPoint> Outer, ImmutableArray<ImmutableArray<GridPoint>> Holes)
{
    /// <summary>Twice the area in square grid units, holes taken off.</summary>
    public long DoubleArea => GridRing.DoubleArea(Outer) + Holes.Sum(hole => GridRing.DoubleArea(hole));

    /// <summary>All rings, the outer one first.</summary>
    public IEnumerable<ImmutableArray<GridPoint>> Rings => Holes.Prepend(Outer);
}
