using FsCheck.Fluent;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

public sealed class GtfsFuzzTests
{
    [Fact]
    public void A_damaged_feed_is_refused_with_reasons_or_is_sound()
    {
        using var whole = new FeedFiles();
        var cases =
            from file in Gen.Elements(whole.Texts.Keys.ToArray())
            from text in Properties.Mutated(whole.Texts[file], "0,\"\n-:9Tx\r ", 4)
            select (file, text);
        Properties.Hold(cases, damaged =>
        {
            using var files = new FeedFiles();
            var reading = files.With(damaged.file, damaged.text).ReadFolder();
            if (reading.Feed is { } feed)
                Sound(feed);
            else
                reading.Problems.ShouldContain(problem => problem.Severity == Severity.Error);
        });
    }

    private static void Sound(GtfsFeed feed)
    {
        var times = feed.StopTimes;
        feed.Trips.Sum(trip => trip.StopCount).ShouldBe(times.Stop.Length);
        foreach (var trip in feed.Trips)
        {
            trip.StopCount.ShouldBeGreaterThan(1);
            trip.Route.ShouldBeInRange(0, feed.Routes.Length - 1);
            trip.Service.ShouldBeInRange(0, feed.Services.Length - 1);
            for (var at = trip.FirstStopTime; at < trip.FirstStopTime + trip.StopCount; at++)
            {
                feed.Stops[times.Stop[at]].IsStation.ShouldBeFalse();
                times.DepartureSeconds[at].ShouldBeGreaterThanOrEqualTo(times.ArrivalSeconds[at]);
                if (at > trip.FirstStopTime)
                    times.ArrivalSeconds[at].ShouldBeGreaterThanOrEqualTo(times.DepartureSeconds[at - 1]);
            }
        }

        feed.Routes.ShouldAllBe(route => route.Agency >= 0 && route.Agency < feed.Agencies.Length);
        feed.Stops.ShouldAllBe(stop => Math.Abs(stop.Location.Latitude) <= 90 && Math.Abs(stop.Location.Longitude) <= 180 && stop.Parent < feed.Stops.Length);
        feed.Frequencies.ShouldAllBe(row => row.Trip >= 0 && row.Trip < feed.Trips.Length && row.HeadwaySeconds > 0 && row.ToSeconds > row.FromSeconds);
        feed.Transfers.ShouldAllBe(row => row.From >= 0 && row.From < feed.Stops.Length && row.To >= 0 && row.To < feed.Stops.Length);
    }
}
