using NetTopologySuite.Geometries;
using Pathways.Data.Geo;

namespace Pathways.Data.Tests.Geography;

/// <summary>The product's shapes as NetTopologySuite's, whose validity, areas and unions are the tests' second opinion.</summary>
internal static class Shapes
{
    public static MultiPolygon Of(IEnumerable<GridPolygon> polygons)
        => new([.. polygons.Select(polygon => new Polygon(Ring(polygon.Outer), [.. polygon.Holes.Select(hole => Ring(hole))]))]);

    public static LinearRing Ring(IReadOnlyList<GridPoint> ring)
        => new([.. ring.Append(ring[0]).Select(point => new Coordinate(point.X, point.Y))]);

    public static GridPoint[] Square(int x, int y, int side) => [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side)];
}
