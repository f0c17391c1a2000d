using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Timetables;

/// <summary>
/// Assumed local buses. The named services of a modelled timetable pass about half of the stops that NaPTAN calls active, and
/// every other way to them is unknown: each stop without one is taken to have a bus to and from its nearest town on the same side
/// of the water. Headway and speed are the parameters <c>travel.local_bus_*</c>; real feeds, whose routes carry no confidence,
/// get none.
/// </summary>
public static class LocalBuses
{
    private const int BusType = 3;
    private const int FromSeconds = 6 * 3600;
    private const int ToSeconds = 20 * 3600;

    /// <summary>Stops of one name nearer than this are the two sides of a road.</summary>
    private const double SameStopKilometres = 0.2;

    /// <summary>The feed with its local buses; what it had keeps its place and its ids.</summary>
    /// <param name="feed">The timetable.</param>
    /// <param name="network">Active stops, towns and water.</param>
    /// <param name="parameters">Keys <c>travel.*</c>.</param>
    public static GtfsFeed Add(GtfsFeed feed, TransportNetwork network, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(network);
        var rules = TravelRules.From(parameters);
        if (!rules.LocalBusIncluded || feed.Routes.All(route => route.Confidence is null))
            return feed;
        var paths = new Footpaths(network, rules);
        var stops = feed.Stops.ToList();
        var indexOf = feed.Stops.Select((stop, index) => (stop.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var (trips, calls, seconds) = (feed.Trips.ToBuilder(), feed.StopTimes.Stop.ToList(), new List<int>());
        foreach (var (stop, town) in Pairs(feed, network, rules, paths))
        {
            var (here, there) = (IndexOf(stop.Atco, stop.Name, stop.Location), IndexOf(town.Atco!, town.StopName, town.Location));
            var metres = stop.Location.KilometresTo(town.Location) * 1000 * rules.LocalBusDetour;
            var ride = Seconds.OfMinutes(metres * 60 / (rules.LocalBusKilometresPerHour * 1000));
            AddTrip($"local-{stop.Atco}-out", here, there, ride);
            AddTrip($"local-{stop.Atco}-back", there, here, ride);
        }

        var (first, times, headway) = (feed.Trips.Length, feed.StopTimes, Seconds.OfMinutes(rules.LocalBusHeadwayMinutes));
        return feed with
        {
            Agencies = feed.Agencies.Add(new GtfsAgency("assumed-local", "assumed local buses")),
            Stops = [.. stops],
            Routes = feed.Routes.Add(new GtfsRoute("local", feed.Agencies.Length, "local bus (assumed)", BusType, Confidence.Medium)),
            Trips = trips.ToImmutable(),
            StopTimes = new GtfsStopTimes(
                [.. calls], [.. times.ArrivalSeconds, .. seconds], [.. times.DepartureSeconds, .. seconds], Longer(times.NoPickup, calls.Count), Longer(times.NoDropOff, calls.Count)),
            Services = feed.Services.Add(new GtfsService("local", 0b1111111, DateOnly.MinValue, DateOnly.MaxValue, [], [])),
            Frequencies = feed.Frequencies.AddRange(Enumerable.Range(first, trips.Count - first).Select(trip => new GtfsFrequency(trip, FromSeconds, ToSeconds, headway, Exact: false))),
        };

        int IndexOf(string id, string name, GeoPoint location)
        {
            if (!indexOf.TryGetValue(id, out var index))
            {
                indexOf.Add(id, index = stops.Count);
                stops.Add(new GtfsStop(id, name, location, -1, false));
            }

            return index;
        }

        void AddTrip(string id, int from, int to, int ride)
        {
            trips.Add(new GtfsTrip(id, feed.Routes.Length, feed.Services.Length, stops[to].Name, calls.Count, 2));
            calls.AddRange([from, to]);
            seconds.AddRange([0, ride]);
        }
    }

    /// <summary>Every stop without a service, one side of a road standing for both, and its town.</summary>
    private static IEnumerable<(TransportStop Stop, TimingPoint Town)> Pairs(GtfsFeed feed, TransportNetwork network, TravelRules rules, Footpaths paths)
    {
        var served = feed.Trips.Where(trip => rules.LowConfidenceIncluded || feed.Routes[trip.Route].Confidence != Confidence.Low)
            .SelectMany(trip => feed.StopTimes.Stop[trip.FirstStopTime..(trip.FirstStopTime + trip.StopCount)]).Distinct()
            .Select(stop => feed.Stops[stop].Id).ToHashSet(StringComparer.Ordinal);
        var towns = network.TimingPoints.Where(town => town.Atco is not null).DistinctBy(town => town.Atco).ToArray();
        foreach (var same in network.Stops.GroupBy(stop => stop.Name, StringComparer.Ordinal))
        {
            var standing = same.Where(stop => served.Contains(stop.Atco)).ToList();
            foreach (var stop in same.Where(stop => !served.Contains(stop.Atco)))
            {
                if (standing.Exists(other => other.Location.KilometresTo(stop.Location) < SameStopKilometres))
                    continue;
                standing.Add(stop);
                if (NearestTown(stop, towns, paths, rules.LocalBusLimitMetres) is { } town)
                    yield return (stop, town);
            }
        }
    }

    private static TimingPoint? NearestTown(TransportStop stop, TimingPoint[] towns, Footpaths paths, double limitMetres)
        => towns.Select(town => (Town: town, Metres: stop.Location.KilometresTo(town.Location) * 1000))
            .Where(town => town.Metres > 0 && town.Metres <= limitMetres)
            .OrderBy(town => town.Metres).ThenBy(town => town.Town.Town, StringComparer.Ordinal)
            .Select(town => town.Town).FirstOrDefault(town => !paths.Blocked(stop.Location, town.Location));

    private static bool[] Longer(bool[] flags, int length)
    {
        if (flags.Length > 0)
            Array.Resize(ref flags, length);
        return flags;
    }
}
