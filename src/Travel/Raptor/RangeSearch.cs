using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// RAPTOR in rounds, one more vehicle each (Delling, Pajor and Werneck, "Round-based public transit routing", ALENEX 2012), from
/// one door to one other, bounded by what is known of the way there: departures go from the latest to the earliest, labels stay,
/// and what an earlier one reaches no sooner is not looked at again. As in trip-based routing (Witt, ESA 2015), a stretch of a
/// trip is ridden at most once for each number of vehicles. Labels are the earliest arrivals with so many vehicles or fewer; with
/// time mirrored they are the latest departures. Reusable, not shared between threads; nothing is allocated once its lists have grown.
/// </summary>
internal sealed class RangeSearch
{
    private const ushort NotReached = ushort.MaxValue;
    private readonly Lines _lines;
    private readonly Transfers _transfers;
    private DoorWalks _target = new(0);
    private readonly int _rides;
    private readonly int[] _label;
    private readonly int[] _ready;
    private readonly ushort[] _boarded;
    private readonly int[] _best;
    private readonly int[] _left;
    private readonly StopList _alighted;
    private readonly StopList _waiting;
    private readonly List<int> _usedLabels = [];
    private readonly List<int> _usedReady = [];
    private readonly List<int> _usedTrips = [];
    private List<Stretch> _now = [];
    private List<Stretch> _next = [];
    private int[] _starts = [];
    private LeastTimes? _rest;
    private Counterpart? _other;
    private int _departure;
    private int _latest;

    /// <param name="direction">Which way time runs.</param>
    /// <param name="rides">Most vehicles in a journey.</param>
    public RangeSearch(Direction direction, int rides)
    {
        (_lines, _transfers, _rides) = (direction.Lines, direction.Transfers, rides);
        var stops = _transfers.Start.Length - 1;
        (_label, _ready, _best, _left) = (new int[stops * rides], new int[stops * rides], new int[rides], new int[rides]);
        _boarded = new ushort[_lines.TripCount * rides];
        (_alighted, _waiting) = (new StopList(stops), new StopList(stops));
        Array.Fill(_label, Seconds.Never);
        Array.Fill(_ready, Seconds.Never);
        Array.Fill(_boarded, NotReached);
    }

    /// <summary>Earliest arrival by stop and vehicles: at [stop × rides + vehicles − 1].</summary>
    public ReadOnlySpan<int> Labels => _label;

    /// <summary>Earliest time at which to board by stop and vehicles used so far: at [stop × rides + vehicles − 1].</summary>
    public ReadOnlySpan<int> Ready => _ready;

    /// <summary>Earliest arrival at the target by vehicles: at [vehicles − 1].</summary>
    public ReadOnlySpan<int> Best => _best;

    /// <summary>The latest departure with that arrival.</summary>
    public ReadOnlySpan<int> Left => _left;

    /// <summary>Forgets everything.</summary>
    /// <param name="starts">Starts of the trips.</param>
    /// <param name="target">The one door to reach; what lies beyond the best arrival there is left out.</param>
    /// <param name="rest">Least times from the target, which no search from here undercuts; null where nothing is known.</param>
    /// <param name="other">A search the other way whose reach bounds this one; null for none.</param>
    public void Begin(int[] starts, DoorWalks target, LeastTimes? rest = null, Counterpart? other = null)
    {
        (_starts, _target, _rest, _other) = (starts, target, rest, other);
        Array.Fill(_best, Seconds.Never);
        Forget(_usedLabels, _label, Seconds.Never);
        Forget(_usedReady, _ready, Seconds.Never);
        Forget(_usedTrips, _boarded, NotReached);
    }

    private void Forget<T>(List<int> used, T[] values, T nothing)
    {
        foreach (var i in used)
            values.AsSpan(i * _rides, _rides).Fill(nothing);
        used.Clear();
    }

    /// <summary>Departs once: walks to stops and boards what comes first there.</summary>
    public void Depart(int departure, int latest, ReadOnlySpan<StopWalk> access)
    {
        (_departure, _latest) = (departure, latest);
        var boardings = _lines.Boardings;
        foreach (var walk in access)
        {
            if (IsOfNoUseToBoard(0, walk.Stop, departure + walk.Seconds, latest))
                continue;
            for (var b = boardings.Start[walk.Stop]; b < boardings.Start[walk.Stop + 1]; b++)
            {
                var (pattern, position) = (boardings.Pattern[b], boardings.Position[b]);
                if (_rest is not null && departure + walk.Seconds + _rest.Aboard[_rides][_lines.PositionStart[pattern + 1] - 1 - position] > latest)
                    continue;
                var trip = _lines.FirstFrom(_starts, pattern, position, departure + walk.Seconds);
                if (trip < _lines.TripStart[pattern + 1])
                    Enqueue(1, trip, position);
            }
        }

        Rounds();
    }

    /// <summary>Departs once for the boardings at the head of a list, all those with its departure; tells how many they are.</summary>
    public int DepartNext(ReadOnlySpan<Boarding> boardings, int limit)
    {
        (_departure, _latest) = (boardings[0].Departure, boardings[0].Departure + limit);
        var taken = 0;
        for (; taken < boardings.Length && boardings[taken].Departure == _departure; taken++)
            Enqueue(1, boardings[taken].Trip, boardings[taken].Position);
        Rounds();
        return taken;
    }

