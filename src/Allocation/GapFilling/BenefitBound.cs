namespace Pathways.Allocation.GapFilling;

/// <summary>
/// A bound on what any plan within the limits can spare, by Lagrangian relaxation. Every learner has at most one place; each of these
/// constraints is priced with the learner's surplus, and the rest falls apart: an existing offer takes its places' worth of the
/// largest reduced benefits, a lot likewise, and the best lots within the limits are taken (Cornuéjols, Fisher and Nemhauser 1977 for
/// facility location). With any surpluses of 0 or more
/// <c>Σ surplus + Σ offers + Σ best lots</c> is no less than what the best plan spares; subgradient steps lower it. A lot's places go
/// to whole learners here, so the bound is stronger than the flow with one node of N new places, which lets every learner have the
/// ideal new place. Minimum groups are left out, which can only make the bound larger.
/// <para>Surpluses are whole numbers in 1/256 of a unit of cost, so that no rounding can put the bound on the wrong side.</para>
/// </summary>
internal sealed class BenefitBound
{
    /// <summary>Parts of a unit of cost.</summary>
    public const int Scale = 256;

    private const double Memory = 0.95;

    private readonly GapProblem _problem;
    private readonly BenefitColumns _offers;
    private readonly LotValues _values;
    private readonly LotChoice _choice;
    private readonly long[] _floor;
    private readonly int[] _places;
    private readonly double[] _direction;
    private readonly double[] _gradient;
    private readonly long[] _key;
    private readonly int[] _who;
    private readonly List<PricedLot> _lots = [];
    private readonly double[] _often;
    private bool[] _out;

    /// <param name="problem">The problem.</param>
    /// <param name="offers">Columns of the existing offers, above the floor.</param>
    /// <param name="candidates">Columns of the candidates, above the floor.</param>
    /// <param name="floor">By learner: the least surplus that is looked at, in units of cost.</param>
    /// <param name="choice">Chooses lots.</param>
    public BenefitBound(GapProblem problem, BenefitColumns offers, BenefitColumns candidates, long[] floor, LotChoice choice)
    {
        (_problem, _offers, _choice) = (problem, offers, choice);
        _values = new LotValues(problem, candidates);
        _floor = Array.ConvertAll(floor, each => each * Scale);
        _places = problem.Existing.Places;
        var learners = problem.Existing.LearnerCount;
        (Surplus, Best, _direction, _gradient) = ([.. _floor], [.. _floor], new double[learners], new double[learners]);
        (_key, _who, _out, _often) = (new long[learners], new int[learners], new bool[problem.Candidates.Length], new double[problem.Candidates.Length]);
        Value = long.MaxValue;
    }

    /// <summary>Surpluses of now, in 1/<see cref="Scale"/>.</summary>
    public long[] Surplus { get; private set; }

    /// <summary>Surpluses of the least bound so far.</summary>
    public long[] Best { get; }

    /// <summary>The least bound so far, in 1/<see cref="Scale"/>.</summary>
    public long Value { get; private set; }

    /// <summary>Lots of the last evaluation, the best first.</summary>
    public IReadOnlyList<(PricedLot Lot, double Share)> Chosen { get; private set; } = [];

    /// <summary>By candidate: shown to be in no plan better than the best one known.</summary>
    public bool[] LeftOut => _out;

    /// <summary>Starts anew from surpluses in units of cost, or from those of another bound.</summary>
    public void StartFrom(long[] surplus, int scale)
    {
        for (var learner = 0; learner < Surplus.Length; learner++)
            Surplus[learner] = Math.Max(_floor[learner], surplus[learner] * (Scale / scale));
        Array.Clear(_direction);
    }

    /// <summary>Forgets the least bound and what is left out, for another part of the search.</summary>
    public void Forget(bool[] leftOut)
    {
        (Value, _out) = (long.MaxValue, leftOut);
    }

