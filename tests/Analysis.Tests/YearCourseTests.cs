using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class YearCourseTests
{
    private static double[] Held(TestRun run)
    {
        var view = run.View();
        return YearCourse.Of(view, ApprenticeshipMarket.Of(view).Chance).Held;
    }

    [Fact]
    public void Withdrawals_are_averaged_over_december_january_and_february()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 10);
        run.Compete(Person(), [pool], pool);

        // 0.8 stay to the end of ten months: 0.8^0.3, 0.8^0.4 and 0.8^0.5 are still there after 3, 4 and 5.
        Held(run).Single().ShouldBe((0.9352482 + 0.9146101 + 0.8944272) / 3, 1e-6);
    }

    [Fact]
    public void The_level_of_the_course_decides_the_retention()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level1, 10);
        run.Compete(Person(), [pool], pool);

        Held(run).Single().ShouldBe((Math.Pow(0.9, 0.3) + Math.Pow(0.9, 0.4) + Math.Pow(0.9, 0.5)) / 3, 1e-12);
    }

    [Fact]
    public void Level_3_keeps_its_place_and_continuing_learners_may_withdraw()
    {
        var run = new TestRun();
        run.Add(Person(level: Level.Level3));
        run.Add(Person(stage: Stage.Continuing, level: Level.Level2));

        var held = Held(run);

        held[0].ShouldBe(1);
        held[1].ShouldBe((Math.Pow(0.8, 0.3) + Math.Pow(0.8, 0.4) + Math.Pow(0.8, 0.5)) / 3, 1e-12);
    }

    [Fact]
    public void January_re_entry_fills_two_of_the_three_months()
    {
        // No place in September; a January intake of 10 in reach; half of those without a place take one.
        var run = new TestRun();
        var january = run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Pools[january] = run.Pools[january] with { Places = 0 };
        run.Compete(Person(), [january], -1);

        Held(run).Single().ShouldBe(0.5 * 2 / 3, 1e-9);
    }

    [Fact]
    public void January_places_are_shared_alike_when_too_few()
    {
        var run = new TestRun();
        var january = run.Offer("S1", Level.Level2, 1, "05", 9, 1);
        run.Pools[january] = run.Pools[january] with { Places = 0 };
        for (var i = 0; i < 4; i++)
            run.Compete(Person(), [january], -1);

        // Four seek with half a person each; the one place gives each a quarter.
        Held(run).ShouldAllBe(held => Math.Abs(held - (0.25 * 2 / 3)) < 1e-9);
    }

    [Fact]
    public void Who_starts_an_apprenticeship_seeks_no_January_place()
    {
        var run = new TestRun();
        var january = run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Compete(Person(), [january], -1);

        // 0.4 of the learner still seek, half of them take a place for two of three months; 0.6 are in an apprenticeship all along.
        YearCourse.Of(run.View(), [0.6]).Held.Single().ShouldBe(1 - ((1 - (0.4 * 0.5 * 2 / 3)) * 0.4), 1e-9);
    }

    [Fact]
    public void A_September_place_never_counts_for_less_than_the_January_place_taken_instead()
    {
        // So many leave the September course that two months of a January place are more.
        var run = new TestRun().With("analysis.retention.level2", 0.1).With("analysis.reentry_share", 1);
        var january = run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Compete(Person(), [january], -1);
        var year = YearCourse.Of(run.View(), [0]);

        ((Math.Pow(0.1, 0.3) + Math.Pow(0.1, 0.4) + Math.Pow(0.1, 0.5)) / 3).ShouldBeLessThan(2.0 / 3);
        year.Held.Single().ShouldBe(2.0 / 3, 1e-9);
        year.HeldIfPlaced.Single().ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void Learners_without_an_option_do_not_re_enter()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Compete(Person(), [], -1);

        Held(run).Single().ShouldBe(0);
    }

    [Fact]
    public void Re_entry_never_exceeds_the_places_nor_those_who_seek()
    {
        int[][] options = [[0, 1], [0], [1, 2], []];
        double[] seeking = [1, 0.5, 0.75, 1];
        double[] places = [0.6, 0.3, 5];

        var entering = Reentry.Of(options, seeking, places, [false, false, false]).Entering;

        entering.Zip(seeking).ShouldAllBe(pair => pair.First <= pair.Second + 1e-9);
        (entering[0] + entering[1]).ShouldBeLessThanOrEqualTo(0.9 + 1e-6);
        entering[2].ShouldBe(0.75, 1e-6);
        entering[3].ShouldBe(0);
    }

    [Fact]
    public void No_place_is_left_over_or_below_nothing_where_more_seek_than_there_are()
    {
        // Ten ask for 0.3 of a place: rounding must leave nothing, not less, however many rounds follow.
        var entered = Reentry.Of([.. Enumerable.Repeat<int[]>([0, 1], 10)], [.. Enumerable.Repeat(1.0, 10)], [0.3, 0], [true, false]);

        entered.Entering.Sum().ShouldBe(0.3, 1e-9);
        entered.Flexible.Sum().ShouldBe(0.3, 1e-9);
        entered.PlacesLeft.ShouldAllBe(left => left >= 0);
    }

    [Fact]
    public void April_entry_counts_at_the_end_of_April_and_moves_nothing_of_the_winter()
    {
        static YearCourse Year(params int[] months)
        {
            var run = new TestRun();
            var pool = run.Offer("S1", Level.Level2, 10, "05", months);
            run.Pools[pool] = run.Pools[pool] with { Places = 0 };
            run.Compete(Person(), [pool], -1);
            return YearCourse.Of(run.View(), [0]);
        }

        var (without, with) = (Year(9), Year(9, 4));

        with.Held.ShouldBe(without.Held);
        without.Competing.Single().EndOfApril.ShouldBe(0);
        with.Competing.Single().EnteredApril.ShouldBe(0.5, 1e-9);
        with.Competing.Single().EndOfApril.ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void Who_entered_in_January_seeks_no_April_place_and_who_left_since_does()
    {
        // 0.9 stay to the end of ten months: 0.9^0.7 are there at the end of April; half of the rest take one of the many April places.
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level1, 10, "05", 9, 4);
        run.Compete(Person(), [pool], pool);
        var january = run.Offer("S1", Level.Level1, 10, "05", 9, 1, 4);
        run.Pools[january] = run.Pools[january] with { Places = 0 };
        run.Compete(Person(), [january], -1);

        var competing = YearCourse.Of(run.View(), [0, 0]).Competing;

        competing[0].EnteredApril.ShouldBe(0.5 * (1 - Math.Pow(0.9, 0.7)), 1e-9);
        competing[1].EnteredJanuary.ShouldBe(0.5, 1e-9);
        competing[1].EnteredApril.ShouldBe(0.25, 1e-9);
    }

    [Theory]
    [InlineData(SenStatus.None, 20, 1)]
    [InlineData(SenStatus.SenSupport, 20, 1.5)]
    [InlineData(SenStatus.Ehcp, 20, 0.5)]
    [InlineData(SenStatus.None, 65, 1.21)] // two tens of minutes beyond 45, a tenth more each
    public void Need_and_a_long_journey_multiply_the_rate_of_withdrawal(SenStatus sen, int minutes, double rate)
        => new Withdrawal(0.9, 0.8, 10, 1.5, 0.5, 45, 1.1).StillThere(Level.Level2, sen, minutes, 5).ShouldBe(Math.Pow(0.8, rate * 5 / 10), 1e-12);

    [Fact]
    public void Flexible_provision_is_told_apart()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 10);
        run.Offers[0] = run.Offers[0] with { ProvisionType = ProvisionType.Flexible };
        run.Compete(Person(), [pool], pool);
        var year = YearCourse.Of(run.View(), [0.25]);

        year.Flexible.Single().ShouldBe(0.75 * (Math.Pow(0.8, 0.3) + Math.Pow(0.8, 0.4) + Math.Pow(0.8, 0.5)) / 3, 1e-12);
    }

    [Theory]
    [InlineData(Level.Level2, "05", 20, 0)]
    [InlineData(Level.Level1, "05", 20, 0.2)]
    [InlineData(Level.Level2, "07", 20, 0.1)]
    [InlineData(Level.Level2, "05", 65, 0.4)]
    public void Another_level_another_subject_and_a_long_journey_add_to_the_risk_on_the_course(Level level, string subject, int minutes, double logOdds)
    {
        var run = new TestRun { Minutes = [(ushort)minutes, 0, 0, 0, 0, 0, 0, 0, 0] }
            .With("analysis.mismatch.level_log_odds", 0.2).With("analysis.mismatch.subject_log_odds", 0.1).With("analysis.travel_margin.log_odds_per_10_minutes", 0.2);
        var pool = run.Offer("S1", level, 10, subject);
        run.Compete(Person() with { FreeSchoolMeals = true }, [pool], pool);

        YearCourse.Of(run.View(), [0]).OnCourse.Single().ShouldBe(logOdds, 1e-12);
    }

    [Fact]
    public void A_long_journey_adds_nothing_for_who_is_not_on_the_margin()
    {
        var run = new TestRun { Minutes = [70, 0, 0, 0, 0, 0, 0, 0, 0] }.With("analysis.travel_margin.log_odds_per_10_minutes", 0.2);
        var pool = run.Offer("S1", Level.Level2, 10);
        run.Compete(Person(), [pool], pool);

        YearCourse.Of(run.View(), [0]).OnCourse.Single().ShouldBe(0);
    }
}
