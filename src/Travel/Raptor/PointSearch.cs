using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// Journeys between two doors in one draw. Among journeys of which no other leaves as late, arrives as early and changes as
/// little: by a deadline the one that leaves latest, from a time on the one that arrives earliest; then the fewest vehicles; then
/// the least walking. Reusable, not shared between threads.
/// </summary>
internal sealed class PointSearch
{
    private const int FirstSlackSeconds = 900;

    /// <summary>A way that beats the known ones by less is not worth being known too.</summary>
    private const int NewWaySeconds = 240;
    private readonly Timetable _timetable;
    private readonly int _stride;
    private readonly RangeSearch _forward;
    private readonly RangeSearch _backward;
    private readonly LeastTimes _fromStart;
    private readonly LeastTimes _fromEnd;
    private readonly Counterpart _backTells;
    private readonly Counterpart _forthTells;
    private readonly KnownWays _known;
    private readonly DoorWalks _start;
    private readonly DoorWalks _end;
    private bool _fromStartKnown;
    private bool _fromEndKnown;
    private int _onFoot;

    public PointSearch(Timetable timetable)
    {
        (_timetable, _stride) = (timetable, timetable.Rules.Rides);
        (_forward, _backward) = (new RangeSearch(timetable.Forward, _stride), new RangeSearch(timetable.Backward, _stride));
        (_fromStart, _fromEnd) = (new LeastTimes(timetable.Forward, _stride), new LeastTimes(timetable.Backward, _stride));
        (_start, _end) = (new DoorWalks(timetable.Feed.Stops.Length), new DoorWalks(timetable.Feed.Stops.Length));
        (_backTells, _forthTells) = (new Counterpart(_backward, _stride, _end), new Counterpart(_forward, _stride, _start));
        _known = new KnownWays(timetable);
    }

    /// <summary>Stops walked to from the start.</summary>
    public StopWalk[] Access => _start.Walks;

    /// <summary>Stops from which the end is walked to.</summary>
    public StopWalk[] Egress => _end.Walks;

    /// <summary>Sets the doors of the searches that follow.</summary>
    public void Between(Model.GeoPoint from, Model.GeoPoint to)
    {
        _onFoot = _timetable.OnFoot(from, to);
        _start.Set(_timetable.Access(from));
        _end.Set(_timetable.Access(to));
        (_fromStartKnown, _fromEndKnown) = (false, false);
        _known.Clear();
    }

    /// <summary>The journey by a deadline; no vehicles for one on foot, null for none.</summary>
    public JourneyTimes? ArriveBy(int deadline, int draw, int rides)
        => Known(FindArriveBy(deadline, draw, rides, out var known), draw, found => known - -found.Leave > NewWaySeconds);

    private JourneyTimes? FindArriveBy(int deadline, int draw, int rides, out int known)
    {
        var (limit, early) = (_timetable.Rules.LimitSeconds, _timetable.Rules.EarlySeconds);
        known = _known.ArriveBy(deadline, draw, Access, Egress);
        if (FromStart().To(Egress) > limit)
            return _onFoot <= limit ? new JourneyTimes(deadline - _onFoot, deadline, 0) : null;
        Widen(_backward, _timetable.Backward.Starts[draw], _start, -deadline, limit + early, Egress, rides, FromStart(), known);
        var leave = -_backward.Best[rides - 1];
        if (_onFoot <= limit && deadline - _onFoot >= leave)
            return new JourneyTimes(deadline - _onFoot, deadline, 0);
        if (leave == -Seconds.Never)
            return null;
        var fewest = Fewest(_backward, rides);
        _forward.Begin(_timetable.Forward.Starts[draw], _end, other: _backTells.Until(deadline));
        _forward.Depart(leave, Math.Min(leave + limit, deadline), Access);
        for (var vehicles = fewest; vehicles <= rides; vehicles++)
        {
            var arrive = _forward.Best[vehicles - 1];
            if (arrive != Seconds.Never && deadline - arrive <= early)
                return new JourneyTimes(leave, arrive, vehicles);
        }

        // The latest departure is beyond a limit; one before it may be within all of them.
        var (best, left, used) = Ranged(_backward, _timetable.Backward, draw, _start, Egress, -deadline, rides, FromStart());
        return _onFoot <= limit && _onFoot - deadline <= best ? new JourneyTimes(deadline - _onFoot, deadline, 0)
            : used == 0 ? null : new JourneyTimes(-best, -left, used);
    }

    /// <summary>The journey from a time on; no vehicles for one on foot, null for none.</summary>
    public JourneyTimes? DepartAfter(int time, int draw, int rides)
        => Known(FindDepartAfter(time, draw, rides, out var known), draw, found => known - found.Arrive > NewWaySeconds);

