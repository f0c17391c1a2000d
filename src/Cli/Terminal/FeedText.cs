using System.Globalization;
using Pathways.Data.Gtfs;
using Pathways.Data.Gtfs.Merging;
using Pathways.Model;

namespace Pathways.Cli.Terminal;

/// <summary>Feeds in words.</summary>
internal static class FeedText
{
    /// <summary>What a feed has and which dates it covers.</summary>
    public static string Of(GtfsFeed feed)
    {
        var dates = GtfsDay.TripsByDate(feed).Keys;
        var covers = dates.Count == 0 ? "it never runs" : $"{GtfsDay.Text(dates.First())} to {GtfsDay.Text(dates.Last())}";
        var headways = feed.Frequencies.Count(row => !row.Exact) is > 0 and var count ? Plain($" ({count:N0} rows known by headway only)") : "";
        return Plain($"{feed.Name}: {feed.Agencies.Length:N0} operators, {feed.Stops.Length:N0} stops, {feed.Routes.Length:N0} routes, {feed.Trips.Length:N0} trips{headways}, {feed.StopTimes.Stop.Length:N0} stop times; {covers}.")
            + (feed.Info?.Label is { } label ? $" Basis: {label}." : "");
    }

    /// <summary>What runs on a date.</summary>
    public static string Of(GtfsDay day)
        => Plain($"{GtfsDay.Text(day.Date)} ({day.Date.DayOfWeek}): {day.Services:N0} of {day.AllServices:N0} services ({100.0 * day.Services / day.AllServices:0} %) and {day.Trips:N0} of {day.AllTrips:N0} trips ({100.0 * day.Trips / day.AllTrips:0} %) run.");

    /// <summary>What became of a feed in a merge.</summary>
    public static string Of(MergedFeed feed)
        => Plain($"{feed.Name}: {feed.Trips:N0} trips, {feed.TripsKnown:N0} of them in an earlier feed too; {feed.Stops:N0} stops, {feed.StopsMatched:N0} of them matched by ATCO code; {feed.Renamed:N0} ids were given a prefix.");

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
