using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class EligibilityTests
{
    [Theory]
    [InlineData(Level.Level2, Level.Level2, 0)]
    [InlineData(Level.Level2, Level.Level1, 1)]
    [InlineData(Level.Level2, Level.Entry3, null)]
    [InlineData(Level.Level1, Level.Level2, null)]
    [InlineData(Level.Level1, Level.Entry3, 1)]
    [InlineData(Level.Level1, Level.Entry2, null)]
    [InlineData(Level.Entry3, Level.Level1, null)]
    [InlineData(Level.Entry2, Level.Entry3, 1)]
    [InlineData(Level.Entry2, Level.Entry1, 1)]
    [InlineData(Level.Entry1, Level.Entry3, null)]
    public void A_course_is_at_the_intended_level_or_one_below_or_a_neighbouring_Entry_level(Level intended, Level offered, int? steps)
        => Eligibility.LevelSteps(intended, offered).ShouldBe(steps);

    [Theory]
    [InlineData(EntryRequirement.None, Level.Level2, PriorAttainment.BelowEntry3, GradeBand.Ungraded, GradeBand.Ungraded, true)]
    [InlineData(EntryRequirement.LevelBelow, Level.Level2, PriorAttainment.Entry3, GradeBand.Ungraded, GradeBand.Ungraded, false)]
    [InlineData(EntryRequirement.LevelBelow, Level.Level2, PriorAttainment.Entry3, GradeBand.Ungraded, GradeBand.Grade1To2, true)]
    [InlineData(EntryRequirement.LevelBelow, Level.Level2, PriorAttainment.Level1, GradeBand.Ungraded, GradeBand.Ungraded, true)]
    [InlineData(EntryRequirement.LevelBelow, Level.Level1, PriorAttainment.BelowEntry3, GradeBand.Ungraded, GradeBand.Ungraded, false)]
    [InlineData(EntryRequirement.LevelBelow, Level.Level1, PriorAttainment.Entry3, GradeBand.Ungraded, GradeBand.Ungraded, true)]
    [InlineData(EntryRequirement.LevelBelow, Level.Entry3, PriorAttainment.BelowEntry3, GradeBand.Ungraded, GradeBand.Ungraded, true)]
    [InlineData(EntryRequirement.Grade3, Level.Level2, PriorAttainment.Entry3, GradeBand.Grade3, GradeBand.Grade1To2, false)]
    [InlineData(EntryRequirement.Grade3, Level.Level2, PriorAttainment.Entry3, GradeBand.Grade3, GradeBand.Grade3, true)]
    [InlineData(EntryRequirement.Grade3, Level.Level2, PriorAttainment.Level1, GradeBand.Ungraded, GradeBand.Ungraded, true)]
    [InlineData(EntryRequirement.Ehcp, Level.Level1, PriorAttainment.Level1, GradeBand.Grade3, GradeBand.Grade3, false)]
    public void The_entry_requirement_is_held_against_attainment_and_grades(
        EntryRequirement requirement, Level level, PriorAttainment prior, GradeBand english, GradeBand maths, bool met)
        => Eligibility.EntryMet(
            EligibilityKey.Of(TestWorld.ALearner with { PriorAttainment = prior, English = english, Maths = maths }),
            TestWorld.AnOffer with { EntryRequirement = requirement, Level = level }).ShouldBe(met);

    [Theory]
    [InlineData(GradeBand.Grade4Plus, GradeBand.Grade4Plus, EnglishMaths.None, 600, true)]
    [InlineData(GradeBand.Grade4Plus, GradeBand.Grade1To2, EnglishMaths.None, 600, false)]
    [InlineData(GradeBand.Grade4Plus, GradeBand.Grade1To2, EnglishMaths.Functional, 600, true)]
    [InlineData(GradeBand.Grade4Plus, GradeBand.Grade1To2, EnglishMaths.Gcse, 600, true)]
    [InlineData(GradeBand.Grade3, GradeBand.Grade4Plus, EnglishMaths.Functional, 600, false)]
    [InlineData(GradeBand.Grade3, GradeBand.Grade4Plus, EnglishMaths.Functional, 580, false)]
    [InlineData(GradeBand.Grade3, GradeBand.Grade4Plus, EnglishMaths.Functional, 579, true)]
    [InlineData(GradeBand.Grade3, GradeBand.Ungraded, EnglishMaths.Gcse, 600, true)]
    public void Without_grade_4_the_offer_must_teach_English_and_maths_and_a_grade_3_full_time_takes_the_GCSE(
        GradeBand english, GradeBand maths, EnglishMaths taught, int hours, bool met)
        => Eligibility.EnglishMathsMet(
            EligibilityKey.Of(TestWorld.ALearner with { English = english, Maths = maths }),
            TestWorld.AnOffer with { EnglishMaths = taught, PlannedHours = hours }, 580).ShouldBe(met);

    [Fact]
    public void Plans_for_severe_difficulties_are_exempt_from_the_English_and_maths_condition()
    {
        var learner = TestWorld.ALearner with { Sen = SenStatus.Ehcp, PrimaryNeed = PrimaryNeed.Sld };
        var offer = TestWorld.AnOffer with { EnglishMaths = EnglishMaths.None };
        Eligibility.EnglishMathsMet(EligibilityKey.Of(learner), offer, 580).ShouldBeTrue();
        Eligibility.EnglishMathsMet(EligibilityKey.Of(learner with { Sen = SenStatus.SenSupport }), offer, 580).ShouldBeFalse();
    }

    [Theory]
    [InlineData(15, SenStatus.Ehcp, ProviderKind.FeCollege, false)]
    [InlineData(16, SenStatus.None, ProviderKind.FeCollege, true)]
    [InlineData(18, SenStatus.None, ProviderKind.SchoolSixthForm, true)]
    [InlineData(19, SenStatus.SenSupport, ProviderKind.FeCollege, false)]
    [InlineData(19, SenStatus.Ehcp, ProviderKind.FeCollege, true)]
    [InlineData(19, SenStatus.Ehcp, ProviderKind.SpecialSchool, false)]
    [InlineData(24, SenStatus.Ehcp, ProviderKind.SpecialPost16, true)]
    [InlineData(25, SenStatus.Ehcp, ProviderKind.SpecialPost16, false)]
    [InlineData(30, SenStatus.Ehcp, ProviderKind.SpecialPost16, false)]
    public void Places_are_for_16_to_18_and_to_24_with_a_plan_outside_schools(int age, SenStatus sen, ProviderKind kind, bool met)
        => Eligibility.AgeMet(EligibilityKey.Of(TestWorld.ALearner with { AcademicAge = age, Sen = sen }), kind).ShouldBe(met);

    [Theory]
    [InlineData(SenStatus.SenSupport, SettingType.Mainstream, PoolKind.Commissioned, ProvisionType.StudyProgramme, ProviderKind.FeCollege, false)]
    [InlineData(SenStatus.Ehcp, SettingType.Mainstream, PoolKind.Commissioned, ProvisionType.StudyProgramme, ProviderKind.FeCollege, true)]
    [InlineData(SenStatus.None, SettingType.Mainstream, PoolKind.General, ProvisionType.SupportedInternship, ProviderKind.FeCollege, false)]
    [InlineData(SenStatus.Ehcp, SettingType.Mainstream, PoolKind.General, ProvisionType.SupportedInternship, ProviderKind.FeCollege, true)]
    [InlineData(SenStatus.None, SettingType.Mainstream, PoolKind.General, ProvisionType.StudyProgramme, ProviderKind.SpecialPost16, false)]
    [InlineData(SenStatus.Ehcp, SettingType.Mainstream, PoolKind.General, ProvisionType.StudyProgramme, ProviderKind.SpecialPost16, false)]
    [InlineData(SenStatus.Ehcp, SettingType.SpecialSchool, PoolKind.General, ProvisionType.StudyProgramme, ProviderKind.SpecialPost16, true)]
    [InlineData(SenStatus.None, SettingType.Mainstream, PoolKind.General, ProvisionType.StudyProgramme, ProviderKind.FeCollege, true)]
    public void Some_places_are_for_holders_of_a_plan_only(
        SenStatus sen, SettingType setting, PoolKind pool, ProvisionType type, ProviderKind kind, bool met)
        => Eligibility.PlanMet(
            EligibilityKey.Of(TestWorld.ALearner with { Sen = sen, Setting = setting }), new SeatPool(0, pool, 1, 0),
            TestWorld.AnOffer with { ProvisionType = type }, kind).ShouldBe(met);

    [Theory]
    [InlineData(SiteSex.Mixed, true, true)]
    [InlineData(SiteSex.Mixed, false, true)]
    [InlineData(SiteSex.Girls, true, true)]
    [InlineData(SiteSex.Girls, false, false)]
    [InlineData(SiteSex.Boys, true, false)]
    [InlineData(SiteSex.Boys, false, true)]
    public void Single_sex_sites_admit_one_sex(SiteSex sex, bool female, bool met) => Eligibility.SexMet(female, sex).ShouldBe(met);
}
