using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport.Timetable;

/// <summary>
/// The feed made of headways: one trip each way for every service, repeated by frequencies.txt without exact times. The return
/// takes as long as the way out. A circular goes round twice, boarding on the first round only, so that one may ride past the
/// point at which the rounds begin without a bus being counted twice.
/// </summary>
internal sealed class KentTimetable
{
    private const string Rail = "national-rail";
    private readonly SortedDictionary<string, string> _agencies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GtfsStop> _stops = new(StringComparer.Ordinal);
    private readonly List<(GtfsRoute Route, string Agency)> _routes = [];
    private readonly List<TemplateTrip> _trips = [];

    /// <summary>Adds the trains; a service that never runs is left out.</summary>
    public void AddTrains(IReadOnlyList<RailStation> stations, IEnumerable<RailServiceFacts> services)
    {
        _agencies.Add(Rail, "National Rail");
        var stops = stations.ToDictionary(
            station => station.Crs, station => new GtfsStop(station.Atco ?? "crs-" + station.Crs, station.Name + " station", station.Location, -1, false), StringComparer.Ordinal);
        foreach (var service in services.Where(service => service.TrainsPerHourPeak > 0 || service.TrainsPerHourOffPeak > 0))
        {
            var minutes = 0.0;
            var calls = service.Calls.Select(call => new Call(stops[call.Crs].Id, (int)Math.Round((minutes += call.MinutesFromPrevious) * 60))).ToArray();
            foreach (var call in service.Calls)
                _stops[stops[call.Crs].Id] = stops[call.Crs];
            AddBothWays(service.Id, Rail, service.Name, 2, service.Provenance.Confidence, calls, trip => ServiceHours.Trains(trip, service));
        }
    }

    /// <summary>Adds the buses that run to a timetable.</summary>
    public void AddBuses(IReadOnlyList<TransportStop> stops, IReadOnlyList<TimingPoint> towns, IEnumerable<BusService> services)
    {
        var named = stops.ToDictionary(stop => stop.Atco, StringComparer.Ordinal);
        var points = towns.ToDictionary(
            town => town.Town,
            town => town.Atco is { } atco && named.TryGetValue(atco, out var stop) ? stop : new TransportStop(town.Atco ?? "town-" + Slug(town.Town), town.StopName, town.Location),
            StringComparer.Ordinal);
        foreach (var service in services.Where(service => service.Status == ServiceStatus.Running))
        {
            var way = BusWay.Of(service, points, stops);
            foreach (var (stop, _) in way)
                _stops[stop.Atco] = new GtfsStop(stop.Atco, stop.Name, stop.Location, -1, false);
            _agencies[Slug(service.Operator)] = service.Operator;
            AddBothWays(
                service.Id, Slug(service.Operator), service.Route, 3, service.Provenance.Confidence, [.. way.Select(call => new Call(call.Stop.Atco, call.Seconds))],
                trip => [new GtfsFrequency(trip, ServiceHours.Bus.From, ServiceHours.Bus.To, service.HeadwayMinutes * 60, Exact: false)]);
        }
    }

    /// <summary>The whole feed.</summary>
    public GtfsFeed Build()
    {
        var stops = _stops.Keys.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        var agencies = _agencies.Keys.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        var calls = _trips.SelectMany(trip => trip.Calls).ToArray();
        var first = 0;
        var trips = ImmutableArray.CreateBuilder<GtfsTrip>();
        foreach (var trip in _trips)
        {
            trips.Add(new GtfsTrip(trip.Id, trip.Route, 0, _stops[trip.Calls[trip.Headsign].Stop].Name, first, trip.Calls.Length));
            first += trip.Calls.Length;
        }

        int[] seconds = [.. calls.Select(call => call.Seconds)];
        return new GtfsFeed(
            "timetable", new GtfsFeedInfo("Pathways", "kent-2026-27", "modelled from 2026 sample times; school-day buses missing"),
            [.. _agencies.Select(agency => new GtfsAgency(agency.Key, agency.Value))], [.. _stops.Values],
            [.. _routes.Select(route => route.Route with { Agency = agencies[route.Agency] })], [ServiceHours.TermWeekdays], trips.DrainToImmutable(),
            new GtfsStopTimes([.. calls.Select(call => stops[call.Stop])], seconds, seconds, [.. calls.Select(call => call.NoPickup)], []),
            [.. _trips.SelectMany((trip, index) => trip.Hours(index))], []);
    }

    private void AddBothWays(string id, string agency, string name, int type, Confidence confidence, Call[] calls, Func<int, IEnumerable<GtfsFrequency>> hours)
    {
        _routes.Add((new GtfsRoute(id, 0, name, type, confidence), agency));
        Call[] back = [.. calls.Reverse().Select(call => call with { Seconds = calls[^1].Seconds - call.Seconds })];
        _trips.Add(Trip(id + "-out", calls));
        _trips.Add(Trip(id + "-back", back));

        TemplateTrip Trip(string tripId, Call[] way)
            => new(tripId, _routes.Count - 1, IsCircular(way) ? Twice(way) : way, way.Length - 1, hours);
    }

    private static bool IsCircular(Call[] way) => way[0].Stop == way[^1].Stop;

    private static Call[] Twice(Call[] round)
        => [.. round[..^1], .. round[..^1].Select(call => new Call(call.Stop, call.Seconds + round[^1].Seconds, NoPickup: true))];

    private static string Slug(string name)
        => string.Join('-', new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private sealed record Call(string Stop, int Seconds, bool NoPickup = false);

    /// <param name="Id">trip_id.</param>
    /// <param name="Route">Index of its route.</param>
    /// <param name="Calls">Stops with seconds since the first.</param>
    /// <param name="Headsign">The call that its headsign names.</param>
    /// <param name="Hours">Makes its frequencies from the trip's index.</param>
    private sealed record TemplateTrip(string Id, int Route, Call[] Calls, int Headsign, Func<int, IEnumerable<GtfsFrequency>> Hours);
}
