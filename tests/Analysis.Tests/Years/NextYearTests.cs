using System.Collections.Immutable;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Years;

public class NextYearTests
{
    /// <summary>Nobody moves up, drops out, resits or leaves; all who are placed attain the level and seek a place again.</summary>
    private static readonly YearsParameters Still = new()
    {
        AchieveEntryAndLevel1 = 1,
        AchieveLevel2 = 1,
        RetentionEntryAndLevel1 = 1,
        RetentionLevel2 = 1,
        ProgressBelowLevel2 = 0,
        ProgressLevel2 = 0,
        Level3Leave = 0,
        ResitEnglish = 0,
        ResitMaths = 0,
        SecondYear = [0, 0, 0],
        PlacesTrend = 0,
        ReformLastYear = 2026,
        ReformReplacedShare = 1,
        StablePoints = 0.1,
        NeetIfNoPlace = 0,
    };

    private static (ImmutableArray<Learner> Learners, YearCourseCounts Counts) Next(TestRun run, YearsParameters rates, params Learner[] projected)
    {
        var world = run.World();
        return NextYear.Of(world, run.ChoiceSet(), run.ChoiceResult(), new double[world.Learners.Length], [.. projected], rates, 5);
    }

    /// <summary>One learner placed at a level, a year later.</summary>
    private static (Learner Learner, YearCourseCounts Counts) Placed(Level level, YearsParameters rates, Func<Learner, Learner>? as16 = null)
    {
        var run = new TestRun();
        var pool = run.Offer("S1", level, 10);
        var person = Person("Z1", level) with { PriorAttainment = PriorAttainment.BelowEntry3 };
        run.Compete(as16 is null ? person : as16(person), [pool], pool);
        var (learners, counts) = Next(run, rates);
        return (learners.Single(), counts);
    }

    [Theory]
    [InlineData(Level.Entry1, Level.Entry2, Stage.Mover)]
    [InlineData(Level.Entry3, Level.Level1, Stage.Mover)]
    [InlineData(Level.Level1, Level.Level2, Stage.Mover)]
    [InlineData(Level.Level2, Level.Level3, Stage.Continuing)]
    public void Who_progresses_seeks_one_level_up_and_on_level_3_has_a_place(Level from, Level to, Stage stage)
    {
        var (learner, _) = Placed(from, Still with { ProgressBelowLevel2 = 1, ProgressLevel2 = 1 });

        (learner.AcademicAge, learner.IntendedLevel, learner.Stage).ShouldBe((17, to, stage));
    }

    [Fact]
    public void Who_stays_and_does_not_progress_keeps_the_place_or_seeks_another_at_the_level()
    {
        var (second, counts) = Placed(Level.Level1, Still with { SecondYear = [0, 1, 0] });
        (second.Stage, second.HeldOfferId, second.PriorAttainment, counts.SecondYear).ShouldBe((Stage.Continuing, "O0", PriorAttainment.Level1, 1));

        var (other, _) = Placed(Level.Level1, Still);
        (other.Stage, other.HeldOfferId, other.IntendedLevel).ShouldBe((Stage.Mover, null, Level.Level1));
    }

    /// <summary>Half as likely to stay halves who stays, achieves and progresses.</summary>
    [Fact]
    public void Who_is_less_likely_to_stay_drops_out_more_and_progresses_less()
    {
        const int People = 4000;
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level1, People);
        for (var i = 0; i < People; i++)
            run.Compete(Person("Z1", Level.Level1) with { PriorAttainment = PriorAttainment.BelowEntry3 }, [pool], pool);
        var (world, rates) = (run.World(), Still with { RetentionEntryAndLevel1 = 0.8, AchieveEntryAndLevel1 = 0.6, ProgressBelowLevel2 = 0.4 });
        (ImmutableArray<Learner> Learners, YearCourseCounts Counts) Made(double stays)
            => NextYear.Of(world, run.ChoiceSet(), run.ChoiceResult(), new double[People], [], rates, 5, [.. Enumerable.Repeat(stays, People)]);

