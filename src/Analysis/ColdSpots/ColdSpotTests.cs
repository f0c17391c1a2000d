using System.Collections.Immutable;
using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Tests the named measures MSOA by MSOA: the heavy statistics, made once on the mean of the replications.</summary>
internal static class ColdSpotTests
{
    private const int MostClusters = 10;

    public static ImmutableArray<ColdSpotMeasure> Of(RunView run, MsoaMap map, Replicated replicated, ColdSpotParameters parameters, int threads, CancellationToken cancellationToken)
    {
        var measures = NamedMeasure.All;
        var denominators = measures.Select(measure => (measure.Band, measure.Group)).Distinct().ToArray();
        var tests = new (double[] People, LocalRateTest? Test)[denominators.Length];
        Threaded.For(tests.Length, threads, i =>
        {
            var people = People(run, map, measures.First(measure => (measure.Band, measure.Group) == denominators[i]));
            tests[i] = (people, people.Count(count => count > 0) < 2 ? null : new LocalRateTest(people, map.Weights, parameters.ReferenceDraws, run.Scenario.Seed));
        }, cancellationToken);
        var results = new ColdSpotMeasure[measures.Length];
        Threaded.For(results.Length, threads, i =>
        {
            var (people, test) = tests[Array.IndexOf(denominators, (measures[i].Band, measures[i].Group))];
            results[i] = Test(run.World, run.Scenario.Seed, map, measures[i], people, test, Expected(map, measures[i], replicated), parameters);
        }, cancellationToken);
        return [.. results];
    }

    /// <summary>Tests one measure on given denominators and expected counts by MSOA.</summary>
    internal static ColdSpotMeasure Test(
        World world, ulong seed, MsoaMap map, NamedMeasure measure, double[] people, LocalRateTest? test, double[] expected, ColdSpotParameters parameters)
    {
        if (test is null)
            return new ColdSpotMeasure(measure.Name, measure.Band, measure.Group, measure.FullOnly, [], []);
        var rates = test.Test(expected, Tail.High);
        return new ColdSpotMeasure(
            measure.Name, measure.Band, measure.Group, measure.FullOnly,
            [.. Enumerable.Range(0, people.Length).Where(msoa => rates[msoa] is not null).Select(msoa => new MsoaTest(
                world.Msoas[msoa].Code, rates[msoa]!.Value.GiStar, rates[msoa]!.Value.Adjusted, rates[msoa]!.Value is { Standardised: > 0 } rate && rate.Adjusted <= parameters.FalseDiscoveryRate))],
            measure.Scanned ? Clusters(world, seed, map, people, expected, parameters) : []);
    }

    private static ImmutableArray<ColdSpotCluster> Clusters(World world, ulong seed, MsoaMap map, double[] people, double[] expected, ColdSpotParameters parameters)
        => [.. new PoissonScan(map.Centres, people)
            .Scan([.. expected.Select(count => (int)Math.Round(count, MidpointRounding.AwayFromZero))], Tail.High, parameters.ScanReplications, seed, MostClusters)
            .Where(cluster => cluster.P <= parameters.FalseDiscoveryRate)
            .Select(cluster => new ColdSpotCluster(
                [.. cluster.Zones.Select(msoa => world.Msoas[msoa].Code).Order(StringComparer.Ordinal)], cluster.RadiusKilometres, cluster.Ratio, cluster.P))];

    private static double[] Expected(MsoaMap map, NamedMeasure measure, Replicated replicated)
        => map.Sum(zone => (double)replicated.Tallies.Sum(tally => measure.Cases(tally, zone)) / replicated.Tallies.Length);

    private static double[] People(RunView run, MsoaMap map, NamedMeasure measure)
    {
        var byZone = new int[run.World.Zones.Length];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
            byZone[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]] += measure.Counts(run.LearnerAt(i)) ? 1 : 0;
        return map.Sum(zone => byZone[zone]);
    }
}
