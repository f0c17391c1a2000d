using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>All of a learner that decides which pools are open, travel apart. Learners with equal keys share one list of pools.</summary>
internal readonly record struct EligibilityKey(
    Level Intended, PriorAttainment Prior, GradeBand English, GradeBand Maths, bool Ehcp, SettingType Setting,
    int Age, bool Female, bool ExemptFromEnglishMaths)
{
    /// <summary>The learner's key; ages are kept only as far as a rule asks.</summary>
    public static EligibilityKey Of(Learner learner)
    {
        var ehcp = learner.Sen == SenStatus.Ehcp;
        return new EligibilityKey(
            learner.IntendedLevel, learner.PriorAttainment, learner.English, learner.Maths, ehcp,
            ehcp ? learner.Setting : SettingType.Mainstream, Math.Clamp(learner.AcademicAge, 15, 25), learner.Female,
            ehcp && learner.PrimaryNeed is PrimaryNeed.Sld or PrimaryNeed.Pmld);
    }
}
