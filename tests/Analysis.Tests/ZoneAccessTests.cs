using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests;

public class ZoneAccessTests
{
    // Within 75 minutes: Z1 reaches S1 (20) and S3 (60); Z2 reaches S1 (40) and S2 (30); Z3 reaches S2 (70) and S3 (10).
    private static ZoneAccess[] Level2(TestRun run)
        => [.. run.Analyse().Zones.Select(zone => zone.Access.Single(access => access.Band == LevelBand.Level2))];

    [Fact]
    public void Counts_courses_places_providers_subjects_and_the_nearest()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10, "05");
        run.Offer("S1", Level.Level2, 5, "07");
        run.Offer("S2", Level.Level2, 8, "05");

        var access = Level2(run);

        (access[0].CoursesInReach, access[0].PlacesInReach, access[0].ProvidersInReach, access[0].SubjectsInReach, access[0].NearestMinutes).ShouldBe((2, 15, 1, 2, 20));
        (access[1].CoursesInReach, access[1].PlacesInReach, access[1].ProvidersInReach, access[1].SubjectsInReach, access[1].NearestMinutes).ShouldBe((3, 23, 2, 2, 30));
        (access[2].CoursesInReach, access[2].PlacesInReach, access[2].ProvidersInReach, access[2].SubjectsInReach, access[2].NearestMinutes).ShouldBe((1, 8, 1, 1, 70));
    }

    [Fact]
    public void The_confirmed_share_of_a_zone_is_of_the_places_in_its_reach()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10);
        run.Offer("S2", Level.Level1, 30);
        run.Offers[0] = run.Offers[0] with { Provenance = TestRun.Source with { Basis = Basis.Confirmed } };

        // Z1 reaches S1 only, Z2 both, Z3 S2 only.
        run.Analyse().Zones.Select(zone => zone.ConfirmedShare).ShouldBe([1, 0.25, 0]);
    }

    [Fact]
    public void Places_per_head_divide_each_place_by_all_who_reach_it()
    {
        // 10 places at S1 for Z1 + Z2 (200 people), 8 at S2 for Z2 + Z3 (300 people).
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10);
        run.Offer("S2", Level.Level2, 8);

        var access = Level2(run);

        access[0].PlacesPer100.ShouldBe(100.0 * 10 / 200, 1e-9);
        access[1].PlacesPer100.ShouldBe((100.0 * 10 / 200) + (100.0 * 8 / 300), 1e-9);
        access[2].PlacesPer100.ShouldBe(100.0 * 8 / 300, 1e-9);

        // Every place is counted once when weighted by people.
        access.Zip(run.People16And17).Sum(pair => pair.First.PlacesPer100 / 100 * pair.Second).ShouldBe(18, 1e-9);
    }

    [Fact]
    public void A_zone_is_classed_against_the_middle_zone()
    {
        // Per 100: Z1 none; Z2 2/300; Z3 2/300 + 30/200: the middle is Z2.
        var run = new TestRun { Minutes = [20, 80, 80, 80, 30, 80, 80, 70, 10], People16And17 = [100, 100, 200] };
        run.Offer("S2", Level.Level2, 2);
        run.Offer("S3", Level.Level2, 30);

        Level2(run).Select(access => access.Class).ShouldBe([AccessClass.None, AccessClass.MiddleOrAbove, AccessClass.MiddleOrAbove]);

        // With the middle at Z3 and a tenth of it at Z1, Z1 has few.
        var few = new TestRun { Minutes = [20, 80, 80, 80, 30, 80, 80, 80, 10] };
        few.Offer("S1", Level.Level2, 1);
        few.Offer("S2", Level.Level2, 40);
        few.Offer("S3", Level.Level2, 20);

        Level2(few).Select(access => access.Class).ShouldBe([AccessClass.Few, AccessClass.MiddleOrAbove, AccessClass.MiddleOrAbove]);
    }

    [Fact]
    public void Leaves_out_places_that_serve_only_some()
    {
        var run = new TestRun { Adjust = site => site.Id == "S3" ? site with { Sex = SiteSex.Girls } : site };
        run.Offer("S1", Level.Level2, 10);
        run.Pools[0] = run.Pools[0] with { Kind = PoolKind.Commissioned };
        run.Offer("S2", Level.Level2, 10);
        run.Offers[1] = run.Offers[1] with { ProvisionType = ProvisionType.SupportedInternship };
        run.Offer("S3", Level.Level2, 10);
        run.Offer("S1", Level.Level2, 0);
        run.Offer("S2", Level.Level2, 5);
        run.Offers[4] = run.Offers[4] with { EntryRequirement = EntryRequirement.Ehcp };

        Level2(run).ShouldAllBe(access => access.Class == AccessClass.None && access.NearestMinutes == null);
    }

    [Fact]
    public void The_nearest_course_is_told_beyond_the_limit_too()
    {
        var run = new TestRun();
        run.Offer("S2", Level.Level2, 10);

        Level2(run)[0].ShouldBe(new ZoneAccess(LevelBand.Level2, 0, 0, 0, 0, 80, 0, AccessClass.None));
    }

    [Fact]
    public void Zones_without_a_course_are_counted_by_area_and_level()
    {
        var run = new TestRun();
        run.Offer("S2", Level.Level2, 10);
        var result = run.Analyse();

        result.Total.Levels.Select(level => level.ZonesWithoutCourse).ShouldBe([3, 3, 1]);
        result.Areas.Single(area => area.Code == "A").Levels[2].ZonesWithoutCourse.ShouldBe(1);
        result.Areas.Single(area => area.Code == "B").Levels[2].ZonesWithoutCourse.ShouldBe(0);
    }
}
