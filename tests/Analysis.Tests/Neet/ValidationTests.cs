using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Neet;

public class ValidationTests
{
    private static Target Published(string id, double value = 10) => new(id, TargetUse.Validation, id, "Kent", "2025", value, "percent", Basis.Published, "test");

    private static ValidationRow Row(TestRun run, string id)
    {
        run.Targets.Clear();
        run.Targets.Add(Published(id));
        return run.Analyse().Validation.Rows.Single();
    }

    private static double Risk(double odds) => odds * Math.Exp(-3) / (1 + (odds * Math.Exp(-3)));

    [Fact]
    public void Status_by_need_is_the_mean_of_the_group_in_its_own_authority()
    {
        var run = new TestRun();
        run.Add(Person("Z1", Level.Level3) with { Sen = SenStatus.SenSupport });
        run.Add(Person("Z2", Level.Level3) with { Sen = SenStatus.SenSupport, FreeSchoolMeals = true });
        run.Add(Person("Z1", Level.Level3));
        run.Add(Person("Z3", Level.Level3) with { Sen = SenStatus.SenSupport, Attendance = AttendanceBand.Under50 });
        run.Add(Person("Z1", Level.Level3, age: 18) with { Sen = SenStatus.SenSupport });

        // Odds 0.5 on Level 3, × 1.3, × 2; 4 % are not known.
        var row = Row(run, "kent-neet-not-known-sen-support-2025");

        row.Modelled!.Value.ShouldBe(100 * (0.04 + (0.96 * (Risk(0.65) + Risk(1.3)) / 2)), 1e-9);
        row.HalfWidth.ShouldBeNull(); // one replication tells nothing of chance
        row.Difference!.Value.ShouldBe(row.Modelled!.Value - 10, 1e-12);
        Row(run, "medway-neet-not-known-sen-support-2025").Modelled!.Value.ShouldBe(100 * (0.04 + (0.96 * Risk(2.6))), 1e-9);
    }

    [Fact]
    public void Destinations_are_of_Year_11_leavers_by_where_they_are_placed()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 5);
        run.Compete(Person(), [pool], pool);
        run.Compete(Person(), [pool], -1);
        run.Compete(Person(stage: Stage.Mover, age: 17), [pool], pool);
        run.Add(Person(level: Level.Level3, route: PreferredRoute.SchoolSixthForm));
        run.Add(Person(level: Level.Level3, route: PreferredRoute.College));

        Row(run, "kent-ks4-fe-college-2023").Modelled!.Value.ShouldBe(50, 1e-9);
        Row(run, "kent-ks4-school-sixth-form-2023").Modelled!.Value.ShouldBe(25, 1e-9);
    }

    [Fact]
    public void The_guarantee_counts_all_but_those_without_a_place()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 5);
        run.Compete(Person(), [pool], pool);
        run.Compete(Person(), [pool], -1);
        run.Add(Person(level: Level.Level3));
        run.Add(Person(stage: Stage.Continuing));

        Row(run, "kent-september-guarantee-2025").Modelled!.Value.ShouldBe(75, 1e-9);
    }

    [Fact]
    public void Level_2_by_19_is_had_studied_beyond_or_achieved_this_year_or_the_next()
    {
        var run = new TestRun();
        var (two, one) = (run.Offer("S1", Level.Level2, 5), run.Offer("S1", Level.Level1, 5));
        var below = Person(stage: Stage.Mover, age: 17) with { PriorAttainment = PriorAttainment.Level1 };
        run.Compete(below, [two], two); // 0.7 of starters achieve, else 0.5 try again
        run.Compete(below, [two, one], one); // 0.4 go on, 0.7 achieve
        run.Compete(below, [two], -1);
        run.Add(Person(level: Level.Level3, age: 17));
        run.Compete(Person(stage: Stage.Mover, age: 17), [two], -1); // has one

        Row(run, "kent-level2-by-19-2024").Modelled!.Value.ShouldBe(100 * (0.7 + (0.3 * 0.5 * 0.7) + (0.4 * 0.7) + 0 + 1 + 1) / 5, 1e-9);
    }

    [Fact]
    public void Shares_of_leavers_are_of_Year_13_by_level_and_add_up()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 5);
        foreach (var level in new[] { Level.Level3, Level.Level3, Level.Level3, Level.Level2, Level.Level1, Level.Entry3 })
            if (level == Level.Level3)
                run.Add(Person(level: level, age: 17));
            else
                run.Compete(Person(level: level, stage: Stage.Mover, age: 17), [pool], -1);
        run.Add(Person(level: Level.Level3));

        Row(run, "kent-leavers-level3-share-2020-21").Modelled!.Value.ShouldBe(50, 1e-9);
        Row(run, "kent-leavers-level2-share-2020-21").Modelled!.Value.ShouldBe(100 / 6.0, 1e-9);
        Row(run, "kent-leavers-other-share-2020-21").Modelled!.Value.ShouldBe(100 / 3.0, 1e-9);
    }

    [Theory]
    [InlineData("kent-bananas-2025")]
    [InlineData("surrey-neet-2025")]
    public void A_figure_that_the_model_has_not_says_so(string id)
    {
        var run = new TestRun();
        run.Add(Person(level: Level.Level3));

        var row = Row(run, id);

        row.Modelled.ShouldBeNull();
        row.Note.ShouldBe("The model has no such figure.");
    }

    [Fact]
    public void A_group_without_anybody_has_no_figure()
    {
        var run = new TestRun();
        run.Add(Person(level: Level.Level3));

        Row(run, "kent-neet-not-known-ehcp-2025").Modelled.ShouldBeNull();
    }

    [Theory]
    [InlineData(150, 190)]
    [InlineData(300, 40)]
    [InlineData(320, 20)]
    public void At_another_shortage_there_are_so_many_places_more_or_fewer_in_proportion(int shortage, int places)
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level1, 30);
        run.Offer("S2", Level.Entry3, 10);
        var other = run.Offer("S1", Level.Level2, 50);
        run.Offer("S3", Level.Level1, 20); // Medway
        run.Targets.Add(Published("kent-shortage-entry-level1", 300));

        var offers = ShortageRuns.At(run.View(), shortage)!;

        var open = run.Pools.Select(offers.Of).Select(pool => pool.Places).ToArray();
        (open[0] + open[1]).ShouldBe(places);
        open[0].ShouldBeInRange((places * 3 / 4) - 1, (places * 3 / 4) + 1);
        (open[other], open[3]).ShouldBe((50, 20));
        ShortageRuns.At(run.View(), 600).ShouldBeNull(); // there are not so many places
    }
}
