using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Access of every zone by kind of course, and the allocation's result by MSOA.</summary>
internal static class AccessAnalysis
{
    /// <param name="run">The run.</param>
    /// <param name="courses">The courses that any young person may join, with the minutes to them.</param>
    public static AccessResults Of(RunView run, OpenCourses courses)
    {
        var pools = Pools(run, courses);
        ImmutableArray<CourseKind> kinds =
        [
            .. pools.Select(pool => pool.Kind).Distinct().OrderBy(kind => kind.Band).ThenBy(kind => kind.Type)
                .ThenBy(kind => kind.SsaTier1, StringComparer.Ordinal).ThenBy(kind => kind.PlanOnly),
        ];
        var index = kinds.Select((kind, number) => (kind, number)).ToDictionary(pair => pair.kind, pair => pair.number);
        var ofKind = pools.Select(pool => (index[pool.Kind], run.SiteOfPool[pool.Pool], run.ChoiceSet.Pools[pool.Pool].Places)).ToArray();
        var zones = Enumerable.Range(0, run.World.Zones.Length).Select(zone => Zone(run, courses, kinds.Length, ofKind, zone)).ToArray();
        return new AccessResults(ZoneReachAnalysis.Limits, kinds, [.. zones.Select(zone => zone.Rows)], Msoas(run))
        {
            Ways = run.Travel.Ways?.Timings is null ? [] : [.. zones.Select(zone => zone.Ways)],
        };
    }

    /// <summary>Pools with a place open that serve anybody of their level, and those for plans.</summary>
    private static List<(int Pool, CourseKind Kind)> Pools(RunView run, OpenCourses courses)
    {
        var open = courses.Pools.ToArray().ToHashSet();
        var found = new List<(int, CourseKind)>();
        for (var pool = 0; pool < run.ChoiceSet.Pools.Length; pool++)
        {
            var (seats, offer) = (run.ChoiceSet.Pools[pool], run.OfferOf(pool));
            var plans = ZoneReachAnalysis.ForPlans(seats, offer);
            if (seats.Places > 0 && (plans || open.Contains(pool)))
                found.Add((pool, new CourseKind(offer.Level.Band(), offer.ProvisionType, offer.SsaTier1, plans)));
        }

        return found;
    }

    private static (ImmutableArray<int> Rows, ImmutableArray<int> Ways) Zone(RunView run, OpenCourses courses, int kinds, (int Kind, int Site, int Places)[] pools, int zone)
    {
        var limits = ZoneReachAnalysis.Limits;
        var width = (2 * limits.Length) + 3;
        var (rows, nearest) = (new int[]?[kinds], new int[kinds]);
        var minutes = courses.Minutes.Slice(zone * run.World.Sites.Length, run.World.Sites.Length);
        foreach (var (kind, site, places) in pools)
        {
            if (minutes[site] > limits[^1])
                continue;
            var row = rows[kind] ??= New(kind, width);
            for (var limit = 0; limit < limits.Length; limit++)
            {
                if (minutes[site] > limits[limit])
                    continue;
                row[1 + (2 * limit)]++;
                row[2 + (2 * limit)] += places;
            }

            if (minutes[site] < row[width - 2])
                (row[width - 2], nearest[kind]) = (minutes[site], site);
            if (run.CostOf(TravelNeed.Independent, zone, site) is { } cost && (row[width - 1] < 0 || cost.Pounds < row[width - 1]))
                row[width - 1] = cost.Pounds;
        }

        return (
            [.. rows.Where(row => row is not null).SelectMany(row => row!)],
            [.. Enumerable.Range(0, kinds).Where(kind => rows[kind] is not null).SelectMany(kind => Numbers(run.WayOf(zone, nearest[kind])))]);
    }

    private static int[] Numbers(NearestWay? way)
        => way is null ? [-1, -1, -1, -1, -1] : [way.MostMinutes, way.Changes, way.WalkMinutes, way.LeaveMinutes, way.EarlyMinutes];

    private static int[] New(int kind, int width)
    {
        var row = new int[width];
        (row[0], row[width - 2], row[width - 1]) = (kind, int.MaxValue, -1);
        return row;
    }

    private static ImmutableArray<MsoaAccess> Msoas(RunView run)
    {
        var map = new MsoaMap(run.World);
        var bands = ReplicationTally.Bands;
        var counts = new MsoaPeople[run.World.Msoas.Length * (bands + 1)];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            var msoa = map.OfZone[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]];
            foreach (var band in new[] { (int)run.LearnerAt(i).IntendedLevel.Band(), bands })
            {
                ref var cell = ref counts[(msoa * (bands + 1)) + band];
                cell = new MsoaPeople(
                    cell.Competing + 1, cell.PlacedChoice + (run.Choice.PlacedPool[i] >= 0 ? 1 : 0), cell.PlacedBest + (run.Best!.PlacedPool[i] >= 0 ? 1 : 0));
            }
        }

        var living = map.Sum(zone => run.World.Zones[zone].Cohorts
            .Where(cohort => cohort.Year == run.Scenario.AcademicYear.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People));
        return [.. from msoa in Enumerable.Range(0, living.Length)
                   from band in Enumerable.Range(0, bands + 1)
                   select new MsoaAccess(
                       run.World.Msoas[msoa].Code, band == bands ? null : (LevelBand)band,
                       living[msoa] < ColdSpotArea.SmallestDenominator ? null : counts[(msoa * (bands + 1)) + band])];
    }
}
