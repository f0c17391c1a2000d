namespace Pathways.Silo.Tests.Scenarios;

/// <summary>The plan of <c>gap-fill-300</c> on the whole of Kent.</summary>
public sealed class KentGapsTests
{
    private static readonly LightGaps Kent = LightGaps.Of("gap-fill-300");

    [Fact]
    public void All_300_places_are_given_in_groups_of_15_and_the_gap_is_within_the_target()
    {
        Kent.Planned.Lots.Sum(lot => lot.Places).ShouldBe(300);
        Kent.Planned.Lots.ShouldAllBe(lot => lot.Places == 15);
        Kent.Planned.Gain.ShouldBeInRange(1, Kent.Planned.Bound);
        Kent.Planned.Gap.ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void It_beats_both_ways_of_placing_lots_that_need_no_optimiser()
    {
        Kent.Planned.Naive.Select(naive => naive.Name).ShouldBe(["spread-by-unmet-demand", "where-most-unplaced-live"]);
        foreach (var naive in Kent.Planned.Naive)
        {
            naive.Lots.ShouldBe(20); // the same places
            naive.Gain.ShouldBeInRange(1, Kent.Planned.Gain - 1);
        }
    }

    [Fact]
    public void No_lot_makes_the_best_case_dearer_with_minimum_groups_on() => (Kent.Planned.DearerLots, Kent.Planned.DearerWorst).ShouldBe((0, 0));

    [Fact]
    public void As_applications_work_today_more_have_a_place_and_fewer_are_expected_NEET_under_every_assumption()
    {
        var (before, after) = (LightRun.Of("baseline"), LightRun.Of("gap-fill-300"));
        after.World.Offers.Sum(offer => offer.GeneralPlaces).ShouldBe(before.World.Offers.Sum(offer => offer.GeneralPlaces) + 300);
        after.WithPlace.ShouldBeGreaterThan(before.WithPlace + 100);
        after.Result.Total.Neet.Low.ShouldBeLessThan(before.Result.Total.Neet.Low);
        after.Result.Total.Neet.Central.ShouldBeLessThan(before.Result.Total.Neet.Central);
        after.Result.Total.Neet.High.ShouldBeLessThan(before.Result.Total.Neet.High);
    }
}
