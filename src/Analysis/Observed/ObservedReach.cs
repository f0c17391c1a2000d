using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>
/// Which places the extracts of a month cover. Extracts come from each authority: with Kent's alone, Medway's young people are not
/// nought but unknown, and so is the sum of both. An authority counts as covered in a month when the extracts have a share of its young people that is at
/// least a tenth of the best share there is (a few live across the border of the authority that tracks them); a place, when all its authorities are.
/// </summary>
internal static class ObservedReach
{
    public static FrozenSet<(string Place, CalendarMonth Month)> Of(TrackingHistory history, World world, ObservedPlaces places)
    {
        var authority = world.Districts.ToDictionary(district => district.Code, district => (int)district.Authority, StringComparer.Ordinal);
        var ofZone = world.Zones.Select(zone => authority[zone.DistrictCode]).ToArray();
        var expected = new double[ofZone.DefaultIfEmpty().Max() + 1];
        for (var zone = 0; zone < ofZone.Length; zone++)
            expected[ofZone[zone]] += world.Zones[zone].Cohorts.Where(cohort => cohort.Year == history.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People);
        var tracked = new Dictionary<(int Authority, CalendarMonth Month), int>();
        foreach (var row in history.Rows)
        {
            if (row.InCohort)
                tracked[(ofZone[row.Zone], row.Month)] = tracked.GetValueOrDefault((ofZone[row.Zone], row.Month)) + 1;
        }

        double Share((int Authority, CalendarMonth Month) cell) => ExtractReach.Share(tracked.GetValueOrDefault(cell), expected[cell.Authority]);
        var best = tracked.Keys.Select(Share).DefaultIfEmpty().Max();
        var authorities = Enumerable.Range(0, places.All.Length)
            .Select(place => Enumerable.Range(0, ofZone.Length).Where(zone => places.OfZone[zone].Contains(place)).Select(zone => ofZone[zone]).Distinct().ToArray()).ToArray();
        return Enumerable.Range(0, places.All.Length)
            .SelectMany(place => tracked.Keys.Select(cell => cell.Month).Distinct()
                .Where(month => authorities[place].All(one => ExtractReach.Covers(Share((one, month)), best))).Select(month => (places.All[place].Code, month)))
            .ToFrozenSet();
    }
}
