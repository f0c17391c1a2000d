using Pathways.Data.Geo;

namespace Pathways.Data.Tests.Geography;

public class CoverageTests
{
    [Fact]
    public void Dissolving_cancels_the_borders_inside_a_group()
    {
        var coverage = Of([Shapes.Square(0, 0, 10)], [Shapes.Square(10, 0, 10)], [Shapes.Square(20, 0, 10)]);

        var groups = coverage.Dissolve([0, 0, 1], 2);

        groups[0].Single().DoubleArea.ShouldBe(400);
        groups[0].Single().Outer.ShouldBe([new(0, 0), new(10, 0), new(20, 0), new(20, 10), new(10, 10), new(0, 10)]);
        groups[1].Single().DoubleArea.ShouldBe(200);
    }

    [Fact]
    public void An_area_around_another_has_a_hole_of_its_shape()
    {
        var coverage = Of([Shapes.Square(0, 0, 100), [.. Shapes.Square(40, 40, 10).Reverse()]], [Shapes.Square(40, 40, 10)]);

        var areas = coverage.Dissolve([0, 1], 2);

        areas[0].Single().Holes.Single().Order(Comparer<GridPoint>.Create(GridPoint.Compare))
            .ShouldBe(areas[1].Single().Outer.Order(Comparer<GridPoint>.Create(GridPoint.Compare)));
    }

    [Fact]
    public void Areas_on_the_same_side_of_a_border_are_refused()
        => Should.Throw<ArgumentException>(() => Of([Shapes.Square(0, 0, 10)], [Shapes.Square(0, 0, 10)])).Message.ShouldContain("overlap");

    [Fact]
    public void Borders_that_cross_are_refused()
        => Should.Throw<ArgumentException>(() => Of([Shapes.Square(0, 0, 10)], [Shapes.Square(5, 5, 10)])).Message.ShouldContain("cross");

    [Fact]
    public void A_corner_on_the_middle_of_a_neighbours_border_is_refused()
        => Should.Throw<ArgumentException>(() => Of([Shapes.Square(0, 0, 10)], [Shapes.Square(10, 0, 5)])).Message.ShouldContain("touch");

    [Fact]
    public void Repeated_points_and_spikes_are_taken_out()
        => GridRing.Cleaned([new(0, 0), new(10, 0), new(10, 0), new(30, 0), new(10, 0), new(10, 10), new(0, 10), new(0, 0)])
            .ShouldBe([new(10, 0), new(10, 10), new(0, 10), new(0, 0)], ignoreOrder: true);

    [Fact]
    public void A_ring_without_an_area_is_nothing()
        => GridRing.Cleaned([new(0, 0), new(5, 0), new(10, 0)]).ShouldBeEmpty();

    private static Coverage Of(params GridPoint[][][] areas) => Coverage.FromRings([.. areas.Select(area => area.Cast<IReadOnlyList<GridPoint>>())]);
}
