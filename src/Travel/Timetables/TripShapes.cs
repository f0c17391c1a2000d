using System.Diagnostics.CodeAnalysis;
using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>Trips are alike that call at the same stops in order, with the same leave to board and alight, by the same kind of vehicle.</summary>
internal sealed class SameCalls(GtfsFeed feed) : IEqualityComparer<int>
{
    private readonly GtfsStopTimes _times = feed.StopTimes;

    public bool Equals(int x, int y)
    {
        var (a, b) = (feed.Trips[x], feed.Trips[y]);
        return a.StopCount == b.StopCount && RouteTypes.IsRail(feed, a) == RouteTypes.IsRail(feed, b)
            && Of(_times.Stop, a).SequenceEqual(Of(_times.Stop, b))
            && Of(_times.NoPickup, a).SequenceEqual(Of(_times.NoPickup, b)) && Of(_times.NoDropOff, a).SequenceEqual(Of(_times.NoDropOff, b));
    }

    public int GetHashCode([DisallowNull] int obj)
    {
        var hash = default(HashCode);
        foreach (var stop in Of(_times.Stop, feed.Trips[obj]))
            hash.Add(stop);
        return hash.ToHashCode();
    }

    private static ReadOnlySpan<T> Of<T>(T[] column, GtfsTrip trip) => column.Length == 0 ? [] : column.AsSpan(trip.FirstStopTime, trip.StopCount);
}

/// <summary>Trips are alike that take equally long from call to call.</summary>
internal sealed class SameTimes(GtfsFeed feed) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        var (a, b) = (feed.Trips[x], feed.Trips[y]);
        if (a.StopCount != b.StopCount)
            return false;
        var shift = Start(b) - Start(a);
        for (var i = 0; i < a.StopCount; i++)
        {
            if (feed.StopTimes.ArrivalSeconds[a.FirstStopTime + i] + shift != feed.StopTimes.ArrivalSeconds[b.FirstStopTime + i]
                || feed.StopTimes.DepartureSeconds[a.FirstStopTime + i] + shift != feed.StopTimes.DepartureSeconds[b.FirstStopTime + i])
                return false;
        }

        return true;
    }

    public int GetHashCode([DisallowNull] int obj)
    {
        var trip = feed.Trips[obj];
        var hash = default(HashCode);
        foreach (var arrival in feed.StopTimes.ArrivalSeconds.AsSpan(trip.FirstStopTime, trip.StopCount))
            hash.Add(arrival - Start(trip));
        return hash.ToHashCode();
    }

    private int Start(GtfsTrip trip) => feed.StopTimes.DepartureSeconds[trip.FirstStopTime];
}

/// <summary>What GTFS numbers its route types.</summary>
internal static class RouteTypes
{
    /// <summary>Railways: 2, and 100 to 117 of the extended types.</summary>
    public static bool IsRail(GtfsFeed feed, GtfsTrip trip) => feed.Routes[trip.Route].Type is 2 or (>= 100 and <= 117);
}
