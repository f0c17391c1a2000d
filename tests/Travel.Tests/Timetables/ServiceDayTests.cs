using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Two stops ten kilometres apart, and what runs between them when.</summary>
public sealed class ServiceDayTests
{
    private static readonly GeoPoint A = Tiny.At(-5000);
    private static readonly GeoPoint B = Tiny.At(5000);

    [Fact]
    public void A_trip_past_midnight_runs_in_the_small_hours_of_the_next_day()
    {
        // Leaves on the service day at 24:10, which is 00:10 on the next.
        var feed = Two().Service("once", 0, default, default, added: [FeedDraft.Tuesday.AddDays(-1), FeedDraft.Tuesday.AddDays(3)])
            .Trip("night", "N", "once", Call.At("A", 1450), Call.At("B", 1470)).Daily("day", "D", ("A", 600), ("B", 620)).Build();
        var early = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With()));
        early.DepartAfter(A, B, 0)!.DepartMinutes.ShouldBe(10);
        early.ArriveBy(A, B, 40)!.ArriveMinutes.ShouldBe(30);
        var sameEvening = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday.AddDays(-1), Rules.With()));
        sameEvening.ArriveBy(A, B, 1480)!.DepartMinutes.ShouldBe(1450);
        var dayAfter = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday.AddDays(1), Rules.With()));
        dayAfter.ArriveBy(A, B, 40).ShouldBeNull();
    }

    [Fact]
    public void A_date_on_which_nothing_runs_is_refused_though_the_night_before_still_does()
    {
        var feed = Two().Service("once", 0, default, default, added: [FeedDraft.Tuesday]).Trip("night", "N", "once", Call.At("A", 1450), Call.At("B", 1470)).Build();
        Should.Throw<InvalidInputException>(() => Timetable.From(feed, FeedDraft.Tuesday.AddDays(1), Rules.With()))
            .Problems.ShouldHaveSingleItem().ToString().ShouldBe("made: date \"2026-09-23\": no service runs on this date; choose another date; the nearest with service is 2026-09-22 (Tuesday).");
    }

    [Fact]
    public void A_feed_that_never_runs_says_so()
        => Should.Throw<InvalidInputException>(() => Timetable.From(Two().Build(), FeedDraft.Tuesday, Rules.With())).Message.ShouldContain("calendar.txt");

    [Fact]
    public void Weekdays_exceptions_and_ends_decide_what_runs()
    {
        var feed = Two().Service("weekdays", 0b001_1111, FeedDraft.Tuesday, FeedDraft.Tuesday.AddDays(13), added: [FeedDraft.Tuesday.AddDays(4)], removed: [FeedDraft.Tuesday.AddDays(2)])
            .Trip("t", "T", "weekdays", Call.At("A", 500), Call.At("B", 520)).Daily("slow", "S", ("A", 470), ("B", 530)).Build();
        double Leaves(int day) => new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday.AddDays(day), Rules.With())).ArriveBy(A, B, 540)!.DepartMinutes;
        new[] { 0, 1, 2, 3, 4, 5, 6, 13, 14 }.Select(Leaves).ShouldBe([500, 500, 470, 500, 500, 470, 500, 500, 470]);
    }

    [Fact]
    public void A_trip_that_goes_back_in_time_is_refused_by_name()
        => Should.Throw<InvalidInputException>(() => Timetable.From(Two().Daily("wrong", "W", ("A", 500), ("B", 499)).Build(), FeedDraft.Tuesday, Rules.With()))
            .Message.ShouldContain("wrong");

    [Fact]
    public void Services_of_low_confidence_can_be_switched_off_as_a_group()
    {
        var feed = Two().Route("L", 3, Confidence.Low).Daily("low", "L", ("A", 500), ("B", 520)).Daily("sure", "S", ("A", 480), ("B", 530)).Build();
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With())).ArriveBy(A, B, 540)!.DepartMinutes.ShouldBe(500);
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With(("travel.low_confidence_included", 0)))).ArriveBy(A, B, 540)!.DepartMinutes.ShouldBe(480);
    }

    [Fact]
    public void A_trip_that_overtakes_another_is_not_hidden_by_it()
    {
        // Both call at the same stops; the later one is there sooner.
        var feed = Two().Stop("M", Tiny.At(0)).Daily("slow", "1", ("A", 480), ("M", 500), ("B", 530)).Daily("fast", "2", ("A", 485), ("M", 495), ("B", 510)).Build();
        var timetable = Timetable.From(feed, FeedDraft.Tuesday, Rules.With());
        timetable.PatternCount.ShouldBe(2);
        var planner = new JourneyPlanner(timetable);
        planner.ArriveBy(A, B, 540)!.DepartMinutes.ShouldBe(485);
        planner.DepartAfter(A, B, 470)!.ArriveMinutes.ShouldBe(510);
        planner.ArriveBy(Tiny.At(0), B, 540)!.DepartMinutes.ShouldBe(500);
    }

    [Fact]
    public void Trips_that_keep_their_order_share_a_pattern_whatever_their_speeds()
    {
        var feed = Two().Daily("1", "1", ("A", 480), ("B", 500)).Daily("2", "1", ("A", 490), ("B", 515)).Daily("3", "1", ("A", 500), ("B", 515)).Build();
        Timetable.From(feed, FeedDraft.Tuesday, Rules.With()).PatternCount.ShouldBe(1);
    }

    [Fact]
    public void Nobody_boards_where_it_is_forbidden_or_alights_where_it_is()
    {
        var feed = Two().Trip("t", "T", "daily", new Call("A", 500, 500, Board: false), new Call("B", 520, 520)).Trip("u", "U", "daily", new Call("A", 480, 480), new Call("B", 510, 510, Alight: false))
            .Daily("v", "V", ("A", 460), ("B", 505)).Build();
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With())).ArriveBy(A, B, 540)!.DepartMinutes.ShouldBe(460);
    }

    private static FeedDraft Two() => new FeedDraft().Stop("A", A).Stop("B", B);
}
