using Pathways.Analysis.Spatial;
using Pathways.Analysis.Tests.Statistics.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Statistics;

public class PoissonScanTests
{
    private static readonly GridMap Map = new(12, 10);

    [Theory]
    // SaTScan's figures for leukaemia in upstate New York, 1978–82 (552 cases among 1,057,673 people), as the tests of the R package smerc have
    // them: people, cases, expected and log likelihood ratio of clusters, to the digits given there.
    [InlineData(95_249, 85, 49.71, 11.577255, 1e-6)]
    [InlineData(119_050, 106, 62.13, 14.78, 0.005)]
    [InlineData(40_696, 42, 21.24, 8.29, 0.005)]
    public void The_statistic_is_that_of_the_published_example(int people, int cases, double expected, double statistic, double digits)
    {
        var exactly = 552.0 * people / 1_057_673;
        exactly.ShouldBe(expected, 0.005);
        PoissonScan.LogLikelihoodRatio(cases, exactly, 552, Tail.High).ShouldBe(statistic, digits);
        PoissonScan.LogLikelihoodRatio(cases, exactly, 552, Tail.Both).ShouldBe(statistic, digits);
        PoissonScan.LogLikelihoodRatio(cases, exactly, 552, Tail.Low).ShouldBe(0);
    }

    [Fact]
    public void The_clusters_are_those_of_a_slow_search_over_all_circles()
        => Cases.Hold(random =>
        {
            var centres = Enumerable.Range(0, 14).Select(_ => new GeoPoint(51 + (random.Next(6) / 20.0), random.Next(6) / 12.0)).Distinct().ToArray();
            var people = centres.Select(_ => (double)random.Next(0, 40)).ToArray();
            var cases = people.Select(each => random.Next(0, (int)(each / 3) + 1)).ToArray();
            var (tail, share) = ((Tail)random.Next(3), 0.2 + (random.NextDouble() * 0.6));

            var clusters = new PoissonScan(centres, people, share).Scan(cases, tail, 1, 1, mostClusters: 3);

            var circles = SlowCircles(centres, people, cases, share, tail);
            var taken = new HashSet<int>();
            foreach (var cluster in clusters)
            {
                var best = circles.Where(circle => !circle.Zones.Any(taken.Contains)).Max(circle => circle.Statistic);
                cluster.LogLikelihoodRatio.ShouldBe(best, 1e-9);
                circles.ShouldContain(circle => circle.Zones.SetEquals(cluster.Zones) && Math.Abs(circle.Statistic - best) < 1e-9);
                cluster.Zones.ShouldNotContain(zone => taken.Contains(zone));
                cluster.Zones.Sum(zone => people[zone]).ShouldBe(cluster.People);
                cluster.Zones.Sum(zone => cases[zone]).ShouldBe(cluster.Cases);
                taken.UnionWith(cluster.Zones);
            }

            if (clusters.Length < 3)
                circles.ShouldNotContain(circle => !circle.Zones.Any(taken.Contains) && circle.Statistic > 1e-6);
        });

    [Theory]
    [InlineData(Tail.Low, 0.4, 0.05)]
    [InlineData(Tail.High, 0.1, 0.4)]
    public void A_planted_circle_is_found_20_of_20_times(Tail tail, double elsewhere, double inside)
    {
        var random = new Random(17);
        var scan = new PoissonScan(Map.Centres, Map.Learners);
        for (var draw = 0; draw < 20; draw++)
        {
            var middle = random.Next(Map.Count);
            var planted = Enumerable.Range(0, Map.Count).Where(zone => Map.Centres[middle].KilometresTo(Map.Centres[zone]) < 9).ToHashSet();
            var cases = Whole(Map.PoissonCounts(random, zone => planted.Contains(zone) ? inside : elsewhere));

            var first = scan.Scan(cases, tail, 99, 1)[0];

            first.P.ShouldBe(1 / 100.0);
            (first.Zones.Count(planted.Contains) / (double)first.Zones.Union(planted).Count()).ShouldBeGreaterThanOrEqualTo(0.9);
            (first.Ratio < 1).ShouldBe(tail == Tail.Low);
        }
    }

