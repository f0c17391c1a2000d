using Pathways.Data.Geo;

namespace Pathways.Data.Tests.Geography;

public class RingTracerTests
{
    [Fact]
    public void Squares_that_touch_at_a_corner_are_two_polygons()
    {
        var polygons = Trace(Shapes.Square(0, 0, 10), Shapes.Square(10, 10, 10));

        polygons.Length.ShouldBe(2);
        polygons.ShouldAllBe(polygon => polygon.DoubleArea == 200 && polygon.Holes.IsEmpty);
    }

    [Fact]
    public void A_hole_that_touches_the_outer_ring_at_a_point_is_a_hole()
    {
        GridPoint[] outer = [new(0, 0), new(100, 0), new(100, 100), new(0, 100)];
        GridPoint[] hole = [new(0, 0), new(20, 50), new(50, 20)];

        var polygon = Trace(outer, hole).Single();

        polygon.Outer.Length.ShouldBe(4);
        polygon.Holes.Single().Length.ShouldBe(3);
        polygon.DoubleArea.ShouldBe(20_000 - 2_100);
    }

    [Fact]
    public void A_ring_pinched_at_two_points_falls_into_two_polygons()
    {
        // The hole reaches the outer ring west and east, so north and south hang together by points only.
        GridPoint[] outer = [new(0, 50), new(50, 0), new(100, 50), new(50, 100)];
        GridPoint[] hole = [new(0, 50), new(50, 70), new(100, 50), new(50, 30)];

        var polygons = Trace(outer, hole);

        polygons.Length.ShouldBe(2);
        polygons.ShouldAllBe(polygon => polygon.Holes.IsEmpty);
        polygons.Sum(polygon => polygon.DoubleArea).ShouldBe(10_000 - 4_000);
    }

    [Fact]
    public void An_island_in_a_lake_is_a_polygon_of_its_own()
    {
        var polygons = Trace(Shapes.Square(0, 0, 100), [.. Shapes.Square(20, 20, 60).Reverse()], Shapes.Square(40, 40, 10));

        polygons.Length.ShouldBe(2);
        polygons[0].Holes.Single().Length.ShouldBe(4);
        polygons[1].Holes.ShouldBeEmpty();
        Shapes.Of(polygons).IsValid.ShouldBeTrue();
    }

    [Fact]
    public void Edges_that_bound_only_a_hole_are_refused()
        => Should.Throw<ArgumentException>(() => Trace([.. Shapes.Square(0, 0, 10).Reverse()]));

    private static System.Collections.Immutable.ImmutableArray<GridPolygon> Trace(params GridPoint[][] rings)
    {
        var polygons = RingTracer.Polygons(rings.SelectMany(ring => GridRing.Edges(ring)));
        Shapes.Of(polygons).IsValid.ShouldBeTrue();
        return polygons;
    }
}
