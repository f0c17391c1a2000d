using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// Journeys between two doors in one draw. Among journeys of which no other leaves as late, arrives as early and changes as
/// little: by a deadline the one that leaves latest, from a time on the one that arrives earliest; then the fewest vehicles; then
/// the least walking. Reusable, not shared between threads.
/// </summary>
internal sealed class PointSearch
{
    private const int FirstBoundSeconds = 3600;
    private readonly Timetable _timetable;
    private readonly int _stride;
    private readonly RangeSearch _forward;
    private readonly RangeSearch _backward;
    private Targets _start = Targets.None;
    private Targets _end = Targets.None;
    private int _onFoot;

    public PointSearch(Timetable timetable)
    {
        (_timetable, _stride) = (timetable, timetable.Rules.Rides);
        (_forward, _backward) = (new RangeSearch(timetable.Forward, _stride), new RangeSearch(timetable.Backward, _stride));
    }

    /// <summary>Stops walked to from the start.</summary>
    public StopWalk[] Access { get; private set; } = [];

    /// <summary>Stops from which the end is walked to.</summary>
    public StopWalk[] Egress { get; private set; } = [];

    /// <summary>Sets the doors of the searches that follow.</summary>
    public void Between(Model.GeoPoint from, Model.GeoPoint to)
    {
        (Access, Egress, _onFoot) = (_timetable.Access(from), _timetable.Access(to), _timetable.OnFoot(from, to));
        (_start, _end) = (Targets.Of(_timetable.Feed.Stops.Length, [Access]), Targets.Of(_timetable.Feed.Stops.Length, [Egress]));
    }

    /// <summary>The journey by a deadline; no vehicles for one on foot, null for none.</summary>
    public JourneyTimes? ArriveBy(int deadline, int draw, int rides)
    {
        var (limit, early) = (_timetable.Rules.LimitSeconds, _timetable.Rules.EarlySeconds);
        Widen(_backward, _timetable.Backward.Starts[draw], _start, -deadline, limit + early, Egress, rides);
        var leave = -_backward.Best[rides - 1];
        if (_onFoot <= limit && deadline - _onFoot >= leave)
            return new JourneyTimes(deadline - _onFoot, deadline, 0);
        if (leave == -Seconds.Never)
            return null;
        var fewest = Fewest(_backward, rides);
        _forward.Begin(_timetable.Forward.Starts[draw], _end);
        _forward.Depart(leave, Math.Min(leave + limit, deadline), Access);
        for (var vehicles = fewest; vehicles <= rides; vehicles++)
        {
            var arrive = _forward.Best[vehicles - 1];
            if (arrive != Seconds.Never && deadline - arrive <= early)
                return new JourneyTimes(leave, arrive, vehicles);
        }

        return null;
    }

    /// <summary>The journey from a time on; no vehicles for one on foot, null for none.</summary>
    public JourneyTimes? DepartAfter(int time, int draw, int rides)
    {
        var (limit, early) = (_timetable.Rules.LimitSeconds, _timetable.Rules.EarlySeconds);
        Widen(_forward, _timetable.Forward.Starts[draw], _end, time, limit + early, Access, rides);
        var arrive = _forward.Best[rides - 1];
        if (_onFoot <= limit && time + _onFoot <= arrive)
            return new JourneyTimes(time, time + _onFoot, 0);
        if (arrive == Seconds.Never)
            return null;
        var fewest = Fewest(_forward, rides);
        _backward.Begin(_timetable.Backward.Starts[draw], _start);
        _backward.Depart(-arrive, Math.Min(-arrive + limit, -time), Egress);
        for (var vehicles = fewest; vehicles <= rides; vehicles++)
        {
            var leave = -_backward.Best[vehicles - 1];
            if (leave != -Seconds.Never && leave - time <= early)
                return new JourneyTimes(leave, arrive, vehicles);
        }

        return null;
    }

    /// <summary>The way of a journey by vehicle that one of the searches gave.</summary>
    public List<Step> Way(JourneyTimes times, int draw)
    {
        _backward.Begin(_timetable.Backward.Starts[draw], _start);
        _backward.Depart(-times.Arrive, -times.Leave, Egress);
        return new LeastWalking(_timetable.Forward, _timetable.Forward.Starts[draw], _backward, _stride).Find(Access, Egress, times)
            ?? throw new InvalidOperationException("A journey that was found has no way.");
    }

    /// <summary>Looks an hour far at first, and farther while nothing is found: what is found within a bound is the best without it.</summary>
    private static void Widen(RangeSearch search, int[] starts, Targets target, int departure, int limit, StopWalk[] access, int rides)
    {
        for (var bound = Math.Min(limit, FirstBoundSeconds); ; bound = Math.Min(limit, bound * 2))
        {
            search.Begin(starts, target);
            search.Depart(departure, departure + bound, access);
            if (bound == limit || search.Best[rides - 1] != Seconds.Never)
                return;
        }
    }

    private static int Fewest(RangeSearch search, int rides)
    {
        var vehicles = rides;
        while (vehicles > 1 && search.Best[vehicles - 2] == search.Best[rides - 1])
            vehicles--;
        return vehicles;
    }
}
