using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

public sealed class GtfsReaderTests : IDisposable
{
    private readonly FeedFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_file_becomes_records_with_ids_resolved()
    {
        var feed = Read();
        feed.Info.ShouldBe(new GtfsFeedInfo("Pub", "v1", "modelled"));
        feed.Agencies.ShouldBe([new GtfsAgency("A", "Alpha Buses")]);
        feed.Stops.Select(stop => (stop.Id, stop.Name, stop.Parent, stop.IsStation))
            .ShouldBe([("S1", "One", -1, false), ("S2", "Two", 3, false), ("S3", "Three", -1, false), ("P", "Place", -1, true)]);
        feed.Stops[2].Location.ShouldBe(new GeoPoint(51.2, 0.5));
        feed.Routes.ShouldBe([new GtfsRoute("R1", 0, "1", 3, null), new GtfsRoute("R2", 0, "Second", 2, null)]);
        feed.Trips.ShouldBe([new GtfsTrip("T1", 0, 0, "Three", 0, 3), new GtfsTrip("T2", 1, 0, null, 3, 2)]);
        feed.StopTimes.Stop.ShouldBe([0, 1, 2, 2, 0]);
        feed.StopTimes.ArrivalSeconds.ShouldBe([28800, 29400, 30000, 32400, 34200]);
        feed.StopTimes.DepartureSeconds.ShouldBe([28800, 29460, 30000, 32400, 34200]);
        feed.StopTimes.NoPickup.ShouldBeEmpty();
        feed.Frequencies.ShouldBe([new GtfsFrequency(1, 25200, 90000, 1800, false)]);
        feed.Transfers.ShouldBe([new GtfsTransfer(0, 1, 2, 120)]);
    }

    [Fact]
    public void A_service_runs_on_its_weekdays_with_dates_added_and_removed()
    {
        var service = Read().Services.ShouldHaveSingleItem();
        service.RunsOn(new DateOnly(2026, 9, 1)).ShouldBeTrue(); // a Tuesday
        service.RunsOn(new DateOnly(2026, 9, 5)).ShouldBeTrue(); // a Saturday, added
        service.RunsOn(new DateOnly(2026, 9, 6)).ShouldBeFalse(); // a Sunday
        service.RunsOn(new DateOnly(2026, 9, 8)).ShouldBeFalse(); // a Tuesday, removed
        service.RunsOn(new DateOnly(2026, 10, 1)).ShouldBeFalse(); // past its end
    }

    [Fact]
    public void A_zip_reads_like_a_folder()
        => FeedDump.Of(_files.ReadZip().FeedOrThrow()).ShouldBe(FeedDump.Of(Read()));

    [Theory]
    [InlineData("calendar_dates.txt")]
    [InlineData("frequencies.txt")]
    [InlineData("transfers.txt")]
    [InlineData("feed_info.txt")]
    public void What_is_optional_may_be_missing(string file) => _files.With(file, null).ReadFolder().FeedOrThrow().Trips.Length.ShouldBe(2);

    [Fact]
    public void Either_calendar_is_enough()
        => _files.With("calendar.txt", null).ReadFolder().FeedOrThrow().Services.ShouldHaveSingleItem().Added.ShouldBe([new DateOnly(2026, 9, 5)]);

    [Fact]
    public void A_mark_Windows_line_ends_quotes_blank_lines_and_foreign_columns_change_nothing()
    {
        var plain = FeedDump.Of(Read());
        foreach (var file in _files.Texts.Keys.ToArray())
        {
            var rows = _files.Texts[file].TrimEnd('\n').Split('\n').Select((row, index) =>
                string.Join(',', row.Split(',').Reverse().Select(field => $"\" {field} \" ").Prepend(index == 0 ? "colour" : "\"re,d\"\"\"")));
            _files.With(file, "\uFEFF" + string.Join("\r\n\r\n", rows));
        }

        FeedDump.Of(Read()).ShouldBe(plain);
    }

    [Fact]
    public void Stop_times_may_stand_in_any_order()
    {
        var plain = FeedDump.Of(Read());
        var rows = _files.Texts["stop_times.txt"].TrimEnd('\n').Split('\n');
        _files.With("stop_times.txt", string.Join('\n', [rows[0], rows[5], rows[3], rows[1], rows[4], rows[2]]) + "\n");
        FeedDump.Of(Read()).ShouldBe(plain);
    }

