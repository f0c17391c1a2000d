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

        var entering = JanuaryReentry.Entering(options, seeking, places);

        entering.Zip(seeking).ShouldAllBe(pair => pair.First <= pair.Second + 1e-9);
        (entering[0] + entering[1]).ShouldBeLessThanOrEqualTo(0.9 + 1e-6);
        entering[2].ShouldBe(0.75, 1e-6);
        entering[3].ShouldBe(0);
    }
}
