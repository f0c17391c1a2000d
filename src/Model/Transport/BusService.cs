using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Whether a bus service belongs in the network.</summary>
public enum ServiceStatus
{
    /// <summary>It runs to a timetable.</summary>
    Running,

    /// <summary>It runs only where it has been booked, so no stop can count on it.</summary>
    DemandResponsive,

    /// <summary>It no longer runs.</summary>
    Withdrawn,
}

/// <summary>A bus service known by its towns, its end-to-end minutes and its headway. The return direction is taken to be the same.</summary>
/// <param name="Id">Stable id, such as <c>B042</c>.</param>
/// <param name="Operator">Who runs it.</param>
/// <param name="Route">Route number or name.</param>
/// <param name="Towns">Timing points in order, by <see cref="TimingPoint.Town"/>.</param>
/// <param name="MinutesEndToEnd">Minutes from the first town to the last.</param>
/// <param name="HeadwayMinutes">Minutes between departures on a weekday.</param>
/// <param name="Status">Whether it belongs in the network.</param>
/// <param name="Provenance">Where the row comes from; its confidence decides whether it can be switched off.</param>
public sealed record BusService(
    string Id, string Operator, string Route, ImmutableArray<string> Towns, double MinutesEndToEnd, int HeadwayMinutes,
    ServiceStatus Status, Provenance Provenance);

/// <summary>The stop that stands for a town in bus services.</summary>
/// <param name="Town">Town, as services name it.</param>
/// <param name="StopName">Name of the stop.</param>
/// <param name="Atco">Its ATCO code in NaPTAN; null outside Kent and Medway.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record TimingPoint(string Town, string StopName, string? Atco, GeoPoint Location, Provenance Provenance);
