using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Neet;

public class DriverTests
{
    private static AreaDrivers[] Of(TestRun run) => [.. run.Analyse().Neet.Drivers];

    [Fact]
    public void Where_like_people_live_everything_is_provision()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 10);
        for (var i = 0; i < 6; i++)
        {
            run.Compete(Person("Z1") with { FreeSchoolMeals = i % 2 == 0 }, [pool], pool);
            run.Compete(Person("Z2") with { FreeSchoolMeals = i % 2 == 0 }, [pool], -1);
        }

        var drivers = Of(run);

        drivers.Select(area => area.Code).ShouldBe(["A", "B"]); // Medway is no LCPA
        drivers.ShouldAllBe(area => Math.Abs(area.Composition) < 1e-12 && Math.Abs(area.Provision - (area.Rate - area.CountyRate)) < 1e-12);
        drivers[0].Provision.ShouldBeLessThan(-0.1);
        drivers[1].Provision.ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Where_like_people_fare_alike_everything_is_who_lives_there()
    {
        var run = new TestRun().With("analysis.retention.level2", 1);
        for (var i = 0; i < 6; i++)
        {
            run.Add(Person("Z1", Level.Level3) with { FreeSchoolMeals = i < 1 });
            run.Add(Person("Z2", Level.Level3) with { FreeSchoolMeals = i < 4 });
        }

        var drivers = Of(run);

        drivers.ShouldAllBe(area => Math.Abs(area.Provision) < 1e-12);

        // Odds 2 × 0.5 with free school meals, 0.5 without, reference e^−3; 0.96 known. Shares 1/6 and 4/6, in the county 5/12.
        static double Risk(double odds) => 0.96 * odds * Math.Exp(-3) / (1 + (odds * Math.Exp(-3)));
        drivers[0].Composition.ShouldBe(((1 / 6.0) - (5 / 12.0)) * (Risk(1) - Risk(0.5)), 1e-12);
        drivers[1].Composition.ShouldBe(((4 / 6.0) - (5 / 12.0)) * (Risk(1) - Risk(0.5)), 1e-12);
    }

    [Fact]
    public void The_parts_add_up_to_the_difference_and_levels_to_the_parts()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 10);
        for (var i = 0; i < 30; i++)
        {
            run.Compete(Person(i % 3 == 0 ? "Z2" : "Z1", i % 4 == 0 ? Level.Level1 : Level.Level2) with { FreeSchoolMeals = i % 5 == 0, Attendance = i % 7 == 0 ? AttendanceBand.Under50 : AttendanceBand.From95 },
                [pool], i % 6 == 0 ? -1 : pool);
            run.Add(Person(i % 2 == 0 ? "Z2" : "Z1", Level.Level3));
        }

        foreach (var area in Of(run))
        {
            (area.Composition + area.Provision).ShouldBe(area.Rate - area.CountyRate, 1e-12);
            area.Levels.Select(level => level.Band).ShouldBe([LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, LevelBand.Level3]);
            Math.Abs(area.Composition).ShouldBeGreaterThan(1e-6);
            Math.Abs(area.Provision).ShouldBeGreaterThan(1e-6);
        }
    }
}
