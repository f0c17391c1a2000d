using Pathways.Model;

namespace Pathways.Travel.Tests;

public sealed class WalkingTests
{
    private static readonly TransportNetwork Riverside = Tiny.Empty with { Barriers = [Tiny.River(0)] };

    [Fact]
    public void A_walk_takes_its_distance_at_walking_speed_times_the_detour()
    {
        Tiny.Minutes(Tiny.Empty, Tiny.Rules(), Tiny.At(0), Tiny.At(2000)).ShouldBe(20);
        Tiny.Minutes(Tiny.Empty, Tiny.Rules(("travel.walk_detour", 1.2)), Tiny.At(0), Tiny.At(2000)).ShouldBe(24);
        Tiny.Minutes(Tiny.Empty, Tiny.Rules(("travel.walk_kmh", 4.8), ("travel.walk_detour", 1.2)), Tiny.At(0), Tiny.At(0, 2000)).ShouldBe(30);
    }

    [Fact]
    public void A_walk_beyond_the_limit_is_no_journey()
    {
        Tiny.Minutes(Tiny.Empty, Tiny.Rules(), Tiny.At(0), Tiny.At(4999)).ShouldBe(50);
        Tiny.Minutes(Tiny.Empty, Tiny.Rules(), Tiny.At(0), Tiny.At(5002)).ShouldBeNull();
        new FrequencyTravelModel(Tiny.Empty, Tiny.Rules()).Route(Tiny.At(0), Tiny.At(5002), 540).ShouldBeNull();
    }

    [Fact]
    public void Nobody_walks_across_water_without_a_bridge()
    {
        Tiny.Minutes(Riverside, Tiny.Rules(), Tiny.At(-100), Tiny.At(100)).ShouldBeNull();
        Tiny.Minutes(Riverside, Tiny.Rules(), Tiny.At(-100), Tiny.At(-1100)).ShouldBe(10);
    }

    [Fact]
    public void A_closed_crossing_is_no_bridge()
        => Tiny.Minutes(Riverside with { Crossings = [Tiny.Bridge("Ferry", Tiny.At(0), open: false)] }, Tiny.Rules(), Tiny.At(-100), Tiny.At(100)).ShouldBeNull();

    [Fact]
    public void A_crossing_of_another_water_is_no_bridge()
    {
        var elsewhere = Tiny.Bridge("Bridge", Tiny.At(0)) with { Water = "Brook" };
        Tiny.Minutes(Riverside with { Crossings = [elsewhere] }, Tiny.Rules(), Tiny.At(-100), Tiny.At(100)).ShouldBeNull();
    }

    [Fact]
    public void A_walk_over_water_goes_by_the_nearest_bridge()
    {
        // The bridge's ends lie 40 m from the river's line: 300-400-500 triangles on both banks and 80 m across.
        var network = Riverside with { Crossings = [Tiny.Bridge("Near", Tiny.At(0, 300)), Tiny.Bridge("Far", Tiny.At(0, 3000))] };
        Tiny.Exact(network, Tiny.Rules(), Tiny.At(-440), Tiny.At(440))!.Value.ShouldBe((500 + 80 + 500) / 100.0, 0.02);
        var route = new FrequencyTravelModel(network, Tiny.Rules()).Route(Tiny.At(-440), Tiny.At(440), 540)!;
        route.Legs.Select(leg => (leg.From, leg.To)).ShouldBe([("start", "Near"), ("Near", "end")]);
        route.Legs.ShouldAllBe(leg => leg.Mode == TravelMode.Walk);
    }

    [Fact]
    public void Two_rivers_take_two_bridges()
    {
        var network = Tiny.Empty with
        {
            Barriers = [Tiny.River(0), Tiny.River(1000)],
            Crossings = [Tiny.Bridge("South", Tiny.At(0)), Tiny.Bridge("North", Tiny.At(1000))],
        };
        Tiny.Exact(network, Tiny.Rules(), Tiny.At(-200), Tiny.At(1200))!.Value.ShouldBe(14, 0.02);
        Tiny.Minutes(network with { Crossings = [network.Crossings[0]] }, Tiny.Rules(), Tiny.At(-200), Tiny.At(1200)).ShouldBeNull();
    }

    [Fact]
    public void The_detour_over_a_bridge_counts_against_the_walking_limit()
    {
        var network = Riverside with { Crossings = [Tiny.Bridge("Bridge", Tiny.At(0, 2000))] };
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(-100), Tiny.At(100)).ShouldBe(41);
        Tiny.Minutes(network, Tiny.Rules(("travel.walk_limit_metres", 4000)), Tiny.At(-100), Tiny.At(100)).ShouldBeNull();
    }

    [Fact]
    public void A_crossing_stated_far_from_its_water_is_taken_to_lie_elsewhere()
        => Tiny.Minutes(Riverside with { Crossings = [Tiny.Bridge("Bridge", Tiny.At(600))] }, Tiny.Rules(), Tiny.At(-100), Tiny.At(100)).ShouldBeNull();

    [Fact]
    public void Access_to_a_stop_does_not_cross_water_either()
    {
        var network = Riverside with
        {
            TimingPoints = [Tiny.Town("A", Tiny.At(100)), Tiny.Town("B", Tiny.At(9000))],
            BusServices = [Tiny.Bus("1", 20, 20, "A", "B")],
        };
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(50), Tiny.At(9000)).ShouldNotBeNull();
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(-50), Tiny.At(9000)).ShouldBeNull();
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(9000), Tiny.At(-50)).ShouldBeNull();
    }
}
