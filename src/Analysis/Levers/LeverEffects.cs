using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Applies levers to every learner: as chances, never as draws.</summary>
internal static class LeverEffects
{
    /// <summary>By learner.</summary>
    public static LearnerUnderLevers[] Of(World world, AcademicYear year, LeverParameters levers)
    {
        var factors = Array.ConvertAll([.. world.Learners], LearnerRiskFactors.Of);
        var shifts = AttendanceShifts(world, factors, year, levers);
        var made = new LearnerUnderLevers[factors.Length];
        for (var i = 0; i < made.Length; i++)
        {
            var learner = world.Learners[i];
            var absent = factors[i].HasFlag(RiskFactors.PersistentAbsence);
            var shift = shifts[(int)AttendanceGroups.Of(learner)];
            made[i] = new LearnerUnderLevers(factors[i], absent ? shift.ToPresent : shift.ToAbsent, levers.LogOdds(learner.Sen));
        }

        return made;
    }

    /// <summary>By group: chances of changing sides at which the group's share persistently absent changes by the points entered, as far as it can.</summary>
    private static (double ToPresent, double ToAbsent)[] AttendanceShifts(World world, RiskFactors[] factors, AcademicYear year, LeverParameters levers)
    {
        var (people, absent) = (new double[AttendanceGroups.All.Count], new double[AttendanceGroups.All.Count]);
        for (var i = 0; i < factors.Length; i++)
        {
            var group = (int)AttendanceGroups.Of(world.Learners[i]);
            people[group]++;
            absent[group] += factors[i].HasFlag(RiskFactors.PersistentAbsence) ? 1 : 0;
        }

        return [.. AttendanceGroups.All.Select(entry =>
        {
            var group = (int)entry.Group;
            var points = levers.Attendance[group]
                + (year.StartYear >= AttendanceGroups.PrimaryReaches && AttendanceGroups.PrimaryOf(entry.Group) is { } primary ? levers.Attendance[(int)primary] : 0);
            if (points == 0 || people[group] == 0)
                return (0, 0);
            var (share, change) = (absent[group] / people[group], points / 100);
            return change < 0
                ? (share == 0 ? 0 : Math.Min(1, -change / share), 0)
                : (0.0, share == 1 ? 0 : Math.Min(1, change / (1 - share)));
        })];
    }
}
