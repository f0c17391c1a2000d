using Pathways.Analysis.Spatial;
using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class LocalRateTestTests
{
    private const double Level = 0.05;
    private const int Draws = 99_999;

    private static readonly GridMap Map = new(18, 14); // 252 zones, about as many as Kent and Medway have MSOAs
    private static readonly LocalRateTest Test = new(Map.Learners, Map.Weights, Draws, seed: 1);

    [Fact]
    public void Where_nothing_is_planted_at_most_15_of_200_draws_show_any_finding()
    {
        // At a level of 5 % one expects 10 or fewer; 15 is exceeded by chance in one of 22 such tests.
        var random = new Random(2026);
        var found = new Dictionary<Tail, int> { [Tail.Low] = 0, [Tail.High] = 0, [Tail.Both] = 0 };
        for (var draw = 0; draw < 200; draw++)
        {
            var p = Test.Test(Map.PoissonCounts(random, _ => 0.3), Tail.Both).Select(zone => zone!.Value.P).ToList();
            foreach (var tail in found.Keys)
                if (BenjaminiHochberg.Adjust([.. p.Select(value => value.For(tail))]).Any(adjusted => adjusted <= Level))
                    found[tail]++;
        }

        found.Values.ShouldAllBe(draws => draws <= 15, string.Join(", ", found));
    }

    [Theory]
    [InlineData(Tail.Low, 0.4, 0.05)]
    [InlineData(Tail.High, 0.1, 0.4)]
    public void A_planted_spot_is_found_20_of_20_times_and_hardly_anything_beyond_its_rim(Tail tail, double elsewhere, double inside)
    {
        var random = new Random(11);
        var (beyond, findings) = (0, 0);
        for (var draw = 0; draw < 20; draw++)
        {
            var planted = Map.Around((random.Next(3, 11) * 18) + random.Next(3, 15), 3);
            var counts = Map.PoissonCounts(random, zone => planted.Contains(zone) ? inside : elsewhere);

            var results = Test.Test(counts, tail);
            var found = Enumerable.Range(0, Map.Count).Where(zone => results[zone]!.Value.Adjusted <= Level).ToHashSet();

            // Gi* tests surroundings: the 13 zones whose neighbours are all planted must be found.
            planted.Where(zone => Map.Borders[zone].All(planted.Contains)).ShouldBeSubsetOf(found);
            found.ShouldAllBe(zone => tail == Tail.Low ? results[zone]!.Value.GiStar < 0 : results[zone]!.Value.GiStar > 0);
            findings += found.Count;
            beyond += found.Count(zone => !Map.Borders[zone].Append(zone).Any(planted.Contains));
        }

        // False findings are at most 5 % of all, on average; twice that leaves room for chance.
        beyond.ShouldBeLessThanOrEqualTo(findings / 10);
    }

    [Fact]
    public void A_zone_without_people_changes_nothing_wherever_it_lies()
    {
        var counts = Map.PoissonCounts(new Random(3), zone => zone < 40 ? 0.1 : 0.3);
        var plain = new LocalRateTest(Map.Learners, Map.Weights, 999, seed: 1).Test(counts, Tail.Both);

        // It comes first, so every number moves by one, and it borders on zones 5 and 6.
        var borders = Map.Borders.Select((list, zone) => (IReadOnlyList<int>)[.. list.Select(other => other + 1), .. zone is 5 or 6 ? (int[])[0] : []]);
        var weights = new SpatialWeights(Neighbours.Contiguous([[6, 7], .. borders]), true, false, "with an empty zone");
        var test = new LocalRateTest([0, .. Map.Learners], weights, 999, seed: 1);
        var other = test.Test([0, .. counts], Tail.Both);

        other[0].ShouldBeNull();
        other.AsSpan()[1..].ToArray().ShouldBe(plain);
        test.Tested.ShouldBe(252);
        Should.Throw<ArgumentException>(() => test.Test([1, .. counts], Tail.Both));
    }

    [Fact]
    public void Relabelling_changes_nothing()
    {
        var counts = Map.PoissonCounts(new Random(4), zone => zone < 40 ? 0.1 : 0.3);
        var order = new Random(5).Order(Map.Count);
        var borders = Map.Borders.Select(list => (IReadOnlyList<int>)list).ToList().RelabelledBorders(order);
        var weights = new SpatialWeights(Neighbours.Contiguous(borders), true, true, "relabelled and row-standardised");

        var plain = new LocalRateTest(Map.Learners, Map.Weights, 999, seed: 1).Test(counts, Tail.Low).Relabelled(order);
        var other = new LocalRateTest(Map.Learners.Relabelled(order), weights, 999, seed: 1).Test(counts.Relabelled(order), Tail.Low);

        for (var zone = 0; zone < order.Length; zone++)
        {
            other[zone]!.Value.P.ShouldBe(plain[zone]!.Value.P);
            other[zone]!.Value.Adjusted.ShouldBe(plain[zone]!.Value.Adjusted, 1e-12);
            other[zone]!.Value.GiStar.ShouldBe(plain[zone]!.Value.GiStar, 1e-9);
        }
    }
}
