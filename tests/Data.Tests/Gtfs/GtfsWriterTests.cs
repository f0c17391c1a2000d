using System.Text;
using Pathways.Data.Gtfs;
using Pathways.Data.Tests.Support;

namespace Pathways.Data.Tests.Gtfs;

public sealed class GtfsWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_reads_the_same_from_folder_and_zip()
        => Properties.Hold(RandomFeed.Any, feed =>
        {
            var (folder, zip) = (_folder.Below(Guid.NewGuid().ToString("N")), _folder.Below("feed.zip"));
            GtfsWriter.WriteFolder(feed, folder);
            GtfsWriter.WriteZip(feed, zip);
            FeedDump.Of(GtfsReader.Read(folder).FeedOrThrow()).ShouldBe(FeedDump.Of(feed));
            FeedDump.Of(GtfsReader.Read(zip).FeedOrThrow()).ShouldBe(FeedDump.Of(feed));
        }, 100);

    [Fact]
    public void Order_of_rows_and_hour_of_writing_leave_the_bytes_alone()
    {
        var feed = RandomFeed.Make(new Random(7));
        var back = feed with { Trips = [.. feed.Trips.Reverse()], Frequencies = [.. feed.Frequencies.Select(row => row with { Trip = feed.Trips.Length - 1 - row.Trip }).Reverse()] };
        GtfsWriter.WriteZip(feed, _folder.Below("a.zip"));
        GtfsWriter.WriteZip(back, _folder.Below("b.zip"));
        File.ReadAllBytes(_folder.Below("b.zip")).ShouldBe(File.ReadAllBytes(_folder.Below("a.zip")));
        Directory.GetFiles(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void Texts_are_those_of_the_folder_with_plain_line_ends()
    {
        var feed = RandomFeed.Make(new Random(8));
        GtfsWriter.WriteFolder(feed, _folder.Below("out"));
        foreach (var (name, text) in GtfsWriter.Texts(feed))
        {
            File.ReadAllBytes(_folder.Below("out/" + name)).ShouldBe(Encoding.UTF8.GetBytes(text));
            text.ShouldNotContain('\r');
        }
    }

    [Fact]
    public void Columns_stand_only_where_something_stands_in_them()
    {
        var feed = RandomFeed.Make(new Random(9));
        var plain = feed with
        {
            Stops = [.. feed.Stops.Select(stop => stop with { IsStation = false, Parent = -1 })],
            Routes = [.. feed.Routes.Select(route => route with { Confidence = null })],
            StopTimes = feed.StopTimes with { NoPickup = [], NoDropOff = [] },
            Transfers = [],
            Frequencies = [],
            Info = null,
        };
        var texts = GtfsWriter.Texts(plain);
        texts.Keys.Intersect(["transfers.txt", "frequencies.txt", "feed_info.txt"]).ShouldBeEmpty();
        texts["stops.txt"].ShouldStartWith("stop_id,stop_name,stop_lat,stop_lon\n");
        texts["routes.txt"].ShouldStartWith("route_id,agency_id,route_short_name,route_type\n");
        texts["stop_times.txt"].ShouldStartWith("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
    }
}
