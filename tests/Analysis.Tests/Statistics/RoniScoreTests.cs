using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Statistics;

public class RoniScoreTests
{
    // Oxfordshire's criteria as coded by DSSGx with Buckinghamshire 2022.
    private static readonly RoniTable Published = new(new Dictionary<RoniFactor, int>
    {
        [RoniFactor.Attendance85To90] = 1,
        [RoniFactor.AttendanceUnder85] = 2,
        [RoniFactor.EnglishAdditionalLanguage] = 1,
        [RoniFactor.EhcPlan] = 2,
        [RoniFactor.SenSupport] = 1,
        [RoniFactor.ExclusionMinor] = 1,
        [RoniFactor.ExclusionMajor] = 2,
        [RoniFactor.AlternativeProvision] = 1,
        [RoniFactor.LookedAfter] = 2,
        [RoniFactor.PregnantOrParent] = 2,
        [RoniFactor.FreeSchoolMeals] = 2,
        [RoniFactor.Carer] = 2,
        [RoniFactor.YouthOffending] = 2,
    }.ToImmutableDictionary());

    private static RoniScore Of(params RoniFactor[] factors) => RoniScore.Of(factors.ToHashSet(), Published);

    [Fact]
    public void Adds_up_the_points_and_says_what_they_come_from()
    {
        var score = Of(RoniFactor.FreeSchoolMeals, RoniFactor.EnglishAdditionalLanguage, RoniFactor.AttendanceUnder85);

        (score.Total, score.Band).ShouldBe((5, RoniBand.Substantial));
        score.Parts.ShouldBe([(RoniFactor.AttendanceUnder85, 2), (RoniFactor.EnglishAdditionalLanguage, 1), (RoniFactor.FreeSchoolMeals, 2)]);
    }

    [Theory]
    [InlineData(0, RoniBand.None)]
    [InlineData(1, RoniBand.Offer)]
    [InlineData(2, RoniBand.Additional)]
    [InlineData(3, RoniBand.Additional)]
    [InlineData(4, RoniBand.Substantial)]
    [InlineData(17, RoniBand.Substantial)]
    public void Bands_are_the_published_ones(int points, RoniBand band) => Published.Band(points).ShouldBe(band);

    [Fact]
    public void Of_two_degrees_of_one_thing_only_the_heavier_counts()
    {
        Of(RoniFactor.Attendance85To90, RoniFactor.AttendanceUnder85).Total.ShouldBe(2);
        Of(RoniFactor.SenSupport, RoniFactor.EhcPlan).Parts.ShouldBe([(RoniFactor.EhcPlan, 2)]);
        Of(RoniFactor.ExclusionMinor, RoniFactor.ExclusionMajor).Total.ShouldBe(2);
        Of(RoniFactor.Attendance85To90, RoniFactor.SenSupport, RoniFactor.ExclusionMinor).Total.ShouldBe(3);
    }

    [Fact]
    public void Another_table_gives_another_score()
    {
        var table = Published with { Points = Published.Points.SetItem(RoniFactor.FreeSchoolMeals, 0).SetItem(RoniFactor.SenSupport, 3), SubstantialFrom = 3 };

        RoniScore.Of(new HashSet<RoniFactor> { RoniFactor.FreeSchoolMeals }, table).ShouldSatisfyAllConditions(
            score => score.Total.ShouldBe(0), score => score.Parts.ShouldBeEmpty(), score => score.Band.ShouldBe(RoniBand.None));
        RoniScore.Of(new HashSet<RoniFactor> { RoniFactor.SenSupport, RoniFactor.EhcPlan }, table).ShouldSatisfyAllConditions(
            score => score.Total.ShouldBe(3), score => score.Band.ShouldBe(RoniBand.Substantial));
    }

    [Fact]
    public void A_factor_more_never_lowers_the_score()
    {
        var all = Enum.GetValues<RoniFactor>();
        for (var set = 0; set < 1 << all.Length; set++)
        {
            var factors = all.Where(factor => (set >> (int)factor & 1) == 1).ToArray();
            var total = Of(factors).Total;
            // 1 + 2 degrees each count once: at most 2 + 1 + 2 + 2 + 1 + 2 × 5.
            total.ShouldBeInRange(0, 18);
            foreach (var more in all.Except(factors).Take(1))
                Of([.. factors, more]).Total.ShouldBeGreaterThanOrEqualTo(total);
        }
    }

    [Fact]
    public void A_table_with_negative_points_or_falling_thresholds_is_refused()
    {
        Should.Throw<ArgumentException>(() => RoniScore.Of(new HashSet<RoniFactor>(), Published with { AdditionalFrom = 5 }));
        Should.Throw<ArgumentException>(() => RoniScore.Of(new HashSet<RoniFactor>(), Published with { Points = Published.Points.SetItem(RoniFactor.Carer, -1) }));
    }
}
