using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

/// <summary>What a feed says, in lines that do not depend on the order of its rows: made apart from the writer.</summary>
internal static class FeedDump
{
    public static string[] Of(GtfsFeed feed)
    {
        string Stop(int index) => index < 0 ? "-" : feed.Stops[index].Id;
        var times = feed.StopTimes;
        IEnumerable<string> lines =
        [
            $"info {feed.Info?.Publisher}|{feed.Info?.Version}|{feed.Info?.Label}",
            .. feed.Agencies.Select(agency => $"agency {agency}"),
            .. feed.Stops.Select(stop => string.Create(CultureInfo.InvariantCulture, $"stop {stop.Id}|{stop.Name}|{stop.Location.Latitude:R}|{stop.Location.Longitude:R}|{Stop(stop.Parent)}|{stop.IsStation}")),
            .. feed.Routes.Select(route => $"route {route.Id}|{feed.Agencies[route.Agency].Id}|{route.Name}|{route.Type}|{route.Confidence}"),
            .. feed.Services.Where(service => service.Days != 0 || !service.Added.IsEmpty || !service.Removed.IsEmpty)
                .Select(service => $"service {service.Id}|{service.Days}|{(service.Days == 0 ? "" : $"{service.From:o}{service.To:o}")}|{string.Join(';', service.Added)}|{string.Join(';', service.Removed)}"),
            .. feed.Trips.Select(trip => $"trip {trip.Id}|{feed.Routes[trip.Route].Id}|{feed.Services[trip.Service].Id}|{trip.Headsign}|" + string.Join(';', Enumerable.Range(trip.FirstStopTime, trip.StopCount)
                .Select(at => $"{Stop(times.Stop[at])} {times.ArrivalSeconds[at]} {times.DepartureSeconds[at]} {(times.NoPickup.Length > 0 && times.NoPickup[at])} {(times.NoDropOff.Length > 0 && times.NoDropOff[at])}"))),
            .. feed.Frequencies.Select(row => $"frequency {feed.Trips[row.Trip].Id}|{row.FromSeconds}|{row.ToSeconds}|{row.HeadwaySeconds}|{row.Exact}"),
            .. feed.Transfers.Select(row => $"transfer {Stop(row.From)}|{Stop(row.To)}|{row.Type}|{row.MinimumSeconds}"),
        ];
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
