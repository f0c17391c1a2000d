using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Makes routes run more or less often. Trips known by their headway get another headway. Of trips with times of their own, those
/// that call at the same stops on the same days are one line: its departures are spread evenly from today's first to today's
/// last, each with the running times of the trip nearest to it; a line of one trip stays as it is.
/// </summary>
internal static class ChangingFrequencies
{
    private const int SecondsOfAMinute = 60;

    public static GtfsFeed Apply(GtfsFeed feed, ChangeFrequency change)
    {
        var changed = feed.Routes.Select(route => change.Routes.Contains(route.Id, StringComparer.Ordinal)).ToArray();
        var repeated = feed.Frequencies.Select(frequency => frequency.Trip).ToHashSet();
        var lines = Enumerable.Range(0, feed.Trips.Length).Where(trip => changed[feed.Trips[trip].Route] && !repeated.Contains(trip))
            .GroupBy(trip => Line(feed, feed.Trips[trip]), StringComparer.Ordinal).Where(line => line.Count() > 1).Select(line => line.ToArray()).ToArray();
        var replaced = lines.SelectMany(line => line).Select(trip => feed.Trips[trip].Id).ToHashSet(StringComparer.Ordinal);
        var kept = WithdrawingRoutes.Without(
            feed with
            {
                Frequencies = [.. feed.Frequencies.Select(frequency => changed[feed.Trips[frequency.Trip].Route]
                    ? frequency with { HeadwaySeconds = Headway(change, frequency.HeadwaySeconds) }
                    : frequency)],
            },
            trip => replaced.Contains(trip.Id));
        return Added(kept, lines.SelectMany(line => Spread(feed, line, change)));
    }

    private static int Headway(ChangeFrequency change, double todaySeconds)
        => Math.Max(1, (int)Math.Round(change.EveryMinutes * SecondsOfAMinute ?? todaySeconds / change.Times!.Value, MidpointRounding.AwayFromZero));

    private static string Line(GtfsFeed feed, GtfsTrip trip)
        => string.Create(CultureInfo.InvariantCulture, $"{trip.Route} {trip.Service} {string.Join(' ', feed.StopTimes.Stop.Skip(trip.FirstStopTime).Take(trip.StopCount))}");

    private static IEnumerable<(GtfsTrip Trip, GtfsTrip Like, int LaterSeconds)> Spread(GtfsFeed feed, int[] line, ChangeFrequency change)
    {
        int Departs(GtfsTrip trip) => feed.StopTimes.DepartureSeconds[trip.FirstStopTime];
        var trips = line.Select(trip => feed.Trips[trip]).OrderBy(Departs).ThenBy(trip => trip.Id, StringComparer.Ordinal).ToArray();
        var (first, last) = (Departs(trips[0]), Departs(trips[^1]));
        var headway = Headway(change, (double)(last - first) / (trips.Length - 1));
        for (var (time, number) = (first, 1); time <= last; (time, number) = (time + headway, number + 1))
        {
            var at = time;
            var like = trips.MinBy(trip => Math.Abs(Departs(trip) - at))!;
            yield return (like with { Id = string.Create(CultureInfo.InvariantCulture, $"{trips[0].Id}~{number}") }, like, time - Departs(like));
        }
    }

    private static GtfsFeed Added(GtfsFeed feed, IEnumerable<(GtfsTrip Trip, GtfsTrip Like, int LaterSeconds)> trips)
    {
        var all = feed.Trips.ToBuilder();
        var (stop, arrival, departure) = (feed.StopTimes.Stop.ToList(), feed.StopTimes.ArrivalSeconds.ToList(), feed.StopTimes.DepartureSeconds.ToList());
        var (noPickup, noDropOff) = (feed.StopTimes.NoPickup.ToList(), feed.StopTimes.NoDropOff.ToList());
        foreach (var (trip, like, later) in trips)
        {
            var calls = like.FirstStopTime..(like.FirstStopTime + like.StopCount);
            all.Add(trip with { FirstStopTime = stop.Count });
            stop.AddRange(feed.StopTimes.Stop[calls]);
            arrival.AddRange(feed.StopTimes.ArrivalSeconds[calls].Select(time => time + later));
            departure.AddRange(feed.StopTimes.DepartureSeconds[calls].Select(time => time + later));
            if (noPickup.Count > 0)
                noPickup.AddRange(feed.StopTimes.NoPickup[calls]);
            if (noDropOff.Count > 0)
                noDropOff.AddRange(feed.StopTimes.NoDropOff[calls]);
        }

        return feed with { Trips = all.ToImmutable(), StopTimes = new GtfsStopTimes([.. stop], [.. arrival], [.. departure], [.. noPickup], [.. noDropOff]) };
    }
}
