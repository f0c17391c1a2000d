using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class ChoiceSetsTests
{
    [Fact]
    public void Only_learners_in_scope_who_do_not_continue_compete()
    {
        var choices = new TestWorld().Site("A").Offer("o", "A").Learner("a").Learner("b", learner => learner with { Stage = Stage.Continuing })
            .Learner("c", learner => learner with { IntendedLevel = Level.Level3 }).Learner("d", learner => learner with { Stage = Stage.Neet }).Choices();
        choices.Learners.ShouldBe([0, 3]);
    }

    [Fact]
    public void A_course_at_the_travel_limit_is_in_reach_and_one_minute_further_is_not()
    {
        var choices = new TestWorld().Site("A", 75).Site("B", 76).Site("C", TravelMatrix.Unreachable)
            .Offer("a", "A").Offer("b", "B").Offer("c", "C").Learner("l").Choices();
        choices.OptionPool.ShouldBe([0]);
        choices.OptionMinutes.ShouldBe([(ushort)75]);
    }

    [Fact]
    public void Learners_without_options_have_an_empty_row()
    {
        var choices = new TestWorld().Site("A").Offer("o", "A").Learner("a").Learner("b", learner => learner with { IntendedLevel = Level.Entry1 })
            .Learner("c").Choices();
        choices.Start.ShouldBe([0, 1, 1, 2]);
    }

    [Fact]
    public void Whether_any_course_is_in_reach_ignores_conditions_but_not_travel()
    {
        var world = new TestWorld { Zones = ["Z1", "Z2"] }.Site("A").Minutes("Z2", "A", 90).Offer("o", "A")
            .Learner("a", learner => learner with { IntendedLevel = Level.Entry1 })
            .Learner("b", learner => learner with { ZoneCode = "Z2" });
        world.Choices().AnyCourseInReach.ShouldBe([true, false]);
    }

    [Theory]
    [InlineData("05", 20)]
    [InlineData("07", 28)]
    [InlineData("01", 36)]
    [InlineData("03", 36)]
    [InlineData("09", 55)]
    [InlineData("14", 38)]
    public void The_subject_costs_by_its_place_among_those_wanted(string subject, int cost)
        => CostOf(offer => offer with { SsaTier1 = subject }, learner => learner with { SubjectPreferences = ["05", "07", "01", "03"] }).ShouldBe(cost);

    [Fact]
    public void Who_names_no_subject_takes_any() => CostOf(offer => offer, learner => learner with { SubjectPreferences = [] }).ShouldBe(20);

    [Fact]
    public void A_level_below_costs_a_step() => CostOf(offer => offer, learner => learner with { IntendedLevel = Level.Level2 }).ShouldBe(45);

    [Theory]
    [InlineData(PreferredRoute.College, ProviderKind.FeCollege, 20)]
    [InlineData(PreferredRoute.College, ProviderKind.SchoolSixthForm, 35)]
    [InlineData(PreferredRoute.SchoolSixthForm, ProviderKind.SchoolSixthForm, 20)]
    [InlineData(PreferredRoute.SchoolSixthForm, ProviderKind.Utc, 20)]
    [InlineData(PreferredRoute.TrainingProvider, ProviderKind.TrainingProvider, 20)]
    [InlineData(PreferredRoute.TrainingProvider, ProviderKind.FeCollege, 35)]
    [InlineData(PreferredRoute.Apprenticeship, ProviderKind.FeCollege, 20)]
    [InlineData(PreferredRoute.Apprenticeship, ProviderKind.SchoolSixthForm, 35)]
    [InlineData(PreferredRoute.SupportedInternship, ProviderKind.FeCollege, 35)]
    public void Another_route_than_wanted_costs(PreferredRoute route, ProviderKind kind, int cost)
        => CostOf(offer => offer, learner => learner with { PreferredRoute = route }, kind).ShouldBe(cost);

    [Theory]
    [InlineData(ProvisionType.Flexible, Stage.Entrant, AttendanceBand.From95, 40)]
    [InlineData(ProvisionType.Flexible, Stage.Neet, AttendanceBand.From95, 20)]
    [InlineData(ProvisionType.Flexible, Stage.Entrant, AttendanceBand.Under50, 20)]
    [InlineData(ProvisionType.StudyProgramme, Stage.Neet, AttendanceBand.From95, 40)]
    public void Flexible_provision_costs_those_who_need_none_and_other_courses_those_who_do(
        ProvisionType type, Stage stage, AttendanceBand attendance, int cost)
        => CostOf(offer => offer with { ProvisionType = type }, learner => learner with { Stage = stage, Attendance = attendance }).ShouldBe(cost);

    [Fact]
    public void With_a_plan_a_general_place_and_another_setting_cost()
    {
        var choices = new TestWorld().Site("A").Offer("o", "A", offer => offer with { CommissionedPlaces = 1 })
            .Learner("a", learner => learner with { Sen = SenStatus.Ehcp })
            .Learner("b", learner => learner with { Sen = SenStatus.Ehcp, Setting = SettingType.SpecialSchool }).Choices();
        choices.Pools.Select(pool => pool.Kind).ShouldBe([PoolKind.Commissioned, PoolKind.General]);
        choices.OptionCost.ShouldBe([20, 25, 50, 55]);
    }

    [Fact]
    public void Costs_are_rounded_half_away_from_zero()
    {
        var choices = new TestWorld().Set("travel_weight", 0.5).Site("A", 21).Offer("o", "A").Learner("a").Choices();
        choices.OptionCost.ShouldBe([11]);
    }

    [Fact]
    public void Having_no_place_weighs_more_by_points_each_criterion_once()
    {
        // All points are 1 in these parameters: plan, in care (110 and 160 together one), free meals, absence: 4 × 10 % of 300.
        var choices = new TestWorld().Site("A").Offer("o", "A").Learner("a").Learner("b", learner => learner with
        {
            Sen = SenStatus.Ehcp,
            Characteristics = [110, 150, 160],
            FreeSchoolMeals = true,
            Attendance = AttendanceBand.From50,
        }).Choices();
        choices.UnplacedCost.ShouldBe([300, 420]);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_sets()
    {
        var world = TestWorld.Random(1, learners: 400, offers: 60);
        var (one, two) = (world.Choices(1), world.Choices(2));
        one.OptionCount.ShouldBeGreaterThan(1000);
        two.Start.ShouldBe(one.Start);
        two.OptionPool.ShouldBe(one.OptionPool);
        two.OptionCost.ShouldBe(one.OptionCost);
        two.OptionMinutes.ShouldBe(one.OptionMinutes);
        two.UnplacedCost.ShouldBe(one.UnplacedCost);
    }

    [Fact]
    public void The_shared_lists_of_eligible_pools_equal_asking_every_rule_for_every_pair()
    {
        var test = TestWorld.Random(2, learners: 200, offers: 60);
        var (world, travel, choices) = (test.Build(), test.Travel(), test.Choices());
        for (var i = 0; i < choices.LearnerCount; i++)
        {
            var learner = world.Learners[choices.Learners[i]];
            var expected = Enumerable.Range(0, choices.Pools.Length).Where(pool =>
            {
                var offer = world.Offers[choices.Pools[pool].Offer];
                var site = world.SiteIndex[offer.SiteId];
                return travel[world.ZoneIndex[learner.ZoneCode], site] <= 75 && Eligibility.Allows(
                    EligibilityKey.Of(learner), choices.Pools[pool], offer, world.Sites[site], world.Providers[site], 580);
            });
            choices.OptionPool[choices.Start[i]..choices.Start[i + 1]].ShouldBe(expected);
        }
    }

    [Fact]
    public void Everything_that_a_rule_asks_of_a_learner_reaches_it()
    {
        var world = new TestWorld().Site("Boys", change: site => site with { Sex = SiteSex.Boys }).Site("Special", kind: ProviderKind.SpecialPost16)
            .Offer("a", "Boys", offer => offer with { EnglishMaths = EnglishMaths.Functional })
            .Offer("b", "Boys", offer => offer with { EnglishMaths = EnglishMaths.None, EntryRequirement = EntryRequirement.Grade3 })
            .Offer("c", "Special")
            .Learner("0-any").Learner("1-girl", learner => learner with { Female = true })
            .Learner("2-grade-3", learner => learner with { English = GradeBand.Grade3 })
            .Learner("3-maths-3", learner => learner with { Maths = GradeBand.Grade3 })
            .Learner("4-grades-4", learner => learner with { English = GradeBand.Grade4Plus, Maths = GradeBand.Grade4Plus })
            .Learner("5-attainment", learner => learner with { English = GradeBand.Grade4Plus, Maths = GradeBand.Grade4Plus, PriorAttainment = PriorAttainment.Entry3 })
            .Learner("6-low", learner => learner with { English = GradeBand.Ungraded, Maths = GradeBand.Grade4Plus, PriorAttainment = PriorAttainment.Entry3 })
            .Learner("7-plan", learner => learner with { Sen = SenStatus.Ehcp, Setting = SettingType.SpecialPost16 })
            .Learner("8-mainstream", learner => learner with { Sen = SenStatus.Ehcp })
            .Learner("9-profound", learner => learner with { Sen = SenStatus.Ehcp, PrimaryNeed = PrimaryNeed.Pmld })
            .Learner("A-aged-19", learner => learner with { AcademicAge = 19 });
        var choices = world.Choices();
        Enumerable.Range(0, choices.LearnerCount).Select(i => string.Concat(choices.OptionPool[choices.Start[i]..choices.Start[i + 1]]))
            .ShouldBe(["0", "", "", "", "01", "01", "0", "02", "0", "01", ""]);
    }

    [Fact]
    public void Parameters_out_of_range_are_refused_all_at_once()
        => Should.Throw<InvalidInputException>(() => new TestWorld().Set("travel_weight", -1).Set("unplaced_minutes", double.NaN).Site("A").Choices())
            .Problems.Select(problem => problem.Field).ShouldBe(["choice.travel_weight", "choice.unplaced_minutes"]);

    private static int CostOf(Func<CourseOffer, CourseOffer> offer, Func<Learner, Learner> learner, ProviderKind kind = ProviderKind.FeCollege)
        => new TestWorld().Site("A", 20, kind).Offer("o", "A", offer).Learner("l", learner).Choices().OptionCost.ShouldHaveSingleItem();
}
