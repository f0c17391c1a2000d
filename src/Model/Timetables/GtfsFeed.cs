using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// A timetable as GTFS has it (gtfs.org/documentation/schedule/reference): what was read or written, with ids resolved to
/// indices. Stop times are columns, since there may be millions of them. Immutable by promise: nobody writes to the columns.
/// </summary>
/// <param name="Name">What the feed is called: its folder or zip.</param>
/// <param name="Info">Publisher, version and label, when the feed says.</param>
/// <param name="Agencies">Operators.</param>
/// <param name="Stops">Stops, stations and platforms.</param>
/// <param name="Routes">Routes.</param>
/// <param name="Services">On which dates trips run.</param>
/// <param name="Trips">Trips; their stop times stand in <paramref name="StopTimes"/>.</param>
/// <param name="StopTimes">Stop times of all trips.</param>
/// <param name="Frequencies">Trips that repeat.</param>
/// <param name="Transfers">What the feed says of changes between stops.</param>
public sealed record GtfsFeed(
    string Name, GtfsFeedInfo? Info, ImmutableArray<GtfsAgency> Agencies, ImmutableArray<GtfsStop> Stops, ImmutableArray<GtfsRoute> Routes,
    ImmutableArray<GtfsService> Services, ImmutableArray<GtfsTrip> Trips, GtfsStopTimes StopTimes,
    ImmutableArray<GtfsFrequency> Frequencies, ImmutableArray<GtfsTransfer> Transfers);

/// <summary>A row of feed_info.txt.</summary>
/// <param name="Publisher">feed_publisher_name.</param>
/// <param name="Version">feed_version; null for none.</param>
/// <param name="Label">Basis in words (column <c>feed_label</c>, an extension of Pathways), such as "modelled; school-day buses missing"; null for none.</param>
public sealed record GtfsFeedInfo(string Publisher, string? Version, string? Label);

/// <summary>A row of agency.txt.</summary>
public sealed record GtfsAgency(string Id, string Name);

/// <summary>A row of stops.txt.</summary>
/// <param name="Id">stop_id; an ATCO code in British feeds.</param>
/// <param name="Name">stop_name.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Parent">Index of its station in the feed's stops, or −1.</param>
/// <param name="IsStation">location_type 1: a station, at which no trip itself stops.</param>
public sealed record GtfsStop(string Id, string Name, GeoPoint Location, int Parent, bool IsStation);

/// <summary>A row of routes.txt.</summary>
/// <param name="Id">route_id.</param>
/// <param name="Agency">Index of the operator.</param>
/// <param name="Name">route_short_name, else route_long_name.</param>
/// <param name="Type">route_type, as GTFS numbers it: 2 rail, 3 bus, 100s extended types.</param>
/// <param name="Confidence">How far the route may be trusted (column <c>confidence</c>, an extension of Pathways); null where the feed does not say.</param>
public sealed record GtfsRoute(string Id, int Agency, string Name, int Type, Confidence? Confidence);

/// <summary>The dates of one service_id, calendar.txt and calendar_dates.txt together.</summary>
/// <param name="Id">service_id.</param>
/// <param name="Days">Bit 0 Monday … bit 6 Sunday; 0 where calendar.txt has no row.</param>
/// <param name="From">First date of the weekly pattern.</param>
/// <param name="To">Last date of it.</param>
/// <param name="Added">Dates added.</param>
/// <param name="Removed">Dates removed.</param>
public sealed record GtfsService(
    string Id, int Days, DateOnly From, DateOnly To, ImmutableArray<DateOnly> Added, ImmutableArray<DateOnly> Removed)
{
    /// <summary>Whether its trips begin on a date.</summary>
    public bool RunsOn(DateOnly date) => !Removed.Contains(date)
        && (Added.Contains(date) || (date >= From && date <= To && ((Days >> (((int)date.DayOfWeek + 6) % 7)) & 1) == 1));
}

/// <summary>A row of trips.txt.</summary>
/// <param name="Id">trip_id.</param>
/// <param name="Route">Index of the route.</param>
/// <param name="Service">Index of the service.</param>
/// <param name="Headsign">trip_headsign; null for none.</param>
/// <param name="FirstStopTime">Index of its first stop time.</param>
/// <param name="StopCount">How many stop times it has; they follow one another by stop_sequence.</param>
public sealed record GtfsTrip(string Id, int Route, int Service, string? Headsign, int FirstStopTime, int StopCount);

/// <summary>Columns of stop_times.txt, trip after trip; times in seconds after the service day's noon less 12 hours, past 24:00 beyond 86,400.</summary>
/// <param name="Stop">Index of the stop.</param>
/// <param name="ArrivalSeconds">Arrival; interpolated where the feed leaves it out.</param>
/// <param name="DepartureSeconds">Departure.</param>
/// <param name="NoPickup">Bit by stop time: nobody may board (pickup_type 1). Empty for all false.</param>
/// <param name="NoDropOff">Bit by stop time: nobody may alight (drop_off_type 1). Empty for all false.</param>
public sealed record GtfsStopTimes(int[] Stop, int[] ArrivalSeconds, int[] DepartureSeconds, bool[] NoPickup, bool[] NoDropOff);

/// <summary>A row of frequencies.txt: the trip repeats from <paramref name="FromSeconds"/> until before <paramref name="ToSeconds"/>.</summary>
/// <param name="Trip">Index of the trip, whose stop times then only say how long it takes.</param>
/// <param name="FromSeconds">start_time.</param>
/// <param name="ToSeconds">end_time.</param>
/// <param name="HeadwaySeconds">headway_secs.</param>
/// <param name="Exact">exact_times 1: departures at just these times; else only the headway is known.</param>
public sealed record GtfsFrequency(int Trip, int FromSeconds, int ToSeconds, int HeadwaySeconds, bool Exact);

/// <summary>A row of transfers.txt between stops.</summary>
/// <param name="From">Index of the stop.</param>
/// <param name="To">Index of the stop.</param>
/// <param name="Type">transfer_type: 0 recommended, 1 timed, 2 takes at least <paramref name="MinimumSeconds"/>, 3 not possible.</param>
/// <param name="MinimumSeconds">min_transfer_time; null where not given.</param>
public sealed record GtfsTransfer(int From, int To, int Type, int? MinimumSeconds);