    private void Rounds()
    {
        for (var round = 1; _next.Count > 0; round++)
        {
            (_now, _next) = (_next, _now);
            foreach (ref readonly var stretch in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_now))
                Ride(round, stretch);
            _now.Clear();
            foreach (var stop in _alighted.Stops)
                Alight(round, stop);
            _alighted.Clear();
            if (round == _rides)
                return;
            foreach (var stop in _waiting.Stops)
                Board(round, stop);
            _waiting.Clear();
        }
    }

    private void Ride(int round, in Stretch stretch)
    {
        var lines = _lines;
        var pattern = lines.PatternOf[stretch.Trip];
        var (first, start, profile) = (lines.PositionStart[pattern], _starts[stretch.Trip], lines.Profile[stretch.Trip]);
        var latest = Math.Min(_latest, _best[round - 1]);
        for (var i = stretch.From + 1; i <= stretch.To; i++)
        {
            var arrival = start + lines.Arrive[profile + i];
            if (arrival > latest)
                return;
            var stop = lines.Stop[first + i];
            var at = (stop * _rides) + round - 1;
            if (arrival >= _label[at] || !lines.Alight[first + i] || IsOfNoUse(round, stop, arrival, latest))
                continue;
            if (_label[(stop * _rides) + _rides - 1] == Seconds.Never)
                _usedLabels.Add(stop);
            for (var end = (stop * _rides) + _rides; at < end && _label[at] > arrival; at++)
                _label[at] = arrival;
            _alighted.Add(stop);
        }
    }

    /// <summary>Whether the target cannot be reached in time any more with the vehicles left after so many.</summary>
    private bool IsOfNoUse(int ridden, int stop, int arrival, int latest)
        => (_rest is not null && arrival + _rest.Boarding[_rides - ridden][stop] > latest) || (_other is not null && arrival > _other.AlightBy(stop));

    private bool IsOfNoUseToBoard(int ridden, int stop, int time, int latest)
        => (_rest is not null && time + _rest.Alighting[_rides - ridden][stop] > latest) || (_other is not null && time > _other.BoardBy(stop));

    /// <summary>Walks on from a stop just reached: to the target, and to where the next vehicle is boarded.</summary>
    private void Alight(int round, int stop)
    {
        var arrival = _label[(stop * _rides) + round - 1];
        var there = arrival + _target.Seconds[stop];
        for (var at = round - 1; there <= _latest && at < _rides && _best[at] > there; at++)
            (_best[at], _left[at]) = (there, _departure);
        if (round == _rides)
            return;
        var (ready, latest) = (_ready, Math.Min(_latest, _best[round]));
        foreach (ref readonly var change in _transfers.From(stop))
        {
            var (next, time) = (change.To, arrival + change.Seconds);
            var at = (next * _rides) + round - 1;
            if (time >= ready[at] || IsOfNoUseToBoard(round, next, time, latest))
                continue;
            if (ready[(next * _rides) + _rides - 1] == Seconds.Never)
                _usedReady.Add(next);
            for (var end = (next * _rides) + _rides; at < end && ready[at] > time; at++)
                ready[at] = time;
            _waiting.Add(next);
        }
    }

    private void Board(int round, int stop)
    {
        var boardings = _lines.Boardings;
        var (time, latest) = (_ready[(stop * _rides) + round - 1], Math.Min(_latest, _best[round]));
        if (IsOfNoUseToBoard(round, stop, time, latest))
            return;
        for (var b = boardings.Start[stop]; b < boardings.Start[stop + 1]; b++)
        {
            var (pattern, position) = (boardings.Pattern[b], boardings.Position[b]);
            if (_rest is not null && time + _rest.Aboard[_rides - round][_lines.PositionStart[pattern + 1] - 1 - position] > latest)
                continue;
            var trip = _lines.FirstFrom(_starts, pattern, position, time);
            if (trip < _lines.TripStart[pattern + 1])
                Enqueue(round + 1, trip, position);
        }
    }

    /// <summary>Adds the stretch of a trip that has not been ridden with so few vehicles, and marks it for this trip and later ones.</summary>
    private void Enqueue(int round, int trip, int position)
    {
        var at = (trip * _rides) + round - 1;
        if (position >= _boarded[at])
            return;
        var pattern = _lines.PatternOf[trip];
        _next.Add(new Stretch(trip, position, Math.Min(_boarded[at], _lines.Length(pattern) - 1), 0));
        for (var last = _lines.TripStart[pattern + 1]; trip < last && _boarded[(trip * _rides) + round - 1] > position; trip++)
        {
            if (_boarded[((trip + 1) * _rides) - 1] == NotReached)
                _usedTrips.Add(trip);
            for (var i = (trip * _rides) + round - 1; i < (trip + 1) * _rides && _boarded[i] > position; i++)
                _boarded[i] = (ushort)position;
        }
    }
}
