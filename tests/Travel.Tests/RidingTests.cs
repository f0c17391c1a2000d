using Pathways.Model;

namespace Pathways.Travel.Tests;

public sealed class RidingTests
{
    private static readonly TransportNetwork Line = Tiny.Empty with
    {
        TimingPoints = [Tiny.Town("A", Tiny.At(0)), Tiny.Town("B", Tiny.At(10_000)), Tiny.Town("C", Tiny.At(30_000))],
        BusServices = [Tiny.Bus("1", 12, 60, "A", "B", "C")],
    };

    [Fact]
    public void A_bus_costs_the_walk_half_the_headway_the_ride_and_the_walk()
    {
        // 500 m = 5; half of 12 = 6; a third of the way = 20; 300 m = 3.
        Tiny.Minutes(Line, Tiny.Rules(), Tiny.At(0, 500), Tiny.At(10_300)).ShouldBe(5 + 6 + 20 + 3);
        Tiny.Minutes(Line, Tiny.Rules(), Tiny.At(0, 500), Tiny.At(30_300)).ShouldBe(5 + 6 + 60 + 3);
    }

    [Fact]
    public void The_way_back_takes_as_long()
        => Tiny.Minutes(Line, Tiny.Rules(), Tiny.At(10_300), Tiny.At(0, 500)).ShouldBe(3 + 6 + 20 + 5);

    [Fact]
    public void The_wait_is_capped()
        => Tiny.Minutes(Line with { BusServices = [Tiny.Bus("1", 120, 60, "A", "B", "C")] }, Tiny.Rules(), Tiny.At(0), Tiny.At(30_000)).ShouldBe(10 + 60);

