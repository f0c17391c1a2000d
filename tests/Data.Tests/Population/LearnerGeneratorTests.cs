using System.Collections.Immutable;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public class LearnerGeneratorTests
{
    private static readonly ImmutableArray<Learner> Learners = LearnerGenerator.Generate(MadeUpCounty.Inputs, 7);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        LearnersCsv.Write(LearnerGenerator.Generate(MadeUpCounty.Inputs, 7)).ShouldBe(LearnersCsv.Write(Learners));
        LearnersCsv.Write(LearnerGenerator.Generate(MadeUpCounty.Inputs, 8)).ShouldNotBe(LearnersCsv.Write(Learners));
    }

    [Fact]
    public void Ids_are_numbers_in_order_and_nothing_else()
    {
        Learners.Select(learner => learner.Id).ShouldBe(Enumerable.Range(1, Learners.Length).Select(i => $"K25-{i:000000}"));
        Learners.Select(learner => learner.Id).ShouldBe(Learners.Select(learner => learner.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_offer_changes_nothing_but_who_holds_a_place()
    {
        var more = MadeUpCounty.Inputs with { Offers = [.. MadeUpCounty.Offers, MadeUpCounty.Offer("O-NEW", "S-COL2", Level.Level2, 300, 30, EntryRequirement.None)] };
        var changed = LearnerGenerator.Generate(more, 7);

        changed.ShouldContain(learner => learner.HeldOfferId == "O-NEW");
        LearnersCsv.Write(changed.Select(WithoutPlace)).ShouldBe(LearnersCsv.Write(Learners.Select(WithoutPlace)));

        static Learner WithoutPlace(Learner learner)
            => learner with { HeldOfferId = null, Stage = learner.Stage == Stage.Continuing && learner.InScope ? Stage.Mover : learner.Stage };
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Any_scale_gives_the_scaled_number_of_people(double scale)
    {
        var learners = LearnerGenerator.Generate(MadeUpCounty.Inputs, 7, scale);
        var expected = MadeUpCounty.Districts.GroupBy(district => district.Authority).Sum(authority => Math.Round(
            scale * MadeUpCounty.Zones.Where(zone => authority.Any(district => district.Code == zone.DistrictCode)).SelectMany(zone => zone.Cohorts)
                .Where(cohort => cohort.Year == 2025 && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People), MidpointRounding.AwayFromZero));
        ((double)learners.Count(learner => learner.InDfeCohort)).ShouldBe(expected);
    }

    [Fact]
    public void A_scale_of_nothing_is_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => LearnerGenerator.Generate(MadeUpCounty.Inputs, 7, 0));

    [Fact]
    public void Stages_follow_age_and_level()
    {
        Learners.Where(learner => learner.AcademicAge == 16).ShouldAllBe(learner => learner.Stage == Stage.Entrant);
        Learners.Where(learner => learner.AcademicAge > 16).ShouldAllBe(learner => learner.Stage != Stage.Entrant);
        Learners.Where(learner => learner.AcademicAge > 16 && !learner.InScope).ShouldAllBe(learner => learner.Stage == Stage.Continuing && learner.HeldOfferId == null);
        Learners.Where(learner => learner.HeldOfferId != null).ShouldAllBe(learner => learner.InScope && learner.Stage == Stage.Continuing);
        Learners.Where(learner => learner.InScope && learner.Stage == Stage.Continuing).ShouldAllBe(learner => learner.HeldOfferId != null);
    }

    [Theory]
    [InlineData(Authority.Kent, 0.04)]
    [InlineData(Authority.Medway, 0.065)]
    public void The_published_share_is_neet_at_17(Authority authority, double share)
    {
        var aged17 = Learners.Where(learner => learner.AcademicAge == 17 && MadeUpCounty.HomeOf(learner) == authority).ToArray();
        Math.Abs(aged17.Count(learner => learner.Stage == Stage.Neet) - (share * aged17.Length)).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Attainment_fits_grades_and_the_step_to_the_intended_level()
    {
        foreach (var learner in Learners)
        {
            (learner.PriorAttainment == PriorAttainment.Level2WithEnglishAndMaths)
                .ShouldBe(learner.English == GradeBand.Grade4Plus && learner.Maths == GradeBand.Grade4Plus, learner.Id);
            if (learner.IntendedLevel == Level.Level3)
                (learner.PriorAttainment >= PriorAttainment.Level2WithoutEnglishAndMaths).ShouldBeTrue(learner.Id);
            if (learner.IntendedLevel == Level.Level2)
                (learner.PriorAttainment >= PriorAttainment.Level1).ShouldBeTrue(learner.Id);
            if (learner.IntendedLevel <= Level.Entry3)
                (learner.PriorAttainment <= PriorAttainment.Entry3).ShouldBeTrue(learner.Id);
        }
    }

    [Fact]
    public void Needs_and_settings_belong_to_those_who_have_them()
    {
        Learners.ShouldAllBe(learner => (learner.Sen == SenStatus.None) == (learner.PrimaryNeed == PrimaryNeed.None));
        Learners.Where(learner => learner.Sen != SenStatus.Ehcp).ShouldAllBe(learner => learner.Setting == SettingType.Mainstream);
        Learners.Where(learner => learner.PreferredRoute == PreferredRoute.SupportedInternship).ShouldAllBe(learner => learner.Sen == SenStatus.Ehcp && learner.InScope);
    }

    [Fact]
    public void Everyone_has_three_different_subjects_from_the_mix()
    {
        Learners.ShouldAllBe(learner => learner.SubjectPreferences.Length == 3 && learner.SubjectPreferences.Distinct().Count() == 3);
        // Health is 40 % of the made-up mix, so it is first for 40 % of those above Entry level, to one person in each authority.
        var above = Learners.Where(learner => learner.IntendedLevel > Level.Entry3).ToArray();
        Math.Abs(above.Count(learner => learner.SubjectPreferences[0] == "01") - (0.4 * above.Length)).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void A_share_of_entrants_comes_from_a_school_with_a_sixth_form_that_admitted_them()
    {
        var sites = MadeUpCounty.Sites.ToDictionary(site => site.Id);
        var came = Learners.Where(learner => learner.PreviousSiteId != null).ToArray();
        came.ShouldAllBe(learner => learner.Stage == Stage.Entrant && sites[learner.PreviousSiteId!].InternalFirst);
        came.ShouldAllBe(learner => sites[learner.PreviousSiteId!].Sex == SiteSex.Mixed || (sites[learner.PreviousSiteId!].Sex == SiteSex.Girls) == learner.Female);
        came.Where(learner => sites[learner.PreviousSiteId!].Selective)
            .ShouldAllBe(learner => learner.IntendedLevel == Level.Level3 && learner.PriorAttainment == PriorAttainment.Level2WithEnglishAndMaths);
        // 0.7 of about 4,100 entrants; five standard deviations of a binomial are 3.6 points.
        (came.Length / (double)Learners.Count(learner => learner.Stage == Stage.Entrant)).ShouldBe(0.7, 0.036);
    }
}
