using System.Runtime.InteropServices;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// RAPTOR in rounds, one more vehicle each (Delling, Pajor and Werneck, "Round-based public transit routing", ALENEX 2012), from one
/// door to many and for many departures: departures go from the latest to the earliest, labels stay, and what an earlier one
/// reaches no sooner is not looked at again. Labels are the earliest arrivals with so many vehicles or fewer, and of the journeys
/// that have them those that depart latest and then walk least; with time mirrored they are the latest departures. Walking is
/// weighed within one departure and one number of vehicles only, since every other difference comes before it. Doors are walked
/// to when they are asked for. Reusable, not shared between threads; nothing is allocated once its lists have grown.
/// </summary>
internal sealed class WideSearch
{
    private readonly Lines _lines;
    private readonly Transfers _transfers;
    private readonly int _rides;
    private readonly int _limit;
    private readonly int[] _label;
    private readonly Way[] _way;
    private readonly int[] _missed;
    private readonly Caught[] _caught;
    private readonly RoundStates _alighted;
    private readonly RoundStates _waiting;
    private readonly RiddenTrips _ridden;
    private readonly StopList _pending;
    private readonly List<int> _usedLabels = [];
    private readonly List<int> _usedMissed = [];
    private List<Stretch> _now = [];
    private List<Stretch> _next = [];
    private int[] _starts = [];
    private int _departure;

    /// <param name="direction">Which way time runs.</param>
    /// <param name="targets">The doors.</param>
    /// <param name="rides">Most vehicles in a journey.</param>
    /// <param name="limit">Longest journey in seconds.</param>
    public WideSearch(Direction direction, Targets targets, int rides, int limit)
    {
        (_lines, _transfers, _rides, _limit) = (direction.Lines, direction.Transfers, rides, limit);
        var stops = _transfers.Start.Length - 1;
        (_label, _way, _missed) = (new int[stops * rides], new Way[stops * rides], new int[stops * rides]);
        _caught = new Caught[_lines.Boardings.Pattern.Length * rides];
        (_alighted, _waiting, _pending) = (new RoundStates(stops), new RoundStates(stops), new StopList(stops));
        (_ridden, Doors) = (new RiddenTrips(_lines, rides), new DoorTimes(targets, rides));
        Array.Fill(_label, Seconds.Never);
        Array.Fill(_missed, Seconds.Never);
    }

    /// <summary>The doors, as of the last time that they were walked to.</summary>
    public DoorTimes Doors { get; }

    /// <summary>Forgets everything.</summary>
    /// <param name="starts">Starts of the trips.</param>
    public void Begin(int[] starts)
    {
        _starts = starts;
        Array.Fill(_caught, new Caught(-1, int.MaxValue));
        Forget(_usedLabels, _label);
        Forget(_usedMissed, _missed);
        _ridden.Forget();
        _pending.Clear();
        Doors.Begin();
    }

    /// <summary>Departs once for the boardings at the head of a list, all those with its departure; tells how many they are.</summary>
    public int DepartNext(ReadOnlySpan<Boarding> boardings)
    {
        _departure = boardings[0].Departure;
        _ridden.BeginRound();
        var taken = 0;
        for (; taken < boardings.Length && boardings[taken].Departure == _departure; taken++)
            _ridden.Board(1, boardings[taken].Trip, boardings[taken].Position, boardings[taken].Walk, _next);
        Rounds();
        return taken;
    }

    /// <summary>Walks to the doors from every stop reached anew.</summary>
    public void WalkToDoors()
    {
        foreach (var stop in _pending.Stops)
            WalkToDoors(stop);
        _pending.Clear();
    }

    private void WalkToDoors(int stop) => Doors.Reach(stop, _label.AsSpan(stop * _rides, _rides), _way.AsSpan(stop * _rides, _rides), _limit);

    private void Forget(List<int> used, int[] values)
    {
        foreach (var stop in used)
            values.AsSpan(stop * _rides, _rides).Fill(Seconds.Never);
        used.Clear();
    }

    private void Rounds()
    {
        for (var round = 1; _next.Count > 0; round++)
        {
            (_now, _next) = (_next, _now);
            foreach (ref readonly var stretch in CollectionsMarshal.AsSpan(_now))
                Ride(round, stretch);
            _now.Clear();
            if (round < _rides)
            {
                foreach (var stop in _alighted.Stops)
                    Change(round, stop);
                _ridden.BeginRound();
                foreach (var stop in _waiting.Stops)
                    Board(round, stop);
                _waiting.Clear();
            }

            _alighted.Clear();
        }
    }