    [Fact]
    public void Where_nothing_is_planted_the_first_cluster_is_rarely_significant()
    {
        var random = new Random(23);
        var scan = new PoissonScan(Map.Centres, Map.Learners);
        // 100 draws at 5 %: more than 11 come by chance once in 90 such tests.
        Enumerable.Range(0, 100)
            .Count(_ => scan.Scan(Whole(Map.PoissonCounts(random, _ => 0.2)), Tail.Low, 99, 7, 1).Any(cluster => cluster.P <= 0.05))
            .ShouldBeLessThanOrEqualTo(11);
    }

    [Fact]
    public void Relabelling_and_a_zone_without_people_change_nothing_and_more_people_everywhere_no_p_value()
    {
        var cases = Whole(Map.PoissonCounts(new Random(29), zone => zone < 20 ? 0.5 : 0.2));
        var plain = Told(new PoissonScan(Map.Centres, Map.Learners).Scan(cases, Tail.Both, 99, 3), Map.Centres);

        var order = new Random(31).Order(Map.Count);
        var centres = Map.Centres.Relabelled(order);
        Told(new PoissonScan(centres, Map.Learners.Relabelled(order)).Scan(cases.Relabelled(order), Tail.Both, 99, 3), centres).ShouldBe(plain);

        GeoPoint[] more = [new(51.1, 0.5), .. Map.Centres];
        Told(new PoissonScan(more, [0, .. Map.Learners]).Scan([0, .. cases], Tail.Both, 99, 3), more).ShouldBe(plain);
        Should.Throw<ArgumentException>(() => new PoissonScan(more, [0, .. Map.Learners]).Scan([1, .. cases], Tail.Both, 99, 3));

        Told(new PoissonScan(Map.Centres, [.. Map.Learners.Select(people => 8 * people)]).Scan(cases, Tail.Both, 99, 3), Map.Centres).ShouldBe(plain);
    }

    [Fact]
    public void Without_cases_or_with_one_zone_only_there_is_no_cluster()
    {
        new PoissonScan(Map.Centres, Map.Learners).Scan(new int[Map.Count], Tail.Both, 9, 1).ShouldBeEmpty();
        new PoissonScan([new(51, 0)], [100], 1).Scan([5], Tail.Both, 9, 1).ShouldBeEmpty();
    }

    private static int[] Whole(double[] counts) => [.. counts.Select(count => (int)count)];

    private static string[] Told(IEnumerable<ScanCluster> clusters, GeoPoint[] centres)
        => [.. clusters.Select(cluster => $"{string.Join(' ', cluster.Zones.Select(zone => centres[zone]).OrderBy(centre => centre.Latitude).ThenBy(centre => centre.Longitude))} {cluster.LogLikelihoodRatio:0.000000} {cluster.P}")];

    /// <summary>Every set of zones within the distance of one of them, with Kulldorff's formula.</summary>
    private static List<(HashSet<int> Zones, double Statistic)> SlowCircles(GeoPoint[] centres, double[] people, int[] cases, double share, Tail tail)
    {
        var (allPeople, allCases) = (people.Sum(), cases.Sum());
        var circles = new List<(HashSet<int>, double)>();
        var peopled = Enumerable.Range(0, centres.Length).Where(zone => people[zone] > 0).ToList();
        foreach (var centre in peopled)
            foreach (var edge in peopled)
            {
                var radius = centres[centre].KilometresTo(centres[edge]) + 1e-7;
                var zones = peopled.Where(zone => centres[centre].KilometresTo(centres[zone]) <= radius).ToHashSet();
                var expected = allCases * zones.Sum(zone => people[zone]) / allPeople;
                if (zones.Sum(zone => people[zone]) > share * allPeople || expected >= allCases)
                    continue;
                var c = zones.Sum(zone => cases[zone]);
                var wanted = tail == Tail.Both || (tail == Tail.High ? c > expected : c < expected);
                var rest = allCases - c;
                circles.Add((zones, !wanted ? 0
                    : (c == 0 ? 0 : c * Math.Log(c / expected)) + (rest == 0 ? 0 : rest * Math.Log(rest / (allCases - expected)))));
            }

        return circles;
    }
}
