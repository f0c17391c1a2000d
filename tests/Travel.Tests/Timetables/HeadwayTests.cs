using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Services of which only the headway is known.</summary>
public sealed class HeadwayTests
{
    private static readonly GeoPoint A = Tiny.At(-5000);
    private static readonly GeoPoint B = Tiny.At(5000);
    private static readonly TravelPoint[] Home = [new("z", A)];
    private static readonly TravelPoint[] Site = [new("s", B)];

    [Fact]
    public void Departures_at_exact_times_are_those_of_the_headway()
    {
        var planner = new JourneyPlanner(Timetable.From(Feed(420, 480, 25, exact: true), FeedDraft.Tuesday, Rules.With()));
        planner.DepartAfter(A, B, 421)!.DepartMinutes.ShouldBe(445);
        planner.DepartAfter(A, B, 446)!.DepartMinutes.ShouldBe(470);
        planner.DepartAfter(A, B, 471).ShouldBeNull(); // the next would be at 495, after the end
    }

    [Fact]
    public void The_first_departure_is_drawn_within_the_first_headway_and_the_rest_follow()
    {
        var timetable = Timetable.From(Feed(420, 600, 25, exact: false), FeedDraft.Tuesday, Rules.With());
        timetable.DrawCount.ShouldBe(20);
        foreach (var starts in timetable.Forward.Starts)
        {
            starts[0].ShouldBeInRange(420 * 60, (445 * 60) - 1);
            starts.ShouldAllBe(start => start < 600 * 60);
            starts.Distinct().Zip(starts.Distinct().Skip(1)).ShouldAllBe(pair => pair.Second - pair.First == 25 * 60);
            (600 * 60).ShouldBeLessThanOrEqualTo(starts.Max() + (25 * 60)); // no departure is missing at the end
        }
    }

    [Fact]
    public void Draws_differ_by_seed_and_by_draw_and_are_the_same_again()
    {
        int[] First(ulong seed) => [.. Timetable.From(Feed(420, 600, 60, exact: false), FeedDraft.Tuesday, Rules.With(), null, seed).Forward.Starts.Select(starts => starts[0])];
        First(1).ShouldBe(First(1));
        First(1).ShouldNotBe(First(2));
        First(1).Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public void A_service_added_leaves_the_draws_of_others_alone()
    {
        int First(GtfsFeed feed)
        {
            var timetable = Timetable.From(feed, FeedDraft.Tuesday, Rules.With());
            var lines = timetable.Forward.Lines;
            return timetable.Forward.Starts[7][Enumerable.Range(0, lines.TripCount).First(trip => feed.Trips[timetable.BlockOf(lines.Block[trip]).Trip].Id == "h")];
        }

        var before = Draft(420, 600, 60, exact: false).Build();
        var after = Draft(420, 600, 60, exact: false).Daily("another", "X", ("B", 300), ("A", 320)).Every("another", 400, 500, 10, exact: false).Build();
        First(after).ShouldBe(First(before));
    }

    [Fact]
    public void Minutes_do_not_hold_the_wait_for_a_service_that_one_plans_for_and_early_waiting_does()
    {
        // One rides 20 minutes whatever the draw; the arrival lies on average half a headway before a deadline.
        var table = new TimetableTravelModel(Feed(300, 700, 30, exact: false), FeedDraft.Tuesday, Rules.With(("travel.headway_draws", 200))).Table(Home, Site);
        table.Matrix[0, 0].ShouldBe((ushort)20);
        table.MinutesP90[0].ShouldBe((ushort)20);
        ((double)table.EarlyMinutes[0]).ShouldBe(15, 1.5);
    }

    [Fact]
    public void A_change_between_two_headways_waits_half_the_second_one_in_the_median()
    {
        // 20 minutes, a change of 2, then a uniform wait for a bus every 40 minutes of at most that, and 10 minutes.
        var feed = Draft(300, 700, 40, exact: false).Stop("C", Tiny.At(5000, 9000)).Daily("g", "G", ("B", 0), ("C", 10)).Every("g", 300, 700, 40, exact: false).Build();
        var table = new TimetableTravelModel(feed, FeedDraft.Tuesday, Rules.With(("travel.headway_draws", 200))).Table(Home, [new TravelPoint("s", Tiny.At(5000, 9000))]);
        ((double)table.Matrix[0, 0]).ShouldBe(20 + 2 + 20 + 10, 4);
        ((double)table.MinutesP90[0]).ShouldBe(20 + 2 + 36 + 10, 4);
        table.Changes[0].ShouldBe((byte)1);
    }

    [Fact]
    public void Itineraries_name_the_headway_and_can_be_travelled()
    {
        var feed = Feed(300, 700, 60, exact: false);
        var journey = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With())).ArriveBy(A, B, 540)!;
        ItineraryChecker.Check(feed, journey, A, B);
        journey.Legs.Single(leg => leg.Mode == TravelMode.Bus).HeadwayMinutes.ShouldBe(60);
    }

    [Fact]
    public void A_service_that_most_draws_miss_is_no_way_to_be_there_by_nine()
    {
        // Every four hours from 06:00 on: by 09:00 at the latest it leaves at 08:40 in two draws of three, in time in half a window.
        ushort By(double headway) => new TimetableTravelModel(Feed(360, 360 + headway, headway, exact: false), FeedDraft.Tuesday, Rules.With(("travel.headway_draws", 200), ("travel.early_wait_limit_minutes", 600)))
            .Table(Home, Site).MinutesByLastDeadline[0];
        By(240).ShouldBe((ushort)20); // 160 of 240 minutes leave in time
        By(480).ShouldBe(TravelMatrix.Unreachable); // 160 of 480
    }

    private static GtfsFeed Feed(double from, double to, double headway, bool exact) => Draft(from, to, headway, exact).Build();

    private static FeedDraft Draft(double from, double to, double headway, bool exact)
        => new FeedDraft().Stop("A", A).Stop("B", B).Daily("h", "H", ("A", 0), ("B", 20)).Every("h", from, to, headway, exact);
}
