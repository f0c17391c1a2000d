using Pathways.Data.Gtfs;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

public sealed class GtfsFaultsTests : IDisposable
{
    private readonly FeedFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("stops.txt", "51.0,0.5", "51.0,190", "feed/stops.txt:2: stop_lon \"190\": does not locate stop \"S1\"; give degrees of WGS 84")]
    [InlineData("stops.txt", "51.0,0.5", "x,0.5", "feed/stops.txt:2: stop_lat \"x\": does not locate stop \"S1\"; ")]
    [InlineData("stops.txt", "51.0,0.5", "0,0", "feed/stops.txt:2: stop_lon \"0\": does not locate stop \"S1\"; ")]
    [InlineData("stops.txt", "51.0,0.5", ",", "feed/stops.txt:2: stop_lat \"\": does not locate stop \"S1\"; ")]
    [InlineData("stops.txt", "S3,Three", "S1,Three", "feed/stops.txt:4: stop_id \"S1\": stands more than once; ")]
    [InlineData("stops.txt", "0,P", "0,Q", "feed/stops.txt:3: parent_station \"Q\": is not known; ")]
    [InlineData("stops.txt", "0,P", "0,S1", "feed/stops.txt:3: parent_station \"S1\": is not a station; ")]
    [InlineData("stops.txt", "stop_lat", "lat", "feed/stops.txt:1: stop_lat: column is missing; GTFS requires the columns stop_id, stop_lat, stop_lon")]
    [InlineData("stops.txt", "S1,One", "S1", "feed/stops.txt:2: has 5 fields; the header has 6 columns")]
    [InlineData("stops.txt", "One", "\"One", "feed/stops.txt:2: has a quotation mark that is never closed; ")]
    [InlineData("stops.txt", "One", "O\"ne", "feed/stops.txt:2: has a quotation mark out of place; ")]
    [InlineData("routes.txt", "R1,A", "R1,B", "feed/routes.txt:2: agency_id \"B\": is not known; give a agency_id of agency.txt")]
    [InlineData("routes.txt", "First,3", "First,-3", "feed/routes.txt:2: route_type \"-3\": is not a number that is allowed here; ")]
    [InlineData("trips.txt", "R1,WK", "R9,WK", "feed/trips.txt:2: route_id \"R9\": is not known; ")]
    [InlineData("trips.txt", "R1,WK", "R1,SU", "feed/trips.txt:2: service_id \"SU\": is not known; ")]
    [InlineData("trips.txt", "T2", "T1", "feed/trips.txt:3: trip_id \"T1\": stands more than once; ")]
    [InlineData("stop_times.txt", "08:10:00,08:11:00,S2", "08:10:00,08:11:00,S9", "feed/stop_times.txt:3: stop_id \"S9\": is not known; ")]
    [InlineData("stop_times.txt", "08:10:00,08:11:00,S2", "08:10:00,08:11:00,P", "feed/stop_times.txt:3: stop_id \"P\": is a station or an entrance")]
    [InlineData("stop_times.txt", "T1,08:20:00", "T7,08:20:00", "feed/stop_times.txt:4: trip_id \"T7\": is not known; ")]
    [InlineData("stop_times.txt", "T1,08:20:00", "T1,08:10:30", "feed/stop_times.txt:4: arrival_time \"08:10:30\": at stop \"S3\" is before 08:11:00, when trip \"T1\" leaves stop \"S2\"; times must not go back")]
    [InlineData("stop_times.txt", "08:10:00,08:11:00", "08:10:00,08:09:59", "feed/stop_times.txt:3: departure_time \"08:09:59\": of trip \"T1\" at stop \"S2\" is before its arrival at 08:10:00; ")]
    [InlineData("stop_times.txt", "08:10:00,08:11:00", "8.10,08:11:00", "feed/stop_times.txt:3: arrival_time \"8.10\": is not a time; ")]
    [InlineData("stop_times.txt", "08:10:00,08:11:00", "08:60:00,08:11:00", "feed/stop_times.txt:3: arrival_time \"08:60:00\": is not a time; ")]
    [InlineData("stop_times.txt", "08:20:00,08:20:00", ",", "feed/stop_times.txt:4: arrival_time: is left out at an end of trip \"T1\"; ")]
    [InlineData("stop_times.txt", "S2,2", "S2,1", "feed/stop_times.txt:3: stop_sequence \"1\": stands twice in trip \"T1\"; ")]
    [InlineData("stop_times.txt", "S2,2", "S2,two", "feed/stop_times.txt:3: stop_sequence \"two\": is not a number")]
    [InlineData("calendar.txt", "20260901", "20260931", "feed/calendar.txt:2: start_date \"20260931\": is not a date; ")]
    [InlineData("calendar.txt", "20260930", "20260830", "feed/calendar.txt:2: end_date \"20260830\": is before start_date of service \"WK\"; ")]
    [InlineData("calendar.txt", "WK,1", "WK,2", "feed/calendar.txt:2: monday \"2\": is not a number that is allowed here; give a whole number from 0 to 1")]
    [InlineData("calendar_dates.txt", "20260908", "20260905", "feed/calendar_dates.txt:3: date \"20260905\": is added and removed for service \"WK\"; ")]
    [InlineData("calendar_dates.txt", "20260908,2", "20260908,3", "feed/calendar_dates.txt:3: exception_type \"3\": is not a number that is allowed here; ")]
    [InlineData("frequencies.txt", "1800", "0", "feed/frequencies.txt:2: headway_secs \"0\": is not a number that is allowed here; ")]
    [InlineData("frequencies.txt", "25:00:00", "06:00:00", "feed/frequencies.txt:2: end_time \"06:00:00\": is not after start_time of trip \"T2\"; ")]
    [InlineData("transfers.txt", "S1,S2", "S1,S8", "feed/transfers.txt:2: to_stop_id \"S8\": is not known; ")]
    [InlineData("agency.txt", "A,Alpha Buses,http://a,Europe/London\n", "", "feed/agency.txt: has no rows; ")]
    public void A_fault_is_told_with_file_line_field_and_value(string file, string old, string fresh, string told)
    {
        var reading = _files.Swap(file, old, fresh).ReadFolder();
        reading.Feed.ShouldBeNull();
        reading.Errors.ShouldBeGreaterThan(0);
        reading.Problems.ShouldContain(problem => problem.ToString().StartsWith(told, StringComparison.Ordinal), string.Join('\n', reading.Problems));
    }

    [Theory]
    [InlineData("agency.txt")]
    [InlineData("stops.txt")]
    [InlineData("routes.txt")]
    [InlineData("trips.txt")]
    [InlineData("stop_times.txt")]
    public void A_file_that_GTFS_requires_is_named_when_it_is_missing(string file)
        => Told(_files.With(file, null).ReadFolder()).ShouldContain($"feed/{file}: does not exist; GTFS requires it.");

    [Fact]
    public void Without_any_calendar_the_feed_is_refused()
        => Told(_files.With("calendar.txt", null).With("calendar_dates.txt", null).ReadFolder()).ShouldHaveSingleItem().ShouldStartWith("feed/calendar.txt: does not exist, nor does calendar_dates.txt");

    [Fact]
    public void Faults_of_all_files_are_told_at_once()
    {
        _files.Swap("routes.txt", "First,3", "First,x").Swap("stop_times.txt", "08:10:00", "x").Swap("calendar.txt", "20260901", "x");
        Told(_files.ReadFolder()).Select(told => told.Split(':')[0]).ShouldBe(["feed/routes.txt", "feed/calendar.txt", "feed/stop_times.txt"], ignoreOrder: true);
    }

    [Fact]
    public void Of_a_fault_met_many_times_some_are_listed_and_the_rest_is_counted()
    {
        var rows = Enumerable.Range(1, 1250).Select(row => $"T1,08:00:00,08:00:00,X{row},{row}\n");
        _files.With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + string.Concat(rows));
        var reading = _files.ReadFolder(new GtfsLimits(ListedFaults: 3));
        reading.Errors.ShouldBe(1250);
        var errors = Told(reading);
        errors.Length.ShouldBe(4);
        errors[2].ShouldStartWith("feed/stop_times.txt:4: stop_id \"X3\": is not known");
        errors[3].ShouldStartWith("feed/stop_times.txt: stop_id: 1,247 more of this kind are not listed; ");
    }

    [Fact]
    public void A_zip_that_unpacks_to_too_much_is_refused()
    {
        _files.With("shapes.txt", new string('x', 5000)).ReadZip(new GtfsLimits(1000)).Feed.ShouldNotBeNull(); // never opened
        _files.With("stops.txt", _files.Texts["stops.txt"] + new string('\n', 5000));
        Told(_files.ReadZip(new GtfsLimits(1000))).ShouldHaveSingleItem().ShouldBe("feed: cannot be read (it unpacks to more than 1,000 bytes); give a GTFS feed: a folder or a zip.");
    }

    [Theory]
    [InlineData("../")]
    [InlineData("/tmp/")]
    [InlineData("inner/")]
    public void Nothing_outside_the_top_of_a_zip_is_followed(string below)
        => Told(GtfsReader.Read(_files.Zip(below), null, "feed")).ShouldContain($"feed/stops.txt: does not exist; it stands in a folder of the zip ({below}stops.txt); put the files at its top.");

    [Fact]
    public void What_is_no_feed_is_refused()
    {
        var path = _files.Zip();
        File.WriteAllText(path, "not a zip");
        Told(GtfsReader.Read(path, null, "feed")).ShouldHaveSingleItem().ShouldStartWith("feed: cannot be read");
        Told(GtfsReader.Read(path + "x", null, "feed")).ShouldHaveSingleItem().ShouldStartWith("feed: does not exist");
    }

    [Fact]
    public void A_feed_whose_trips_carry_nobody_is_refused()
        => Told(_files.With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n").With("frequencies.txt", null).ReadFolder())
            .ShouldHaveSingleItem().ShouldStartWith("feed/trips.txt: has no trip that calls at two stops");

    [Fact]
    public void A_refusal_carries_what_was_found()
        => Should.Throw<InvalidInputException>(_files.Swap("trips.txt", "R1,WK", "R9,WK").ReadFolder().FeedOrThrow).Problems.ShouldHaveSingleItem().Value.ShouldBe("R9");

    private static string[] Told(GtfsReading reading)
    {
        reading.Feed.ShouldBeNull();
        return [.. reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString())];
    }
}
