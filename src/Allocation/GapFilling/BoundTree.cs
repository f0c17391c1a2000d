namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Branch and bound over lots: where the bound is still above the best plan, plans fall into those with one lot more of a candidate
/// for certain and those without; each part has its own bound, and the largest of them bounds all. The part with the largest bound is
/// always next, so that the bound of all falls at every moment.
/// </summary>
/// <param name="bound">The bound; its state is used up.</param>
/// <param name="mostLots">By candidate: most lots.</param>
internal sealed class BoundTree(BenefitBound bound, int[] mostLots)
{
    private const int StepsAPart = 60;

    private readonly PriorityQueue<Part, (long Bound, int Number)> _open = new();
    private long _settled;
    private int _number;

    /// <summary>Parts bounded.</summary>
    public int Parts { get; private set; }

    /// <summary>What no plan can exceed, in 1/<see cref="BenefitBound.Scale"/>, beside the best plan known.</summary>
    public long Value => Math.Max(_settled, _open.TryPeek(out _, out var first) ? -first.Bound : 0);

    /// <summary>Searches until nothing is left that could be better than the best plan, or so many parts have been bounded.</summary>
    /// <param name="parts">Most parts.</param>
    /// <param name="best">What the best plan known spares, in units of cost; it may grow meanwhile.</param>
    /// <param name="valueOf">What a plan spares without minimum groups, in units of cost; given when nothing is left to choose.</param>
    /// <param name="each">Told after each two parts.</param>
    /// <param name="stop">Ends early.</param>
    public void Search(int parts, Func<long> best, Func<int[], long> valueOf, Action each, CancellationToken stop)
    {
        Add(new Part(bound.Best.ToArray(), new int[mostLots.Length], bound.LeftOut.ToArray(), bound.Value), best, valueOf);
        while (Parts < parts && !stop.IsCancellationRequested && _open.TryPeek(out var part, out _) && part.Bound >= (best() + 1) * BenefitBound.Scale)
        {
            _ = _open.Dequeue();
            var with = part.Taken.ToArray();
            with[part.Branch]++;
            var without = part.LeftOut.ToArray();
            without[part.Branch] = true;
            foreach (var (taken, leftOut) in new[] { (with, part.LeftOut.ToArray()), (part.Taken, without) })
            {
                bound.Forget(leftOut);
                bound.StartFrom(part.Surplus, BenefitBound.Scale);
                // Not to be cut short: a part without a bound of its own would have to take over that of its parent.
                bound.Improve(StepsAPart, best(), taken, CancellationToken.None);
                Parts++;
                Add(new Part(bound.Best.ToArray(), taken, leftOut, Math.Min(part.Bound, bound.Value)), best, valueOf);
            }

            each(); // not between the two, when the second part is in no bound
        }
    }

    private void Add(Part part, Func<long> best, Func<int[], long> valueOf)
    {
        if (part.Bound < (best() + 1) * BenefitBound.Scale)
            return;
        _ = bound.Evaluate(part.Taken, best());
        if (bound.Undecided(part.Taken) is { } branch)
        {
            part.Branch = branch;
            _open.Enqueue(part, (-part.Bound, _number++));
        }
        else
        {
            _settled = Math.Max(_settled, valueOf(part.Taken) * BenefitBound.Scale);
        }
    }

    private sealed record Part(long[] Surplus, int[] Taken, bool[] LeftOut, long Bound)
    {
        public int Branch { get; set; }
    }
}