    /// <summary>The Benders cut at the surpluses of the least bound; it holds for every plan, whatever is taken or left out here.</summary>
    public BendersCut Cut()
    {
        var now = Surplus;
        Surplus = [.. Best];
        var sum = Surplus.Sum();
        for (var offer = 0; offer < _offers.Count; offer++)
            sum += Offer(offer);
        var values = new long[_problem.Candidates.Length][];
        for (var candidate = 0; candidate < values.Length; candidate++)
        {
            var (places, most) = (_problem.Candidates[candidate].Places, _problem.Candidates[candidate].MostLots);
            var top = _values.Top(candidate, Surplus, Scale, most);
            values[candidate] = new long[(top.Length + places - 1) / places];
            for (var row = 0; row < top.Length; row++)
                values[candidate][row / places] += top[row];
        }

        var cut = new BendersCut(Surplus, sum, values);
        Surplus = now;
        return cut;
    }

    /// <summary>
    /// The candidate about which the last steps were least sure: chosen about as often as not. Null when nothing is left to choose.
    /// </summary>
    /// <param name="taken">By candidate: lots that are in the plan for certain.</param>
    public int? Undecided(int[] taken)
    {
        int? undecided = null;
        foreach (var candidate in _lots.Select(lot => lot.Candidate).Distinct())
        {
            if (Room(taken) && taken[candidate] < _problem.Candidates[candidate].MostLots && (undecided is not { } other || Math.Abs(_often[candidate] - 0.5) < Math.Abs(_often[other] - 0.5)))
                undecided = candidate;
        }

        if (undecided is not null || !Room(taken))
            return undecided;

        // No candidate promises more at these surpluses, but one that is not left out may still add something.
        var further = Array.FindIndex(_problem.Candidates.Select((candidate, index) => !_out[index] && taken[index] < candidate.MostLots).ToArray(), free => free);
        return further < 0 ? null : further;
    }

    /// <summary>Takes subgradient steps.</summary>
    /// <param name="steps">Most steps.</param>
    /// <param name="target">What a known plan spares, in units of cost: the steps aim at it, and candidates that cannot beat it are left out.</param>
    /// <param name="taken">By candidate: lots that are in the plan for certain; null for none.</param>
    /// <param name="stop">Ends the steps early.</param>
    /// <param name="each">Told after each step; true ends the steps.</param>
    public void Improve(int steps, long target, int[]? taken, CancellationToken stop, Func<bool>? each = null)
    {
        var (size, without) = (1.0, 0);
        for (var step = 0; step < steps && !stop.IsCancellationRequested; step++)
        {
            var bound = Evaluate(taken, target);
            if (bound < Value)
            {
                without = bound < Value - ((Value - (target * Scale)) / 2000) ? 0 : without + 1;
                Value = bound;
                Surplus.CopyTo(Best, 0);
            }
            else
            {
                without++;
            }

            if (Value < (target + 1) * Scale || (each?.Invoke() ?? false))
                return;
            if (without >= 20)
            {
                (size, without) = (size / 2, 0);
                Best.CopyTo(Surplus, 0);
                Array.Clear(_direction);
                if (size < 1e-4)
                    return;
                _ = Evaluate(taken, target);
            }

            if (!Step(size, bound, target * Scale))
                return;
        }
    }

    /// <summary>The bound at the surpluses of now; leaves the subgradient behind.</summary>
    public long Evaluate(int[]? taken, long target)
    {
        var bound = 0L;
        for (var learner = 0; learner < Surplus.Length; learner++)
        {
            bound += Surplus[learner];
            _gradient[learner] = 1;
        }

        for (var offer = 0; offer < _offers.Count; offer++)
            bound += Offer(offer);
        _lots.Clear();
        for (var candidate = 0; candidate < _problem.Candidates.Length; candidate++)
        {
            if (taken is not null && taken[candidate] > 0)
                bound += Lots(candidate, taken[candidate]);
            else if (!_out[candidate])
                _ = Lots(candidate, 0);
        }

        var (sum, chosen) = _choice.Largest(_lots, taken);
        bound += sum;
        Chosen = chosen;
        for (var candidate = 0; candidate < _often.Length; candidate++)
            _often[candidate] *= Memory;
        foreach (var lot in chosen)
        {
            _often[lot.Lot.Candidate] += (1 - Memory) * lot.Share;
            Take(lot.Lot, lot.Share);
        }

        LeaveOut(bound, target, chosen);
        return bound;
    }

