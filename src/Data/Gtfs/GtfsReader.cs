using Pathways.Data.Gtfs.Reading;
using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>
/// Reads a GTFS Schedule feed (gtfs.org/documentation/schedule/reference) from a folder or zip: agency, stops, routes, trips,
/// stop_times, calendar, calendar_dates, frequencies, transfers and feed_info. What the reference calls optional may be
/// missing; other files and columns are passed over. Every fault is told with its file and line and the trip or stop.
/// </summary>
public static class GtfsReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="path">Folder or zip.</param>
    /// <param name="limits">What the feed may not exceed; by default the usual limits.</param>
    /// <param name="name">What the feed is called in problems; by default the path's last part.</param>
    public static GtfsReading Read(string path, GtfsLimits? limits = null, string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        limits ??= GtfsLimits.Usual;
        name ??= Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        var faults = new GtfsFaults(name, limits.ListedFaults);
        var feed = Open(path, limits, name, faults);
        return new GtfsReading(faults.Errors == 0 ? feed : null, [.. faults.Problems()], faults.Errors);
    }

    private static GtfsFeed? Open(string path, GtfsLimits limits, string name, GtfsFaults faults)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            faults.Error("", null, null, null, "does not exist", "give a GTFS feed: a folder or a zip");
            return null;
        }

        try
        {
            using var source = GtfsSource.Of(path, limits.MaximumFileBytes);
            return Read(source, name, faults);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            faults.Error("", null, null, null, "cannot be read (" + e.Message.TrimEnd('.') + ")", "give a GTFS feed: a folder or a zip");
            return null;
        }
    }

    private static GtfsFeed? Read(GtfsSource source, string name, GtfsFaults faults)
    {
        foreach (var file in new[] { "agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt" })
            Require(source, file, faults);
        var info = FeedInfoFile.Read(source, faults);
        var agencies = RoutesFiles.Agencies(source, faults);
        var routes = RoutesFiles.Routes(source, agencies, faults);
        var services = CalendarFiles.Read(source, faults);
        var stops = StopsFile.Read(source, faults);
        var trips = TripsFile.Read(source, routes?.Ids, services?.Ids, faults);
        if (stops is not { } knownStops || trips is not { } knownTrips
            || StopTimeRows.Read(source, knownTrips.Ids, knownStops.Ids, knownStops.Stops, faults) is not { } rows)
            return null;
        var (used, times) = TripTimes.Of(knownTrips.Trips, rows, knownStops.Stops, faults, out var kept);
        var frequencies = FrequenciesFile.Read(source, knownTrips.Ids, kept, faults);
        var transfers = TransfersFile.Read(source, knownStops.Ids, faults);
        if (used.IsEmpty && faults.Errors == 0)
            faults.Error("trips.txt", null, null, null, "has no trip that calls at two stops", "give a feed with trips");
        return agencies is { } knownAgencies && routes is { } knownRoutes && services is { } knownServices
            ? new GtfsFeed(name, info, knownAgencies.Agencies, knownStops.Stops, knownRoutes.Routes, knownServices.Services, used, times, frequencies, transfers)
            : null;
    }

    private static void Require(GtfsSource source, string file, GtfsFaults faults)
    {
        using var stream = source.Open(file);
        if (stream is not null)
            return;
        var elsewhere = source.Names.FirstOrDefault(found => found.EndsWith("/" + file, StringComparison.Ordinal));
        faults.Error(file, null, null, null, "does not exist", elsewhere is null ? "GTFS requires it" : $"it stands in a folder of the zip ({elsewhere}); put the files at its top");
    }
}
