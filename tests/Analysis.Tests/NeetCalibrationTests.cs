using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class NeetCalibrationTests
{
    /// <summary>People of every sort in Kent, some of them without a place; in Medway on Level 3 only.</summary>
    private static TestRun Population()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 4);
        for (var i = 0; i < 480; i++)
        {
            var learner = Person(level: i % 2 == 0 ? Level.Level3 : Level.Level2) with
            {
                FreeSchoolMeals = i % 3 == 0,
                Attendance = i % 5 == 0 ? AttendanceBand.From50 : AttendanceBand.From95,
                PriorAttainment = i % 4 == 1 ? PriorAttainment.Level1 : PriorAttainment.Level2WithoutEnglishAndMaths,
                Sen = i % 7 == 0 ? SenStatus.SenSupport : i % 7 == 1 ? SenStatus.Ehcp : SenStatus.None,
                Characteristics = i % 11 == 0 ? [110] : [],
                Exclusion = i % 13 == 0 ? Exclusion.Permanent : Exclusion.None,
            };
            if (!learner.InScope)
                run.Add(learner);
            else
                run.Compete(learner, [pool], i % 9 == 0 ? -1 : pool);
        }

        for (var i = 0; i < 320; i++)
            run.Add(Person("Z3", Level.Level3) with { Attendance = i % 8 == 0 ? AttendanceBand.From50 : AttendanceBand.From95 });
        run.Add(Person(age: 18, level: Level.Level2, stage: Stage.Continuing));
        return run.With("analysis.target_neet.kent", 0.15).With("analysis.target_participating.kent", 0.7);
    }

    private static (RunResult Result, TestRun Run) Fitted()
    {
        var run = Population();
        foreach (var solved in run.Calibrate().Parameters)
            run.With(solved.Key, solved.Value);
        return (run.Analyse(), run);
    }

    [Fact]
    public void With_the_solved_numbers_the_published_levels_come_out()
    {
        var (result, _) = Fitted();

        var kent = result.Areas.Single(area => area.Kind == AreaKind.Authority);
        (kent.Status.Neet / kent.Cohort).ShouldBe(0.15, 1e-5);
        (kent.Status.Participating / kent.Cohort).ShouldBe(0.7, 1e-5);
        var medway = result.Areas.Single(area => area.Code == "M");
        (medway.Status.Neet / medway.Cohort).ShouldBe(0.10, 1e-5);
        (medway.Status.NotKnown / medway.Cohort).ShouldBe(0.04, 1e-12);
    }

    [Fact]
    public void Marginal_contrasts_of_the_people_are_the_published_ones_though_factors_overlap()
    {
        var (_, run) = Fitted();
        var view = run.View();
        var statuses = new NeetReplications(view, new double[view.World.Learners.Length], 0).Statuses(view);
        double Rate(Func<Learner, bool> group)
        {
            var members = Enumerable.Range(0, view.World.Learners.Length)
                .Where(i => view.World.Learners[i].InDfeCohort && view.AuthorityOf(i) == Authority.Kent && group(view.World.Learners[i])).ToArray();
            return members.Sum(i => statuses.Of(i).Neet.Central) / members.Length;
        }

        static double Odds(double rate) => rate / (1 - rate);
        static bool Absent(Learner one) => one.Attendance == AttendanceBand.From50;
        static bool Level2(Learner one) => one is { InScope: true, PriorAttainment: PriorAttainment.Level2WithoutEnglishAndMaths };

        (Rate(Absent) / Rate(one => !Absent(one))).ShouldBe(3, 1e-3);
        (Odds(Rate(one => one is { InScope: true, PriorAttainment: PriorAttainment.Level1 })) / Odds(Rate(Level2))).ShouldBe(2, 1e-3);
        (Odds(Rate(one => !one.InScope)) / Odds(Rate(Level2))).ShouldBe(0.6, 1e-3);
        (Odds(Rate(one => one.FreeSchoolMeals)) / Odds(Rate(one => !one.FreeSchoolMeals))).ShouldBe(1.8, 1e-3);
        (Odds(Rate(one => one.Exclusion == Exclusion.Permanent)) / Odds(Rate(one => one.Exclusion != Exclusion.Permanent))).ShouldBe(6, 1e-3);
        (Rate(one => one.Sen == SenStatus.SenSupport) - Rate(one => one.Sen == SenStatus.None)).ShouldBe(0.02, 1e-4);
        (Rate(one => one.Sen == SenStatus.Ehcp) - Rate(one => one.Sen == SenStatus.None)).ShouldBe(0.01, 1e-4);
        (Odds(Rate(one => !one.Characteristics.IsEmpty)) / Odds(Rate(_ => true))).ShouldBe(5, 1e-3);
    }

    [Fact]
    public void An_authority_other_than_Kent_has_its_own_intercept_at_Kents_coefficients()
    {
        var parameters = Population().Calibrate().Parameters.ToDictionary(one => one.Key, one => one.Value);
        var (absence, level3) = (parameters["analysis.coefficient.persistent_absence"], parameters["analysis.coefficient.level3"]);

        // Medway: all on Level 3, one in eight persistently absent. 0.96 × (1/8 p(a + level3 + absence) + 7/8 p(a + level3)) = 0.10.
        static double P(double x) => 1 / (1 + Math.Exp(-x));
        double Mean(double a) => 0.96 * ((0.125 * P(a + level3 + absence)) + (0.875 * P(a + level3)));
        var (low, high) = (-30.0, 30.0);
        while (high - low > 1e-10)
            (low, high) = Mean((low + high) / 2) < 0.10 ? ((low + high) / 2, high) : (low, (low + high) / 2);

        parameters["analysis.neet_intercept.medway"].ShouldBe(low, 1e-5);
    }

    [Fact]
    public void A_level_below_what_having_no_place_gives_alone_is_refused_with_what_was_reached()
    {
        var run = Population().With("analysis.target_neet.kent", 0.005);

        var refused = Should.Throw<InvalidInputException>(() => run.Calibrate());

        refused.Problems.Single().Field.ShouldBe("analysis.contrast");
        refused.Problems.Single().Message.ShouldContain("instead of");
    }
}
