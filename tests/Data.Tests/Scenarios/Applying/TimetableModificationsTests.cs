using System.Collections.Immutable;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Applying;

/// <summary>A feed of two routes between two stops: A by three timed trips (8:00, 8:20, 9:00; 10 minutes), B by a headway of 30 minutes.</summary>
public sealed class TimetableModificationsTests
{
    private const int Hour = 3600;

    private static readonly GtfsFeed Feed = new(
        "feed", new GtfsFeedInfo("p", "1", "modelled"), [new GtfsAgency("a", "A")],
        [new GtfsStop("S", "S", new GeoPoint(51.1, 0.9), -1, false), new GtfsStop("T", "T", new GeoPoint(51.2, 0.9), -1, false)],
        [new GtfsRoute("A", 0, "A", 3, null), new GtfsRoute("B", 0, "B", 3, null)],
        [new GtfsService("week", 31, new DateOnly(2025, 9, 1), new DateOnly(2026, 7, 31), [], [])],
        [new GtfsTrip("a1", 0, 0, null, 0, 2), new GtfsTrip("b", 1, 0, null, 2, 2), new GtfsTrip("a2", 0, 0, null, 4, 2), new GtfsTrip("a3", 0, 0, null, 6, 2)],
        new GtfsStopTimes(
            [0, 1, 0, 1, 0, 1, 0, 1],
            [8 * Hour, (8 * Hour) + 600, 0, 900, (8 * Hour) + 1200, (8 * Hour) + 1800, 9 * Hour, (9 * Hour) + 660],
            [8 * Hour, (8 * Hour) + 600, 0, 900, (8 * Hour) + 1200, (8 * Hour) + 1800, 9 * Hour, (9 * Hour) + 660], [], []),
        [new GtfsFrequency(1, 6 * Hour, 20 * Hour, 1800, false)], []);

    [Fact]
    public void A_withdrawn_route_has_no_trip_and_the_others_keep_theirs()
    {
        var feed = Apply(new WithdrawRoute(["A"]));
        feed.Trips.Select(trip => trip.Id).ShouldBe(["b"]);
        feed.Frequencies.ShouldHaveSingleItem().ShouldBe(Feed.Frequencies[0] with { Trip = 0 });
        feed.Stops.ShouldBe(Feed.Stops);
        Apply(new WithdrawRoute(["B"])).Frequencies.ShouldBeEmpty();
        feed.Info!.Label.ShouldBe("modelled; routes changed by the scenario");
    }

    [Theory]
    [InlineData(10.0, null, 600)]
    [InlineData(null, 2.0, 900)]
    [InlineData(null, 0.5, 3600)]
    public void A_headway_is_set_or_divided(double? every, double? times, int seconds)
    {
        var feed = Apply(new ChangeFrequency(["B"], every, times));
        feed.Frequencies.ShouldHaveSingleItem().HeadwaySeconds.ShouldBe(seconds);
        feed.Trips.ShouldBe(Feed.Trips);
    }

    [Fact]
    public void Timed_trips_are_spread_from_the_first_to_the_last_with_the_nearest_trip_s_running_times()
    {
        var feed = Apply(new ChangeFrequency(["A"], 15, null));
        var trips = feed.Trips.Where(trip => trip.Route == 0).ToArray();
        trips.Select(trip => feed.StopTimes.DepartureSeconds[trip.FirstStopTime]).ShouldBe([8 * Hour, (8 * Hour) + 900, (8 * Hour) + 1800, (8 * Hour) + 2700, 9 * Hour]);
        trips.Select(trip => feed.StopTimes.ArrivalSeconds[trip.FirstStopTime + 1] - feed.StopTimes.DepartureSeconds[trip.FirstStopTime]).ShouldBe([600, 600, 600, 660, 660]);
        trips.Select(trip => trip.Id).Distinct().Count().ShouldBe(5);
        feed.Trips.Count(trip => trip.Route == 1).ShouldBe(1);
        feed.Trips[feed.Frequencies.Single().Trip].Id.ShouldBe("b");
        var twice = Apply(new ChangeFrequency(["A"], null, 2)); // every 30 minutes on average today, so every 15
        twice.Trips.Count(trip => trip.Route == 0).ShouldBe(5);
    }

    [Fact]
    public void A_new_route_is_given_back_apart()
    {
        var service = new ExtraService("N", "New", TravelMode.Bus, [], [], null);
        var (feed, added) = TimetableModifications.Apply(Feed, [new NewRoute(service), new TravelPass(3)]);
        added.ShouldHaveSingleItem().ShouldBe(service);
        feed.Trips.ShouldBe(Feed.Trips);
    }

    [Fact]
    public void Other_modifications_leave_the_feed_as_it_is()
        => TimetableModifications.Apply(Feed, [new TravelPass(3)]).Feed.ShouldBeSameAs(Feed);

    [Fact]
    public void Routes_that_are_not_there_and_ids_that_are_taken_are_told()
    {
        var problems = new List<Problem>();
        ImmutableArray<ExtraStop> stops = [new("s", new GeoPoint(51, 1), 5), new("t", new GeoPoint(51, 1), 3)];
        TimetableModifications.Check(
            Feed,
            [
                At(new WithdrawRoute(["A", "C"])), At(new ChangeFrequency(["b"], 5, null)), At(new NewRoute(new ExtraService("A", "n", TravelMode.Bus, stops, [1], null))),
                At(new NewRoute(new ExtraService("N", "n", TravelMode.Bus, [stops[1]], [], new ExtraHeadway(500, 400, 5)))), At(new TravelPass(3)),
            ],
            problems);
        problems.Select(problem => problem.Message).ShouldBe(
            ["is not a route of the dataset", "is not a route of the dataset", "is a route of the timetable already", "have minutes that fall from one stop to the next", "are fewer than two", "is not after from"]);
        problems[1].Allowed.ShouldBe("did you mean \"B\"?");
    }

    private static PlacedModification At(Modification change) => PlacedModification.Of(change, "s");

    private static GtfsFeed Apply(Modification change) => TimetableModifications.Apply(Feed, [change]).Feed;
}
