namespace Pathways.Allocation.Choice;

/// <summary>
/// Learner-proposing deferred acceptance (Gale and Shapley, American Mathematical Monthly 69, 1962). The outcome is the stable
/// matching that is best for every learner and does not depend on the order of proposals (McVitie and Wilson 1971). Closing a
/// pool afterwards refuses those it holds and lets them propose further, which gives what a new run without the pool gives,
/// since refusing everybody is what a pool without places does, whenever it does it.
/// </summary>
public sealed class Matching
{
    private readonly Market _market;
    private readonly SeatHeap[] _seats;
    private readonly bool[] _closed;
    private readonly int[] _next; // by learner: entry after the last one proposed to
    private readonly bool[] _placed;

    private Matching(Market market, IEnumerable<int> closed)
    {
        _market = market;
        _seats = [.. Enumerable.Range(0, market.PoolCount).Select(_ => new SeatHeap())];
        _closed = new bool[market.PoolCount];
        foreach (var pool in closed)
            _closed[pool] = true;
        _next = market.Start[..market.LearnerCount];
        _placed = new bool[market.LearnerCount];
    }

    /// <summary>Matches everybody.</summary>
    /// <param name="market">The market.</param>
    /// <param name="closed">Pools that take nobody.</param>
    public static Matching Run(Market market, IEnumerable<int> closed)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(closed);
        var matching = new Matching(market, closed);
        for (var learner = 0; learner < market.LearnerCount; learner++)
            matching.Propose(learner);
        return matching;
    }

    /// <summary>Closes a pool; those it held go on to their next choices, and so do those whom they displace.</summary>
    public void Close(int pool)
    {
        if (_closed[pool])
            return;
        _closed[pool] = true;
        var sentOn = _seats[pool].Learners.Order().ToArray();
        _seats[pool].Clear();
        foreach (var learner in sentOn)
        {
            _placed[learner] = false;
            Propose(learner);
        }
    }

    /// <summary>Whether the pool is closed.</summary>
    public bool IsClosed(int pool) => _closed[pool];

    /// <summary>Learners placed in the pool.</summary>
    public int PlacedIn(int pool) => _seats[pool].Count;

    /// <summary>Rank of the learner's place in the own list from 0, or −1 without a place.</summary>
    public int Rank(int learner) => _placed[learner] ? _next[learner] - 1 - _market.Start[learner] : -1;

    /// <summary>The learner's pool, or −1.</summary>
    public int PoolOf(int learner) => _placed[learner] ? _market.Pool[_next[learner] - 1] : -1;

    private void Propose(int learner)
    {
        while (_next[learner] < _market.Start[learner + 1])
        {
            var entry = _next[learner]++;
            var pool = _market.Pool[entry];
            if (_closed[pool] || _market.Places[pool] == 0)
                continue;
            var seats = _seats[pool];
            var seat = (_market.Priority[entry], learner);
            if (seats.Count < _market.Places[pool])
            {
                seats.Add(seat);
                _placed[learner] = true;
                return;
            }

            if (seat.CompareTo(seats.Last) > 0)
                continue;
            var displaced = seats.Last.Learner;
            seats.ReplaceLast(seat);
            _placed[learner] = true;
            _placed[displaced] = false;
            learner = displaced;
        }
    }
}
