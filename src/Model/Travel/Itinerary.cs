using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>How a leg is travelled.</summary>
public enum TravelMode
{
    Walk,
    Wait,
    Bus,
    Rail,
    Cycle,
    Car,
}

/// <summary>One part of a journey.</summary>
/// <param name="Mode">How.</param>
/// <param name="From">Name of the place where it begins.</param>
/// <param name="To">Name of the place where it ends.</param>
/// <param name="DepartMinutes">Minutes after midnight.</param>
/// <param name="ArriveMinutes">Minutes after midnight.</param>
/// <param name="Service">Line or route, null on foot.</param>
/// <param name="HeadwayMinutes">For a service known only by its headway, the minutes between departures; else null.</param>
public sealed record Leg(TravelMode Mode, string From, string To, double DepartMinutes, double ArriveMinutes, string? Service, int? HeadwayMinutes)
{
    /// <summary>On a vehicle of a timetable, its trip_id; else null.</summary>
    public string? TripId { get; init; }

    /// <summary>On a vehicle of a timetable, the stop_id at which it is boarded; else null.</summary>
    public string? FromStopId { get; init; }

    /// <summary>On a vehicle of a timetable, the stop_id at which it is left; else null.</summary>
    public string? ToStopId { get; init; }
}

/// <summary>A journey from door to door.</summary>
/// <param name="DepartMinutes">Minutes after midnight at which the learner leaves home.</param>
/// <param name="ArriveMinutes">Minutes after midnight at which the learner is at the site.</param>
/// <param name="Legs">The parts, in order.</param>
public sealed record Itinerary(double DepartMinutes, double ArriveMinutes, ImmutableArray<Leg> Legs)
{
    /// <summary>Minutes from door to door.</summary>
    public double DoorToDoorMinutes => ArriveMinutes - DepartMinutes;

    /// <summary>Number of changes between vehicles.</summary>
    public int Changes => Math.Max(0, Legs.Count(leg => leg.Mode is TravelMode.Bus or TravelMode.Rail) - 1);

    /// <summary>Minutes on foot.</summary>
    public double WalkMinutes => Legs.Where(leg => leg.Mode == TravelMode.Walk).Sum(leg => leg.ArriveMinutes - leg.DepartMinutes);
}
