using Pathways.Model;
using Pathways.Travel.Roads;

namespace Pathways.Travel.Tests.Timetables;

public sealed class RoadTravelTests
{
    private static readonly ParameterSet Roads = Rules.With(
        ("travel.cycle_kmh", 15), ("travel.cycle_detour", 1.2), ("travel.cycle_limit_minutes", 45),
        ("travel.car_kmh", 30), ("travel.car_detour", 1.25), ("travel.car_limit_minutes", 60));

    [Fact]
    public void Minutes_are_the_distance_times_the_detour_at_the_speed()
    {
        Minutes(TravelMode.Cycle, Tiny.Empty, Tiny.At(0), Tiny.At(5000)).ShouldBe(24); // 6 km at 15 km/h
        Minutes(TravelMode.Car, Tiny.Empty, Tiny.At(0), Tiny.At(20_000)).ShouldBe(50); // 25 km at 30 km/h
    }

    [Fact]
    public void On_foot_all_the_way_is_the_walk_that_routing_would_make()
    {
        Minutes(TravelMode.Walk, Tiny.Empty, Tiny.At(0), Tiny.At(2500)).ShouldBe(25); // 100 m a minute, no detour
        Minutes(TravelMode.Walk, Tiny.Empty, Tiny.At(0), Tiny.At(3010)).ShouldBeNull(); // 3 km is the limit
    }

    [Fact]
    public void Nobody_goes_beyond_the_limit()
    {
        Minutes(TravelMode.Cycle, Tiny.Empty, Tiny.At(0), Tiny.At(9300)).ShouldBe(45); // 9,375 m is the limit
        Minutes(TravelMode.Cycle, Tiny.Empty, Tiny.At(0), Tiny.At(9400)).ShouldBeNull();
    }

    [Fact]
    public void Cars_use_crossings_that_walkers_and_cyclists_may_not()
    {
        var motorway = Tiny.Empty with { Barriers = [Tiny.River(0)], Crossings = [Tiny.Bridge("Motorway", Tiny.At(0), open: false)] };
        Minutes(TravelMode.Cycle, motorway, Tiny.At(-1000), Tiny.At(1000)).ShouldBeNull();
        Minutes(TravelMode.Car, motorway, Tiny.At(-1000), Tiny.At(1000)).ShouldBe(5); // 2.5 km at 30 km/h
        new RoadTravelModel(TravelMode.Car, Roads, motorway).Route(Tiny.At(-1000), Tiny.At(1000), 540)!.Legs.Select(leg => leg.To).ShouldBe(["Motorway", "end"]);
    }

    [Fact]
    public void Matrix_and_routes_agree_over_rivers_and_bridges()
    {
        var random = new Random(5);
        var water = Tiny.Empty with
        {
            Barriers = [Tiny.River(0), Tiny.River(3000, -4000, 4000)],
            Crossings = [Tiny.Bridge("West", Tiny.At(0, -5000)), Tiny.Bridge("East", Tiny.At(0, 4000)), Tiny.Bridge("North", Tiny.At(3000, 1000))],
        };
        var model = new RoadTravelModel(TravelMode.Car, Roads, water);
        TravelPoint[] points = [.. Enumerable.Range(0, 25).Select(i => new TravelPoint($"p{i}", Tiny.At(random.Next(-6000, 6000), random.Next(-6000, 6000))))];
        var matrix = model.Matrix(points, points);
        var bridges = 0;
        for (var from = 0; from < points.Length; from++)
        {
            for (var to = 0; to < points.Length; to++)
            {
                var route = model.Route(points[from].Location, points[to].Location, 540);
                ((double)matrix[from, to]).ShouldBe(route is null ? TravelMatrix.Unreachable : route.DoorToDoorMinutes, 0.51);
                bridges += route?.Legs.Length > 1 ? 1 : 0;
            }
        }

        bridges.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Only_bicycles_and_cars_travel_so()
        => Should.Throw<ArgumentOutOfRangeException>(() => new RoadTravelModel(TravelMode.Bus, Roads));

    private static int? Minutes(TravelMode mode, TransportNetwork water, GeoPoint from, GeoPoint to)
    {
        var minutes = new RoadTravelModel(mode, Roads, water).Matrix([new TravelPoint("z", from)], [new TravelPoint("s", to)])[0, 0];
        return minutes == TravelMatrix.Unreachable ? null : minutes;
    }
}