    [Fact]
    public void A_bus_calls_at_stops_near_the_straight_leg_at_minutes_by_distance()
    {
        var network = Line with
        {
            Stops = [new TransportStop("near", "Near", Tiny.At(2_500, 299)), new TransportStop("far", "Far", Tiny.At(5_000, -310))],
        };
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(0), Tiny.At(2_500, 299)).ShouldBe(6 + 5);
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(0), Tiny.At(5_000, -1250)).ShouldBeNull();
    }

    [Fact]
    public void A_change_costs_five_minutes_its_walk_and_its_wait()
    {
        var network = Line with
        {
            TimingPoints = Line.TimingPoints.Add(Tiny.Town("B2", Tiny.At(10_000, 400))).Add(Tiny.Town("D", Tiny.At(10_000, 20_000))),
            BusServices = [Tiny.Bus("1", 12, 20, "A", "B"), Tiny.Bus("2", 20, 40, "B2", "D")],
        };
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(0), Tiny.At(10_000, 20_000)).ShouldBe(6 + 20 + 5 + 4 + 10 + 40);
        var route = new FrequencyTravelModel(network, Tiny.Rules()).Route(Tiny.At(0), Tiny.At(10_000, 20_000), 540)!;
        route.Changes.ShouldBe(1);
        route.Legs.Select(leg => leg.Mode).ShouldBe([TravelMode.Wait, TravelMode.Bus, TravelMode.Walk, TravelMode.Wait, TravelMode.Bus]);
        route.Legs.Select(leg => Math.Round(leg.ArriveMinutes - leg.DepartMinutes, 6)).ShouldBe([6, 20, 4, 15, 40]);
        route.Legs[4].HeadwayMinutes.ShouldBe(20);
        route.Legs[4].Service.ShouldBe("Operator 2");
    }

    [Fact]
    public void A_walk_at_a_change_is_one_walk_and_within_its_limit()
    {
        var network = Line with
        {
            TimingPoints = Line.TimingPoints.Add(Tiny.Town("B2", Tiny.At(10_000, 1_300))).Add(Tiny.Town("D", Tiny.At(10_000, 20_000))),
            BusServices = [Tiny.Bus("1", 12, 20, "A", "B"), Tiny.Bus("2", 20, 40, "B2", "D")],
            Stops = [new TransportStop("x", "Between", Tiny.At(10_000, 700))],
        };
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(0), Tiny.At(10_000, 20_000)).ShouldBeNull();
    }

    [Fact]
    public void Trains_run_at_their_peak_frequency()
    {
        var network = Tiny.Empty with
        {
            Stations = [Tiny.Station("AAA", Tiny.At(0)), Tiny.Station("BBB", Tiny.At(20_000)), Tiny.Station("CCC", Tiny.At(40_000))],
            RailServices = [Tiny.Train("R1", 4, ("AAA", 0), ("BBB", 11), ("CCC", 13)), Tiny.Train("R2", 0, ("AAA", 0), ("CCC", 5))],
        };
        Tiny.Exact(network, Tiny.Rules(), Tiny.At(0), Tiny.At(40_000)).ShouldBe(7.5 + 24);
        Tiny.Exact(network, Tiny.Rules(), Tiny.At(0, 2000), Tiny.At(20_000))!.Value.ShouldBe(20 + 7.5 + 11, 0.02);
    }

    [Fact]
    public void Staying_aboard_is_no_change_even_on_a_loop()
    {
        var loop = Line with { BusServices = [Tiny.Bus("L", 8, 80, "A", "B", "C", "B", "A")] };
        Tiny.Minutes(loop, Tiny.Rules(), Tiny.At(0), Tiny.At(30_000)).ShouldBe(4 + 40);
    }

    [Fact]
    public void Withdrawn_demand_responsive_and_switched_off_services_do_not_run()
    {
        var bus = Line.BusServices[0];
        int? With(BusService service, double low) => Tiny.Minutes(Line with { BusServices = [service] }, Tiny.Rules(("travel.low_confidence_included", low)), Tiny.At(0), Tiny.At(30_000));
        With(bus with { Status = ServiceStatus.Withdrawn }, 1).ShouldBeNull();
        With(bus with { Status = ServiceStatus.DemandResponsive }, 1).ShouldBeNull();
        With(bus with { Provenance = Tiny.Sure with { Confidence = Confidence.Low } }, 1).ShouldBe(66);
        With(bus with { Provenance = Tiny.Sure with { Confidence = Confidence.Low } }, 0).ShouldBeNull();
        With(bus, 0).ShouldBe(66);
    }

    [Fact]
    public void Every_stop_may_have_a_local_bus_to_its_nearest_town_on_its_side_of_the_water()
    {
        // 4 km × 1.25 at 20 km/h = 15 minutes, and half of hourly capped at 10.
        var network = Line with { Stops = [new TransportStop("s", "Stop", Tiny.At(0, 4_000))] };
        Tiny.Minutes(network, Tiny.Rules(("travel.local_bus_included", 1)), Tiny.At(0, 4_900), Tiny.At(0)).ShouldBe(9 + 10 + 15);
        Tiny.Minutes(network, Tiny.Rules(), Tiny.At(0, 5_500), Tiny.At(0)).ShouldBeNull();
        var divided = network with { Barriers = [new WaterBarrier("w", "River", [Tiny.At(-900, 2_000), Tiny.At(900, 2_000)], Tiny.Sure)] };
        Tiny.Minutes(divided, Tiny.Rules(("travel.local_bus_included", 1)), Tiny.At(0, 4_900), Tiny.At(0)).ShouldBeNull();
    }

    [Fact]
    public void Journeys_beyond_the_limit_are_unreachable()
    {
        Tiny.Minutes(Line, Tiny.Rules(("travel.unreachable_minutes", 66)), Tiny.At(0), Tiny.At(30_000)).ShouldBe(66);
        Tiny.Minutes(Line, Tiny.Rules(("travel.unreachable_minutes", 65)), Tiny.At(0), Tiny.At(30_000)).ShouldBeNull();
        new FrequencyTravelModel(Line, Tiny.Rules(("travel.unreachable_minutes", 65))).Route(Tiny.At(0), Tiny.At(30_000), 540).ShouldBeNull();
    }
}
