namespace Pathways.Allocation.Choice;

/// <summary>The learners whom a pool holds for the time being, the one who came last on top.</summary>
internal sealed class SeatHeap
{
    private readonly List<(ulong Priority, int Learner)> _held = [];

    public int Count => _held.Count;

    /// <summary>Who came last among those held; undefined when empty.</summary>
    public (ulong Priority, int Learner) Last => _held[0];

    /// <summary>Those held, in no order.</summary>
    public IEnumerable<int> Learners => _held.Select(seat => seat.Learner);

    public void Add((ulong Priority, int Learner) seat)
    {
        var at = _held.Count;
        _held.Add(seat);
        while (at > 0 && _held[(at - 1) / 2].CompareTo(seat) < 0)
        {
            _held[at] = _held[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _held[at] = seat;
    }

    /// <summary>Takes the place of the one who came last.</summary>
    public void ReplaceLast((ulong Priority, int Learner) seat)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _held.Count)
                break;
            if (child + 1 < _held.Count && _held[child + 1].CompareTo(_held[child]) > 0)
                child++;
            if (_held[child].CompareTo(seat) <= 0)
                break;
            _held[at] = _held[child];
            at = child;
        }

        _held[at] = seat;
    }

    public void Clear() => _held.Clear();
}
