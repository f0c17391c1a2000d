using Pathways.Analysis.Spatial;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class ConditionalPermutationTests
{
    private static SpatialWeights Weights(IReadOnlyList<IReadOnlyList<int>> borders)
        => new(Neighbours.Contiguous(borders), includesSelf: true, rowStandardised: false, "test");

    [Fact]
    public void Comes_near_the_exact_distribution_over_all_choices_of_neighbours()
        => Cases.Hold(random =>
        {
            // Few whole numbers, so that ties abound.
            var borders = random.Borders(9, 0.35);
            var values = Enumerable.Range(0, 9).Select(_ => (double)random.Next(0, 5)).ToArray();

            var p = ConditionalPermutation.PValues(values, Weights(borders), new ReferenceDraws(9, 8, 20_000, 3));

            for (var zone = 0; zone < 9; zone++)
            {
                var (lower, upper) = Exact(zone, values, borders[zone]);
                // Five standard errors of a share of 20,000 draws are at most 0.018.
                p[zone].Lower.ShouldBe(lower, 0.018);
                p[zone].Upper.ShouldBe(upper, 0.018);
            }
        }, 40);

    [Fact]
    public void Shared_draws_give_exactly_the_counts_of_the_draws_made_zone_by_zone()
        => Cases.Hold(random =>
        {
            var borders = random.Borders(10, 0.3);
            var values = random.Figures(10, -2, 2);
            var reference = new ReferenceDraws(10, 9, 500, 11);

            var p = ConditionalPermutation.PValues(values, Weights(borders), reference);

            var sorted = values.Order().ToArray();
            for (var zone = 0; zone < 10; zone++)
            {
                var m = borders[zone].Count;
                var observed = borders[zone].Sum(other => values[other]);
                var own = Array.IndexOf(sorted, values[zone]);
                var sums = Enumerable.Range(0, 500).Select(draw =>
                {
                    var places = Enumerable.Range(0, m).Select(slot => reference.Slot(slot)[draw]).ToList();
                    if (places.Remove(own))
                        places.Add(reference.Slot(m)[draw]);
                    return places.Sum(place => sorted[place]);
                }).ToList();
                var expected = m == 0
                    ? new PseudoPValue(1, 1)
                    : new PseudoPValue((1 + sums.Count(sum => sum <= observed + 1e-9)) / 501.0, (1 + sums.Count(sum => sum >= observed - 1e-9)) / 501.0);
                p[zone].ShouldBe(expected);
            }
        });

    [Fact]
    public void Relabelling_and_scaling_change_nothing()
        => Cases.Hold(random =>
        {
            var borders = random.Borders(20, 0.15);
            var values = Enumerable.Range(0, 20).Select(_ => random.Next(0, 12) / 7.0).ToArray();
            var most = borders.Max(list => list.Count);
            var reference = new ReferenceDraws(20, most, 999, 5);
            var plain = ConditionalPermutation.PValues(values, Weights(borders), reference);

            var order = random.Order(20);
            ConditionalPermutation.PValues(values.Relabelled(order), Weights(borders.RelabelledBorders(order)), reference).ShouldBe(plain.Relabelled(order));
            ConditionalPermutation.PValues([.. values.Select(value => 1e6 * value)], Weights(borders), reference).ShouldBe(plain);
        });

    [Fact]
    public void One_seed_gives_one_result_and_another_gives_another()
    {
        var map = new GridMap(8, 8);
        var values = new Random(1).Figures(map.Count);
        var p = ConditionalPermutation.PValues(values, map.Weights, new ReferenceDraws(64, 4, 999, 1));

        ConditionalPermutation.PValues(values, map.Weights, new ReferenceDraws(64, 4, 999, 1)).ShouldBe(p);
        ConditionalPermutation.PValues(values, map.Weights, new ReferenceDraws(64, 4, 999, 2)).ShouldNotBe(p);
    }

    [Fact]
    public void Draws_for_more_neighbours_are_the_same_draws_prolonged()
        // One set of draws serves every number of neighbours.
        => new ReferenceDraws(30, 3, 200, 9).Slot(2).ToArray().ShouldBe(new ReferenceDraws(30, 7, 200, 9).Slot(2).ToArray());

    [Fact]
    public void Every_draw_takes_different_places_and_every_place_equally_often()
    {
        var draws = new ReferenceDraws(12, 4, 12_000, 21);

        for (var draw = 0; draw < 12_000; draw++)
            Enumerable.Range(0, 5).Select(slot => draws.Slot(slot)[draw]).Distinct().Count().ShouldBe(5);
        for (var slot = 0; slot < 5; slot++)
        {
            // Chi-square with 11 degrees of freedom; 0.9999 quantile 37.4.
            var chi = draws.Slot(slot).ToArray().CountBy(place => place).Sum(pair => Math.Pow(pair.Value - 1000, 2) / 1000);
            chi.ShouldBeLessThan(37.4);
        }
    }

    [Fact]
    public void A_zone_without_neighbours_and_equal_figures_are_never_extreme()
    {
        var reference = new ReferenceDraws(4, 2, 99, 1);
        ConditionalPermutation.PValues([9, 1, 1, 0], Weights([[], [2, 3], [1], [1]]), reference)[0].ShouldBe(new PseudoPValue(1, 1));
        ConditionalPermutation.PValues([0.1, 0.1, 0.1, 0.1], Weights([[], [2, 3], [1], [1]]), reference).ShouldAllBe(p => p.Lower == 1 && p.Upper == 1);
    }

    [Fact]
    public void The_smallest_p_is_one_over_the_draws_and_one_and_two_sided_is_twice_the_smaller()
    {
        // The zone's eight neighbours are the eight lowest of 200: no draw of 999 comes near.
        var neighbours = Enumerable.Range(1, 8).ToList();
        var borders = Enumerable.Range(0, 200).Select(zone => (IReadOnlyList<int>)(zone == 0 ? neighbours : neighbours.Contains(zone) ? [0] : [])).ToList();
        var p = ConditionalPermutation.PValues([.. Enumerable.Range(0, 200).Select(zone => (double)zone)], Weights(borders), new ReferenceDraws(200, 8, 999, 1))[0];

        p.ShouldBe(new PseudoPValue(1 / 1000.0, 1));
        (p.For(Tail.Low), p.For(Tail.High), p.For(Tail.Both)).ShouldBe((0.001, 1.0, 0.002));
        new PseudoPValue(0.7, 0.6).TwoSided.ShouldBe(1);
    }

    [Fact]
    public void Draws_that_do_not_fit_are_refused()
    {
        var weights = Weights([[1, 2], [0], [0], []]);
        Should.Throw<ArgumentException>(() => ConditionalPermutation.PValues([1, 2, 3, 4], weights, new ReferenceDraws(4, 1, 9, 1)));
        Should.Throw<ArgumentException>(() => ConditionalPermutation.PValues([1, 2, 3, 4], weights, new ReferenceDraws(5, 2, 9, 1)));
        Should.Throw<ArgumentException>(() => new ReferenceDraws(4, 4, 9, 1));
    }

    /// <summary>Shares of all sets of m other zones whose sum is as low, and as high, as the neighbours'.</summary>
    private static (double Lower, double Upper) Exact(int zone, double[] values, IReadOnlyList<int> neighbours)
    {
        var others = Enumerable.Range(0, values.Length).Where(other => other != zone).ToArray();
        var observed = neighbours.Sum(other => values[other]);
        var sums = Enumerable.Range(0, 1 << others.Length)
            .Where(set => int.PopCount(set) == neighbours.Count)
            .Select(set => others.Where((_, bit) => (set >> bit & 1) == 1).Sum(other => values[other]))
            .ToList();
        return (sums.Count(sum => sum <= observed) / (double)sums.Count, sums.Count(sum => sum >= observed) / (double)sums.Count);
    }
}
