using Pathways.Analysis.Spatial;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class GetisOrdTests
{
    private static SpatialWeights Weights(IReadOnlyList<IReadOnlyList<int>> borders, bool rowStandardised = false)
        => new(Neighbours.Contiguous(borders), includesSelf: true, rowStandardised, "test");

    [Fact]
    public void Gives_the_documented_example()
        // The example of the documentation of PySAL's esda.G_Local (star=True, binary): the points
        // (10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30), those within 15 of each other joined.
        => GetisOrd.ZScores([2, 3, 3.2, 5, 8, 7], Weights([[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]])).ToArray()
            .ShouldBe([-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331], 1e-8);

    [Fact]
    public void Agrees_with_a_slow_reading_of_the_formula()
        => Cases.Hold(random =>
        {
            var borders = random.Borders(12, 0.3);
            var values = random.Figures(12, -3, 9);
            var weights = Weights(borders, rowStandardised: random.Next(2) == 0);

            GetisOrd.ZScores(values, weights).ToArray().ShouldBe(Slow(values, borders), 1e-9);
        });

    [Fact]
    public void Relabelling_scaling_and_shifting_change_nothing()
        => Cases.Hold(random =>
        {
            var borders = random.Borders(15, 0.2);
            var values = random.Figures(15, 0, 5);
            var plain = GetisOrd.ZScores(values, Weights(borders));

            var order = random.Order(15);
            GetisOrd.ZScores(values.Relabelled(order), Weights(borders.RelabelledBorders(order))).ToArray().ShouldBe(plain.Relabelled(order), 1e-9);
            GetisOrd.ZScores([.. values.Select(value => (7.5 * value) + 100)], Weights(borders)).ToArray().ShouldBe([.. plain], 1e-9);
            GetisOrd.ZScores([.. values.Select(value => -value)], Weights(borders)).ToArray().ShouldBe([.. plain.Select(z => -z)], 1e-9);
        });

    [Fact]
    public void Where_nothing_varies_or_a_row_covers_all_it_is_zero()
    {
        GetisOrd.ZScores([0.1, 0.1, 0.1], Weights([[1], [0], []])).ShouldBe([0, 0, 0]);
        GetisOrd.ZScores([1, 2], Weights([[1], [0]])).ShouldBe([0, 0]);
    }

    [Fact]
    public void Wants_the_zone_itself_and_finite_figures()
    {
        var without = new SpatialWeights(Neighbours.Contiguous([[1], [0]]), includesSelf: false, false, "test");
        Should.Throw<ArgumentException>(() => GetisOrd.ZScores([1, 2], without));
        Should.Throw<ArgumentException>(() => GetisOrd.ZScores([1, double.NaN], Weights([[1], [0]])));
        Should.Throw<ArgumentException>(() => GetisOrd.ZScores([1], Weights([[1], [0]])));
    }

    /// <summary>Ord and Getis's formula with a full matrix of weights.</summary>
    private static double[] Slow(double[] x, List<IReadOnlyList<int>> borders)
    {
        var n = x.Length;
        var mean = x.Average();
        var s = Math.Sqrt((x.Sum(value => value * value) / n) - (mean * mean));
        return [.. Enumerable.Range(0, n).Select(i =>
        {
            var w = Enumerable.Range(0, n).Select(j => i == j || borders[i].Contains(j) ? 1.0 : 0.0).ToArray();
            var spread = ((n * w.Sum(weight => weight * weight)) - Math.Pow(w.Sum(), 2)) / (n - 1);
            return spread == 0 ? 0 : (w.Zip(x, (weight, value) => weight * value).Sum() - (mean * w.Sum())) / (s * Math.Sqrt(spread));
        })];
    }
}
