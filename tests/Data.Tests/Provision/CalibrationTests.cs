using FsCheck;
using FsCheck.Fluent;
using Pathways.Data.Kent.Provision;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class CalibrationTests
{
    private static readonly FitCourse[] Courses = [.. from level in (Level[])[Level.Entry3, Level.Level1]
                                                      from index in Enumerable.Range(0, 20)
                                                      select Made.Course("college", level, $"course-{index:00}", 10 + index, 0.03)];

    [Fact]
    public void The_shortage_is_hit_exactly_whatever_the_demand()
        => Prop.ForAll(Gen.Choose(800, 6000).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (learners, shortage) =>
        {
            var demand = Made.Demand((Level.Entry3, false, learners / 4), (Level.Level1, false, learners - (learners / 4)));
            var (fitted, record) = Calibration.Fit(Authority.Kent, PlaceBand.EntryAndLevel1, shortage, demand, [], Courses);
            var open = fitted.Sum(entry => OpenPlaces.ToKent(entry.Groups.Places, 1, 0.03));
            return learners - open == shortage && record.Shortage == shortage;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Places_commissioned_or_written_down_are_counted_and_not_scaled()
    {
        var site = Made.Site("college");
        (CourseOffer, Site)[] standing =
        [
            (Made.Offer("commissioned", "college", Level.Entry3, commissioned: 40), site),
            (Made.Offer("written-down", "college", Level.Level1, general: 60), site),
            (Made.Offer("other-band", "college", Level.Level2, general: 500), site),
        ];

        var (fitted, record) = Calibration.Fit(
            Authority.Kent, PlaceBand.EntryAndLevel1, 300, Made.Demand((Level.Level1, false, 1200), (Level.Entry3, true, 200)), standing, Courses);

        record.CommissionedOpen.ShouldBe(40);
        record.FixedOpen.ShouldBe(60);
        record.FittedOpen.ShouldBe(1400 - 300 - 100);
        record.EhcpLearners.ShouldBe(200);
        fitted.Sum(entry => entry.Groups.Open).ShouldBe(1000);
    }

    [Fact]
    public void Levels_share_the_scaled_places_by_the_learners_for_whom_nothing_stands()
    {
        (CourseOffer, Site)[] standing = [(Made.Offer("commissioned", "college", Level.Entry3, commissioned: 100), Made.Site("college"))];

        var (fitted, _) = Calibration.Fit(
            Authority.Kent, PlaceBand.EntryAndLevel1, 0, Made.Demand((Level.Entry3, true, 150), (Level.Entry3, false, 350), (Level.Level1, false, 1200)), standing, Courses);

        fitted.Where(entry => entry.Seed.Level == Level.Entry3).Sum(entry => entry.Groups.Open).ShouldBe(400); // 500 − 100
        fitted.Where(entry => entry.Seed.Level == Level.Level1).Sum(entry => entry.Groups.Open).ShouldBe(1200);
    }

    [Fact]
    public void Commissioned_places_stand_for_learners_with_a_plan_only()
    {
        (CourseOffer, Site)[] standing = [(Made.Offer("commissioned", "college", Level.Entry3, commissioned: 300), Made.Site("college"))];

        var (fitted, _) = Calibration.Fit(
            Authority.Kent, PlaceBand.EntryAndLevel1, 0, Made.Demand((Level.Entry3, true, 100), (Level.Entry3, false, 500), (Level.Level1, false, 1000)), standing, Courses);

        // 1,600 learners less 300 places leave 1,300, shared 500 : 1,000, since the plans' 300 places help none of the 500.
        fitted.Where(entry => entry.Seed.Level == Level.Entry3).Sum(entry => entry.Groups.Open).ShouldBe(433);
    }

    [Fact]
    public void Learners_of_the_other_authority_and_of_level_3_do_not_count()
    {
        var demand = new ProvisionDemand([
            new DemandCell(Authority.Kent, Level.Level1, false, 700), new DemandCell(Authority.Medway, Level.Level1, false, 900),
            new DemandCell(Authority.Kent, Level.Level3, false, 5000), new DemandCell(Authority.Kent, Level.Level2, false, 800)]);

        Calibration.Fit(Authority.Kent, PlaceBand.EntryAndLevel1, 0, demand, [], Courses).Record.FittedOpen.ShouldBe(700);
    }

    [Fact]
    public void Demand_smaller_than_the_places_that_are_not_scaled_stops_the_build()
        => Should.Throw<InvalidOperationException>(() => Calibration.Fit(Authority.Kent, PlaceBand.EntryAndLevel1, 300, Made.Demand((Level.Level1, false, 350)),
            [(Made.Offer("commissioned", "college", Level.Entry3, commissioned: 100), Made.Site("college"))], Courses)).Message.ShouldContain("not scaled");
}
