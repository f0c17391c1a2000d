using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

/// <summary>The measures' test on the zones that ship.</summary>
public class ColdSpotTestsTests
{
    private const double Share = 0.04;
    private static readonly World World = KentZones.World;
    private static readonly MsoaMap Map = new(World);
    private static readonly LocalRateTest Rates = new(KentZones.People, Map.Weights, 9_999, 11);

    private static readonly ColdSpotParameters Parameters = new()
    {
        Replications = 20,
        OfferDraws = 100,
        ReferenceDraws = 9_999,
        ScanReplications = 99,
        FalseDiscoveryRate = 0.05,
        FarMinutes = 60,
        NarrowSubjects = 3,
        FullRatio = 1.5,
        DrawsShare = 0.8,
        ConfirmedShare = 0.5,
        TravelHelpMinutes = 30,
        Redraw = [],
    };

    private static ColdSpotMeasure Test(double[] counts, string name = "full_all")
        => Pathways.Analysis.ColdSpotTests.Test(World, 1, Map, NamedMeasure.All.Single(measure => measure.Name == name), KentZones.People, Rates, counts, Parameters);

    private static double[] Poisson(Random random, Func<int, double> rate)
        => [.. KentZones.People.Select((people, msoa) => (double)Count(random, rate(msoa) * people))];

    [Fact]
    public void There_are_at_most_twenty_headline_measures_with_names_of_their_own()
    {
        NamedMeasure.All.Length.ShouldBeLessThanOrEqualTo(20);
        NamedMeasure.All.Select(measure => measure.Name).ShouldBeUnique();
    }

    [Fact]
    public void Independent_counts_on_real_denominators_are_rarely_found_cold()
    {
        var random = new Random(20260);

        var withAny = Enumerable.Range(0, 200).Count(_ => Test(Poisson(random, _ => Share)).Tests.Any(test => test.Finding));

        withAny.ShouldBeLessThanOrEqualTo(15);
    }

    [Fact]
    public void An_area_with_thrice_the_rate_is_found_by_both_tests_and_little_else()
    {
        var random = new Random(5);
        var centre = Map.Centres.Select((_, msoa) => msoa).MaxBy(Map.Weights.NumberOf);
        var cold = Map.Weights.NeighboursOf(centre).ToArray().Append(centre).ToHashSet();

        var measure = Test(Poisson(random, msoa => cold.Contains(msoa) ? 3 * Share : Share), "no_place_all");

        var found = measure.Tests.Select((test, msoa) => (test, msoa)).Where(pair => pair.test.Finding).Select(pair => pair.msoa).ToHashSet();
        found.ShouldContain(centre);
        found.Intersect(cold).Count().ShouldBeGreaterThanOrEqualTo(cold.Count / 2);
        found.Except(cold).Count().ShouldBeLessThanOrEqualTo(found.Count / 3);
        measure.Clusters.ShouldNotBeEmpty();
        measure.Clusters[0].MsoaCodes.ShouldContain(World.Msoas[centre].Code);
        measure.Clusters.ShouldAllBe(cluster => cluster.P <= 0.05 && cluster.Ratio > 1);
    }

    [Fact]
    public void Nobody_without_a_place_is_no_finding()
    {
        var measure = Test(new double[KentZones.People.Length], "no_place_all");

        measure.Tests.Length.ShouldBe(World.Msoas.Length);
        measure.Tests.ShouldAllBe(test => !test.Finding);
        measure.Clusters.ShouldBeEmpty();
    }

    [Fact]
    public void Msoas_neighbour_each_other_where_two_of_their_zones_share_a_border()
    {
        foreach (var msoa in Enumerable.Range(0, World.Msoas.Length))
        {
            var own = Enumerable.Range(0, World.Zones.Length).Where(zone => Map.OfZone[zone] == msoa);
            own.SelectMany(zone => World.ZoneNeighbours[zone]).Select(zone => Map.OfZone[zone]).Where(other => other != msoa).Distinct().Order()
                .ShouldBe(Map.Weights.NeighboursOf(msoa).ToArray());
        }
    }

    /// <summary>Knuth's method.</summary>
    private static int Count(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        for (; product > limit; count++)
            product *= random.NextDouble();
        return count;
    }
}
