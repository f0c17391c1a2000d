using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// E2SFCA kind of course by kind of course: demand is everybody who competes at the level (plan holders among them for places for plans), so the kinds that any may join
/// add up to the level's own figure.
/// </summary>
internal static class KindCatchment
{
    /// <summary>Kind × zone: open places per 100 who compete.</summary>
    public static double[][] Of(RunView run, OpenCourses courses, KindPools kinds)
    {
        var weights = ZoneReachAnalysis.Weights(run.Parameters.TravelLimitMinutes);
        var demand = ZoneAccessAnalysis.Bands.SelectMany(band => new[] { (band, false), (band, true) }).ToDictionary(key => key, key => Competing(run, key.band, key.Item2));
        var pools = kinds.Pools.ToLookup(pool => pool.Kind, pool => pool.Pool);
        return [.. kinds.Kinds.Select((kind, number) => OfKind(run, courses, [.. pools[number]], demand[(kind.Band, kind.PlanOnly)], weights))];
    }

    private static double[] OfKind(RunView run, OpenCourses courses, int[] pools, double[] people, CatchmentWeights weights)
    {
        int[] sites = [.. pools.Select(pool => run.SiteOfPool[pool]).Distinct().Order()];
        var places = Array.ConvertAll(sites, site => pools.Where(pool => run.SiteOfPool[pool] == site).Sum(pool => (double)run.ChoiceSet.Pools[pool].Places));
        var minutes = new ushort[people.Length * sites.Length];
        for (var zone = 0; zone < people.Length; zone++)
            for (var site = 0; site < sites.Length; site++)
                minutes[(zone * sites.Length) + site] = courses.Minutes[(zone * run.World.Sites.Length) + sites[site]];
        return [.. FloatingCatchment.Of(people, places, minutes, weights).PlacesPerPerson.Select(perPerson => 100 * perPerson)];
    }

    private static double[] Competing(RunView run, LevelBand band, bool planOnly)
    {
        var people = new double[run.World.Zones.Length];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            var learner = run.LearnerAt(i);
            people[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]] += learner.IntendedLevel.Band() == band && (!planOnly || learner.Sen == SenStatus.Ehcp) ? 1 : 0;
        }

        return people;
    }
}
