namespace Pathways.Allocation.GapFilling;

/// <summary>
/// A Benders cut (Benders 1962; Geoffrion 1972): at one set of surpluses, what any plan spares is no more than <paramref name="Base"/>
/// and the values of its lots. The surpluses are a solution of the dual of sharing places among learners, which does not depend on the
/// lots, so the cut holds for every plan.
/// </summary>
/// <param name="Surplus">By learner, in 1/<see cref="BenefitBound.Scale"/>.</param>
/// <param name="Base">The surpluses, and what the existing offers add to them.</param>
/// <param name="Values">By candidate: what its first, second, … lot adds at most, falling; lots that add nothing are left out.</param>
internal sealed record BendersCut(long[] Surplus, long Base, long[][] Values)
{
    /// <summary>What the lot of a number (from 1) adds at most.</summary>
    public long Of(int candidate, int number) => number <= Values[candidate].Length ? Values[candidate][number - 1] : 0;
}

/// <summary>
/// The cuts met so far, and the master problem over them: which lots, so that the least of the cuts is largest? Its relaxation is
/// bounded by mixing the cuts with weights that add up to one (no plan spares more than any mixture), and the weights are moved to the
/// cuts that bound least what is chosen, by multiplicative steps. This costs far less than new surpluses, which need all learners, and
/// the mixture of the surpluses is where to look for new ones: the bound is convex in them.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="choice">Chooses lots.</param>
/// <param name="most">Most cuts kept; the one that has been of no use for longest is dropped.</param>
internal sealed class BendersCuts(GapProblem problem, LotChoice choice, int most = 24)
{
    /// <summary>Weights are whole numbers that add up to this, so that no rounding can put the bound on the wrong side.</summary>
    private const int Whole = 1 << 12;

    private const int Rounds = 24;
    private readonly List<(BendersCut Cut, int Used)> _cuts = [];
    private int _now;

    /// <summary>Cuts made in all.</summary>
    public int Made { get; private set; }

    /// <summary>Adds a cut.</summary>
    public void Add(BendersCut cut)
    {
        Made++;
        if (_cuts.Count == most)
            _cuts.RemoveAt(Enumerable.Range(0, most).MinBy(each => _cuts[each].Used));
        _cuts.Add((cut, ++_now));
    }

    /// <summary>What no plan of a part can exceed by these cuts, in 1/<see cref="BenefitBound.Scale"/>, and the mixture of surpluses that shows it.</summary>
    /// <param name="taken">By candidate: lots that are in the plan for certain.</param>
    /// <param name="leftOut">By candidate: no further lots.</param>
    /// <returns>Null where the lots taken are beyond the limits: no plan is in such a part.</returns>
    /// <exception cref="InvalidOperationException">There is no cut.</exception>
    public (long Bound, long[] Surplus)? Of(int[] taken, bool[] leftOut)
    {
        if (!choice.Holds(taken))
            return null;
        if (_cuts.Count == 0)
            throw new InvalidOperationException("No cut has been made.");
        var bases = _cuts.Select(each => each.Cut.Base + Certain(each.Cut, taken)).ToArray();
        var (share, least, best) = (Enumerable.Repeat(1.0 / bases.Length, bases.Length).ToArray(), long.MaxValue, Array.Empty<int>());
        for (var round = 0; round < Rounds; round++)
        {
            var weights = InWholes(share);
            var (bound, values) = Mixed(weights, bases, taken, leftOut);
            if (bound < least)
                (least, best) = (bound, weights);
            var (low, spread) = (values.Min(), Math.Max(1.0, values.Max() - values.Min()));
            var size = 4.0 / (1 + (round / 4));
            for (var cut = 0; cut < share.Length; cut++)
                share[cut] *= Math.Exp(-size * (values[cut] - low) / spread);
            var sum = share.Sum();
            share = Array.ConvertAll(share, each => Math.Max(each / sum, 1e-9));
        }

        _now++;
        for (var cut = 0; cut < best.Length; cut++)
        {
            if (best[cut] > 0)
                _cuts[cut] = (_cuts[cut].Cut, _now);
        }

        return (least, Mixture(best));
    }

    /// <summary>The largest mixture within the limits, rounded up, and what each cut says of the lots chosen.</summary>
    private (long Bound, double[] Values) Mixed(int[] weights, long[] bases, int[] taken, bool[] leftOut)
    {
        var used = Enumerable.Range(0, weights.Length).Where(cut => weights[cut] > 0).ToArray();
        var lots = new List<PricedLot>();
        for (var candidate = 0; candidate < taken.Length; candidate++)
        {
            for (var number = taken[candidate] + 1; !leftOut[candidate] && number <= problem.Candidates[candidate].MostLots; number++)
            {
                var value = 0L;
                foreach (var cut in used)
                    value += weights[cut] * _cuts[cut].Cut.Of(candidate, number);
                if (value == 0)
                    break;
                lots.Add(new PricedLot(candidate, number, value));
            }
        }

        var (sum, chosen) = choice.Largest(lots, taken);
        foreach (var cut in used)
            sum += weights[cut] * bases[cut];
        var values = Array.ConvertAll(bases, each => (double)each);
        foreach (var (lot, share) in chosen)
        {
            for (var cut = 0; cut < values.Length; cut++)
                values[cut] += share * _cuts[cut].Cut.Of(lot.Candidate, lot.Number);
        }

        // One part more than rounding up: choices within a budget are summed in floating point.
        return ((sum / Whole) + 2, values);
    }

    private static long Certain(BendersCut cut, int[] taken)
    {
        var sum = 0L;
        for (var candidate = 0; candidate < taken.Length; candidate++)
        {
            for (var number = 1; number <= taken[candidate]; number++)
                sum += cut.Of(candidate, number);
        }

        return sum;
    }

    private long[] Mixture(int[] weights)
    {
        var surplus = new long[_cuts[0].Cut.Surplus.Length];
        for (var cut = 0; cut < weights.Length; cut++)
        {
            for (var learner = 0; weights[cut] > 0 && learner < surplus.Length; learner++)
                surplus[learner] += weights[cut] * _cuts[cut].Cut.Surplus[learner];
        }

        return Array.ConvertAll(surplus, each => each / Whole);
    }

    /// <summary>Shares as whole weights that add up to <see cref="Whole"/>; what rounding leaves goes to the largest.</summary>
    private static int[] InWholes(double[] share)
    {
        var weights = Array.ConvertAll(share, each => (int)(each * Whole));
        weights[Array.IndexOf(share, share.Max())] += Whole - weights.Sum();
        return weights;
    }
}
