using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>How the placed travel by area and level, how far the nearest suitable course is, and where the way out of places without one leads.</summary>
internal static class TravelAnalysis
{
    private static readonly ImmutableArray<LevelBand?> Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    public static TravelResults Of(RunView run, OpenCourses courses, ImmutableArray<AreaGroup> groups, ImmutableArray<ZoneResult> zones)
        => new(Areas(run, groups), Journeys(run, courses, zones));

    private static ImmutableArray<AreaTravel> Areas(RunView run, ImmutableArray<AreaGroup> groups)
    {
        var (choice, best) = (new PlacedWays(run, run.Choice.PlacedPool), new PlacedWays(run, run.Best!.PlacedPool));
        var nearest = Enumerable.Range(0, run.ChoiceSet.LearnerCount).Select(i => Nearest(run, i)).ToArray();
        return
        [
            .. groups.SelectMany(group => Bands.Select(band =>
            {
                int[] competing = [.. Enumerable.Range(0, nearest.Length).Where(i => group.Has[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]]
                    && (band is null || run.LearnerAt(i).IntendedLevel.Band() == band))];
                return new AreaTravel(
                    group.Code, band, competing.Length, choice.Sum(competing), best.Sum(competing),
                    [.. PlacedWays.Limits.Select(limit => new BeyondMinutes(
                        limit, limit > run.Parameters.TravelLimitMinutes ? null : competing.Count(i => nearest[i] > limit)))]);
            })),
        ];
    }

    /// <summary>Minutes to the nearest suitable course within the travel limit, or more than any limit.</summary>
    private static int Nearest(RunView run, int competing)
    {
        var nearest = int.MaxValue;
        for (var option = run.ChoiceSet.Start[competing]; option < run.ChoiceSet.Start[competing + 1]; option++)
            nearest = Math.Min(nearest, run.ChoiceSet.OptionMinutes[option]);
        return nearest;
    }

    private static ImmutableArray<ZoneJourney> Journeys(RunView run, OpenCourses courses, ImmutableArray<ZoneResult> zones)
    {
        var open = courses.Pools.ToArray().Where(pool => run.ChoiceSet.Pools[pool].Places > 0).ToLookup(pool => run.OfferOf(pool).Level.Band(), pool => run.SiteOfPool[pool]);
        return
        [
            .. zones.SelectMany((zone, index) => zone.Access.Where(access => access.Class == AccessClass.None)
                .Select(access => Journey(run, index, access.Band, open[access.Band].Distinct()))),
        ];
    }

    private static ZoneJourney Journey(RunView run, int zone, LevelBand band, IEnumerable<int> sites)
    {
        var code = run.World.Zones[zone].Code;
        var (minutes, site) = sites.Select(site => (Minutes: run.Minutes(zone, site), Site: site)).DefaultIfEmpty((TravelMatrix.Unreachable, -1)).Min();
        return minutes == TravelMatrix.Unreachable
            ? new ZoneJourney(code, band, null, null, null, null, null)
            : new ZoneJourney(code, band, run.World.Sites[site].Id, run.World.Sites[site].Name, minutes, run.CostOf(TravelNeed.Independent, zone, site)?.Pounds, null);
    }
}