    private void Ride(int round, in Stretch stretch)
    {
        var lines = _lines;
        var pattern = lines.PatternOf[stretch.Trip];
        var (first, start, profile, walk) = (lines.PositionStart[pattern], _starts[stretch.Trip], lines.Profile[stretch.Trip], Carried.WalkSeconds(stretch.Carried));
        // After the last vehicle only doors are walked to, from the earliest arrival at a stop.
        var (latest, last) = (_departure + _limit, round == _rides);
        var ride = stretch.Carried + (lines.Rail[pattern] ? Carried.Train : Carried.Bus);
        for (var i = stretch.From + 1; i <= stretch.To; i++)
        {
            var arrival = start + lines.Arrive[profile + i];
            if (arrival > latest)
                return;
            var stop = lines.Stop[first + i];
            var at = (stop * _rides) + round - 1;
            if ((arrival >= _label[at] && ((last && arrival > _label[at]) || !_alighted.MayWalkLess(stop, arrival, walk))) || !lines.Alight[first + i] || (last && !Doors.AnyNear(stop)))
                continue;
            var carried = ride + Carried.Metres(lines.RailMetres[first + i] - lines.RailMetres[first + stretch.From]);
            if (_alighted.Keep(stop, arrival, carried, _label[at]))
                Label(stop, at, arrival, carried);
        }
    }

    private void Label(int stop, int at, int arrival, long carried)
    {
        // A longer journey may be too long for a door that the one before it still reaches.
        if (_label[at] > arrival && _pending.Has(stop) && arrival + Doors.LongestWalk > _departure + _limit)
            WalkToDoors(stop);
        if (_label[(stop * _rides) + _rides - 1] == Seconds.Never)
            _usedLabels.Add(stop);
        for (var end = (stop * _rides) + _rides; at < end && _label[at] >= arrival && (_label[at] > arrival || _way[at].Departure == _departure); at++)
            (_label[at], _way[at]) = (arrival, new Way(_departure, carried));
        _pending.Add(stop);
    }

    /// <summary>Walks on from a stop just reached to where the next vehicle is boarded.</summary>
    private void Change(int round, int stop)
    {
        var missed = _missed;
        for (var index = _alighted.First(stop); index >= 0; index = _alighted.At(index).Next)
        {
            var (arrival, carried) = (_alighted.At(index).Time, _alighted.At(index).Carried);
            var walked = Carried.WalkSeconds(carried);
            foreach (ref readonly var change in _transfers.From(stop))
            {
                // Only who is there before the last vehicle missed so far catches another than before.
                var (next, time) = (change.To, arrival + change.Seconds);
                var before = missed[(next * _rides) + round - 1];
                if (time <= before && (!_waiting.Has(next) || _waiting.MayBeKept(next, time, walked + change.Walk)))
                    _waiting.Keep(next, time, carried + change.Walk, before + 1);
            }
        }
    }

    private void Board(int round, int stop)
    {
        var boardings = _lines.Boardings;
        var first = _waiting.First(stop);
        var (from, to, time) = (boardings.Start[stop], boardings.Start[stop + 1], _waiting.At(first).Time);
        var caught = _caught.AsSpan(((round - 1) * boardings.Pattern.Length) + from, to - from);
        var missed = int.MinValue;
        for (var b = 0; b < caught.Length; b++)
        {
            // Nearly always the trip caught here before is still the first that can be.
            if (time <= caught[b].Missed)
            {
                var (pattern, position) = (boardings.Pattern[from + b], boardings.Position[from + b]);
                var before = caught[b].Trip < 0 ? _lines.TripStart[pattern + 1] : caught[b].Trip;
                Board(round + 1, Catch(ref caught[b], pattern, position, time), before, position, first);
            }

            missed = Math.Max(missed, caught[b].Missed);
        }

        Missed(stop, round, time, missed);
    }

    /// <summary>Notes the latest departure that who was there at a time has missed; with more vehicles being there no sooner is of no use either.</summary>
    private void Missed(int stop, int round, int time, int missed)
    {
        if (_missed[(stop * _rides) + _rides - 1] == Seconds.Never)
            _usedMissed.Add(stop);
        _missed[(stop * _rides) + round - 1] = missed;
        for (var at = (stop * _rides) + round; at < (stop + 1) * _rides && _missed[at] >= time; at++)
            _missed[at] = time - 1;
    }

    /// <summary>Boards the first trip of a pattern and, of those up to one caught before, any later one that spares walking.</summary>
    private void Board(int vehicles, int trip, int before, int position, int state)
    {
        while (trip < before)
        {
            var next = _waiting.At(state).Next;
            while (next >= 0 && Departure(trip, position) >= _waiting.At(next).Time)
                (state, next) = (next, _waiting.At(next).Next);
            _ridden.Board(vehicles, trip, position, _waiting.At(state).Carried, _next);
            if (next < 0)
                return;
            state = next;
            while (trip < before && Departure(trip, position) < _waiting.At(state).Time)
                trip++;
        }
    }

    private int Catch(ref Caught caught, int pattern, int position, int time)
    {
        var (first, trip) = (_lines.TripStart[pattern], caught.Trip);
        if (trip < 0)
            trip = _lines.FirstFrom(_starts, pattern, position, time);
        else
        {
            while (trip > first && Departure(trip - 1, position) >= time)
                trip--;
        }

        caught = new Caught(trip, trip == first ? int.MinValue : Departure(trip - 1, position));
        return trip;
    }

    private int Departure(int trip, int position) => _starts[trip] + _lines.Depart[_lines.Profile[trip] + position];

    /// <summary>The trip caught at a boarding, and the departure of the one before it, which was missed.</summary>
    private readonly record struct Caught(int Trip, int Missed);
}
