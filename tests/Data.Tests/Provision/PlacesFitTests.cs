using FsCheck;
using FsCheck.Fluent;
using Pathways.Data.Kent.Provision;

namespace Pathways.Data.Tests.Provision;

public sealed class PlacesFitTests
{
    [Fact]
    public void Open_places_add_up_to_the_target_exactly_in_whole_groups_within_bounds()
        => Prop.ForAll(Items().ToArbitrary(), Gen.Choose(400, 4000).ToArbitrary(), (items, target) =>
        {
            var fitted = PlacesFit.Fit(target, items);
            return fitted.Sum(groups => OpenPlaces.ToKent(groups.Places, 1, groups.Item.InflowShare)) == target
                && fitted.All(groups => groups.Groups >= 1 && groups.GroupSize >= groups.Item.MinimumGroup && groups.GroupSize <= groups.Item.LargestGroup);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Places_never_pass_the_target()
        => Prop.ForAll(Items().ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (items, target)
            => PlacesFit.Fit(target, items).Sum(groups => groups.Open) <= target).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_offers_come_does_not_matter()
        => Prop.ForAll(Items().ToArbitrary(), items
            => PlacesFit.Fit(700, items).SequenceEqual(PlacesFit.Fit(700, items.Reverse()))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_offer_of_twice_the_weight_gets_about_twice_the_places()
    {
        var fitted = PlacesFit.Fit(90, [Item("a", 1), Item("b", 2)]);

        fitted.Single(groups => groups.Item.Id == "a").Places.ShouldBe(30);
        fitted.Single(groups => groups.Item.Id == "b").Places.ShouldBe(60);
    }

    [Fact]
    public void A_placeholder_too_small_for_a_group_is_dropped_and_a_named_course_is_not()
    {
        var items = new[] { Item("large", 100), Item("named", 1) with { Keep = true }, Item("placeholder", 1) };

        PlacesFit.Fit(60, items).Select(groups => groups.Item.Id).ShouldBe(["large", "named"]);
    }

    [Fact]
    public void Residents_of_outside_are_counted_on_top_of_the_target()
    {
        var fitted = PlacesFit.Fit(54, [Item("a", 1) with { InflowShare = 0.1 }]).ShouldHaveSingleItem();

        fitted.Places.ShouldBe(60); // 60 × 0.9 = 54
    }

    [Fact]
    public void One_offer_that_cannot_meet_the_target_in_whole_groups_stays_below_it()
        => PlacesFit.Fit(23, [Item("a", 1)]).ShouldHaveSingleItem().Places.ShouldBe(22); // 23 is prime and a group holds 8 to 20

    [Fact]
    public void A_target_of_nothing_gives_nothing() => PlacesFit.Fit(0, [Item("a", 1)]).ShouldBeEmpty();

    private static FitItem Item(string id, double weight) => new(id, weight, Keep: false, GroupSize: 15, LargestGroup: 20, MinimumGroup: 8, InflowShare: 0);

    private static Gen<FitItem[]> Items()
        => (from weight in Gen.Choose(5, 100)
            from inflow in Gen.Elements(0.0, 0.01, 0.03, 0.1)
            from keep in Gen.Elements(true, false)
            select (weight, inflow, keep)).ArrayOf(12)
            .Select(rows => rows.Select((row, index) => Item($"offer-{index:00}", row.weight) with { InflowShare = row.inflow, Keep = row.keep }).ToArray());
}
