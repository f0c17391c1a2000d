using System.Collections.Immutable;
using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What zones can reach within several limits, of several sorts, and E2SFCA with the learners who compete as demand.</summary>
internal static class ZoneReachAnalysis
{
    /// <summary>The limits at which reach is counted, minutes one way.</summary>
    public static readonly ImmutableArray<int> Limits = [30, 45, 60, 75];

    /// <summary>Weights of E2SFCA: Luo and Qi's slow decay over thirds of the travel limit.</summary>
    public static CatchmentWeights Weights(int limitMinutes) => limitMinutes < 3
        ? CatchmentWeights.Steps([(limitMinutes, 1)])
        : CatchmentWeights.Steps([(limitMinutes / 3, 1), (2 * limitMinutes / 3, 0.68), (limitMinutes, 0.22)]);

    /// <summary>By zone: Entry, Level 1, Level 2.</summary>
    public static ImmutableArray<ImmutableArray<ZoneReach>> Of(RunView run, OpenCourses courses)
    {
        var bands = ZoneAccessAnalysis.Bands.Select(band => OfBand(run, courses, band)).ToArray();
        return [.. Enumerable.Range(0, run.World.Zones.Length).Select(zone => bands.Select(band => band[zone]).ToImmutableArray())];
    }

    private static ZoneReach[] OfBand(RunView run, OpenCourses courses, LevelBand band)
    {
        var all = Enumerable.Range(0, run.ChoiceSet.Pools.Length).Where(pool => run.OfferOf(pool).Level.Band() == band).ToArray();
        var open = courses.Pools.ToArray().Where(pool => run.OfferOf(pool).Level.Band() == band && run.ChoiceSet.Pools[pool].Places > 0).ToArray();
        var places = new double[run.World.Sites.Length];
        foreach (var pool in open)
            places[run.SiteOfPool[pool]] += run.ChoiceSet.Pools[pool].Places;
        var catchment = FloatingCatchment.Of(Competing(run, band), places, courses.Minutes, Weights(run.Parameters.TravelLimitMinutes));
        return [.. Enumerable.Range(0, run.World.Zones.Length).Select(zone => OfZone(run, courses, band, zone, all, open, 100 * catchment.PlacesPerPerson[zone]))];
    }

    private static double[] Competing(RunView run, LevelBand band)
    {
        var people = new double[run.World.Zones.Length];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
            people[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]] += run.LearnerAt(i).IntendedLevel.Band() == band ? 1 : 0;
        return people;
    }

    private static ZoneReach OfZone(RunView run, OpenCourses courses, LevelBand band, int zone, int[] all, int[] open, double placesPer100)
    {
        var row = courses.Minutes.Slice(zone * run.World.Sites.Length, run.World.Sites.Length).ToArray();
        int Minutes(int pool) => row[run.SiteOfPool[pool]];
        int Places(Func<int, bool> which) => all.Where(pool => Minutes(pool) <= run.Parameters.TravelLimitMinutes && which(pool)).Sum(pool => run.ChoiceSet.Pools[pool].Places);
        var inReach = open.Where(pool => Minutes(pool) <= run.Parameters.TravelLimitMinutes).ToArray();
        return new ZoneReach(
            band,
            [.. Limits.Select(limit => new ReachWithin(
                limit, open.Count(pool => Minutes(pool) <= limit), open.Where(pool => Minutes(pool) <= limit).Sum(pool => run.ChoiceSet.Pools[pool].Places)))],
            Places(pool => run.OfferOf(pool).ProvisionType == ProvisionType.Flexible && run.ChoiceSet.Pools[pool].Kind == PoolKind.General),
            Places(pool => ForPlans(run.ChoiceSet.Pools[pool], run.OfferOf(pool))),
            Places(pool => run.OfferOf(pool).ProvisionType == ProvisionType.SupportedInternship),
            [.. inReach.Select(pool => run.OfferOf(pool).SsaTier1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            placesPer100,
            inReach.Length == 0 || run.Best is null ? null : inReach.Max(pool => run.Best.ValueOfOneMorePlace[pool]));
    }

    /// <summary>Whether a pool's places are for holders of a plan only.</summary>
    internal static bool ForPlans(SeatPool pool, CourseOffer offer)
        => pool.Kind == PoolKind.Commissioned || offer.EntryRequirement == EntryRequirement.Ehcp || offer.ProvisionType == ProvisionType.SupportedInternship;
}