    private bool Room(int[] taken) => _choice.Allows(taken);

    private long Offer(int offer)
    {
        var count = 0;
        for (var entry = _offers.Start[offer]; entry < _offers.Start[offer + 1]; entry++)
        {
            var learner = _offers.Learner[entry];
            var value = ((long)_offers.Benefit[entry] * Scale) - Surplus[learner];
            if (value > 0)
                (_key[count], _who[count++]) = (-value, learner);
        }

        if (count > _places[offer])
            Array.Sort(_key, _who, 0, count);
        var sum = 0L;
        for (var row = 0; row < Math.Min(count, _places[offer]); row++)
        {
            sum -= _key[row];
            _gradient[_who[row]]--;
        }

        return sum;
    }

    /// <summary>Lists the lots that may be chosen; those taken for certain are added up, and their learners counted.</summary>
    private long Lots(int candidate, int certain)
    {
        var (places, most) = (_problem.Candidates[candidate].Places, _problem.Candidates[candidate].MostLots);
        var top = _values.Top(candidate, Surplus, Scale, most);
        var sum = 0L;
        for (var number = 1; number <= most && (number <= certain || (long)(number - 1) * places < top.Length); number++)
        {
            var value = 0L;
            for (var row = (number - 1) * places; row < Math.Min((long)number * places, top.Length); row++)
            {
                value += top[row];
                if (number <= certain)
                    _gradient[_values.Who(top.Length)[row]]--;
            }

            if (number <= certain)
                sum += value;
            else if (!_out[candidate])
                _lots.Add(new PricedLot(candidate, number, value));
        }

        return sum;
    }

    private void Take(PricedLot lot, double share)
    {
        var places = _problem.Candidates[lot.Candidate].Places;
        var top = _values.Top(lot.Candidate, Surplus, Scale, lot.Number);
        for (var row = (lot.Number - 1) * places; row < Math.Min((long)lot.Number * places, top.Length); row++)
            _gradient[_values.Who(top.Length)[row]] -= share;
    }

    /// <summary>
    /// A lot that would have to replace the least one chosen, and would leave less than the known plan spares, is in no better plan. (Lots
    /// listed all promise something, so where those chosen do not fill the limits, they are all that is listed.)
    /// </summary>
    private void LeaveOut(long bound, long target, List<(PricedLot Lot, double Share)> chosen)
    {
        if (!_choice.OneSize || chosen.Count == 0)
            return;
        var least = chosen.Min(lot => lot.Lot.Value);
        foreach (var lot in _lots)
        {
            if (lot.Number == 1 && bound - least + lot.Value < (target * Scale) && lot.Value < least)
                _out[lot.Candidate] = true;
        }
    }

    private bool Step(double size, long bound, long target)
    {
        var length = 0.0;
        for (var learner = 0; learner < Surplus.Length; learner++)
        {
            if (_gradient[learner] > 0 && Surplus[learner] <= _floor[learner])
                _gradient[learner] = 0;
            _direction[learner] = (0.3 * _direction[learner]) + _gradient[learner];
            length += _direction[learner] * _direction[learner];
        }

        if (length < 1e-9)
            return false;
        var step = size * Math.Max(bound - target, Scale) / length;
        for (var learner = 0; learner < Surplus.Length; learner++)
            Surplus[learner] = Math.Max(_floor[learner], Surplus[learner] - (long)Math.Round(step * _direction[learner]));
        return true;
    }
}
