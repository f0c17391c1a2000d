using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class IntakePlacesTests
{
    [Fact]
    public void A_new_intake_less_what_residents_of_elsewhere_take_the_empty_places_and_those_given_up()
    {
        var run = new TestRun { Adjust = site => site with { PlacesOpenToKentShare = 0.8, InflowShare = 0.25 } };
        var pool = run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Pools[pool] = run.Pools[pool] with { Places = 4 };
        run.Compete(Person(), [pool], pool);

        // 10 × 0.8 × 0.75 anew, 4 − 1 empty since September, and a tenth of the one learner gone.
        new IntakePlaces(run.View(), 1).First([0.9]).Single().ShouldBe(6 + 3 + 0.1, 1e-12);
    }

    [Fact]
    public void Commissioned_places_open_apart_from_general_ones()
    {
        var run = new TestRun();
        var general = run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Offers[0] = run.Offers[0] with { CommissionedPlaces = 6 };
        run.Pools.Add(new SeatPool(0, PoolKind.Commissioned, 2, 0));
        run.Pools[general] = run.Pools[general] with { Places = 1 };

        new IntakePlaces(run.View(), 1).First([]).ShouldBe([10 + 1, 6 + 2]);
    }

    [Fact]
    public void Offers_without_a_January_intake_and_offers_that_do_not_run_open_nothing()
    {
        var run = new TestRun();
        int[] pools = [run.Offer("S1", Level.Level2, 10, "05", 9), run.Offer("S1", Level.Level2, 10, "05", 9, 1), run.Offer("S1", Level.Level2, 10, "05", 9, 1)];
        run.ClosedPools = [pools[1]];
        run.Compete(Person(), pools, -1);
        var view = run.View();

        new IntakePlaces(view, 1).First([0]).ShouldBe([0, 0, 20]);
        new IntakePlaces(view, 1).Options().Single().ShouldBe([pools[2]]);
    }

    [Fact]
    public void In_April_what_January_left_opens_again_with_a_new_intake_and_what_was_given_up_since()
    {
        var run = new TestRun();
        int[] pools = [run.Offer("S1", Level.Level2, 10, "05", 9, 1, 4), run.Offer("S1", Level.Level2, 10, "05", 9, 4)];
        run.Pools[pools[1]] = run.Pools[pools[1]] with { Places = 7 };
        run.Compete(Person(), pools, pools[0]);
        var january = new IntakePlaces(run.View(), 1);

        // The first had 3 left after January; the second did not open then, so its 7 empty places of September still are.
        january.StillOpen([3, 0], [0.9]).ShouldBe([3, 7]);
        new IntakePlaces(run.View(), 4).Next([3, 7], [0.2]).ShouldBe([10 + 3 + 0.2, 10 + 7]);
    }

    [Fact]
    public void What_was_given_up_before_January_is_open_in_April_at_courses_that_do_not_open_in_January()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 1, "05", 9, 4);
        run.Compete(Person(), [pool], pool);

        new IntakePlaces(run.View(), 1).StillOpen([0], [0.9]).Single().ShouldBe(0.1, 1e-12); // full in September; a tenth of its learner has gone
    }

    [Theory]
    [InlineData(8, 9)]
    [InlineData(10, 9)]
    [InlineData(11, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(7, 4)]
    public void A_group_that_starts_in_another_month_counts_at_the_nearest_intake(int month, int intake)
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10, "05", month);
        foreach (var other in new[] { Intakes.September, Intakes.January, Intakes.April })
            run.Offers[0].OpensAt(other).ShouldBe(other == intake);
        if (intake != Intakes.September)
            new IntakePlaces(run.View(), intake).Next([0], []).Single().ShouldBe(10);
    }
}
