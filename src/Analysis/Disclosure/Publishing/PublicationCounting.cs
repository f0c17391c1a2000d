using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Counts what a publication shows besides the results of the run.</summary>
public static class PublicationCounting
{
    private const int FirstVulnerable = 110;
    private const int LastVulnerable = 190;

    /// <summary>Counts. Makes <c>choice</c> anew once a replication, for the intervals by what is wanted first.</summary>
    /// <param name="run">The run.</param>
    /// <param name="best">Its best case.</param>
    /// <param name="threads">Threads; 0 for one a core. The result is the same.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PublicationCounts Of(ComparedRun run, BestResult best, int threads = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(best);
        var view = new RunView(run.World, run.Scenario, run.Travel, run.Choices, run.Choice, best);
        var areas = AreaGroup.All(view);
        return new PublicationCounts(
            Population(run.World, areas), Needs(view, areas), WishCounting.Of(run, view, best, areas, threads, cancellationToken), MsoaGrouping.Of(view, best));
    }

    private static ImmutableArray<PopulationCount> Population(World world, ImmutableArray<AreaGroup> areas)
    {
        var first = world.Dataset.AcademicYear.StartYear;
        var years = world.Zones.SelectMany(zone => zone.Cohorts).Select(cohort => cohort.Year).Where(year => year >= first).Distinct().Order().ToArray();
        return [.. areas.SelectMany(area => years.Select(year => new PopulationCount(area.Code, year, People(world, area, year))))];
    }

    private static double People(World world, AreaGroup area, int year)
        => Enumerable.Range(0, area.Has.Length).Where(zone => area.Has[zone])
            .Sum(zone => world.Zones[zone].Cohorts.Where(cohort => cohort.Year == year && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People));

    private static ImmutableArray<NeedCount> Needs(RunView run, ImmutableArray<AreaGroup> areas)
    {
        var needs = Enum.GetValues<PublishedNeed>();
        var counts = new int[areas.Length, needs.Length];
        for (var i = 0; i < run.World.Learners.Length; i++)
        {
            if (!run.World.Learners[i].InDfeCohort)
                continue;
            for (var area = 0; area < areas.Length; area++)
            {
                if (!areas[area].Has[run.ZoneOfLearner[i]])
                    continue;
                foreach (var need in needs)
                    counts[area, (int)need] += Has(run.World.Learners[i], need) ? 1 : 0;
            }
        }

        return [.. areas.SelectMany((area, index) => needs.Select(need => new NeedCount(area.Code, need, counts[index, (int)need])))];
    }

    private static bool Has(Learner learner, PublishedNeed need) => need switch
    {
        PublishedNeed.IntendsEntry => learner.IntendedLevel.Band() == LevelBand.Entry,
        PublishedNeed.IntendsLevel1 => learner.IntendedLevel.Band() == LevelBand.Level1,
        PublishedNeed.IntendsLevel2 => learner.IntendedLevel.Band() == LevelBand.Level2,
        PublishedNeed.IntendsLevel3 => learner.IntendedLevel.Band() == LevelBand.Level3,
        PublishedNeed.WithoutEnglishOrMaths => learner.English != GradeBand.Grade4Plus || learner.Maths != GradeBand.Grade4Plus,
        PublishedNeed.PersistentlyAbsent => learner.Attendance >= AttendanceBand.From85,
        PublishedNeed.FreeSchoolMeals => learner.FreeSchoolMeals,
        PublishedNeed.SenSupport => learner.Sen == SenStatus.SenSupport,
        PublishedNeed.Ehcp => learner.Sen == SenStatus.Ehcp,
        _ => !learner.Characteristics.IsDefault && learner.Characteristics.Any(code => code is >= FirstVulnerable and <= LastVulnerable),
    };
}
