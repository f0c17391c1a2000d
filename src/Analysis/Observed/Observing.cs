using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>Counts what imported records tell of young people, as if those in custody as young adults were in no extract. Pure.</summary>
public static class Observing
{
    /// <summary>Counts.</summary>
    /// <param name="history">What the records tell.</param>
    /// <param name="world">The world that they are of.</param>
    /// <returns>The counts; null where no month has anybody of academic age 16 or 17.</returns>
    public static ObservedFigures? Of(TrackingHistory history, World world)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(world);
        if (history.Rows.Any(row => row.InCustody))
            history = history with { Rows = [.. history.Rows.Where(row => !row.InCustody)] };
        var months = history.Rows.Where(row => row.InCohort).Select(row => row.Month).Distinct().Order().ToImmutableArray();
        if (months.IsEmpty)
            return null;
        double[] expected = [.. world.Zones.Select(zone => zone.Cohorts.Where(cohort => cohort.Year == history.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People))];
        var coverage = new ObservedCoverage(history.Imports, months, expected.Sum(), history.WithoutPlace);
        var tally = new ObservedTally(ObservedPlaces.Of(world));
        TrendCount.Count(history, coverage, tally);
        FlowCount.Count(history, coverage, tally);
        SnapshotCount.Count(history, coverage, Kinds(world), tally);
        var steps = StepCount.Count(history, coverage, tally);
        return new ObservedFigures(tally.Places, coverage, tally.Counts, tally.Told)
        {
            StepMonth = StepCount.Month(history.StartYear),
            Steps = [.. steps],
            InCustody = history.InCustody.GetValueOrDefault(coverage.Latest),
            Short = history.Short,
            Expected = tally.Places.All.Select((place, index) => (place.Code, People: expected.Where((_, zone) => tally.Places.OfZone[zone].Contains(index)).Sum()))
                .ToFrozenDictionary(place => place.Code, place => place.People, StringComparer.Ordinal),
            Covered = ObservedReach.Of(history, world, tally.Places),
        };
    }

    private static Dictionary<string, ProviderKind> Kinds(World world)
        => world.Providers.Where(provider => provider.Ukprn is not null).DistinctBy(provider => provider.Ukprn).ToDictionary(provider => provider.Ukprn!, provider => provider.Kind, StringComparer.Ordinal);
}
