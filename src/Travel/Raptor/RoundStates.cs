namespace Pathways.Travel.Raptor;

/// <summary>
/// What one round of one departure reaches at each stop: the earliest time, and every later time that is reached with less walking.
/// A stop's states run from the earliest with most walking to the latest with least. Reusable, not shared between threads; nothing is
/// allocated once its list has grown.
/// </summary>
internal sealed class RoundStates(int stops)
{
    private readonly StopList _stops = new(stops);
    private readonly int[] _before = new int[stops];
    private readonly int[] _first = new int[stops];
    private readonly int[] _mostWalk = new int[stops];
    private readonly int[] _earliest = new int[stops];
    private State[] _states = new State[256];
    private int _count;

    /// <summary>Stops reached, in the order in which they came.</summary>
    public ReadOnlySpan<int> Stops => _stops.Stops;

    /// <summary>Where a stop's states begin; see <see cref="At"/>.</summary>
    public int First(int stop) => _first[stop];

    /// <summary>A state; its next is −1 at the last.</summary>
    public ref readonly State At(int index) => ref _states[index];

    /// <summary>Whether the round has reached a stop.</summary>
    public bool Has(int stop) => _stops.Has(stop);

    /// <summary>Whether a state may be worth keeping at a stop that the round has reached: none begins with is no later and walks no more.</summary>
    public bool MayBeKept(int stop, int time, int walk) => time < _earliest[stop] || walk < _mostWalk[stop];

    /// <summary>Whether a time that is not the earliest may be worth keeping because less is walked.</summary>
    public bool MayWalkLess(int stop, int time, int walk) => _stops.Has(stop) && time < _before[stop] && walk < _mostWalk[stop];

    /// <summary>Keeps a state, unless another is no later and walks no more; drops those that it beats so.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="time">When; earlier than what was known before the round.</param>
    /// <param name="carried">What the journey adds up so far.</param>
    /// <param name="before">What was known there before the round, looked at when this is the first state.</param>
    /// <returns>Whether it is the first of the stop now.</returns>
    public bool Keep(int stop, int time, long carried, int before)
    {
        var walk = Carried.WalkSeconds(carried);
        if (!_stops.Has(stop))
        {
            _stops.Add(stop);
            (_before[stop], _mostWalk[stop], _earliest[stop], _first[stop]) = (before, walk, time, New(time, carried, -1));
            return true;
        }

        var (previous, next) = (-1, _first[stop]);
        while (next >= 0 && (_states[next].Time < time || (_states[next].Time == time && Carried.WalkSeconds(_states[next].Carried) <= walk)))
        {
            if (Carried.WalkSeconds(_states[next].Carried) <= walk)
                return false;
            (previous, next) = (next, _states[next].Next);
        }

        while (next >= 0 && Carried.WalkSeconds(_states[next].Carried) >= walk)
            next = _states[next].Next;
        var added = New(time, carried, next);
        if (previous < 0)
            (_first[stop], _mostWalk[stop], _earliest[stop]) = (added, walk, time);
        else
            _states[previous].Next = added;
        return previous < 0;
    }

    public void Clear()
    {
        _stops.Clear();
        _count = 0;
    }

    private int New(int time, long carried, int next)
    {
        if (_count == _states.Length)
            Array.Resize(ref _states, 2 * _count);
        _states[_count] = new State { Time = time, Carried = carried, Next = next };
        return _count++;
    }

    /// <summary>A time with what the journey adds up so far.</summary>
    internal struct State
    {
        public int Time;
        public long Carried;
        public int Next;
    }
}
