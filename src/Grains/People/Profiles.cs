using Pathways.Analysis;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Grains.People;

/// <summary>A learner's attributes in words.</summary>
internal static class Profiles
{
    public static LearnerProfile Of(RunWorld run, Learner learner) => new(
        learner.Id, run.World.Areas.Areas[run.AreaOf(learner)].Code, learner.ZoneCode, learner.AcademicAge,
        [
            new("Stage", learner.Stage.ToString()),
            new("Intended level", learner.IntendedLevel.ToString()),
            new("Prior attainment", learner.PriorAttainment.ToString()),
            new("English", learner.English.ToString()),
            new("Maths", learner.Maths.ToString()),
            new("SEN", learner.Sen.ToString()),
            new("Primary need", learner.PrimaryNeed.ToString()),
            new("Setting", learner.Setting.ToString()),
            new("Travel need", learner.TravelNeed.ToString()),
            new("Free school meals", learner.FreeSchoolMeals ? "yes" : "no"),
            new("Attendance", learner.Attendance.ToString()),
            new("Preferred route", learner.PreferredRoute.ToString()),
            new("Subjects wanted (SSA tier 1)", learner.SubjectPreferences.IsEmpty ? "any" : string.Join(", ", learner.SubjectPreferences)),
            .. RiskExplanation.Of(run.World, run.Scenario, learner).Select(fact => new LearnerFact(fact.Name, fact.Value)),
        ],
        learner.Competes);
}
