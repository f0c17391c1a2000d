using Pathways.Analysis.Spatial;
using Pathways.Analysis.Tests.Statistics.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Statistics;

public class SpatialWeightsTests
{
    // Along the equator one degree is 111.195 km.
    private static readonly GeoPoint[] Line = [new(0, 0), new(0, 1), new(0, 2), new(0, 4)];

    [Fact]
    public void A_distance_band_holds_all_zones_up_to_its_limit()
    {
        var neighbours = Neighbours.Within(Line, 223);

        neighbours.Select(list => string.Join(' ', list)).ShouldBe(["1 2", "0 2", "0 1 3", "2"]);
    }

    [Fact]
    public void The_nearest_need_not_be_mutual()
        => Neighbours.Nearest(Line, 1).Select(list => list.Single()).ShouldBe([1, 0, 1, 2]); // zone 1 lies between 0 and 2: the western

    [Fact]
    public void Nearest_zones_do_not_depend_on_their_numbers_even_when_equally_near()
    {
        var map = new GridMap(5, 4);
        Cases.Hold(random =>
        {
            var order = random.Order(map.Count);
            var (plain, other) = (Neighbours.Nearest(map.Centres, 3), Neighbours.Nearest(map.Centres.Relabelled(order), 3));
            for (var i = 0; i < order.Length; i++)
                other[i].Select(zone => order[zone]).Order().ShouldBe(plain[order[i]]);
        }, 20);
    }

    [Fact]
    public void Borders_must_be_given_from_both_sides()
    {
        Should.Throw<ArgumentException>(() => Neighbours.Contiguous([[1], []]));
        Should.Throw<ArgumentException>(() => Neighbours.Contiguous([[0]]));
        Should.Throw<ArgumentException>(() => Neighbours.Contiguous([[1, 1], [0]]));
        Should.Throw<ArgumentException>(() => Neighbours.Contiguous([[2], [0]]));
        Neighbours.Contiguous([[2, 1], [0], [0]])[0].ShouldBe([1, 2]);
    }

    [Fact]
    public void Row_standardised_weights_give_means_and_binary_ones_sums()
    {
        var neighbours = Neighbours.Contiguous([[1, 2], [0], [0], []]);
        double[] values = [10, 20, 60, 5];

        var sums = new SpatialWeights(neighbours, true, false, "sums");
        Enumerable.Range(0, 4).Select(zone => sums.Lag(zone, values)).ShouldBe([90, 30, 70, 5]);
        var means = new SpatialWeights(neighbours, false, true, "means");
        Enumerable.Range(0, 4).Select(zone => means.Lag(zone, values)).ShouldBe([40, 10, 10, 0]);
    }

    [Fact]
    public void Among_some_zones_the_others_are_gone_as_neighbours_too()
    {
        var weights = new SpatialWeights(Neighbours.Contiguous([[1, 2], [0, 3], [0, 3], [1, 2]]), true, true, "square").Among([3, 0, 1]);

        weights.Count.ShouldBe(3);
        weights.NeighboursOf(0).ToArray().ShouldBe([2]); // 3 keeps 1
        weights.NeighboursOf(1).ToArray().ShouldBe([2]); // 0 keeps 1
        weights.NeighboursOf(2).ToArray().ShouldBe([0, 1]);
        weights.Statement.ShouldBe("square");
    }
}
