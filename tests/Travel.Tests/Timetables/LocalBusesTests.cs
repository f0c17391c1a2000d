using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Towns A and B, 20 km apart, with a named bus between them; a stop X 4 km from A that nothing serves.</summary>
public sealed class LocalBusesTests
{
    private static readonly ParameterSet On = Tiny.Rules(("travel.local_bus_included", 1));

    [Fact]
    public void A_stop_without_a_service_has_a_bus_to_and_from_its_nearest_town_at_the_stated_speed_and_headway()
    {
        // 4,000 m × 1.25 at 20 km/h are 15 minutes.
        var feed = LocalBuses.Add(Feed(), Network(Stop("X", 4000)), On);
        Trips(feed).ShouldBe([("X", "T-A", 900), ("T-A", "X", 900)]);
        feed.Frequencies.Select(row => (row.Trip, row.HeadwaySeconds, row.Exact)).ShouldBe([(1, 3600, false), (2, 3600, false)]);
        feed.Trips[0].ShouldBe(Feed().Trips[0]);
        feed.Services[feed.Trips[1].Service].RunsOn(FeedDraft.Tuesday).ShouldBeTrue();
    }

    [Fact]
    public void They_carry_people()
    {
        var feed = LocalBuses.Add(Feed(), Network(Stop("X", 4000)), Rules.With(("travel.local_bus_included", 1)));
        var journey = new TimetableTravelModel(feed, FeedDraft.Tuesday, Rules.With()).Route(Tiny.At(4000), Tiny.At(0), 540).ShouldNotBeNull();
        journey.Legs.Single(leg => leg.Mode == TravelMode.Bus).HeadwayMinutes.ShouldBe(60);
        journey.DoorToDoorMinutes.ShouldBe(15, 0.1);
    }

    [Fact]
    public void A_town_across_the_water_is_no_town_to_go_to()
    {
        var river = Network(Stop("X", 4000)) with { Barriers = [Tiny.River(2000)] };
        Trips(LocalBuses.Add(Feed(), river, On)).ShouldBeEmpty(); // B lies 16 km off, beyond the limit of 8 km
        Trips(LocalBuses.Add(Feed(), river, Tiny.Rules(("travel.local_bus_included", 1), ("travel.local_bus_limit_metres", 20_000)))).Select(trip => trip.To).ShouldBe(["T-B", "X"]);
    }

    [Fact]
    public void Stops_with_a_service_and_the_other_side_of_their_road_need_none()
    {
        var sameName = new TransportStop("other", "T-A", Tiny.At(100));
        Trips(LocalBuses.Add(Feed(), Network(sameName, new TransportStop("T-A", "T-A", Tiny.At(0))), On)).ShouldBeEmpty();
        Trips(LocalBuses.Add(Feed(), Network(Stop("X", 4000), new TransportStop("Y", "X", Tiny.At(4100))), On)).Count.ShouldBe(2);
        Trips(LocalBuses.Add(Feed(), Network(Stop("X", 4000), new TransportStop("Y", "X", Tiny.At(4300))), On)).Count.ShouldBe(4);
    }

    [Fact]
    public void Where_buses_of_low_confidence_are_switched_off_their_stops_count_as_without_service()
    {
        var low = Feed(Confidence.Low);
        Trips(LocalBuses.Add(low, Network(new TransportStop("T-A", "T-A", Tiny.At(0))) with { TimingPoints = [Tiny.Town("B", Tiny.At(4000))] }, On)).ShouldBeEmpty();
        Trips(LocalBuses.Add(low, Network(new TransportStop("T-A", "T-A", Tiny.At(0))) with { TimingPoints = [Tiny.Town("B", Tiny.At(4000))] },
            Tiny.Rules(("travel.local_bus_included", 1), ("travel.low_confidence_included", 0)))).Count.ShouldBe(2);
    }

    [Fact]
    public void Real_timetables_get_none_nor_does_anyone_who_does_not_want_them()
    {
        var real = Feed(null);
        LocalBuses.Add(real, Network(Stop("X", 4000)), On).ShouldBeSameAs(real);
        var modelled = Feed();
        LocalBuses.Add(modelled, Network(Stop("X", 4000)), Tiny.Rules()).ShouldBeSameAs(modelled);
    }

    private static GtfsFeed Feed(Confidence? confidence = Confidence.High)
        => new FeedDraft().Stop("T-A", Tiny.At(0)).Stop("T-B", Tiny.At(20_000)).Route("r", confidence: confidence).Daily("t", "r", ("T-A", 480), ("T-B", 520)).Build();

    private static TransportStop Stop(string id, double north) => new(id, id, Tiny.At(north));

    private static TransportNetwork Network(params TransportStop[] stops)
        => Tiny.Empty with { Stops = [.. stops], TimingPoints = [Tiny.Town("A", Tiny.At(0)), Tiny.Town("B", Tiny.At(20_000))] };

    private static List<(string From, string To, int Seconds)> Trips(GtfsFeed feed)
        => [.. feed.Trips.Skip(1).Select(trip => (feed.Stops[feed.StopTimes.Stop[trip.FirstStopTime]].Id, feed.Stops[feed.StopTimes.Stop[trip.FirstStopTime + 1]].Id, feed.StopTimes.ArrivalSeconds[trip.FirstStopTime + 1]))];
}
