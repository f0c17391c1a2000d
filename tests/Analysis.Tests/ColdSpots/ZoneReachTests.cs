using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

public class ZoneReachTests
{
    // Minutes: Z1 to S1 20, S2 80, S3 60; Z2 40, 30, 200; Z3 never, 70, 10. The limit is 75.
    private static ZoneReach[] Level2(TestRun run)
        => [.. run.Analyse().Zones.Select(zone => zone.Reach.Single(reach => reach.Band == LevelBand.Level2))];

    [Fact]
    public void Places_per_head_count_near_places_more_and_the_demand_of_neighbours()
    {
        // Weights 1 up to 25 minutes, 0.68 up to 50, 0.22 up to 75; 2, 3 and 4 learners compete at the level.
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10);
        run.Offer("S2", Level.Level2, 8);
        run.Offer("S3", Level.Level2, 6);
        foreach (var (zone, learners) in new[] { ("Z1", 2), ("Z2", 3), ("Z3", 4) })
            for (var i = 0; i < learners; i++)
                run.Compete(TestRun.Person(zone), [], -1);
        run.Compete(TestRun.Person("Z1", Level.Level1), [], -1); // of another level, so no demand here
        var (r1, r2, r3) = (10 / ((2 * 1) + (3 * 0.68)), 8 / ((3 * 0.68) + (4 * 0.22)), 6 / ((2 * 0.22) + (4 * 1.0)));

        var reach = Level2(run);

        reach[0].PlacesPer100Competing.ShouldBe(100 * (r1 + (0.22 * r3)), 1e-9);
        reach[1].PlacesPer100Competing.ShouldBe(100 * ((0.68 * r1) + (0.68 * r2)), 1e-9);
        reach[2].PlacesPer100Competing.ShouldBe(100 * ((0.22 * r2) + r3), 1e-9);
        reach.Zip(new[] { 2, 3, 4 }).Sum(pair => pair.First.PlacesPer100Competing / 100 * pair.Second).ShouldBe(24, 1e-9); // every place is shared out once
    }

    [Fact]
    public void Courses_and_places_are_counted_within_each_limit()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10, "07");
        run.Offer("S3", Level.Level2, 5, "05");
        run.Offer("S3", Level.Level1, 99);

        var reach = Level2(run);

        reach[0].Within.ShouldBe([new(30, 1, 10), new(45, 1, 10), new(60, 2, 15), new(75, 2, 15)]);
        reach[1].Within.ShouldBe([new(30, 0, 0), new(45, 1, 10), new(60, 1, 10), new(75, 1, 10)]);
        reach[2].Within.ShouldBe([new(30, 1, 5), new(45, 1, 5), new(60, 1, 5), new(75, 1, 5)]);
        reach[0].Subjects.ShouldBe(["05", "07"]);
        reach[1].Subjects.ShouldBe(["07"]);
    }

    [Fact]
    public void Flexible_places_places_for_plans_and_internships_are_told_apart()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10);
        run.Offer("S1", Level.Level2, 4);
        run.Offers[1] = run.Offers[1] with { ProvisionType = ProvisionType.Flexible };
        run.Offer("S1", Level.Level2, 3);
        run.Offers[2] = run.Offers[2] with { ProvisionType = ProvisionType.SupportedInternship, EntryRequirement = EntryRequirement.Ehcp };
        run.Offer("S1", Level.Level2, 2);
        run.Pools[3] = run.Pools[3] with { Kind = PoolKind.Commissioned };

        var reach = Level2(run);

        (reach[0].FlexiblePlaces, reach[0].PlanPlaces, reach[0].InternshipPlaces).ShouldBe((4, 5, 3));
        (reach[2].FlexiblePlaces, reach[2].PlanPlaces, reach[2].InternshipPlaces).ShouldBe((0, 0, 0));
        reach[2].ValueOfOneMorePlace.ShouldBeNull();
    }

    [Fact]
    public void A_zone_that_nobody_can_leave_changes_nothing_for_the_others()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10);
        run.Compete(TestRun.Person("Z1"), [0], 0);
        var without = Level2(run);
        run.Compete(TestRun.Person("Z3"), [], -1); // S1 cannot be reached from Z3

        Level2(run)[0].PlacesPer100Competing.ShouldBe(without[0].PlacesPer100Competing, 1e-12);
        Level2(run)[2].PlacesPer100Competing.ShouldBe(0);
    }
}
