using FsCheck.Fluent;
using Pathways.Data.Gtfs;
using Pathways.Data.Gtfs.Merging;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

public sealed class GtfsMergeTests : IDisposable
{
    private readonly FeedFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_feed_with_itself_is_itself()
        => Properties.Hold(RandomFeed.Any, feed =>
        {
            var (merged, report) = GtfsMerge.Of("m", [feed, feed]);
            Body(merged).ShouldBe(Body(GtfsMerge.Of("m", [feed]).Feed));
            report[1].ShouldBe(new MergedFeed("feed", feed.Trips.Length, feed.Stops.Length, feed.Stops.Length, feed.Trips.Length, 0));
        }, 100);

    [Fact]
    public void Feeds_that_share_nothing_stand_side_by_side()
    {
        var (a, b) = (RandomFeed.Make(new Random(1)), RandomFeed.Make(new Random(2), prefix: "x"));
        var (merged, report) = GtfsMerge.Of("m", [a, b]);
        Body(merged).ShouldBe(Body(GtfsMerge.Of("m", [a]).Feed).Concat(Body(GtfsMerge.Of("m", [b]).Feed)).Order(StringComparer.Ordinal));
        report.Sum(feed => feed.Renamed + feed.StopsMatched + feed.TripsKnown).ShouldBe(0);
    }

    [Fact]
    public void Every_trip_of_every_feed_runs_at_its_places_and_times_on_its_dates_whatever_clashes()
        => Properties.Hold(from one in RandomFeed.Any from two in RandomFeed.Any from three in RandomFeed.Any select new[] { one, two, three }, feeds =>
        {
            var merged = GtfsMerge.Of("m", feeds).Feed;
            var all = merged.Trips.Select(trip => Run(merged, trip)).ToHashSet();
            foreach (var feed in feeds)
            {
                foreach (var trip in feed.Trips)
                    all.ShouldContain(Run(feed, trip));
            }

            merged.Trips.Select(trip => trip.Id).ShouldBeUnique();
            merged.Stops.Select(stop => stop.Id.ToUpperInvariant()).ShouldBeUnique();
            GtfsReaderReads(merged);
        }, 100);

    [Fact]
    public void Stops_of_one_code_are_one_stop_and_lower_case_is_no_difference()
    {
        var one = Feed();
        var two = Feed() with { Name = "two", Stops = [.. one.Stops.Select(stop => stop with { Id = stop.Id.ToLowerInvariant(), Name = "other" })] };
        two = two with { Trips = [.. two.Trips.Select(trip => trip with { Id = "x" + trip.Id })], Frequencies = [] };
        var (merged, report) = GtfsMerge.Of("m", [one, two]);
        merged.Stops.ShouldBe(one.Stops);
        report[1].StopsMatched.ShouldBe(4);
        merged.Trips.Length.ShouldBe(4);
    }

    [Fact]
    public void One_code_a_kilometre_and_more_apart_stands_for_two_stops()
    {
        var one = Feed();
        var two = one with { Stops = [one.Stops[0] with { Location = new GeoPoint(51.01, 0.5) }, .. one.Stops[1..]] }; // 1.1 km north
        var (merged, report) = GtfsMerge.Of("m", [one, two]);
        merged.Stops.Select(stop => stop.Id).ShouldBe(["S1", "S2", "S3", "P", "2:S1"]);
        (report[1].StopsMatched, report[1].TripsKnown, report[1].Renamed).ShouldBe((3, 0, 3)); // the stop and both trips, which call there
        merged.Trips.Select(trip => trip.Id).ShouldBe(["T1", "T2", "2:T1", "2:T2"]);
    }

    [Fact]
    public void A_service_of_other_dates_keeps_its_own_and_its_trips_with_it()
    {
        var one = Feed();
        var two = one with { Services = [one.Services[0] with { Days = 1 }] };
        var merged = GtfsMerge.Of("m", [one, two]).Feed;
        merged.Services.Select(service => (service.Id, service.Days)).ShouldBe([("WK", 31), ("2:WK", 1)]);
        merged.Trips.Select(trip => trip.Service).ShouldBe([0, 0, 1, 1]);
        merged.Frequencies.Select(row => row.Trip).ShouldBe([1, 3]);
    }

