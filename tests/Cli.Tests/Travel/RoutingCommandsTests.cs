using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Travel;

/// <summary>Routing on the feed of one line, whose journeys can be read off it.</summary>
public sealed class RoutingCommandsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public RoutingCommandsTests() => LineFeed.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_latest_bus_that_is_there_in_time_is_taken()
    {
        var answer = (await RouteAsync("--arrive-by", "09:00")).Done();
        answer.Out.Split('\n')[1..3].ShouldBe([
            "leave 08:30, arrive 08:50: 20 minutes, 0 of them on foot, 0 changes", "  bus 7, 08:30 from Alpha, 08:50 at Beta (trip late, stops A to B)"]);
        (await RouteAsync("--arrive-by", "08:45")).Done().Out.ShouldContain("trip early");
        (await RouteAsync("--arrive-by", "08:10")).Done().Out.ShouldContain("No journey within the rules");
    }

    [Fact]
    public async Task The_way_home_takes_the_next_bus()
    {
        var answer = (await RouteAsync("--depart-after", "08:01", "--json")).Done();
        var journey = JsonDocument.Parse(answer.Out).RootElement.GetProperty("journey");
        journey.GetProperty("modelled").GetBoolean().ShouldBeFalse();
        (journey.GetProperty("depart").GetString(), journey.GetProperty("arrive").GetString()).ShouldBe(("08:30", "08:50"));
        var leg = journey.GetProperty("legs").EnumerateArray().ShouldHaveSingleItem();
        (leg.GetProperty("trip").GetString(), leg.GetProperty("from_stop").GetString(), leg.GetProperty("depart").GetString()).ShouldBe(("late", "A", "08:30"));
    }

    [Fact]
    public async Task A_service_known_by_its_headway_prints_the_headway_and_no_clock_time()
    {
        _folder.Write("line/frequencies.txt", "trip_id,start_time,end_time,headway_secs\nearly,06:00:00,09:00:00,3600\n");
        _folder.Write("line/trips.txt", "route_id,service_id,trip_id\nr,wk,early\n");
        _folder.Write("line/stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nearly,0:00:00,0:00:00,A,1\nearly,0:20:00,0:20:00,B,2\n");
        var answer = (await RouteAsync("--arrive-by", "09:00")).Done();
        answer.Out.ShouldContain("  bus 7, every 60 min, Alpha to Beta, 20 min\n");
        answer.Out.ShouldContain("leave about");
        JsonDocument.Parse((await RouteAsync("--arrive-by", "09:00", "--json")).Done().Out).RootElement.GetProperty("journey").GetProperty("legs")
            .EnumerateArray().Where(leg => leg.GetProperty("mode").GetString() == "bus").ShouldAllBe(leg => leg.GetProperty("depart").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("Give one of --arrive-by and --depart-after")]
    [InlineData("Give one of --arrive-by and --depart-after", "--arrive-by", "09:00", "--depart-after", "16:00")]
    [InlineData("--arrive-by \"9\": give a time such as 09:00", "--arrive-by", "9")]
    [InlineData("--date \"tomorrow\": give a date such as 2026-09-08", "--arrive-by", "09:00", "--date", "tomorrow")]
    [InlineData("no trip of the feed runs that day", "--arrive-by", "09:00", "--date", "2026-09-06")]
    public async Task What_cannot_be_asked_is_refused(string told, params string[] more)
        => (await RouteAsync(more)).Refused().Error.ShouldContain(told);

    [Fact]
    public async Task A_place_that_is_none_is_refused()
        => (await WarmCommand.RunAsync(_folder, "tools", "route", "--gtfs", "line", "--from", "here", "--to", LineFeed.B, "--arrive-by", "09:00")).Refused().Error.ShouldContain("--from \"here\": give LAT,LON");

    [Fact]
    public async Task A_matrix_has_minutes_of_the_median_and_the_longest_journey_and_leaves_out_pairs_without_any()
    {
        // Deadlines 08:16 to 09:00: from 08:20 on the first bus is in time, from 08:50 on the second; each takes 20 minutes.
        _folder.Write("from.csv", "id,lat,lon\na,51,0.5\nfar,51.5,0.5\n");
        _folder.Write("to.csv", "id,lat,lon\nb,51,0.6\n");
        var answer = (await MatrixAsync()).Done();
        var row = Table.Parse(_folder.Text("m.csv")).Rows.ShouldHaveSingleItem();
        (row["from_id"], row["to_id"], row["travel_time_p50"], row["travel_time_max"], row["changes"], row["walk_minutes"]).ShouldBe(("a", "b", "20", "20", "0", "0"));
        row["departure_p50"].ShouldBeOneOf("08:00", "08:30");
        answer.Error.ShouldContain("1 of 2 pairs have a journey");
    }

    [Theory]
    [InlineData("cycle", "31")] // 0.1 degrees at 51° north are 6.998 km; × 1.2 at 16 km/h
    [InlineData("car", "15")] // × 1.25 at 35 km/h
    public async Task A_matrix_by_another_mode_is_distance_at_its_speed(string mode, string minutes)
    {
        _folder.Write("from.csv", "id,lat,lon\na,51,0.5\nfar,51.9,0.5\n");
        _folder.Write("to.csv", "id,lat,lon\nb,51,0.6\n");
        var answer = (await MatrixAsync("--mode", mode)).Done();
        var row = Table.Parse(_folder.Text("m.csv")).Rows.First(row => row["from_id"] == "a");
        (row["travel_time_p50"], row["travel_time_max"], row["changes"], row["walk_minutes"]).ShouldBe((minutes, minutes, "0", "0"));
        row["departure_p50"].ShouldBe($"08:{60 - int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)}");
        answer.Error.ShouldContain("distance at a stated speed");
    }

    [Theory]
    [InlineData("id,lat,lon\na,51,0.5\na,51,0.5\n", "from.csv:3: id \"a\": stands more than once")]
    [InlineData("id,lat,lon\na,91,0.5\n", "from.csv:2: lat \"91\": is out of range")]
    [InlineData("id,lat\na,51\n", "from.csv:1: lon: column is missing")]
    public async Task Places_that_are_none_are_told_with_file_and_line(string from, string told)
    {
        _folder.Write("from.csv", from);
        _folder.Write("to.csv", "id,lat,lon\nb,51,0.6\n");
        (await MatrixAsync()).Refused().Error.ShouldContain(told);
        File.Exists(_folder["m.csv"]).ShouldBeFalse();
    }

    private Task<Answer> MatrixAsync(params string[] more)
        => WarmCommand.RunAsync(_folder, ["tools", "matrix", "--gtfs", "line", "--from", "from.csv", "--to", "to.csv", "--date", "2026-09-08", "--arrive-by", "09:00", "--out", "m.csv", .. more]);

    private Task<Answer> RouteAsync(params string[] more)
        => WarmCommand.RunAsync(_folder, ["tools", "route", "--gtfs", "line", "--from", LineFeed.A, "--to", LineFeed.B, .. more]);
}
