using Pathways.Data.Gtfs;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

/// <summary>The feed that ships, held to the facts of <c>data/kent/transport</c> that it is made of.</summary>
public sealed class KentTimetableTests
{
    private static readonly string Kent = Path.Combine(Root(), "data", "kent");
    private static readonly GtfsReading Reading = GtfsReader.Read(Path.Combine(Kent, "timetable"));
    private static readonly TransportNetwork Facts = TransportReader.Read(Path.Combine(Kent, "transport"));

    private static GtfsFeed Feed => Reading.FeedOrThrow();

    [Fact]
    public void It_reads_without_a_problem_or_a_note() => Reading.Problems.ShouldBeEmpty();

    [Fact]
    public void It_says_that_it_is_modelled_and_that_school_day_buses_are_missing()
        => Feed.Info!.Label.ShouldBe("modelled from 2026 sample times; school-day buses missing");

    [Fact]
    public void Every_rail_hop_is_that_of_a_line_in_one_direction_or_the_other()
    {
        var crs = Facts.Stations.ToDictionary(station => station.Atco ?? "crs-" + station.Crs, station => station.Crs);
        var hops = 0;
        foreach (var trip in Trips(2))
        {
            var calls = Calls(trip);
            foreach (var ((from, left), (to, arrived)) in calls.Zip(calls.Skip(1)))
            {
                var minutes = Facts.RailLines.SelectMany(line => new[] { Minutes(line, crs[from], crs[to]), Minutes(line, crs[to], crs[from]) });
                minutes.ShouldContain((arrived - left) / 60.0, $"{trip.Id}: {from} to {to}");
                hops++;
            }
        }

        hops.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Every_train_runs_at_the_frequency_of_the_facts_at_eight_and_at_noon()
    {
        foreach (var service in Facts.RailServices)
        {
            foreach (var trip in new[] { service.Id + "-out", service.Id + "-back" })
            {
                PerHour(trip, 8).ShouldBe(service.TrainsPerHourPeak, trip);
                PerHour(trip, 12).ShouldBe(service.TrainsPerHourOffPeak, trip);
            }
        }
    }

    [Fact]
    public void Every_station_of_Kent_and_Medway_on_the_lines_is_served_both_ways()
    {
        var called = Trips(2).Where(trip => PerHour(trip.Id, 8) > 0).Select(trip => (Calls(trip), trip.Id.EndsWith("-out", StringComparison.Ordinal)))
            .SelectMany(trip => trip.Item1.Select(call => (call.Stop, trip.Item2))).ToHashSet();
        foreach (var station in Facts.Stations.Where(station => station.Atco is not null))
        {
            called.ShouldContain((station.Atco!, true), station.Name);
            called.ShouldContain((station.Atco!, false), station.Name);
        }
    }

    [Fact]
    public void Every_running_bus_calls_at_its_towns_in_order_in_its_minutes_and_at_its_headway()
    {
        var stops = Facts.TimingPoints.ToDictionary(point => point.Town, point => point.Atco);
        foreach (var service in Facts.BusServices.Where(service => service.Status == ServiceStatus.Running))
        {
            var trip = Feed.Trips.Single(trip => trip.Id == service.Id + "-out");
            var calls = Calls(trip);
            var at = 0;
            foreach (var town in service.Towns.Select(town => stops[town]).Where(stop => stop is not null))
            {
                at = calls.FindIndex(at, call => call.Stop == town);
                at.ShouldBeGreaterThanOrEqualTo(0, $"{service.Id} {town}");
            }

            calls.ShouldContain((stops[service.Towns[^1]] ?? calls[^1].Stop, (int)service.MinutesEndToEnd * 60), service.Id);
            Feed.Frequencies.Single(row => Feed.Trips[row.Trip].Id == trip.Id).HeadwaySeconds.ShouldBe(service.HeadwayMinutes * 60);
        }
    }

    [Fact]
    public void Buses_that_do_not_run_to_a_timetable_are_left_out()
        => Trips(3).Select(trip => trip.Id.Split('-')[0]).Distinct()
            .ShouldBe(Facts.BusServices.Where(service => service.Status == ServiceStatus.Running).Select(service => service.Id), ignoreOrder: true);

    [Fact]
    public void The_way_back_is_the_way_out_turned_round()
    {
        foreach (var trip in Feed.Trips.Where(trip => trip.Id.EndsWith("-out", StringComparison.Ordinal) && !IsCircular(trip)))
        {
            var (there, back) = (Calls(trip), Calls(Feed.Trips.Single(other => other.Id == trip.Id[..^4] + "-back")));
            back.Select(call => call.Stop).Reverse().ShouldBe(there.Select(call => call.Stop), trip.Id);
            back[^1].Seconds.ShouldBe(there[^1].Seconds);
        }
    }

    [Fact]
    public void On_a_circular_one_may_ride_past_its_beginning_but_board_on_the_first_round_only()
    {
        var circulars = Feed.Trips.Where(IsCircular).ToArray();
        circulars.Select(trip => trip.Id[..4]).Distinct().ShouldBe(["B001", "B054"], ignoreOrder: true); // the Thanet Loop and Chatham's 145
        foreach (var trip in circulars)
        {
            var (calls, round) = (Calls(trip), trip.StopCount / 2);
            for (var i = 0; i < round; i++)
            {
                calls[i + round].Stop.ShouldBe(calls[i].Stop);
                (calls[i + round].Seconds - calls[i].Seconds).ShouldBe(calls[round].Seconds);
                Feed.StopTimes.NoPickup[trip.FirstStopTime + i].ShouldBeFalse();
                Feed.StopTimes.NoPickup[trip.FirstStopTime + round + i].ShouldBeTrue();
            }
        }

        Feed.StopTimes.NoPickup.Count(closed => closed).ShouldBe(circulars.Sum(trip => trip.StopCount / 2));
    }

    [Fact]
    public void Routes_carry_the_confidence_of_their_service()
    {
        var confidences = Facts.BusServices.ToDictionary(service => service.Id, service => service.Provenance.Confidence)
            .Concat(Facts.RailServices.Select(service => KeyValuePair.Create(service.Id, service.Provenance.Confidence))).ToDictionary();
        Feed.Routes.ShouldAllBe(route => route.Confidence == confidences[route.Id]);
        Feed.Routes.Count(route => route.Confidence == Confidence.Low).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Only_stops_at_which_something_calls_are_shipped_and_they_stand_where_NaPTAN_says()
    {
        Feed.StopTimes.Stop.Distinct().Count().ShouldBe(Feed.Stops.Length);
        var known = Facts.Stops.ToDictionary(stop => stop.Atco, stop => stop.Location);
        var named = Feed.Stops.Where(stop => known.ContainsKey(stop.Id)).ToArray();
        named.Length.ShouldBeGreaterThan(1000);
        named.ShouldAllBe(stop => stop.Location == known[stop.Id]);
    }

    [Fact]
    public void It_runs_on_weekdays_of_the_school_year_but_not_on_bank_holidays()
    {
        GtfsDay.Of(Feed, new DateOnly(2026, 9, 8)).Trips.ShouldBe(Feed.Trips.Length); // a Tuesday
        foreach (var date in new DateOnly[] { new(2026, 9, 12), new(2026, 12, 25), new(2027, 3, 29), new(2027, 8, 3), new(2026, 8, 31) })
            GtfsDay.Of(Feed, date).Trips.ShouldBe(0, date.ToString("o"));
    }

    private static IEnumerable<GtfsTrip> Trips(int type) => Feed.Trips.Where(trip => Feed.Routes[trip.Route].Type == type);

    private static bool IsCircular(GtfsTrip trip) => Feed.StopTimes.NoPickup[trip.FirstStopTime + trip.StopCount - 1];

    private static double PerHour(string trip, int hour)
        => Feed.Frequencies.Where(row => Feed.Trips[row.Trip].Id == trip && row.FromSeconds <= hour * 3600 && row.ToSeconds > hour * 3600).Sum(row => 3600.0 / row.HeadwaySeconds);

    private static List<(string Stop, int Seconds)> Calls(GtfsTrip trip)
        => [.. Enumerable.Range(trip.FirstStopTime, trip.StopCount).Select(at => (Feed.Stops[Feed.StopTimes.Stop[at]].Id, Feed.StopTimes.ArrivalSeconds[at]))];

    private static double? Minutes(RailLine line, string from, string to)
    {
        double? minutes = null;
        foreach (var call in line.Calls)
        {
            minutes += call.MinutesFromPrevious;
            if (call.Crs == to)
                return minutes;
            if (call.Crs == from)
                minutes = 0;
        }

        return null;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Pathways.sln was not found above the tests.");
    }
}
