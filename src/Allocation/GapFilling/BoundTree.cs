namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Branch and bound over lots with Benders cuts: where the bound is still above the best plan, plans fall into those with one lot more of
/// a candidate for certain and those without. A part is first bounded by the cuts met so far, which is cheap; only when it is the one
/// that bounds all is it given surpluses of its own, which start from the cuts' mixture and make a cut for all parts. The part with the
/// largest bound is always next, so that the bound of all falls at every moment.
/// </summary>
/// <param name="bound">The bound; its state is used up.</param>
/// <param name="cuts">The cuts met so far; those met here are added.</param>
/// <param name="mostLots">By candidate: most lots.</param>
internal sealed class BoundTree(BenefitBound bound, BendersCuts cuts, int[] mostLots)
{
    private const int StepsAPart = 60;

    private readonly PriorityQueue<Part, (long Bound, int Number)> _open = new();
    private long _settled;
    private int _number;

    /// <summary>Parts bounded with surpluses of their own.</summary>
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
        cuts.Add(bound.Cut());
        Add(new Part(bound.Best.ToArray(), new int[mostLots.Length], bound.LeftOut.ToArray(), bound.Value), best, valueOf);
        while (Parts < parts && !stop.IsCancellationRequested && _open.TryPeek(out var part, out _) && part.Bound >= (best() + 1) * BenefitBound.Scale)
        {
            _ = _open.Dequeue();
            if (part.Branch is { } branch)
                Divide(part, branch, best());
            else
                Bound(part, best, valueOf);
            each(); // not between the two halves of a part, when the second is in no bound
        }
    }

    /// <summary>Two parts for one, each bounded by the cuts.</summary>
    private void Divide(Part part, int branch, long best)
    {
        var with = part.Taken.ToArray();
        with[branch]++;
        var without = part.LeftOut.ToArray();
        without[branch] = true;
        foreach (var (taken, leftOut) in new[] { (with, part.LeftOut), (part.Taken, without) })
        {
            if (cuts.Of(taken, leftOut) is var (value, surplus) && value >= (best + 1) * BenefitBound.Scale)
                Enqueue(new Part(surplus, taken, leftOut, Math.Min(part.Bound, value)));
        }
    }

    /// <summary>Steps for a part's own surpluses, and the cut that they make.</summary>
    private void Bound(Part part, Func<long> best, Func<int[], long> valueOf)
    {
        var leftOut = part.LeftOut.ToArray();
        bound.Forget(leftOut);
        bound.StartFrom(part.Surplus, BenefitBound.Scale);
        // Not to be cut short: a part without a bound of its own would have to take over that of its parent.
        bound.Improve(StepsAPart, best(), part.Taken, CancellationToken.None);
        Parts++;
        cuts.Add(bound.Cut());
        Add(new Part(bound.Best.ToArray(), part.Taken, leftOut, Math.Min(part.Bound, bound.Value)), best, valueOf);
    }

    private void Add(Part part, Func<long> best, Func<int[], long> valueOf)
    {
        if (part.Bound < (best() + 1) * BenefitBound.Scale)
            return;
        _ = bound.Evaluate(part.Taken, best());
        if (bound.Undecided(part.Taken) is { } branch)
            Enqueue(part with { Branch = branch });
        else
            _settled = Math.Max(_settled, valueOf(part.Taken) * BenefitBound.Scale);
    }

    private void Enqueue(Part part) => _open.Enqueue(part, (-part.Bound, _number++));

    /// <param name="Surplus">Surpluses to start from.</param>
    /// <param name="Taken">By candidate: lots in the plan for certain.</param>
    /// <param name="LeftOut">By candidate: no further lots.</param>
    /// <param name="Bound">What no plan of this part can exceed.</param>
    /// <param name="Branch">The candidate that divides it; null while only the cuts have bounded it.</param>
    private sealed record Part(long[] Surplus, int[] Taken, bool[] LeftOut, long Bound, int? Branch = null);
}
