using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Access of every zone by kind of course, and the allocation's result by MSOA.</summary>
internal static class AccessAnalysis
{
    /// <param name="run">The run.</param>
    /// <param name="courses">The courses that any young person may join, with the minutes to them.</param>
    /// <param name="groups">The areas of the results.</param>
    public static AccessResults Of(RunView run, OpenCourses courses, IReadOnlyList<AreaGroup> groups)
    {
        var kinds = KindPools.Of(run, courses);
        var rows = new KindRows(run, courses, kinds);
        return new AccessResults(
            ZoneReachAnalysis.Limits, kinds.Kinds, [.. Enumerable.Range(0, run.World.Zones.Length).Select(rows.Of)], Msoas(run), [.. groups.SelectMany(group => Area(run, group))]);
    }

    /// <summary>Who is placed on what, of every sort of course, single-sex sites too.</summary>
    private static IEnumerable<AreaKindAccess> Area(RunView run, AreaGroup group)
    {
        var placed = new Dictionary<CourseKind, (int Choice, int Best)>();
        void Count(int pool, int choice, int best)
        {
            if (pool < 0)
                return;
            var kind = KindPools.KindOf(run, pool);
            var had = placed.GetValueOrDefault(kind);
            placed[kind] = (had.Choice + choice, had.Best + best);
        }

        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            if (!group.Has[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]])
                continue;
            Count(run.Choice.PlacedPool[i], 1, 0);
            Count(run.Best!.PlacedPool[i], 0, 1);
        }

        return KindPools.Ordered(placed.Keys).Select(kind => new AreaKindAccess(group.Code, kind, placed[kind].Choice, placed[kind].Best));
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
