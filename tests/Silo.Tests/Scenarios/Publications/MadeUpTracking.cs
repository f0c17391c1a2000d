using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>
/// Made-up tracking of a world's own young people of 16 and 17, as if its learners had been imported from it; the years of age before them are the same once more.
/// From September 2023 a few become NEET or not known every month, and an eighth of them find their way back. A month is the same whichever edition it stands in.
/// </summary>
internal static class MadeUpTracking
{
    private static readonly CalendarMonth First = CalendarMonth.Of(2023, 9);

    /// <summary>What the extracts tell.</summary>
    /// <param name="world">The world.</param>
    /// <param name="latest">The latest month.</param>
    /// <param name="oneIn">Every how manieth learner is taken; 1 for all.</param>
    /// <param name="imported">Which months were imported; null for all.</param>
    public static ObservedFigures Of(World world, CalendarMonth latest, int oneIn = 1, Func<CalendarMonth, bool>? imported = null)
        => Observing.Of(History(world, latest, oneIn, imported), world)!;

    /// <summary>The same, not counted yet.</summary>
    public static TrackingHistory History(World world, CalendarMonth latest, int oneIn = 1, Func<CalendarMonth, bool>? imported = null)
    {
        var (rows, person) = (new List<TrackedRow>(), 0);
        for (var learner = 0; learner < world.Learners.Length; learner += oneIn)
        {
            var one = world.Learners[learner];
            if (!one.InDfeCohort)
                continue;
            var cohort = world.Dataset.AcademicYear.StartYear - (one.AcademicAge - 16);
            foreach (var year in one.AcademicAge == 16 ? (int[])[cohort] : [cohort, cohort - 1, cohort - 2])
                Months(rows, person++, one, world.ZoneIndex[one.ZoneCode], year, new Random((learner * 10) + cohort - year), month => month >= First && month <= latest && (imported?.Invoke(month) ?? true));
        }

        return new TrackingHistory([.. rows], ["10006570"], [], [], [new TrackedImport(1, ["made-up.csv"], [.. rows.Select(row => row.Month).Distinct().Order()], rows.Count)], latest.AcademicStartYear);
    }

    /// <summary>Two academic years of one young person.</summary>
    private static void Months(List<TrackedRow> rows, int person, Learner one, int zone, int cohort, Random draws, Func<CalendarMonth, bool> imported)
    {
        var need = one.Sen switch { SenStatus.Ehcp => TrackedNeed.Plan, SenStatus.SenSupport => TrackedNeed.SenSupport, _ => TrackedNeed.None };
        var bits = one.Characteristics.IsDefault ? 0 : one.Characteristics.Aggregate(0, (all, code) => all | TrackedRow.BitOf(code));
        var risk = need == TrackedNeed.Plan || bits != 0 ? 3 : 1;
        var (activity, status) = ((short)210, TrackedStatus.Learning);
        for (var number = 0; number < 24; number++)
        {
            var (month, draw, lapsed) = (CalendarMonth.Of(cohort, 9).Plus(number), draws.Next(1000), draws.Next(60) == 0);
            if (status == TrackedStatus.Learning)
                (activity, status) = draw < 4 * risk ? ((short)619, TrackedStatus.NeetActive) : draw < 6 * risk ? ((short)640, TrackedStatus.NeetInactive) : draw < 10 * risk ? ((short)810, TrackedStatus.NotKnown) : (activity, status);
            else if (draw < 125)
                (activity, status) = (210, TrackedStatus.Learning);
            if (imported(month))
                rows.Add(new TrackedRow(person, month, zone, (byte)(16 + (number / 12)), activity, status, need, (ushort)bits, one.Female, lapsed, -1, null, null));
        }
    }
}
