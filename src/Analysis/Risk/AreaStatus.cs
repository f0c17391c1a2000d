using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Expected status of a cohort under <c>choice</c>.</summary>
/// <param name="Cohort">People in it.</param>
/// <param name="Status">Under the central assumption.</param>
/// <param name="Neet">Under all three.</param>
/// <param name="NeetLinkedToNoPlace">Part that would not arise had every competing learner been placed in September.</param>
internal readonly record struct AreaStatus(
    int Cohort, StatusExpectation Status, AssumptionRange Neet, AssumptionRange NeetLinkedToNoPlace)
{
    /// <summary>Adds up over the cohort of an area, in the learners' order.</summary>
    public static AreaStatus Of(RunView run, YearCourse year, AreaGroup group)
    {
        var statuses = new LearnerStatuses(run, year, LeverEffects.Of(run.World, run.Scenario.AcademicYear, run.Parameters.Levers));
        var sum = default(AreaStatus);
        for (var i = 0; i < run.World.Learners.Length; i++)
        {
            if (group.Has[run.ZoneOfLearner[i]])
                sum += statuses.Of(i);
        }

        return sum;
    }

    public static AreaStatus operator +(AreaStatus left, AreaStatus right) => new(
        left.Cohort + right.Cohort, left.Status + right.Status, left.Neet + right.Neet, left.NeetLinkedToNoPlace + right.NeetLinkedToNoPlace);
}
