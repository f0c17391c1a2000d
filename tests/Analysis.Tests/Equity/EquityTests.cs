using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Equity;

public class EquityTests
{
    private static EquityRow Row(RunResult result, string area, EquityGroup group)
        => result.Equity.Rows.Single(row => row.AreaCode == area && row.Group == group);

    /// <summary>10 places that all four can take, 4 that two can: so 2.5, 2.5, 4.5 and 4.5 shared to each.</summary>
    private static TestRun Four()
    {
        var run = new TestRun();
        var (one, other) = (run.Offer("S1", Level.Level2, 10), run.Offer("S3", Level.Level2, 4));
        run.Compete(Person("Z1") with { FreeSchoolMeals = true }, [one], -1, one);
        run.Compete(Person("Z1") with { FreeSchoolMeals = true, HomeEducated = true }, [one], one);
        run.Compete(Person("Z1"), [one, other], one);
        run.Compete(Person("Z1"), [one, other], other);
        return run;
    }

    [Fact]
    public void A_group_is_set_beside_all_others_of_its_area()
    {
        var row = Row(Four().Analyse(), "A", EquityGroup.FreeSchoolMeals);

        (row.Members!.Learners, row.Others!.Learners).ShouldBe((2, 2));
        (row.Members.PlacesInReach, row.Others.PlacesInReach).ShouldBe((10, 14));
        (row.Members.SharedPlaces, row.Others.SharedPlaces).ShouldBe((2.5, 4.5));
        (row.Members.NearestMinutes, row.Others.NearestMinutes).ShouldBe((20, 20)); // Z1 to S1 20, to S3 60
        (row.Members.PlacedChoice, row.Others.PlacedChoice).ShouldBe((0.5, 1));
        (row.Members.PlacedBest, row.Others.PlacedBest).ShouldBe((1, 1));
    }

    [Fact]
    public void Spread_is_measured_over_the_places_shared_to_each()
    {
        var area = Four().Analyse().Equity.Areas.Single(area => area.AreaCode == "A");

        // 2.5, 2.5, 4.5, 4.5: of 16 pairs 8 differ by 2, mean difference 1, Gini = 1 ÷ (2 × 3.5).
        area.Spread.Gini!.Value.ShouldBe(1 / 7.0, 1e-12);
        // Top tenth: 0.4 people with 4.5; bottom four tenths: 1.6 people with 2.5; of 14.
        area.Spread.TopTenthShare!.Value.ShouldBe(0.4 * 4.5 / 14, 1e-12);
        area.Spread.BottomFourTenthsShare!.Value.ShouldBe(1.6 * 2.5 / 14, 1e-12);
        area.Spread.Palma!.Value.ShouldBe(0.45, 1e-12);
    }

    [Fact]
    public void Shared_places_add_up_to_the_places_that_anybody_can_take()
        => Four().Analyse().Equity.Rows.Where(row => row.AreaCode == "ALL")
            .ShouldAllBe(row => Math.Abs(Sum(row.Members) + Sum(row.Others) - 14) < 1e-9);

    [Fact]
    public void Who_has_no_open_place_in_reach_counts_as_without_a_course_and_not_in_the_minutes()
    {
        var run = Four();
        var full = run.Offer("S2", Level.Level2, 0);
        run.Compete(Person("Z1") with { Sen = SenStatus.Ehcp }, [full], -1);

        var row = Row(run.Analyse(), "ALL", EquityGroup.Ehcp);

        (row.Members!.WithoutCourse, row.Members.NearestMinutes, row.Members.SharedPlaces).ShouldBe((1, null, 0));
        row.Members.Spread.ShouldBe(new AccessSpread(null, null, null));
        row.Others!.WithoutCourse.ShouldBe(0);
    }

    [Fact]
    public void Groups_of_which_nobody_competes_are_no_data_rather_than_zero()
    {
        var equity = Four().Analyse().Equity;

        equity.NoData.ShouldBe([
            EquityGroup.SenSupport, EquityGroup.Ehcp, EquityGroup.LookedAfter, EquityGroup.RefugeeOrAsylumSeeker, EquityGroup.UnaccompaniedAsylumSeeker, EquityGroup.Esol,
            EquityGroup.ImdQuintile1, EquityGroup.ImdQuintile2, EquityGroup.ImdQuintile4, EquityGroup.ImdQuintile5]); // every zone is of decile 5
        equity.Rows.ShouldAllBe(row => !equity.NoData.Contains(row.Group));
        Row(Four().Analyse(), "B", EquityGroup.FreeSchoolMeals).Members.ShouldBeNull();
    }

    [Fact]
    public void The_order_of_the_learners_changes_nothing()
    {
        var run = new TestRun();
        var (one, other) = (run.Offer("S1", Level.Level2, 10), run.Offer("S3", Level.Level2, 4));
        run.Compete(Person("Z1"), [one, other], other);
        run.Compete(Person("Z1") with { FreeSchoolMeals = true, HomeEducated = true }, [one], one);
        run.Compete(Person("Z1"), [one, other], one);
        run.Compete(Person("Z1") with { FreeSchoolMeals = true }, [one], -1, one);

        run.Analyse().Equity.Rows.ShouldBe(Four().Analyse().Equity.Rows);
    }

    [Fact]
    public void Places_doubled_double_the_places_and_leave_the_spread()
    {
        var doubled = Four();
        for (var pool = 0; pool < doubled.Pools.Count; pool++)
            doubled.Pools[pool] = doubled.Pools[pool] with { Places = 2 * doubled.Pools[pool].Places };
        var (before, after) = (Row(Four().Analyse(), "ALL", EquityGroup.FreeSchoolMeals), Row(doubled.Analyse(), "ALL", EquityGroup.FreeSchoolMeals));

        after.Members!.SharedPlaces.ShouldBe(2 * before.Members!.SharedPlaces, 1e-12);
        after.Others!.Spread.Gini!.Value.ShouldBe(before.Others!.Spread.Gini!.Value, 1e-12);
    }

    [Theory]
    [InlineData(1, EquityGroup.ImdQuintile1)]
    [InlineData(2, EquityGroup.ImdQuintile1)]
    [InlineData(3, EquityGroup.ImdQuintile2)]
    [InlineData(9, EquityGroup.ImdQuintile5)]
    [InlineData(10, EquityGroup.ImdQuintile5)]
    public void Two_deciles_make_a_quintile(int decile, EquityGroup quintile) => EquityGroups.Quintile(decile).ShouldBe(quintile);

    private static double Sum(EquityFigures? figures) => figures is null ? 0 : figures.Learners * figures.SharedPlaces;
}
