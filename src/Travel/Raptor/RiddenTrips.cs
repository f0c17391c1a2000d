using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>A stretch of a trip to be ridden, from where it is boarded to where riding it tells nothing new.</summary>
internal readonly record struct Stretch(int Trip, int From, int To, long Carried);

/// <summary>
/// Which trips have been ridden from where, by number of vehicles. As in trip-based routing (Witt, ESA 2015) a stretch is ridden at
/// most once for each number of vehicles; only within one round of one departure it is ridden again by who has walked less.
/// Reusable, not shared between threads.
/// </summary>
internal sealed class RiddenTrips(Lines lines, int rides)
{
    private const ushort NotReached = ushort.MaxValue;
    private readonly ushort[] _from = Filled(lines.TripCount * rides);
    private readonly List<int> _used = [];
    private readonly Round[] _round = new Round[lines.TripCount];
    private int _now;

    /// <summary>Forgets everything.</summary>
    public void Forget()
    {
        foreach (var trip in _used)
            _from.AsSpan(trip * rides, rides).Fill(NotReached);
        _used.Clear();
    }

    /// <summary>A new round, of this departure or of the next.</summary>
    public void BeginRound() => _now++;

    /// <summary>Adds the stretch of a trip that has not been ridden with so few vehicles and, in this round, with so little walking.</summary>
    public void Board(int vehicles, int trip, int position, long carried, List<Stretch> stretches)
    {
        ref var from = ref _from[(trip * rides) + vehicles - 1];
        ref var round = ref _round[trip];
        if (round.Number != _now)
        {
            if (position >= from)
                return;
        }
        else if (position >= round.To || (position >= from && Carried.WalkSeconds(carried) >= round.Walk))
            return;
        var pattern = lines.PatternOf[trip];
        stretches.Add(new Stretch(trip, position, Math.Min(round.Number == _now ? round.To : from, lines.Length(pattern) - 1), carried));
        if (position < from || (position == from && Carried.WalkSeconds(carried) < round.Walk))
            Mark(vehicles, trip, lines.TripStart[pattern + 1], position, Carried.WalkSeconds(carried));
    }

    /// <summary>A trip ridden from a position on is ridden no better by boarding it later, nor is any trip after it.</summary>
    private void Mark(int vehicles, int trip, int end, int position, int walk)
    {
        for (; trip < end; trip++)
        {
            var at = (trip * rides) + vehicles - 1;
            ref var round = ref _round[trip];
            if (_from[at] < position || (_from[at] == position && (round.Number != _now || round.Walk <= walk)))
                return;
            round = new Round(_now, round.Number == _now ? round.To : _from[at], walk);
            if (_from[((trip + 1) * rides) - 1] == NotReached)
                _used.Add(trip);
            for (; at < (trip + 1) * rides && _from[at] > position; at++)
                _from[at] = (ushort)position;
        }
    }

    private static ushort[] Filled(int length)
    {
        var filled = new ushort[length];
        Array.Fill(filled, NotReached);
        return filled;
    }

    /// <summary>What the round has of a trip: from where it was ridden before it, and what was walked by who boards first.</summary>
    private readonly record struct Round(int Number, ushort To, int Walk);
}
