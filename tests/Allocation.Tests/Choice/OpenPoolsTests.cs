using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class OpenPoolsTests
{
    [Fact]
    public void Continuing_learners_keep_their_places_and_count_towards_the_group()
    {
        var pools = Pools(new TestWorld().Site("A").Offer("o", "A", offer => offer with { GeneralPlaces = 10, MinimumGroup = 8 })
            .Learner("l1", Held).Learner("l2", Held).Learner("l3", Held).Learner("l4"));
        pools.ShouldBe([new SeatPool(0, PoolKind.General, 7, 5)]);
    }

    [Fact]
    public void Holders_of_a_plan_use_commissioned_places_first()
    {
        var world = new TestWorld().Site("A").Offer("o", "A", offer => offer with { GeneralPlaces = 10, CommissionedPlaces = 2, MinimumGroup = 8 })
            .Learner("l1", HeldWithPlan).Learner("l2", HeldWithPlan).Learner("l3", HeldWithPlan).Learner("l4", Held);
        Pools(world).ShouldBe([new SeatPool(0, PoolKind.Commissioned, 0, 0), new SeatPool(0, PoolKind.General, 8, 4)]);
    }

    [Fact]
    public void Open_commissioned_places_count_towards_the_group_of_the_general_ones()
        => Pools(new TestWorld().Site("A").Offer("o", "A", offer => offer with { GeneralPlaces = 10, CommissionedPlaces = 3, MinimumGroup = 8 }))
            .ShouldBe([new SeatPool(0, PoolKind.Commissioned, 3, 0), new SeatPool(0, PoolKind.General, 10, 5)]);

    [Fact]
    public void An_offer_with_commissioned_places_only_has_a_minimum_of_its_own()
        => Pools(new TestWorld().Site("A").Offer("o", "A", offer => offer with { GeneralPlaces = 0, CommissionedPlaces = 8, MinimumGroup = 3 }))
            .ShouldBe([new SeatPool(0, PoolKind.Commissioned, 8, 3)]);

    [Fact]
    public void Residents_from_outside_take_their_share_of_places_and_of_the_group()
    {
        var world = new TestWorld()
            .Site("A", change: site => site with { InflowShare = 0.1 }).Offer("a", "A", offer => offer with { GeneralPlaces = 15, MinimumGroup = 8 })
            .Site("B", change: site => site with { PlacesOpenToKentShare = 0.1 }).Offer("b", "B", offer => offer with { GeneralPlaces = 15, MinimumGroup = 8 });

        // 15 × 0.9 = 13.5 and 15 × 0.1 = 1.5, both rounded away from zero.
        Pools(world).ShouldBe([new SeatPool(0, PoolKind.General, 14, 7), new SeatPool(1, PoolKind.General, 2, 0)]);
    }

    [Fact]
    public void More_continuing_learners_than_places_leave_none_open()
        => Pools(new TestWorld().Site("A").Offer("o", "A", offer => offer with { GeneralPlaces = 1, MinimumGroup = 1 }).Learner("l1", Held).Learner("l2", Held))
            .ShouldBe([new SeatPool(0, PoolKind.General, 0, 0)]);

    [Fact]
    public void Offers_without_places_or_without_a_September_intake_keep_a_pool_of_no_places()
    {
        var world = new TestWorld().Site("A").Offer("a", "A", offer => offer with { GeneralPlaces = 0 })
            .Offer("b", "A", offer => offer with { IntakeMonths = [1, 4], MinimumGroup = 6 });
        Pools(world).ShouldBe([new SeatPool(0, PoolKind.General, 0, 1), new SeatPool(1, PoolKind.General, 0, 0)]);
    }

    [Fact]
    public void Other_years_ended_routes_selective_and_secure_sites_are_no_supply()
    {
        var world = new TestWorld()
            .Site("A").Site("Grammar", change: site => site with { Selective = true }).Site("Secure", change: site => site with { GeneralSupply = false })
            .Offer("a-last-year", "A", offer => offer with { AcademicYear = new AcademicYear(2024) })
            .Offer("b-ended", "A", offer => offer with { RouteLastYear = 2024 })
            .Offer("c-not-begun", "A", offer => offer with { RouteFirstYear = 2026 })
            .Offer("d-grammar", "Grammar").Offer("e-secure", "Secure")
            .Offer("f-in-time", "A", offer => offer with { RouteFirstYear = 2025, RouteLastYear = 2025 });
        Pools(world).ShouldBe([new SeatPool(5, PoolKind.General, 10, 1)]);
    }

    [Fact]
    public void Pools_stand_in_order_of_offer_id()
        => Pools(new TestWorld().Site("A").Offer("b", "A").Offer("a", "A")).Select(pool => pool.Offer).ShouldBe([1, 0]);

    private static ImmutableArray<SeatPool> Pools(TestWorld world) => OpenPools.Of(world.Build());

    private static Learner Held(Learner learner) => learner with { Stage = Stage.Continuing, HeldOfferId = "o" };

    private static Learner HeldWithPlan(Learner learner) => Held(learner) with { Sen = SenStatus.Ehcp };
}
