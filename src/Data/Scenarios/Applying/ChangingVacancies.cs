using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Makes apprenticeship vacancies more or fewer; they are expectations, so nothing is rounded.</summary>
internal static class ChangingVacancies
{
    public static World Apply(World world, ChangeVacancies change, Faults faults)
    {
        var districts = Words.Districts(world, change.Districts, "district", faults);
        if (faults.Any)
            return world;
        bool Picked(ApprenticeshipVacancies row) => (districts.IsEmpty || districts.Contains(row.DistrictCode))
            && (change.Subjects.IsEmpty || change.Subjects.Contains(row.SsaTier1, StringComparer.Ordinal)) && (change.Types.IsEmpty || change.Types.Contains(row.Type));
        var total = world.Vacancies.Where(Picked).Sum(row => row.Vacancies);
        if (!world.Vacancies.Any(Picked))
            faults.Bad("", null, "picks no row of apprenticeship vacancies", "give another district, ssa or kind");
        else if (change.Amount.To is null && (total == 0 || total + change.Amount.By < 0))
            faults.Bad("by", null, "takes more vacancies than there are, or there are none to share it by", "give to, the vacancies of each row");
        if (faults.Any)
            return world;
        var factor = change.Amount.By is { } by ? (total + by) / total : 1 + ((change.Amount.Percent ?? 0) / 100);
        return world.With(vacancies: [.. world.Vacancies.Select(row => Picked(row) ? row with { Vacancies = change.Amount.To ?? (row.Vacancies * factor) } : row)]);
    }
}
