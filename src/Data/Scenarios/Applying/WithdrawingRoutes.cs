using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Takes the trips of routes away. Stops and other routes stay as they are.</summary>
internal static class WithdrawingRoutes
{
    public static GtfsFeed Apply(GtfsFeed feed, WithdrawRoute change)
        => Without(feed, trip => change.Routes.Contains(feed.Routes[trip.Route].Id, StringComparer.Ordinal));

    /// <summary>The feed without some trips; their stop times stay unused.</summary>
    internal static GtfsFeed Without(GtfsFeed feed, Func<GtfsTrip, bool> gone)
    {
        var place = new int[feed.Trips.Length];
        var trips = ImmutableArray.CreateBuilder<GtfsTrip>(feed.Trips.Length);
        for (var i = 0; i < place.Length; i++)
        {
            place[i] = gone(feed.Trips[i]) ? -1 : trips.Count;
            if (place[i] >= 0)
                trips.Add(feed.Trips[i]);
        }

        return feed with
        {
            Trips = trips.ToImmutable(),
            Frequencies = [.. feed.Frequencies.Where(frequency => place[frequency.Trip] >= 0).Select(frequency => frequency with { Trip = place[frequency.Trip] })],
        };
    }
}
