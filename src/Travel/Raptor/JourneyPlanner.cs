using System.Collections.Concurrent;
using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// Journeys between two places on a day of a timetable. Where the day has services known only by their headway, the journey is
/// the median one over the draws of their minutes. Safe to use from any number of threads.
/// </summary>
/// <param name="timetable">The day.</param>
public sealed class JourneyPlanner(Timetable timetable)
{
    private readonly ConcurrentBag<PointSearch> _idle = [];

    /// <summary>The latest journey that is there by a time: of the journeys that leave latest the one with fewest changes, then with least walking.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="arriveByMinutes">Minutes after midnight, 0 to 2,880.</param>
    /// <param name="changesLimit">Fewer changes than the rules allow, or null.</param>
    /// <returns>Null when there is none within the limits of the rules.</returns>
    public Itinerary? ArriveBy(GeoPoint from, GeoPoint to, double arriveByMinutes, int? changesLimit = null)
        => Median(from, to, changesLimit, (search, draw, rides) => search.ArriveBy(Seconds.OfMinutes(arriveByMinutes), draw, rides));

    /// <summary>The earliest journey that leaves at a time or later: of those that arrive earliest the one with fewest changes, then with least walking; it leaves as late as it can.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="departAfterMinutes">Minutes after midnight, 0 to 2,880.</param>
    /// <param name="changesLimit">Fewer changes than the rules allow, or null.</param>
    /// <returns>Null when there is none within the limits of the rules.</returns>
    public Itinerary? DepartAfter(GeoPoint from, GeoPoint to, double departAfterMinutes, int? changesLimit = null)
        => Median(from, to, changesLimit, (search, draw, rides) => search.DepartAfter(Seconds.OfMinutes(departAfterMinutes), draw, rides));

    private Itinerary? Median(GeoPoint from, GeoPoint to, int? changesLimit, Func<PointSearch, int, int, JourneyTimes?> find)
    {
        var rides = Math.Clamp((changesLimit ?? int.MaxValue - 1) + 1, 1, timetable.Rules.Rides);
        if (!_idle.TryTake(out var search))
            search = new PointSearch(timetable);
        search.Between(from, to);
        var (times, draw) = Enumerable.Range(0, timetable.DrawCount).Select(draw => (Times: find(search, draw, rides), Draw: draw))
            .OrderBy(found => found.Times is { } times ? times.Arrive - times.Leave : int.MaxValue).ThenBy(found => found.Draw)
            .ElementAt((timetable.DrawCount - 1) / 2);
        var legs = new LegBuilder(timetable, draw, from, to);
        var journey = times is null ? null : times.Value.Vehicles == 0 ? legs.OnFoot(times.Value) : legs.Riding(times.Value, search.Way(times.Value, draw));
        _idle.Add(search);
        return journey;
    }
}
