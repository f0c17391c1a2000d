using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Makes apprenticeship vacancies more or fewer; they are expectations, so nothing is rounded.</summary>
internal static class ChangingVacancies
{
    public static World Apply(World world, ChangeVacancies change, Faults faults)
    {
        var districts = Words.Districts(world, change.Districts, "district", faults);
        var areas = Words.Areas(world, change.Areas, "area", faults);
        if (faults.Any)
            return world;
        var share = areas.IsEmpty ? null : Shares(world, areas);
        double Picked(ApprenticeshipVacancies row) => (districts.IsEmpty || districts.Contains(row.DistrictCode))
            && (change.Subjects.IsEmpty || change.Subjects.Contains(row.SsaTier1, StringComparer.Ordinal)) && (change.Types.IsEmpty || change.Types.Contains(row.Type))
                ? share?.GetValueOrDefault(row.DistrictCode) ?? 1 : 0;
        var total = world.Vacancies.Sum(row => row.Vacancies * Picked(row));
        if (!world.Vacancies.Any(row => Picked(row) > 0))
            faults.Bad("", null, "picks no row of apprenticeship vacancies", "give another area, district, ssa or kind");
        else if (change.Amount.To is null && (total == 0 || total + change.Amount.By < 0))
            faults.Bad("by", null, "takes more vacancies than there are, or there are none to share it by", "give to, the vacancies of each row");
        else if (change.Amount.To is not null && world.Vacancies.Any(row => Picked(row) is > 0 and < 1))
            faults.Bad("to", null, "is for whole rows, and a district here lies in several areas", "give by or percent, or name the district instead of the area");
        if (faults.Any)
            return world;
        var factor = change.Amount.By is { } by ? (total + by) / total : 1 + ((change.Amount.Percent ?? 0) / 100);
        ApprenticeshipVacancies Changed(ApprenticeshipVacancies row, double picked)
            => picked > 0 ? row with { Vacancies = change.Amount.To ?? (row.Vacancies * (1 + (picked * (factor - 1)))) } : row;
        return world.With(vacancies: [.. world.Vacancies.Select(row => Changed(row, Picked(row)))]);
    }

    /// <summary>By district: share of its 16 and 17 year olds who live in the areas, by the dataset's cohorts of the year.</summary>
    private static Dictionary<string, double> Shares(World world, ImmutableHashSet<string> areas)
    {
        var year = world.Dataset.AcademicYear.StartYear;
        double People(int zone) => world.Zones[zone].Cohorts.Where(cohort => cohort.Year == year && (cohort.AcademicAge is 16 or 17)).Sum(cohort => (double)cohort.People);
        return Enumerable.Range(0, world.Zones.Length).GroupBy(zone => world.Zones[zone].DistrictCode, StringComparer.Ordinal).ToDictionary(
            district => district.Key,
            district => district.Where(zone => areas.Contains(world.Areas.Areas[world.AreaOfZone[zone]].Code)).ToArray() is var inside && inside.Length == district.Count() ? 1
                : district.Sum(People) is > 0 and var all ? inside.Sum(People) / all : 0, StringComparer.Ordinal);
    }
}
