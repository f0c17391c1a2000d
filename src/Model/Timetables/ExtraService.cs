using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>A service that a scenario adds to the timetable: a college's own coach, a new bus. Runs on every day.</summary>
/// <param name="Id">Stable id, not one of the feed's.</param>
/// <param name="Name">As itineraries name it.</param>
/// <param name="Mode"><see cref="TravelMode.Bus"/> or <see cref="TravelMode.Rail"/>.</param>
/// <param name="Stops">Where it calls, in order, at least two.</param>
/// <param name="DepartMinutes">Departures from the first stop, in minutes after midnight; none for a service by headway.</param>
/// <param name="Headway">For a service of which only the headway is known; else null.</param>
public sealed record ExtraService(
    string Id, string Name, TravelMode Mode, ImmutableArray<ExtraStop> Stops, ImmutableArray<double> DepartMinutes, ExtraHeadway? Headway = null);

/// <summary>A call of an added service.</summary>
/// <param name="Name">Name of the stop.</param>
/// <param name="Location">Where it is.</param>
/// <param name="MinutesFromFirst">Minutes after leaving the first stop, not falling from call to call.</param>
public sealed record ExtraStop(string Name, GeoPoint Location, double MinutesFromFirst);

/// <summary>A headway.</summary>
/// <param name="FromMinutes">First minute after midnight at which it holds.</param>
/// <param name="ToMinutes">Minute before which it holds.</param>
/// <param name="EveryMinutes">Minutes between departures.</param>
public sealed record ExtraHeadway(double FromMinutes, double ToMinutes, double EveryMinutes);
