using Pathways.Data.Gtfs;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

public sealed class GtfsDayTests : IDisposable
{
    private readonly FeedFiles _files = new();

    public GtfsDayTests()
        => _files.Swap("trips.txt", "R2,WK,T2", "R2,SA,T2")
            .Swap("calendar.txt", "20260930\n", "20260930\nSA,0,0,0,0,0,1,0,20260901,20260930\nUNUSED,1,1,1,1,1,1,1,20200101,20291231\n");

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("2026-09-01", 1, 1)] // Tuesday: the weekday service with its one trip
    [InlineData("2026-09-05", 2, 2)] // Saturday, on which the weekday service is added
    [InlineData("2026-09-12", 1, 1)] // Saturday
    [InlineData("2026-09-13", 0, 0)] // Sunday
    public void Services_and_trips_of_a_date_are_counted(string date, int services, int trips)
        => GtfsDay.Of(Feed(), DateOnly.Parse(date)).ShouldBe(new GtfsDay(DateOnly.Parse(date), services, 2, trips, 2));

    [Fact]
    public void A_date_without_service_is_refused_with_the_dates_that_the_feed_covers()
        => Should.Throw<InvalidInputException>(() => GtfsDay.WithService(Feed(), new DateOnly(2026, 11, 1))).Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("feed: date \"2026-11-01\": no trip of the feed runs that day; the feed covers 2026-09-01 to 2026-09-30; the nearest date with service is 2026-09-30, a Wednesday.");

    [Fact]
    public void The_usual_date_is_the_first_busy_Tuesday()
    {
        GtfsDay.Usual(Feed()).ShouldBe(new DateOnly(2026, 9, 1));
        _files.With("calendar_dates.txt", "service_id,date,exception_type\nWK,20260901,2\n");
        GtfsDay.Usual(Feed()).ShouldBe(new DateOnly(2026, 9, 8));
    }

    [Fact]
    public void A_feed_that_never_runs_has_no_usual_date_and_says_so()
    {
        _files.With("calendar_dates.txt", null).With("calendar.txt", _files.Texts["calendar.txt"].Replace("1,1,1,1,1,0,0", "0,0,0,0,0,0,0").Replace("0,0,0,0,0,1,0", "0,0,0,0,0,0,0"));
        GtfsDay.Usual(Feed()).ShouldBeNull();
        Should.Throw<InvalidInputException>(() => GtfsDay.WithService(Feed(), new DateOnly(2026, 9, 1))).Message.ShouldContain("the feed never runs");
    }

    private GtfsFeed Feed() => _files.ReadFolder().FeedOrThrow();
}