        foreach (var stays in new[] { 1, 0.5 })
        {
            var (learners, counts) = Made(stays);
            ((double)counts.DroppedOut / People).ShouldBe(1 - (0.8 * stays), 0.03);
            ((double)counts.ToLevel2 / People).ShouldBe(0.4 * stays, 0.03);
            ((double)learners.Count(learner => learner.PriorAttainment == PriorAttainment.Level1) / People).ShouldBe(0.6 * stays, 0.03);
        }
    }

    [Fact]
    public void Who_drops_out_attains_nothing_and_seeks_again_as_neet_or_mover()
    {
        var leaves = Still with { RetentionLevel2 = 0.01, AchieveLevel2 = 0, ResitEnglish = 1 };
        var (neet, counts) = Placed(Level.Level2, leaves with { NeetIfNoPlace = 1 });
        (neet.Stage, neet.IntendedLevel, neet.PriorAttainment, neet.English, counts.DroppedOut, counts.EnglishPassed).ShouldBe((Stage.Neet, Level.Level2, PriorAttainment.BelowEntry3, GradeBand.Grade3, 1, 0));
        Placed(Level.Level2, leaves).Learner.Stage.ShouldBe(Stage.Mover);
    }

    [Fact]
    public void Resits_raise_only_those_without_grade_4_and_level_2_with_both_is_with_english_and_maths()
    {
        var rates = Still with { ResitEnglish = 1, ResitMaths = 1 };
        var (both, counts) = Placed(Level.Level2, rates);
        (both.English, both.Maths, both.PriorAttainment, counts.EnglishPassed, counts.MathsPassed)
            .ShouldBe((GradeBand.Grade4Plus, GradeBand.Grade4Plus, PriorAttainment.Level2WithEnglishAndMaths, 1, 1));
        Placed(Level.Level2, rates, person => person with { English = GradeBand.Grade4Plus, Maths = GradeBand.Grade4Plus }).Counts.EnglishPassed.ShouldBe(0);
        Placed(Level.Level2, Still).Learner.PriorAttainment.ShouldBe(PriorAttainment.Level2WithoutEnglishAndMaths);
    }

    [Fact]
    public void Level_3_stays_or_seeks_level_2()
    {
        var run = new TestRun();
        run.Add(Person("Z1", Level.Level3));

        Next(run, Still).Learners.Single().ShouldSatisfyAllConditions(
            learner => learner.Stage.ShouldBe(Stage.Continuing), learner => learner.IntendedLevel.ShouldBe(Level.Level3));
        var (left, counts) = Next(run, Still with { Level3Leave = 1 });
        (left.Single().Stage, left.Single().IntendedLevel, counts.LeftLevel3).ShouldBe((Stage.Mover, Level.Level2, 1));
    }

    [Fact]
    public void An_apprentice_competes_no_more_and_holds_no_place()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 10);
        run.Compete(Person("Z1"), [pool], pool);

        var (learners, counts) = NextYear.Of(run.World(), run.ChoiceSet(), run.ChoiceResult(), [1], [], Still, 5);

        (learners.Single().Competes, learners.Single().HeldOfferId, counts.Apprentices).ShouldBe((false, null, 1));
    }

    [Fact]
    public void Those_aged_16_are_carried_once_and_all_others_come_from_the_projection_with_ids_of_their_own()
    {
        var run = new TestRun();
        run.Compete(Person("Z1", age: 16), [], -1);
        run.Compete(Person("Z1", age: 17), [], -1);
        run.Compete(Person("Z1", age: 18), [], -1);

        var (learners, _) = Next(run, Still, Person("Z2", age: 16) with { Id = "L000000" }, Person("Z2", age: 17) with { Id = "L000001" }, Person("Z2", age: 18) with { Id = "L000002" });

        learners.Select(learner => (learner.Id, learner.ZoneCode, learner.AcademicAge)).ShouldBe([("2026-L000000", "Z2", 16), ("2026-L000002", "Z2", 18), ("L000000", "Z1", 17)]);
    }

    [Fact]
    public void Rates_come_out_as_stated_over_many()
    {
        // 4,000 at Level 1: shares within four standard deviations, √(p (1 − p) ÷ n).
        const int n = 4_000;
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level1, n);
        for (var i = 0; i < n; i++)
            run.Compete(Person("Z1", Level.Level1), [pool], pool);
        var rates = Still with { ProgressBelowLevel2 = 0.45, AchieveEntryAndLevel1 = 0.859, RetentionEntryAndLevel1 = 0.928, SecondYear = [0, 0.25, 0], ResitMaths = 0.171 };

        var (learners, counts) = Next(run, rates);

        Near(counts.ToLevel2, 0.45, n);
        Near(counts.DroppedOut, 1 - 0.928, n);
        Near(counts.SecondYear, (0.928 - 0.45) * 0.25, n);
        Near(counts.MathsPassed, 0.928 * 0.171, n);
        Near(learners.Count(learner => learner.PriorAttainment == PriorAttainment.Level2WithoutEnglishAndMaths), 1, n); // none falls below what was attained
    }

    [Fact]
    public void The_same_seed_gives_the_same_learners()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level1, 50);
        for (var i = 0; i < 50; i++)
            run.Compete(Person("Z1", Level.Level1), [pool], pool);
        var rates = Still with { ProgressBelowLevel2 = 0.5 };

        Next(run, rates).Learners.ShouldBe(Next(run, rates).Learners);
    }

    private static void Near(int count, double share, int n)
        => ((double)count / n).ShouldBe(share, 1e-9 + (4 * Math.Sqrt(share * (1 - share) / n)));
}
