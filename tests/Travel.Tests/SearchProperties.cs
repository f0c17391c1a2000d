using FsCheck;
using FsCheck.Fluent;
using Pathways.Model;

namespace Pathways.Travel.Tests;

public sealed class SearchProperties
{
    private static readonly ParameterSet Rules = Tiny.Rules(("travel.town_change_walk_limit_metres", 2500));

    [Fact]
    public void Trying_every_journey_finds_none_that_is_shorter_or_longer_than_the_search()
        => ForAllSeeds(300, seed =>
        {
            var (network, points) = RandomNetworks.Make(seed);
            var model = new FrequencyTravelModel(network, Rules, 1);
            var brute = new BruteForce(network, Rules);
            for (var i = 1; i < points.Length; i++)
            {
                var expected = brute.Seconds(points[0], points[i]);
                var found = model.Route(points[0], points[i], 540);
                (found is null ? (int?)null : (int)Math.Round(found.DoorToDoorMinutes * 60)).ShouldBe(expected);
            }
        });

    [Fact]
    public void The_matrix_and_the_itineraries_agree_and_legs_are_contiguous()
        => ForAllSeeds(100, seed =>
        {
            var (network, points) = RandomNetworks.Make(seed);
            var model = new FrequencyTravelModel(network, Rules, 1);
            var matrix = model.Matrix(Named(points), Named(points));
            for (var from = 0; from < points.Length; from++)
            {
                for (var to = 0; to < points.Length; to++)
                    Check(matrix[from, to], model.Route(points[from], points[to], 535));
            }
        });

    [Fact]
    public void Another_service_never_makes_a_journey_longer()
        => ForAllSeeds(100, seed =>
        {
            var (network, points) = RandomNetworks.Make(seed);
            var more = network with { RailServices = network.RailServices.Add(RandomNetworks.Service("more", [.. network.Stations], new Random(seed + 1))) };
            var before = new FrequencyTravelModel(network, Rules, 1).Matrix(Named(points), Named(points)).Minutes.ToArray();
            var after = new FrequencyTravelModel(more, Rules, 1).Matrix(Named(points), Named(points)).Minutes.ToArray();
            before.Zip(after).ShouldAllBe(pair => pair.Second <= pair.First);
        });

    [Fact]
    public void Another_bus_never_makes_a_journey_longer_though_stops_have_local_buses()
    {
        var random = new Random(7);
        var towns = Enumerable.Range(0, 6).Select(i => Tiny.Town($"T{i}", Tiny.At(random.Next(-9000, 9000), random.Next(-9000, 9000)))).ToArray();
        var network = Tiny.Empty with
        {
            TimingPoints = [.. towns],
            Stops = [.. Enumerable.Range(0, 60).Select(i => new TransportStop($"s{i:00}", $"s{i}", Tiny.At(random.Next(-9000, 9000), random.Next(-9000, 9000))))],
            BusServices = [Tiny.Bus("1", 30, 40, "T0", "T1", "T2")],
        };
        var rules = Tiny.Rules(("travel.local_bus_included", 1), ("travel.bus_corridor_metres", 1500));
        var points = Named([.. Enumerable.Range(0, 30).Select(_ => Tiny.At(random.Next(-9000, 9000), random.Next(-9000, 9000)))]);
        var before = new FrequencyTravelModel(network, rules).Matrix(points, points).Minutes.ToArray();
        var after = new FrequencyTravelModel(network with { BusServices = network.BusServices.Add(Tiny.Bus("2", 15, 45, "T2", "T3", "T4", "T5")) }, rules)
            .Matrix(points, points).Minutes.ToArray();
        before.Zip(after).ShouldAllBe(pair => pair.Second <= pair.First);
        before.Zip(after).Count(pair => pair.Second < pair.First).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void No_journey_beats_the_straight_line_at_the_fastest_speed()
        => ForAllSeeds(100, seed =>
        {
            var (network, points) = RandomNetworks.Make(seed);
            var fastest = network.RailServices.SelectMany(service => service.Calls.Zip(service.Calls.Skip(1), (a, b) =>
                Location(network, a.Crs).KilometresTo(Location(network, b.Crs)) / b.MinutesFromPrevious)).Append(0.1).Max();
            foreach (var to in points)
            {
                if (new FrequencyTravelModel(network, Rules, 1).Route(points[0], to, 540) is { } route)
                    route.DoorToDoorMinutes.ShouldBeGreaterThanOrEqualTo((points[0].KilometresTo(to) / fastest) - 0.05);
            }
        });

    [Fact]
    public void One_thread_and_two_give_the_same_matrix()
        => ForAllSeeds(30, seed =>
        {
            var (network, points) = RandomNetworks.Make(seed);
            var one = new FrequencyTravelModel(network, Rules, 1).Matrix(Named(points), Named(points));
            var two = new FrequencyTravelModel(network, Rules, 2).Matrix(Named(points), Named(points));
            two.Minutes.ToArray().ShouldBe(one.Minutes.ToArray());
            two.Hash.ShouldBe(one.Hash);
        });

    private static void Check(ushort minutes, Itinerary? route)
    {
        if (route is null)
        {
            minutes.ShouldBe(TravelMatrix.Unreachable);
            return;
        }

        minutes.ShouldBe((ushort)(((int)Math.Round(route.DoorToDoorMinutes * 60) + 30) / 60));
        route.ArriveMinutes.ShouldBe(535);
        var at = route.DepartMinutes;
        foreach (var leg in route.Legs)
        {
            leg.DepartMinutes.ShouldBe(at, 1e-9);
            leg.ArriveMinutes.ShouldBeGreaterThanOrEqualTo(leg.DepartMinutes);
            at = leg.ArriveMinutes;
        }

        if (route.Legs.Length > 0)
            at.ShouldBe(535, 1e-9);
        route.Legs.Zip(route.Legs.Skip(1)).ShouldAllBe(pair => pair.First.To == pair.Second.From);
    }

    private static GeoPoint Location(TransportNetwork network, string crs) => network.Stations.First(station => station.Crs == crs).Location;

    private static TravelPoint[] Named(GeoPoint[] points) => [.. points.Select((point, i) => new TravelPoint($"p{i}", point))];

    private static void ForAllSeeds(int tests, Action<int> holds)
        => Check(tests, Prop.ForAll(Gen.Choose(0, int.MaxValue - 2).ToArbitrary(), seed =>
        {
            holds(seed);
            return true;
        }));

    private static void Check(int tests, Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), property);
}
