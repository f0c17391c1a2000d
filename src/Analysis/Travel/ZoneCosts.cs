using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What it costs a year to travel from a zone to the open courses that any learner may join, for who travels alone.</summary>
internal static class ZoneCosts
{
    /// <summary>Reach by zone and band with its costs.</summary>
    public static ImmutableArray<ImmutableArray<ZoneReach>> Add(RunView run, OpenCourses courses, ImmutableArray<ImmutableArray<ZoneReach>> reach)
    {
        if (run.Travel.Ways is null)
            return reach;
        var open = courses.Pools.ToArray().Where(pool => run.ChoiceSet.Pools[pool].Places > 0).ToLookup(pool => run.OfferOf(pool).Level.Band());
        return [.. reach.Select((bands, zone) => bands.Select(band => Of(run, zone, band, open[band.Band])).ToImmutableArray())];
    }

    private static ZoneReach Of(RunView run, int zone, ZoneReach reach, IEnumerable<int> open)
    {
        var ways = open.Select(pool => (
                Minutes: (int)run.Minutes(zone, run.SiteOfPool[pool]), Pounds: run.CostOf(TravelNeed.Independent, zone, run.SiteOfPool[pool])?.Pounds,
                run.ChoiceSet.Pools[pool].Places))
            .Where(way => way.Pounds is not null).Select(way => (way.Minutes, Pounds: way.Pounds!.Value, way.Places)).Order().ToArray();
        var within = ways.Where(way => way.Minutes <= run.Parameters.TravelLimitMinutes).OrderBy(way => way.Pounds).ToArray();
        return ways.Length == 0 ? reach : reach with
        {
            NearestPoundsPerYear = ways[0].Pounds,
            LeastPoundsPerYear = within.Length == 0 ? null : within[0].Pounds,
            MedianPoundsPerYear = within.Length == 0 ? null : Median(within),
        };
    }

    private static int Median((int Minutes, int Pounds, int Places)[] ascending)
    {
        var left = (ascending.Sum(way => (long)way.Places) + 1) / 2;
        foreach (var way in ascending)
        {
            left -= way.Places;
            if (left <= 0)
                return way.Pounds;
        }

        return ascending[^1].Pounds;
    }
}
