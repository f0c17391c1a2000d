using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class NeetCalibrationTests
{
    private static TestRun Population()
    {
        var run = new TestRun();
        for (var i = 0; i < 40; i++)
        {
            run.Add(Person(level: Level.Level3) with { FreeSchoolMeals = i % 4 == 0 });
            run.Compete(Person(), [], -1);
            for (var k = 0; k < 8; k++)
                run.Add(Person("Z3", Level.Level3) with { Attendance = k == 0 ? AttendanceBand.From50 : AttendanceBand.From95 });
        }

        run.Add(Person(age: 18, level: Level.Level2, stage: Stage.Continuing));
        return run.With("analysis.target_neet.kent", 0.30);
    }

    [Fact]
    public void The_solved_intercept_gives_the_published_mean()
    {
        var run = Population();

        foreach (var solved in run.Calibrate())
            run.With(solved.ParameterKey, solved.Intercept);
        var result = run.Analyse();

        var kent = result.Areas.Single(area => area.Kind == AreaKind.Authority);
        (kent.Status.Neet / kent.Cohort).ShouldBe(0.30, 1e-6);
        var medway = result.Areas.Single(area => area.Code == "M");
        (medway.Status.Neet / medway.Cohort).ShouldBe(0.10, 1e-6);
        (medway.Status.NotKnown / medway.Cohort).ShouldBe(0.04, 1e-12);
    }

    [Fact]
    public void It_equals_a_bisection_written_down_independently()
    {
        // Medway: 320 on Level 3, a quarter of a decile each: one in eight persistently absent (odds 4), the rest odds 0.5.
        // Mean = 0.96 × (1/8 p(4) + 7/8 p(0.5)) = 0.10 with p(o) = o e^a / (1 + o e^a).
        double Mean(double a) => 0.96 * ((0.125 * (4 * Math.Exp(a) / (1 + (4 * Math.Exp(a))))) + (0.875 * (0.5 * Math.Exp(a) / (1 + (0.5 * Math.Exp(a))))));
        var (low, high) = (-30.0, 30.0);
        while (high - low > 1e-10)
            (low, high) = Mean((low + high) / 2) < 0.10 ? ((low + high) / 2, high) : (low, (low + high) / 2);

        Population().Calibrate().Single(solved => solved.Authority == Authority.Medway).Intercept.ShouldBe(low, 1e-5);
    }

    [Fact]
    public void A_target_below_what_having_no_place_gives_alone_is_refused_with_the_key()
    {
        var run = Population().With("analysis.target_neet.kent", 0.05);

        var refused = Should.Throw<InvalidInputException>(() => run.Calibrate());

        refused.Problems.Single().Field.ShouldBe("analysis.neet_intercept.kent");
    }
}
