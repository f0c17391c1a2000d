using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Access;

public class AccessTests
{
    // Minutes: Z1 to S1 20, S2 80, S3 60; Z2 40, 30, 200; Z3 never, 70, 10.
    private static TestRun Run()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10, "05");
        run.Offer("S3", Level.Level2, 5, "05");
        run.Offer("S3", Level.Level2, 7, "07");
        run.Offer("S2", Level.Entry3, 4, "14");
        run.Offer("S1", Level.Level1, 3, "01");
        run.Offers[4] = run.Offers[4] with { EntryRequirement = EntryRequirement.Ehcp };
        run.Offer("S1", Level.Level2, 0, "09");
        return run;
    }

    private static AccessRow[] Zone(RunResult result, int zone) => [.. result.Access.Rows(zone)];

    [Fact]
    public void Each_kind_of_course_is_counted_within_each_limit_with_the_nearest()
    {
        var rows = Zone(Run().Analyse(), 0);

        rows.Select(row => row.Kind).ShouldBe([
            new(LevelBand.Level1, ProvisionType.StudyProgramme, "01", true), new(LevelBand.Level2, ProvisionType.StudyProgramme, "05", false),
            new(LevelBand.Level2, ProvisionType.StudyProgramme, "07", false)]);
        rows[1].Within.ShouldBe([new(30, 1, 10), new(45, 1, 10), new(60, 2, 15), new(75, 2, 15)]);
        (rows[1].NearestMinutes, rows[2].NearestMinutes).ShouldBe((20, 60));
        rows[2].Within.ShouldBe([new(30, 0, 0), new(45, 0, 0), new(60, 1, 7), new(75, 1, 7)]);
        rows.ShouldAllBe(row => row.NearestPoundsPerYear == null);
    }

    [Fact]
    public void The_way_to_the_nearest_is_told_where_travel_knows_it()
    {
        var run = Run();
        run.Ways = new TravelWays([0, 1, 1, 1, 0, 1, 0, 2, 0], [0, 0, 1, 0, 1, 0, 0, 0, 0], new ushort[9], new ushort[9], new bool[9])
        {
            Timings = new JourneyTimings([25, 99, 70, 41, 30, 210, 0, 75, 10], [20, 8, 9, 5, 6, 7, 0, 4, 10], [500, 450, 470, 480, 490, 330, 0, 460, 530], [0, 12, 3, 9, 2, 1, 0, 7, 0]),
        };
        var result = run.Analyse();

        // Level 2 in subject 07 is at S3 only, 60 minutes from Z1 by a bus and a train.
        Zone(result, 0).Single(row => row.Kind.SsaTier1 == "07").Way.ShouldBe(new NearestWay(70, 1, 9, 470, 3));
        Zone(result, 0).Single(row => row.Kind is { SsaTier1: "05", Band: LevelBand.Level2 }).Way.ShouldBe(new NearestWay(25, 0, 20, 500, 0));
        Zone(Run().Analyse(), 0).ShouldAllBe(row => row.Way == null);
    }

    [Fact]
    public void Kinds_that_nobody_reaches_or_without_a_place_have_no_row()
    {
        var result = Run().Analyse();

        Zone(result, 2).Select(row => row.Kind.SsaTier1).ShouldBe(["14", "05", "07"]); // S1 cannot be reached from Z3
        result.Access.Kinds.ShouldNotContain(kind => kind.SsaTier1 == "09");
    }

    [Fact]
    public void Rows_add_up_to_what_the_zone_reaches_of_its_level()
    {
        var result = Run().Analyse();

        for (var zone = 0; zone < 3; zone++)
            foreach (var reach in result.Zones[zone].Reach)
            {
                var rows = Zone(result, zone).Where(row => row.Kind.Band == reach.Band && !row.Kind.PlanOnly).ToArray();
                for (var limit = 0; limit < 4; limit++)
                    (rows.Sum(row => row.Within[limit].Courses), rows.Sum(row => row.Within[limit].Places)).ShouldBe((reach.Within[limit].Courses, reach.Within[limit].Places));
                Zone(result, zone).Where(row => row.Kind.Band == reach.Band && row.Kind.PlanOnly).Sum(row => row.Within[3].Places).ShouldBe(reach.PlanPlaces);
            }
    }

    [Fact]
    public void Places_per_100_of_the_kinds_add_up_to_the_levels_own()
    {
        var run = Run();
        foreach (var (zone, learners) in new[] { ("Z1", 3), ("Z2", 2), ("Z3", 4) })
            for (var i = 0; i < learners; i++)
                run.Compete(Person(zone), [0], -1);
        var result = run.Analyse();

        for (var zone = 0; zone < 3; zone++)
            foreach (var reach in result.Zones[zone].Reach)
                Zone(result, zone).Where(row => row.Kind.Band == reach.Band && !row.Kind.PlanOnly).Sum(row => row.PlacesPer100Competing).ShouldBe(reach.PlacesPer100Competing, 0.002);
        // S1's ten places: Z1 at 20 minutes weighs 1, Z2 at 40 weighs 0.68, so 10 ÷ (3 + 2 × 0.68). S3's five of the same subject: Z1 at 60 minutes weighs 0.22, Z3 at 10 weighs 1.
        Zone(result, 0).Single(row => row.Kind is { SsaTier1: "05" }).PlacesPer100Competing.ShouldBe((100 * 10 / (3 + (2 * 0.68))) + (100 * 5 * 0.22 / ((3 * 0.22) + 4)), 0.001);
    }

    [Fact]
    public void Places_for_plans_count_plan_holders_only()
    {
        var run = Run();
        run.Compete(Person("Z1", Level.Level1) with { Sen = SenStatus.Ehcp }, [], -1);
        run.Compete(Person("Z1", Level.Level1), [], -1);

        Zone(run.Analyse(), 0).Single(row => row.Kind.PlanOnly).PlacesPer100Competing.ShouldBe(300, "three places for one");
    }

    [Fact]
    public void What_the_allocation_takes_is_told_of_the_places_within_the_limit()
    {
        var run = Run();
        for (var i = 0; i < 6; i++)
            run.Compete(Person("Z2"), [0], 0, i < 3 ? 0 : -1);
        run.Compete(Person("Z3"), [1], 1);

        var row = Zone(run.Analyse(), 0).Single(one => one.Kind is { SsaTier1: "05" });
        row.Providers.ShouldBe(2);
        row.TakenChoice!.Value.ShouldBe(7 / 15.0, 0.0006, "six and one of S1's ten and S3's five");
        row.TakenBest!.Value.ShouldBe(4 / 15.0, 0.0006);
        row.ValueOfOneMorePlace.ShouldBe(0);
    }

    [Fact]
    public void Areas_count_who_is_placed_on_each_kind_by_home()
    {
        var run = Run();
        run.Compete(Person("Z1"), [0, 2], 0, 2);
        run.Compete(Person("Z2"), [0], 0);

        var areas = run.Analyse().Access.Areas;

        areas.Single(row => row is { AreaCode: "A", Kind.SsaTier1: "05" }).ShouldBe(new AreaKindAccess("A", new(LevelBand.Level2, ProvisionType.StudyProgramme, "05", false), 1, 0));
        areas.Single(row => row is { AreaCode: "ALL", Kind.SsaTier1: "05" }).PlacedChoice.ShouldBe(2);
        areas.Where(row => row.AreaCode == "ALL").Sum(row => row.PlacedBest).ShouldBe(2);
    }

    [Fact]
    public void Msoas_tell_how_it_ends_but_not_where_fewer_than_100_live()
    {
        var run = Run();
        run.People16And17 = [100, 99, 200];
        run.Compete(Person("Z1"), [0], 0);
        run.Compete(Person("Z1"), [0], -1, 0);
        run.Compete(Person("Z1", Level.Level1), [], -1);
        run.Compete(Person("Z2"), [0], 0);

        var msoas = run.Analyse().Access.Msoas;

        MsoaPeople? Of(string code, LevelBand? band) => msoas.Single(msoa => msoa.MsoaCode == code && msoa.Band == band).People;
        Of("M1", LevelBand.Level2).ShouldBe(new MsoaPeople(2, 1, 2));
        Of("M1", null).ShouldBe(new MsoaPeople(3, 1, 2));
        Of("M1", LevelBand.Entry).ShouldBe(new MsoaPeople(0, 0, 0));
        Of("M2", null).ShouldBeNull();
    }
}
