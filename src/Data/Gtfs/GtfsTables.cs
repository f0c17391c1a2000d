using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>What the writer puts into each file.</summary>
internal static class GtfsTables
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static IEnumerable<(string File, Action<TextWriter> Write)> Of(GtfsFeed feed)
    {
        yield return ("agency.txt", text => Agencies(feed, text));
        yield return ("calendar.txt", text => Weeks(feed, text));
        if (feed.Services.Any(service => !service.Added.IsEmpty || !service.Removed.IsEmpty))
            yield return ("calendar_dates.txt", text => Dates(feed, text));
        if (feed.Info is { } info)
            yield return ("feed_info.txt", text => Info(info, text));
        if (!feed.Frequencies.IsEmpty)
            yield return ("frequencies.txt", text => Frequencies(feed, text));
        yield return ("routes.txt", text => Routes(feed, text));
        yield return ("stop_times.txt", text => StopTimeTable.Write(feed, text));
        yield return ("stops.txt", text => Stops(feed, text));
        if (!feed.Transfers.IsEmpty)
            yield return ("transfers.txt", text => Transfers(feed, text));
        yield return ("trips.txt", text => Trips(feed, text));
    }

    private static void Agencies(GtfsFeed feed, TextWriter text)
    {
        var rows = new GtfsRows(text, "agency_id", "agency_name", "agency_url", "agency_timezone");
        foreach (var agency in Sorted(feed.Agencies, agency => agency.Id))
            rows.Add(agency.Id, agency.Name, "https://example.org/", "Europe/London");
    }

    private static void Weeks(GtfsFeed feed, TextWriter text)
    {
        var rows = new GtfsRows(text, ["service_id", .. Days, "start_date", "end_date"]);
        foreach (var service in Sorted(feed.Services, service => service.Id).Where(service => service.Days != 0))
        {
            rows.Add(
                [service.Id, .. Enumerable.Range(0, Days.Length).Select(day => (service.Days >> day & 1) == 1 ? "1" : "0"),
                    GtfsTime.Date(service.From), GtfsTime.Date(service.To)]);
        }
    }

    private static void Dates(GtfsFeed feed, TextWriter text)
    {
        var rows = new GtfsRows(text, "service_id", "date", "exception_type");
        foreach (var service in Sorted(feed.Services, service => service.Id))
        {
            foreach (var (date, type) in service.Added.Select(date => (date, "1")).Concat(service.Removed.Select(date => (date, "2"))).Order())
                rows.Add(service.Id, GtfsTime.Date(date), type);
        }
    }

    private static void Info(GtfsFeedInfo info, TextWriter text)
        => new GtfsRows(text, "feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_version", "feed_label")
            .Add(info.Publisher, "https://example.org/", "en", info.Version, info.Label);

    private static void Frequencies(GtfsFeed feed, TextWriter text)
    {
        var rows = new GtfsRows(text, "trip_id", "start_time", "end_time", "headway_secs", "exact_times");
        foreach (var row in feed.Frequencies.OrderBy(row => feed.Trips[row.Trip].Id, StringComparer.Ordinal).ThenBy(row => row.FromSeconds).ThenBy(row => row.ToSeconds).ThenBy(row => row.HeadwaySeconds))
            rows.Add(feed.Trips[row.Trip].Id, GtfsTime.Of(row.FromSeconds), GtfsTime.Of(row.ToSeconds), GtfsTime.Plain(row.HeadwaySeconds), row.Exact ? "1" : "0");
    }

    private static void Routes(GtfsFeed feed, TextWriter text)
    {
        var rated = feed.Routes.Any(route => route.Confidence is not null);
        var rows = new GtfsRows(text, ["route_id", "agency_id", "route_short_name", "route_type", .. rated ? ["confidence"] : Array.Empty<string>()]);
        foreach (var route in Sorted(feed.Routes, route => route.Id))
        {
            string?[] fields = [route.Id, feed.Agencies[route.Agency].Id, route.Name, GtfsTime.Plain(route.Type)];
            rows.Add(rated ? [.. fields, route.Confidence is { } confidence ? Codes.Word(confidence) : null] : fields);
        }
    }

    private static void Stops(GtfsFeed feed, TextWriter text)
    {
        var stations = feed.Stops.Any(stop => stop.IsStation);
        var rows = new GtfsRows(text, ["stop_id", "stop_name", "stop_lat", "stop_lon", .. stations ? ["location_type", "parent_station"] : Array.Empty<string>()]);
        foreach (var stop in Sorted(feed.Stops, stop => stop.Id))
        {
            string?[] fields = [stop.Id, stop.Name, Degrees(stop.Location.Latitude), Degrees(stop.Location.Longitude)];
            rows.Add(stations ? [.. fields, stop.IsStation ? "1" : "0", stop.Parent < 0 ? null : feed.Stops[stop.Parent].Id] : fields);
        }
    }

    private static void Transfers(GtfsFeed feed, TextWriter text)
    {
        var rows = new GtfsRows(text, "from_stop_id", "to_stop_id", "transfer_type", "min_transfer_time");
        foreach (var row in feed.Transfers.OrderBy(row => feed.Stops[row.From].Id, StringComparer.Ordinal).ThenBy(row => feed.Stops[row.To].Id, StringComparer.Ordinal).ThenBy(row => row.Type).ThenBy(row => row.MinimumSeconds))
            rows.Add(feed.Stops[row.From].Id, feed.Stops[row.To].Id, GtfsTime.Plain(row.Type), row.MinimumSeconds is { } seconds ? GtfsTime.Plain(seconds) : null);
    }

    private static void Trips(GtfsFeed feed, TextWriter text)
    {
        var rows = new GtfsRows(text, "route_id", "service_id", "trip_id", "trip_headsign");
        foreach (var trip in Sorted(feed.Trips, trip => trip.Id))
            rows.Add(feed.Routes[trip.Route].Id, feed.Services[trip.Service].Id, trip.Id, trip.Headsign);
    }

    private static string Degrees(double degrees) => degrees.ToString("R", CultureInfo.InvariantCulture);

    private static IOrderedEnumerable<T> Sorted<T>(IEnumerable<T> rows, Func<T, string> id) => rows.OrderBy(id, StringComparer.Ordinal);
}
