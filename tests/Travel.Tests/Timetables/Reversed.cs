using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>The feed with time running from the day's end to its beginning.</summary>
internal static class Reversed
{
    public static GtfsFeed Of(GtfsFeed feed)
    {
        const int Day = 86_400;
        var times = feed.StopTimes;
        int[] order = [.. feed.Trips.SelectMany(trip => Enumerable.Range(0, trip.StopCount).Select(i => trip.FirstStopTime + trip.StopCount - 1 - i))];
        return feed with
        {
            StopTimes = new GtfsStopTimes(
                [.. order.Select(i => times.Stop[i])], [.. order.Select(i => Day - times.DepartureSeconds[i])], [.. order.Select(i => Day - times.ArrivalSeconds[i])],
                [.. order.Select(i => times.NoDropOff[i])], [.. order.Select(i => times.NoPickup[i])]),
            Transfers = [.. feed.Transfers.Select(row => row with { From = row.To, To = row.From })],
        };
    }
}