    [Fact]
    public void A_trip_that_repeats_at_other_hours_is_another_trip()
    {
        var one = Feed();
        var two = one with { Frequencies = [one.Frequencies[0] with { HeadwaySeconds = 600 }] };
        var (merged, report) = GtfsMerge.Of("m", [one, two]);
        merged.Frequencies.Select(row => (merged.Trips[row.Trip].Id, row.HeadwaySeconds)).ShouldBe([("T2", 1800), ("2:T2", 600)]);
        report[1].TripsKnown.ShouldBe(1);
    }

    [Fact]
    public void Agencies_without_an_id_get_one_where_there_are_several()
    {
        var one = Feed() with { Agencies = [new GtfsAgency("", "One")] };
        var two = Feed() with { Agencies = [new GtfsAgency("", "Two")] };
        GtfsMerge.Of("m", [one]).Feed.Agencies.ShouldBe([new GtfsAgency("", "One")]);
        GtfsMerge.Of("m", [one, two]).Feed.Agencies.Select(agency => agency.Id).ShouldBeUnique();
        GtfsReaderReads(GtfsMerge.Of("m", [one, two]).Feed);
    }

    [Fact]
    public void The_label_says_what_the_feed_is_made_of()
        => GtfsMerge.Of("m", [Feed(), Feed() with { Name = "bods.zip", Info = null }]).Feed.Info.ShouldBe(new GtfsFeedInfo("Pub; bods.zip", "v1", "modelled; timetable of bods.zip"));

    [Fact]
    public void A_dataset_takes_a_timetable_whole_in_place_of_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.File("dataset.json", "{}");
        folder.File("timetable/old.txt", "x");
        DatasetTimetable.Use(folder.Path, [Feed()]);
        File.Exists(folder.Below("timetable/old.txt")).ShouldBeFalse();
        FeedDump.Of(DatasetTimetable.Read(folder.Path).FeedOrThrow()).ShouldBe(FeedDump.Of(Feed()));
        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_is_no_dataset_takes_none()
    {
        using var folder = new TemporaryFolder();
        Should.Throw<InvalidInputException>(() => DatasetTimetable.Use(folder.Path, [Feed()])).Message.ShouldContain("dataset.json");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static string[] Body(GtfsFeed feed) => [.. FeedDump.Of(feed).Where(line => !line.StartsWith("info", StringComparison.Ordinal))];

    private static void GtfsReaderReads(GtfsFeed feed)
    {
        using var folder = new TemporaryFolder();
        GtfsWriter.WriteFolder(feed, folder.Path);
        FeedDump.Of(GtfsReader.Read(folder.Path).FeedOrThrow()).ShouldBe(FeedDump.Of(feed));
    }

    /// <summary>What a trip is without any id: places, times, operator, route, dates. Random stops of one id stand far apart, so that none is matched.</summary>
    private static string Run(GtfsFeed feed, GtfsTrip trip)
    {
        var service = feed.Services[trip.Service];
        var calls = Enumerable.Range(trip.FirstStopTime, trip.StopCount).Select(at => $"{Place(feed.Stops[feed.StopTimes.Stop[at]])} {feed.StopTimes.ArrivalSeconds[at]}-{feed.StopTimes.DepartureSeconds[at]}");
        return $"{feed.Routes[trip.Route].Name}|{feed.Agencies[feed.Routes[trip.Route].Agency].Name}|{service.Days}|{service.From:o}|{service.To:o}|{string.Join(',', service.Added)}|{string.Join(',', service.Removed)}|{trip.Headsign}|{string.Join(';', calls)}";
    }

    private static string Place(GtfsStop stop) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stop.Location.Latitude:0.000},{stop.Location.Longitude:0.000}");

    private GtfsFeed Feed() => _files.ReadFolder().FeedOrThrow();
}
