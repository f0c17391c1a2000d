using System.Collections.Immutable;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

/// <summary>What the generator promises to hold exactly, or to one person, on the made-up county.</summary>
public class GeneratedMarginsTests
{
    private static readonly ImmutableArray<Learner> Learners = LearnerGenerator.Generate(MadeUpCounty.Inputs, 7);

    private static Learner[] Cohort(Authority authority) => [.. Learners.Where(learner => learner.InDfeCohort && MadeUpCounty.HomeOf(learner) == authority)];

    private static double Expected(Authority authority, params int[] ages)
        => MadeUpCounty.Zones.Where(zone => MadeUpCounty.Districts.First(district => district.Code == zone.DistrictCode).Authority == authority)
            .SelectMany(zone => zone.Cohorts).Where(cohort => cohort.Year == 2025 && ages.Contains(cohort.AcademicAge)).Sum(cohort => cohort.People);

    [Theory]
    [InlineData(Authority.Kent)]
    [InlineData(Authority.Medway)]
    public void Years_12_and_13_are_whole_and_each_zone_gets_its_own(Authority authority)
    {
        Cohort(authority).Length.ShouldBe((int)Math.Round(Expected(authority, 16, 17), MidpointRounding.AwayFromZero));
        foreach (var zone in MadeUpCounty.Zones)
        {
            foreach (var age in (int[])[16, 17])
            {
                var expected = zone.Cohorts.First(cohort => cohort.AcademicAge == age && cohort.Year == 2025).People;
                Math.Abs(Learners.Count(learner => learner.ZoneCode == zone.Code && learner.AcademicAge == age) - expected).ShouldBeLessThan(1, $"{zone.Code} {age}");
            }
        }
    }

    [Theory]
    [InlineData(Authority.Kent, 90)] // 3 % of 3,000 plans
    [InlineData(Authority.Medway, 30)]
    public void Older_learners_are_those_in_scope_at_18_and_those_with_a_plan_to_24(Authority authority, int plans)
    {
        var own = Learners.Where(learner => MadeUpCounty.HomeOf(learner) == authority).ToArray();
        own.Count(learner => learner.AcademicAge == 18).ShouldBe((int)Math.Round(Expected(authority, 18) * 0.065, MidpointRounding.AwayFromZero));
        own.Count(learner => learner.AcademicAge > 18).ShouldBe(plans);
        Learners.Where(learner => learner.AcademicAge > 17).ShouldAllBe(learner => learner.InScope);
        Learners.Where(learner => learner.AcademicAge > 18).ShouldAllBe(learner => learner.Sen == SenStatus.Ehcp);
    }

    [Theory]
    [InlineData(Authority.Kent, 0.09, 0.06, 0.025, 0.65, 0.22, 0.24, 0.04)]
    [InlineData(Authority.Medway, 0.14, 0.05, 0.015, 0.63, 0.23, 0.22, 0.03)]
    public void Published_shares_of_the_cohort_hold_to_one_person(
        Authority authority, double support, double plan, double vulnerable, double pass, double meals, double persistent, double severe)
    {
        var cohort = Cohort(authority);
        Within(1, support, learner => learner.Sen == SenStatus.SenSupport);
        Within(1, plan, learner => learner.Sen == SenStatus.Ehcp);
        Within(1, vulnerable, learner => !learner.Characteristics.IsEmpty);
        Within(1, pass, learner => learner.English == GradeBand.Grade4Plus && learner.Maths == GradeBand.Grade4Plus);
        Within(1, meals, learner => learner.FreeSchoolMeals);
        Within(1, severe, learner => learner.Attendance == AttendanceBand.Under50);
        // Persistent absence is the sum of three bands, each rounded.
        Within(2, persistent, learner => learner.Attendance >= AttendanceBand.From85);

        void Within(int people, double share, Func<Learner, bool> counted)
            => Math.Abs(cohort.Count(counted) - (share * cohort.Length)).ShouldBeLessThanOrEqualTo(people + 1e-9);
    }

    [Theory]
    [InlineData(Authority.Kent, 0.65, 160, 140)]
    [InlineData(Authority.Medway, 0.63, 260, 200)]
    public void Six_in_ten_without_grade_4_in_both_are_in_scope_at_the_levels_of_the_leavers(Authority authority, double pass, int leaversTwo, int leaversOther)
    {
        var cohort = Cohort(authority);
        var scope = (1 - pass) * 0.6;
        var (three, two) = (1 - scope, scope * leaversTwo / (leaversTwo + leaversOther));
        Math.Abs(cohort.Count(learner => learner.IntendedLevel == Level.Level3) - (three * cohort.Length)).ShouldBeLessThanOrEqualTo(1);
        Math.Abs(cohort.Count(learner => learner.IntendedLevel == Level.Level2) - (two * cohort.Length)).ShouldBeLessThanOrEqualTo(1);
        cohort.Count(learner => learner.IntendedLevel == Level.Level3 && learner.PriorAttainment != PriorAttainment.Level2WithEnglishAndMaths)
            .ShouldBeGreaterThan(cohort.Length / 50);
    }

    [Fact]
    public void Free_school_meals_differ_between_districts_as_the_proxy_does()
    {
        // The proxy says 30, 20 and 10 % in districts of about equal size and the authority 22 %: each gets 1.1 times its own.
        double[] shares = [.. MadeUpCounty.Districts.Skip(1).Select(district =>
        {
            var zones = MadeUpCounty.Zones.Where(zone => zone.DistrictCode == district.Code).Select(zone => zone.Code).ToHashSet();
            var own = Learners.Where(learner => learner.InDfeCohort && zones.Contains(learner.ZoneCode)).ToArray();
            return own.Count(learner => learner.FreeSchoolMeals) / (double)own.Length;
        })];
        (shares[0] / shares[1]).ShouldBe(1.5, 0.02);
        (shares[1] / shares[2]).ShouldBe(2.0, 0.02);
    }

    [Theory]
    [InlineData(Authority.Kent, 45, 78)]
    [InlineData(Authority.Medway, 43, 75)]
    public void The_odds_ratio_of_passes_by_free_school_meals_is_the_published_one(Authority authority, double withMeals, double without)
    {
        var cohort = Cohort(authority);
        double Odds(bool meals)
        {
            var own = cohort.Where(learner => learner.FreeSchoolMeals == meals).ToArray();
            var passed = own.Count(learner => learner.PriorAttainment == PriorAttainment.Level2WithEnglishAndMaths);
            return passed / (double)(own.Length - passed);
        }

        // One person more or less in the smallest cell (about 80) is within 4 %.
        (Odds(true) / Odds(false)).ShouldBe(withMeals / (100 - withMeals) / (without / (100 - without)), 0.02);
    }

    [Fact]
    public void Beyond_the_stated_associations_attributes_are_independent()
    {
        // Chi-square of exclusion against SEN in Kent, 2 degrees of freedom: no more than the 1 % point.
        var cohort = Cohort(Authority.Kent);
        var excluded = cohort.Count(learner => learner.Exclusion != Exclusion.None) / (double)cohort.Length;
        var chiSquare = cohort.GroupBy(learner => learner.Sen).Sum(group =>
        {
            var (count, expected) = (group.Count(learner => learner.Exclusion != Exclusion.None), group.Count() * excluded);
            return Math.Pow(count - expected, 2) * ((1 / expected) + (1 / (group.Count() - expected)));
        });
        chiSquare.ShouldBeLessThan(9.21);
    }
}
