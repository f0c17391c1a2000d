using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>The conditions, travel apart, under which a learner may take a place; each rule stands alone.</summary>
internal static class Eligibility
{
    /// <summary>Whether every condition holds.</summary>
    public static bool Allows(in EligibilityKey learner, SeatPool pool, CourseOffer offer, Site site, Provider provider, int fullTimeHours)
        => LevelSteps(learner.Intended, offer.Level) is not null
            && EntryMet(learner, offer)
            && PlanMet(learner, pool, offer, provider.Kind)
            && AgeMet(learner, provider.Kind)
            && SexMet(learner.Female, site.Sex)
            && EnglishMathsMet(learner, offer, fullTimeHours);

    /// <summary>
    /// Steps from the intended level: 0 at it, 1 one step below, null where not allowed. A course above the intended level is
    /// never allowed, but Entry groups are taught together, so a neighbouring Entry level either way is one step.
    /// </summary>
    public static int? LevelSteps(Level intended, Level offered)
    {
        var below = intended - offered;
        var entry = intended <= Level.Entry3 && offered <= Level.Entry3;
        return below switch
        {
            0 => 0,
            1 => 1,
            -1 when entry => 1,
            _ => null,
        };
    }

    /// <summary>
    /// The entry requirement against attainment. "A level below" is any Entry 3 qualification for Level 1, any Level 1 for
    /// Level 2, or a GCSE grade of at least 1 in English or maths, and asks nothing at Entry levels. "Grade 3" is grade 3 in both
    /// English and maths (the two GCSEs that the data know) or Level 1.
    /// </summary>
    public static bool EntryMet(in EligibilityKey learner, CourseOffer offer) => offer.EntryRequirement switch
    {
        EntryRequirement.LevelBelow => offer.Level switch
        {
            Level.Level1 => learner.Prior >= PriorAttainment.Entry3 || HasGrade(learner),
            >= Level.Level2 => learner.Prior >= PriorAttainment.Level1 || HasGrade(learner),
            _ => true,
        },
        EntryRequirement.Grade3 => learner.Prior >= PriorAttainment.Level1
            || (learner.English >= GradeBand.Grade3 && learner.Maths >= GradeBand.Grade3),
        EntryRequirement.Ehcp => learner.Ehcp,
        _ => true,
    };

    /// <summary>
    /// Supported internships, commissioned places and special institutions are for holders of an EHCP only; special institutions
    /// not for those whose plan names a mainstream setting.
    /// </summary>
    public static bool PlanMet(in EligibilityKey learner, SeatPool pool, CourseOffer offer, ProviderKind kind)
    {
        var special = IsSpecial(kind);
        var needsPlan = special || pool.Kind == PoolKind.Commissioned || offer.ProvisionType == ProvisionType.SupportedInternship;
        return (!needsPlan || learner.Ehcp) && !(special && learner.Setting == SettingType.Mainstream);
    }

    /// <summary>Ages 16 to 18, and 19 to 24 with an EHCP; schools (special ones too) and UTCs teach to 18 only.</summary>
    public static bool AgeMet(in EligibilityKey learner, ProviderKind kind)
        => learner.Age is >= 16 and <= 18
            || (learner.Age is >= 19 and <= 24 && learner.Ehcp
                && kind is not (ProviderKind.SchoolSixthForm or ProviderKind.SpecialSchool or ProviderKind.Utc));

    /// <summary>Single-sex sites.</summary>
    public static bool SexMet(bool female, SiteSex sex) => sex == SiteSex.Mixed || (sex == SiteSex.Girls) == female;

    /// <summary>
    /// The DfE's condition of funding: without grade 4 in both subjects the offer must teach English and maths, and on a
    /// full-time programme a grade 3 must take the GCSE. Plans for severe or profound learning difficulties are taken as exempt.
    /// </summary>
    public static bool EnglishMathsMet(in EligibilityKey learner, CourseOffer offer, int fullTimeHours)
    {
        if (learner.ExemptFromEnglishMaths || (learner.English == GradeBand.Grade4Plus && learner.Maths == GradeBand.Grade4Plus))
            return true;
        var mustResit = offer.PlannedHours >= fullTimeHours && (learner.English == GradeBand.Grade3 || learner.Maths == GradeBand.Grade3);
        return mustResit ? offer.EnglishMaths == EnglishMaths.Gcse : offer.EnglishMaths != EnglishMaths.None;
    }

    /// <summary>Special schools and special post-16 institutions.</summary>
    public static bool IsSpecial(ProviderKind kind) => kind is ProviderKind.SpecialSchool or ProviderKind.SpecialPost16;

    private static bool HasGrade(in EligibilityKey learner)
        => learner.English >= GradeBand.Grade1To2 || learner.Maths >= GradeBand.Grade1To2;
}
