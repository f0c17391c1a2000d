using FsCheck;
using FsCheck.Fluent;
using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

public sealed class RoutingProperties
{
    /// <summary>No limit binds but the number of vehicles, which trying every journey keeps to.</summary>
    private static readonly ParameterSet Wide = Rules.With(
        ("travel.changes_limit", EveryJourney.MostVehicles - 1), ("travel.unreachable_minutes", 600), ("travel.early_wait_limit_minutes", 600));

    [Fact]
    public void Trying_every_journey_finds_the_same_latest_departure_changes_and_walk()
    {
        var changed = 0;
        ForAllSeeds(500, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var feed = draft.Build();
            var planner = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Wide));
            var tried = new EveryJourney(feed, points[0], points[1]).Find();
            foreach (var deadline in new[] { 450, 480, 495.5, 540, 600 })
            {
                var journey = planner.ArriveBy(points[0], points[1], deadline);
                Same(journey, EveryJourney.ArriveBy(tried, points[0], points[1], FeedDraft.Sec(deadline)), $"by {deadline}");
                changed += journey is { Changes: > 0 } ? 1 : 0;
            }
        });
        changed.ShouldBeGreaterThan(100); // else the networks would try too little
    }

    [Fact]
    public void Trying_every_journey_finds_the_same_earliest_arrival_changes_and_walk()
        => ForAllSeeds(500, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var feed = draft.Build();
            var planner = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Wide));
            var tried = new EveryJourney(feed, points[0], points[1]).Find();
            foreach (var time in new[] { 400, 430, 455.5, 480 })
                Same(planner.DepartAfter(points[0], points[1], time), EveryJourney.DepartAfter(tried, points[0], points[1], FeedDraft.Sec(time)), $"from {time}");
        });

    [Fact]
    public void A_table_holds_what_trying_every_journey_finds_for_every_deadline()
        => ForAllSeeds(200, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var feed = draft.Build();
            var table = Table(Timetable.From(feed, FeedDraft.Tuesday, Wide), points);
            for (var from = 0; from < points.Length; from++)
            {
                for (var to = 0; to < points.Length; to++)
                {
                    var tried = new EveryJourney(feed, points[from], points[to]).Find();
                    var best = Enumerable.Range(496, 45).Select(deadline => EveryJourney.ArriveBy(tried, points[from], points[to], deadline * 60)).ToArray();
                    Holds(table, table.Index(from, to), best);
                }
            }
        });

    [Fact]
    public void Time_reversed_turns_arriving_by_into_departing_after()
        => ForAllSeeds(200, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var feed = draft.Build();
            var there = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Wide));
            var back = new JourneyPlanner(Timetable.From(Reversed.Of(feed), FeedDraft.Tuesday, Wide));
            foreach (var deadline in new[] { 460, 500, 540 })
            {
                var a = there.ArriveBy(points[0], points[1], deadline);
                var b = back.DepartAfter(points[1], points[0], 1440 - deadline);
                (b is null).ShouldBe(a is null);
                if (a is null || b is null)
                    continue;
                b.ArriveMinutes.ShouldBe(1440 - a.DepartMinutes, 1e-6);
                b.DepartMinutes.ShouldBe(1440 - a.ArriveMinutes, 1e-6);
                b.Changes.ShouldBe(a.Changes);
                b.WalkMinutes.ShouldBe(a.WalkMinutes, 1e-6);
            }
        });

    [Fact]
    public void A_trip_added_never_makes_anyone_leave_earlier_or_arrive_later()
        => ForAllSeeds(200, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var before = new JourneyPlanner(Timetable.From(draft.Build(), FeedDraft.Tuesday, Wide));
            RandomFeeds.Trip(draft, "more", draft.Build().Stops.Length, new Random(seed + 1));
            var after = new JourneyPlanner(Timetable.From(draft.Build(), FeedDraft.Tuesday, Wide));
            foreach (var to in points)
            {
                if (before.ArriveBy(points[0], to, 530) is { } by)
                    after.ArriveBy(points[0], to, 530).ShouldNotBeNull().DepartMinutes.ShouldBeGreaterThanOrEqualTo(by.DepartMinutes);
                if (before.DepartAfter(points[0], to, 430) is { } from)
                    after.DepartAfter(points[0], to, 430).ShouldNotBeNull().ArriveMinutes.ShouldBeLessThanOrEqualTo(from.ArriveMinutes);
            }
        });

    [Fact]
    public void No_journey_beats_the_straight_line_at_the_fastest_speed()
        => ForAllSeeds(200, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var feed = draft.Build();
            var planner = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Wide));
            var fastest = Math.Max(0.1, Speeds(feed).DefaultIfEmpty(0).Max());
            foreach (var to in points)
            {
                if (planner.ArriveBy(points[0], to, 540) is { } journey)
                    journey.DoorToDoorMinutes.ShouldBeGreaterThanOrEqualTo((points[0].KilometresTo(to) / fastest) - 0.05);
            }
        });

    [Fact]
    public void Itineraries_can_be_travelled_as_the_feed_has_it()
        => ForAllSeeds(300, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var feed = draft.Build();
            var planner = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Wide));
            ItineraryChecker.Check(feed, planner.ArriveBy(points[0], points[1], 540), points[0], points[1]);
            ItineraryChecker.Check(feed, planner.DepartAfter(points[1], points[2], 425), points[1], points[2]);
        });

    [Fact]
    public void One_thread_and_two_give_the_same_table()
        => ForAllSeeds(20, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var timetable = Timetable.From(draft.Build(), FeedDraft.Tuesday, Wide);
            var (one, two) = (Table(timetable, points, 1), Table(timetable, points, 2));
            two.Matrix.Minutes.ToArray().ShouldBe(one.Matrix.Minutes.ToArray());
            two.WalkMinutes.ShouldBe(one.WalkMinutes);
            two.LeaveHomeMinutes.ShouldBe(one.LeaveHomeMinutes);
        });

    [Fact]
    public void One_search_gives_the_tables_of_several_limits_of_changes()
        => ForAllSeeds(50, seed =>
        {
            var (draft, points) = RandomFeeds.Make(seed);
            var timetable = Timetable.From(draft.Build(), FeedDraft.Tuesday, Wide);
            TravelPoint[] named = [.. points.Select((point, i) => new TravelPoint($"p{i}", point))];
            TravelTable[] Tables(params int[] rides) => TravelTables.Make(timetable, named, named, rides, "made", "", 1, null, CancellationToken.None);
            var together = Tables(3, 1, 2);
            foreach (var (table, alone) in together.Zip([Tables(3)[0], Tables(1)[0], Tables(2)[0]]))
            {
                table.Matrix.Minutes.ToArray().ShouldBe(alone.Matrix.Minutes.ToArray());
                table.Buses.ShouldBe(alone.Buses);
                table.Trains.ShouldBe(alone.Trains);
                table.LeaveHomeMinutes.ShouldBe(alone.LeaveHomeMinutes);
            }
        });

    private static void Holds(TravelTable table, int at, Tried?[] best)
    {
        if (best[^1] is not { } last)
        {
            table.Matrix.Minutes[at].ShouldBe(TravelMatrix.Unreachable);
            table.MinutesP90[at].ShouldBe(TravelMatrix.Unreachable);
            return;
        }

        var met = best.OfType<Tried>().ToArray();
        var minutes = met.Select(Minutes).Order().ToArray();
        table.MinutesByLastDeadline[at].ShouldBe(Minutes(last));
        table.Matrix.Minutes[at].ShouldBe(minutes[((minutes.Length + 1) / 2) - 1]);
        table.MinutesP90[at].ShouldBe(minutes[(int)Math.Ceiling(minutes.Length * 0.9) - 1]);

        // Of the journeys that take the median minutes the table tells the first.
        var told = met.First(journey => Minutes(journey) == table.Matrix.Minutes[at]);
        ((int)table.Changes[at]).ShouldBe(Math.Max(0, told.Vehicles - 1));
        (table.Buses[at] + table.Trains[at]).ShouldBe(told.Vehicles);
        ((int)table.LeaveHomeMinutes[at]).ShouldBe(told.Leave / 60);
        ((int)table.WalkMinutes[at]).ShouldBe((told.Walk + 30) / 60);
    }

    private static ushort Minutes(Tried journey) => (ushort)((journey.Arrive - journey.Leave + 30) / 60);

    private static void Same(Itinerary? found, Tried? expected, string when)
    {
        (found is null).ShouldBe(expected is null, when);
        if (found is null || expected is not { } journey)
            return;
        FeedDraft.Sec(found.DepartMinutes).ShouldBe(journey.Leave, when);
        FeedDraft.Sec(found.ArriveMinutes).ShouldBe(journey.Arrive, when);
        found.Legs.Count(leg => leg.Mode is TravelMode.Bus or TravelMode.Rail).ShouldBe(journey.Vehicles, when);
        FeedDraft.Sec(found.WalkMinutes).ShouldBe(journey.Walk, when);
    }

    private static TravelTable Table(Timetable timetable, GeoPoint[] points, int threads = 1)
    {
        TravelPoint[] named = [.. points.Select((point, i) => new TravelPoint($"p{i}", point))];
        return TravelTables.Make(timetable, named, named, [timetable.Rules.Rides], "made", "", threads, null, CancellationToken.None)[0];
    }

    private static IEnumerable<double> Speeds(GtfsFeed feed) => feed.Trips.SelectMany(trip => Enumerable.Range(trip.FirstStopTime + 1, trip.StopCount - 1).Select(i =>
        feed.Stops[feed.StopTimes.Stop[i - 1]].Location.KilometresTo(feed.Stops[feed.StopTimes.Stop[i]].Location) * 60
            / (feed.StopTimes.ArrivalSeconds[i] - feed.StopTimes.DepartureSeconds[i - 1])));

    private static void ForAllSeeds(int tests, Action<int> holds)
        => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(Gen.Choose(0, int.MaxValue - 2).ToArbitrary(), seed =>
        {
            holds(seed);
            return true;
        }));
}