    private JourneyTimes? FindDepartAfter(int time, int draw, int rides, out int known)
    {
        var (limit, early) = (_timetable.Rules.LimitSeconds, _timetable.Rules.EarlySeconds);
        known = _known.DepartAfter(time, draw, Access, Egress);
        if (FromEnd().To(Access) > limit)
            return _onFoot <= limit ? new JourneyTimes(time, time + _onFoot, 0) : null;
        Widen(_forward, _timetable.Forward.Starts[draw], _end, time, limit + early, Access, rides, FromEnd(), known);
        var arrive = _forward.Best[rides - 1];
        if (_onFoot <= limit && time + _onFoot <= arrive)
            return new JourneyTimes(time, time + _onFoot, 0);
        if (arrive == Seconds.Never)
            return null;
        var fewest = Fewest(_forward, rides);
        _backward.Begin(_timetable.Backward.Starts[draw], _start, other: _forthTells.Until(-time));
        _backward.Depart(-arrive, Math.Min(-arrive + limit, -time), Egress);
        for (var vehicles = fewest; vehicles <= rides; vehicles++)
        {
            var leave = -_backward.Best[vehicles - 1];
            if (leave != -Seconds.Never && leave - time <= early)
                return new JourneyTimes(leave, arrive, vehicles);
        }

        // The earliest arrival is beyond a limit; one after it may be within all of them.
        var (best, left, used) = Ranged(_forward, _timetable.Forward, draw, _end, Access, time, rides, FromEnd());
        return _onFoot <= limit && time + _onFoot <= best ? new JourneyTimes(time, time + _onFoot, 0)
            : used == 0 ? null : new JourneyTimes(left, best, used);
    }

    /// <summary>Keeps the way of a journey that beats the known ones by much, for the draws that follow.</summary>
    private JourneyTimes? Known(JourneyTimes? found, int draw, Func<JourneyTimes, bool> beats)
    {
        if (found is { Vehicles: > 0 } times && _timetable.DrawCount > draw + 1 && _known.HasRoom && beats(times))
            _known.Add(Way(times, draw));
        return found;
    }

    /// <summary>The way of a journey by vehicle that one of the searches gave.</summary>
    public List<Step> Way(JourneyTimes times, int draw)
    {
        _backward.Begin(_timetable.Backward.Starts[draw], _start, FromStart());
        _backward.Depart(-times.Arrive, -times.Leave, Egress);
        return new LeastWalking(_timetable.Forward, _timetable.Forward.Starts[draw], _backward, _stride).Find(Access, Egress, times)
            ?? throw new InvalidOperationException("A journey that was found has no way.");
    }

    /// <summary>
    /// Looks as far as a known way gets; where none is known, little farther than the least time at first, and farther while nothing is
    /// found. What is found within a bound is the best without it.
    /// </summary>
    private static void Widen(RangeSearch search, int[] starts, DoorWalks target, int departure, int limit, StopWalk[] access, int rides, LeastTimes least, int known)
    {
        if (known - departure <= limit)
        {
            search.Begin(starts, target, least);
            search.Depart(departure, known, access);
            return;
        }

        for (var bound = (long)least.To(access) + FirstSlackSeconds; ; bound *= 2)
        {
            search.Begin(starts, target, least);
            search.Depart(departure, departure + (int)Math.Min(limit, bound), access);
            if (bound >= limit || search.Best[rides - 1] != Seconds.Never)
                return;
        }
    }

    /// <summary>The best of all departures from a time on, as long as one may wait, each within the limit; no vehicles for none.</summary>
    private (int Best, int Left, int Vehicles) Ranged(
        RangeSearch search, Direction direction, int draw, DoorWalks target, StopWalk[] walks, int from, int rides, LeastTimes least)
    {
        var boardings = new List<Boarding>();
        FirstVehicles.Collect(direction.Lines, direction.Starts[draw], walks, from, from + _timetable.Rules.EarlySeconds, boardings);
        search.Begin(direction.Starts[draw], target, least);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(boardings);
        for (var next = 0; next < all.Length;)
            next += search.DepartNext(all[next..], _timetable.Rules.LimitSeconds);
        if (search.Best[rides - 1] == Seconds.Never)
            return (Seconds.Never, 0, 0);
        var vehicles = Fewest(search, rides);
        return (search.Best[rides - 1], search.Left[vehicles - 1], vehicles);
    }

    private LeastTimes FromStart()
    {
        if (!_fromStartKnown)
            _fromStart.From(Access, _timetable.Rules.LimitSeconds + _timetable.Rules.EarlySeconds);
        _fromStartKnown = true;
        return _fromStart;
    }

    private LeastTimes FromEnd()
    {
        if (!_fromEndKnown)
            _fromEnd.From(Egress, _timetable.Rules.LimitSeconds + _timetable.Rules.EarlySeconds);
        _fromEndKnown = true;
        return _fromEnd;
    }

    private static int Fewest(RangeSearch search, int rides)
    {
        var vehicles = rides;
        while (vehicles > 1 && search.Best[vehicles - 2] == search.Best[rides - 1])
            vehicles--;
        return vehicles;
    }
}
