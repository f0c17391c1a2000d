using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>Adds a scenario's services to a feed, at stops of their own that are walked to and from as any other.</summary>
public static class ExtraServices
{
    private const int Rail = 2;
    private const int Bus = 3;

    /// <summary>The feed with the services; what it had keeps its place and its ids.</summary>
    /// <exception cref="InvalidInputException">A service has fewer than two stops, no departures, or goes back in time.</exception>
    public static GtfsFeed Add(GtfsFeed feed, IReadOnlyList<ExtraService> services)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(services);
        var problems = services.SelectMany(Problems).ToArray();
        if (problems.Length > 0)
            throw new InvalidInputException(problems);
        var (stops, routes, trips, frequencies) = (feed.Stops.ToBuilder(), feed.Routes.ToBuilder(), feed.Trips.ToBuilder(), feed.Frequencies.ToBuilder());
        var (stop, time) = (feed.StopTimes.Stop.ToList(), new List<int>());
        var everyDay = new GtfsService("added", 127, DateOnly.MinValue, DateOnly.MaxValue, [], []);
        foreach (var service in services)
        {
            var firstStop = stops.Count;
            stops.AddRange(service.Stops.Select((call, i) => new GtfsStop($"{service.Id}:{i + 1}", call.Name, call.Location, -1, false)));
            routes.Add(new GtfsRoute(service.Id, 0, service.Name, service.Mode == TravelMode.Rail ? Rail : Bus, null));
            foreach (var departs in service.Headway is { } known ? [known.FromMinutes] : service.DepartMinutes.Order().ToArray())
            {
                trips.Add(new GtfsTrip($"{service.Id}:{trips.Count - feed.Trips.Length + 1}", routes.Count - 1, feed.Services.Length, null, stop.Count, service.Stops.Length));
                stop.AddRange(Enumerable.Range(firstStop, service.Stops.Length));
                time.AddRange(service.Stops.Select(call => Seconds.OfMinutes(departs + call.MinutesFromFirst)));
            }

            if (service.Headway is { } headway)
                frequencies.Add(new GtfsFrequency(trips.Count - 1, Seconds.OfMinutes(headway.FromMinutes), Seconds.OfMinutes(headway.ToMinutes), Seconds.OfMinutes(headway.EveryMinutes), false));
        }

        var times = feed.StopTimes;
        return feed with
        {
            Agencies = feed.Agencies.Length > 0 ? feed.Agencies : [new GtfsAgency("added", "added by the scenario")],
            Stops = stops.ToImmutable(),
            Routes = routes.ToImmutable(),
            Services = feed.Services.Add(everyDay),
            Trips = trips.ToImmutable(),
            Frequencies = frequencies.ToImmutable(),
            StopTimes = new GtfsStopTimes([.. stop], [.. times.ArrivalSeconds, .. time], [.. times.DepartureSeconds, .. time], Longer(times.NoPickup, stop.Count), Longer(times.NoDropOff, stop.Count)),
        };
    }

    private static bool[] Longer(bool[] flags, int length)
    {
        if (flags.Length > 0)
            Array.Resize(ref flags, length);
        return flags;
    }

    private static IEnumerable<Problem> Problems(ExtraService service)
    {
        Problem Bad(string field, string message, string allowed) => new("scenario", null, null, field, service.Id, message, allowed);
        if (service.Stops.Length < 2)
            yield return Bad("stops", "an added service has fewer than two stops", "give at least two");
        if (service.Headway is null && service.DepartMinutes.IsEmpty)
            yield return Bad("departures", "an added service never departs", "give departures or a headway");
        if (service.Headway is { } headway && (headway.EveryMinutes <= 0 || headway.ToMinutes <= headway.FromMinutes))
            yield return Bad("headway", "a headway must be above 0 and hold for some time", "give minutes above 0 and an end after the beginning");
        if (service.Stops.Zip(service.Stops.Skip(1)).Any(pair => pair.Second.MinutesFromFirst < pair.First.MinutesFromFirst) || service.Stops.Any(call => call.MinutesFromFirst < 0))
            yield return Bad("stops", "minutes fall from one stop to the next", "give minutes after the first stop that do not fall");
    }
}