    [Fact]
    public void Times_left_out_share_the_way_by_distance()
    {
        // The stops stand on one meridian at 51.0, 51.1, 51.4 and 51.5: a fifth, then four fifths of 1,000 seconds.
        _files.With("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nS1,1,51.0,0.5\nS2,2,51.1,0.5\nS3,3,51.4,0.5\nS4,4,51.5,0.5\n")
            .With("transfers.txt", null).With("frequencies.txt", null)
            .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,,08:00:00,S1,1\nT1,,,S2,2\nT1,,,S3,3\nT1,08:16:40,,S4,4\n");
        var times = Read().StopTimes;
        times.ArrivalSeconds[0].ShouldBe(28800);
        times.DepartureSeconds[3].ShouldBe(29800);
        times.ArrivalSeconds[1].ShouldBeInRange(28999, 29000);
        times.ArrivalSeconds[2].ShouldBeInRange(29599, 29600);
        times.DepartureSeconds[1].ShouldBe(times.ArrivalSeconds[1]);
    }

    [Fact]
    public void Times_left_out_between_stops_at_one_point_are_even()
    {
        _files.With("stops.txt", "stop_id,stop_lat,stop_lon\nS1,51,0.5\nS2,51,0.5\nS3,51,0.5\n").With("transfers.txt", null)
            .Swap("stop_times.txt", "T1,08:10:00,08:11:00", "T1,,");
        Read().StopTimes.ArrivalSeconds[1].ShouldBe(28800 + 600);
    }

    [Fact]
    public void Where_nobody_may_board_or_alight_is_kept()
    {
        _files.With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\nT1,08:00:00,08:00:00,S1,1,,1\nT1,08:20:00,08:20:00,S3,3,1,0\nT2,9:00:00,9:00:00,S3,5,3,2\nT2,9:30:00,9:30:00,S1,9,0,\n");
        Read().StopTimes.NoPickup.ShouldBe([false, true, false, false]);
        Read().StopTimes.NoDropOff.ShouldBe([true, false, false, false]);
    }

    [Fact]
    public void A_trip_that_carries_nobody_is_left_out_with_a_note_and_its_headway_too()
    {
        _files.Swap("stop_times.txt", "T2,9:30:00,9:30:00,S1,9\n", "");
        var reading = _files.ReadFolder();
        reading.FeedOrThrow().Trips.ShouldHaveSingleItem().Id.ShouldBe("T1");
        reading.FeedOrThrow().Frequencies.ShouldBeEmpty();
        reading.FeedOrThrow().StopTimes.Stop.Length.ShouldBe(3);
        reading.Notes.ShouldHaveSingleItem().ToString().ShouldStartWith("feed/trips.txt: note: trip_id \"T2\": has one stop time");
    }

    [Fact]
    public void Entrances_are_passed_over_and_the_confidence_of_routes_is_read()
    {
        _files.Swap("stops.txt", "P,Place,51.1,0.5,1,\n", "P,Place,51.1,0.5,1,\nE,Door,,,2,P\n")
            .With("routes.txt", "route_id,route_type,confidence\nR1,3,low\nR2,2,\n");
        Read().Stops.Length.ShouldBe(4);
        Read().Routes.Select(route => (route.Name, route.Confidence)).ShouldBe([("R1", Confidence.Low), ("R2", null)]);
    }

    [Fact]
    public void The_only_agency_may_go_without_an_id()
    {
        _files.With("agency.txt", "agency_name\nAlpha Buses\n").With("routes.txt", "route_id,route_type\nR1,3\nR2,2\n");
        Read().Agencies.ShouldBe([new GtfsAgency("", "Alpha Buses")]);
    }

    [Fact]
    public void Only_changes_between_stops_are_used_and_others_are_noted()
    {
        _files.With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id\nS1,S3,3,,\nS1,S2,0,,T1\nS1,S2,4,,\n");
        Read().Transfers.ShouldBe([new GtfsTransfer(0, 2, 3, null)]);
        _files.ReadFolder().Notes.Length.ShouldBe(2);
    }

    private GtfsFeed Read() => _files.ReadFolder().FeedOrThrow();
}
