using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class LeverTests
{
    private static readonly double Reference = Math.Exp(-3);

    /// <summary>Eight on Level 2 with SEN support who keep their places, four of them persistently absent.</summary>
    private static TestRun EightWithNeeds(SenStatus sen = SenStatus.SenSupport)
    {
        var run = new TestRun().With("analysis.retention.level2", 1);
        for (var i = 0; i < 8; i++)
            run.Add(Person(stage: Stage.Continuing) with { Sen = sen, Attendance = i % 2 == 0 ? AttendanceBand.From50 : AttendanceBand.From95 });
        return run;
    }

    private static double Neet(TestRun run, params (string Key, double Value)[] levers) => run.Analyse(levers).Total.Neet.Central;

    private static double Risk(double odds) => odds * Reference / (1 + (odds * Reference));

    [Fact]
    public void Without_an_entered_effect_no_lever_does_anything()
    {
        var run = EightWithNeeds();

        Neet(run).ShouldBe(0.96 * 4 * (Risk(4 * 1.3) + Risk(1.3)), 1e-9);
    }

    [Theory]
    [InlineData(-10, 3.2)] // half are persistently absent: ten points fewer leave 0.4 of eight
    [InlineData(-80, 0)] // no more than all
    [InlineData(10, 4.8)]
    public void Attendance_points_move_so_many_of_the_group_to_the_other_side(double points, double absent)
        => Neet(EightWithNeeds(), ("lever.attendance.secondary.sen_support", points))
            .ShouldBe(0.96 * ((absent * Risk(4 * 1.3)) + ((8 - absent) * Risk(1.3))), 1e-9);

    [Fact]
    public void Attendance_at_primary_age_reaches_nobody_who_is_16_or_17_before_2029()
        => Neet(EightWithNeeds(), ("lever.attendance.primary.sen_support", -10)).ShouldBe(Neet(EightWithNeeds()));

    [Theory]
    [InlineData("lever.vocational_profiles.odds", 0.5, 0.5)]
    [InlineData("lever.travel_training.odds", 1, 0.5)]
    [InlineData("lever.supported_employment.odds", 1, 0.5)]
    public void An_entered_odds_ratio_counts_for_the_needs_it_is_for(string key, double senSupport, double ehcp)
    {
        Neet(EightWithNeeds(), (key, 0.5)).ShouldBe(0.96 * 4 * (Risk(senSupport * 4 * 1.3) + Risk(senSupport * 1.3)), 1e-9);
        Neet(EightWithNeeds(SenStatus.Ehcp), (key, 0.5)).ShouldBe(0.96 * 4 * (Risk(ehcp * 4 * 1.1) + Risk(ehcp * 1.1)), 1e-9);
    }

    [Fact]
    public void Careers_guidance_goes_the_entered_share_of_the_way_to_the_best_case()
    {
        static double With(double share, int best)
        {
            var run = new TestRun();
            var pool = run.Offer("S1", Level.Level2, 1);
            run.Compete(Person(), [pool], -1, best == 0 ? pool : -1);
            return Neet(run, ("lever.careers_guidance.gap_closed", share));
        }

        With(0.25, best: 0).ShouldBe((0.75 * With(0, best: 0)) + (0.25 * With(1, best: 0)), 1e-9);
        With(1, best: 0).ShouldBeLessThan(With(0, best: 0));
        With(1, best: -1).ShouldBe(With(0, best: -1), 1e-12);
    }

    [Fact]
    public void Offer_coverage_adds_to_those_who_take_a_January_place()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 10, "05", 9, 1);
        run.Pools[pool] = run.Pools[pool] with { Places = 0 };
        run.Compete(Person(), [pool], -1);

        // Half of those without a place, and a fifth more, for two of three months; the risk with a place is logistic(−3).
        Neet(run, ("lever.offer_coverage.reentry_added", 0.2)).ShouldBe(0.96 * ((0.7 * 2 / 3 * Risk(1)) + ((1 - (0.7 * 2 / 3)) * 0.5)), 1e-9);
    }
}
