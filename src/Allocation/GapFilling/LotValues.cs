namespace Pathways.Allocation.GapFilling;

/// <summary>
/// What lots could spare at most, at given surpluses of the learners. A lot of <c>q</c> places at candidate <c>c</c> spares no more
/// than the <c>q</c> largest of (benefit there − surplus), by weak duality: the surpluses with the prices of the other places stay
/// feasible in the dual, and the new places add the largest reduced benefits. Several lots of one candidate go on down the same list.
/// </summary>
internal sealed class LotValues
{
    private readonly BenefitColumns _columns;
    private readonly GapProblem _problem;
    private readonly long[] _top;
    private readonly int[] _who;

    public LotValues(GapProblem problem, BenefitColumns columns)
    {
        (_problem, _columns) = (problem, columns);
        var most = problem.Candidates.IsEmpty ? 0 : problem.Candidates.Max(candidate => Math.Min((long)candidate.Places * candidate.MostLots, problem.Existing.LearnerCount));
        (_top, _who) = (new long[most + 1], new int[most + 1]);
    }

    /// <summary>The learners behind the last list, best first.</summary>
    public ReadOnlySpan<int> Who(int count) => _who.AsSpan(0, count);

    /// <summary>The largest reduced benefits of a candidate, above 0, descending (in no order when its one lot takes everybody).</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="surplus">By learner.</param>
    /// <param name="scale">Benefits are multiplied by this before surpluses are taken off.</param>
    /// <param name="lots">Lots whose places are looked at.</param>
    public ReadOnlySpan<long> Top(int candidate, long[] surplus, int scale, int lots)
    {
        var room = (int)Math.Min((long)_problem.Candidates[candidate].Places * lots, _problem.Existing.LearnerCount);
        var count = 0;
        var takesAll = lots == 1 && room >= _columns.Start[candidate + 1] - _columns.Start[candidate];
        for (var entry = _columns.Start[candidate]; entry < _columns.Start[candidate + 1]; entry++)
        {
            var learner = _columns.Learner[entry];
            var value = ((long)_columns.Benefit[entry] * scale) - surplus[learner];
            if (value <= 0 || (count == room && value <= _top[count - 1]))
                continue;
            var at = count < room ? count++ : count - 1;
            for (; !takesAll && at > 0 && _top[at - 1] < value; at--)
                (_top[at], _who[at]) = (_top[at - 1], _who[at - 1]);
            (_top[at], _who[at]) = (value, learner);
        }

        return _top.AsSpan(0, count);
    }

    /// <summary>The most that one more lot of a candidate can spare at these surpluses, when so many learners are in its lots already.</summary>
    public long OfOneMore(int candidate, long[] surplus, int load)
    {
        if (load == 0)
            return Sum(Top(candidate, surplus, 1, 1));
        // Those in its lots now stand first, each at the price of the place; a lot more is worth what comes after them.
        var top = Top(candidate, surplus, 1, _problem.Candidates[candidate].MostLots);
        var price = top.Length == 0 ? 0 : top[0];
        return price * _problem.Candidates[candidate].Places;
    }

    private static long Sum(ReadOnlySpan<long> values)
    {
        var sum = 0L;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
