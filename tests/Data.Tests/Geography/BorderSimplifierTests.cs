using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Operation.Union;
using Pathways.Data.Geo;

namespace Pathways.Data.Tests.Geography;

public class BorderSimplifierTests
{
    [Fact]
    public void A_small_bump_goes_from_both_sides_of_a_shared_border()
    {
        var coverage = Coverage.FromRings(
        [
            [[new(0, 0), new(100, 0), new(101, 50), new(100, 100), new(0, 100)]],
            [[new(100, 0), new(200, 0), new(200, 100), new(100, 100), new(101, 50)]],
        ]);

        var simplified = BorderSimplifier.Simplify(coverage, 101);

        simplified.Edges[new(new(100, 0), new(100, 100))].ShouldBe(0);
        simplified.Edges[new(new(100, 100), new(100, 0))].ShouldBe(1);
        simplified.Edges.Count.ShouldBe(8);
    }

    [Fact]
    public void A_point_whose_triangle_is_as_large_as_the_limit_stays()
    {
        // The bump's triangle has the doubled area 100 × 1.
        var coverage = Coverage.FromRings([[[new(0, 0), new(100, 0), new(101, 50), new(100, 100), new(0, 100)]]]);

        BorderSimplifier.Simplify(coverage, 100).Edges.Keys.ShouldBe(coverage.Edges.Keys, ignoreOrder: true);
    }

    [Fact]
    public void A_point_stays_while_its_triangle_holds_an_island()
    {
        var island = new GridPoint[] { new(-20, 500), new(-10, 490), new(-10, 510) };
        // A bay that opens to the west: without the point at (100, 500) the coast would run over the island.
        GridPoint[] coast = [new(-200, 0), new(1000, 0), new(1000, 1000), new(-200, 1000), new(100, 500)];

        Points([coast], [island]).ShouldContain(new GridPoint(100, 500));
        Points([coast]).ShouldNotContain(new GridPoint(100, 500));

        static IEnumerable<GridPoint> Points(params GridPoint[][][] areas)
            => BorderSimplifier.Simplify(Coverage.FromRings([.. areas.Select(area => area.Cast<IReadOnlyList<GridPoint>>())]), 500_000).Edges.Keys.Select(edge => edge.From);
    }

    [Fact]
    public void The_smallest_ring_is_a_triangle_whatever_the_limit()
    {
        var simplified = BorderSimplifier.Simplify(Coverage.FromRings([[Shapes.Square(0, 0, 10)]]), long.MaxValue);

        simplified.Edges.Count.ShouldBe(3);
    }

    [Fact]
    public void Two_borders_with_the_same_ends_never_become_one()
    {
        // A lens between two areas: both its sides would straighten onto the same line.
        GridPoint[] lens = [new(0, 0), new(50, -5), new(100, 0), new(50, 5)];
        GridPoint[] south = [new(0, 0), new(0, -100), new(100, -100), new(100, 0), new(50, -5)];
        GridPoint[] north = [new(100, 0), new(100, 100), new(0, 100), new(0, 0), new(50, 5)];

        var simplified = BorderSimplifier.Simplify(Coverage.FromRings([[lens], [south], [north]]), 1_000_000);

        simplified.Dissolve([0, 1, 2], 3)[0].Single().DoubleArea.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Random_coverages_keep_their_neighbours_and_get_neither_gaps_nor_overlaps()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Gen.Choose(0, 400_000).ToArbitrary(), (seed, limit) =>
        {
            var areas = RandomCoverage.Areas(seed);
            var before = Coverage.FromRings([.. areas.Select(area => area.Cast<IReadOnlyList<GridPoint>>())]);
            var after = BorderSimplifier.Simplify(before, limit);

            Crossings.First(after.Edges.Keys).ShouldBeNull();
            after.Edges.Count.ShouldBeLessThanOrEqualTo(before.Edges.Count);
            Neighbours(after).ShouldBe(Neighbours(before));

            var shapes = after.Dissolve([.. Enumerable.Range(0, areas.Count)], areas.Count).Select(area => Shapes.Of(area)).ToList();
            shapes.ShouldAllBe(shape => shape.IsValid && shape.Area > 0);
            if (shapes.Count == 0)
                return;
            var whole = Shapes.Of(after.Dissolve([.. areas.Select(_ => 0)], 1)[0]);
            whole.IsValid.ShouldBeTrue();
            var union = UnaryUnionOp.Union(shapes);
            shapes.Sum(shape => shape.Area).ShouldBe(union.Area, union.Area * 1e-9);
            whole.Area.ShouldBe(union.Area, union.Area * 1e-9);
            whole.SymmetricDifference(union).Area.ShouldBe(0, 1e-6);
        }).QuickCheckThrowOnFailure();

    private static List<(int, int)> Neighbours(Coverage coverage)
        => [.. coverage.Edges.Select(edge => (edge.Value, coverage.Edges.TryGetValue(edge.Key.Reversed(), out var beside) ? beside : -1)).Distinct().Order()];
}
