using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// The range of a variable over all points that satisfy linear equations and bounds, from a point that does: what somebody who knows
/// both can tell of it. A primal simplex with bounded variables (Chvátal 1983, "Linear Programming", chapter 8) that keeps the exchanges of a search apart from
/// the equations (<see cref="Exchanges"/>); variables that start between their bounds may move either way, so a known point is start enough. Every search begins at a point between those
/// that were found so far: it lies inside what the figures allow, while true counts of one and ends of searches lie on many bounds at once, where most moves lead nowhere.
/// </summary>
internal sealed class LinearRanges
{
    private const double Tiny = 1e-9;
    private const double Near = 1e-10;
    private const double Smallest = 1e-8;
    private const double FarEnough = 0.5; // of a person
    private const int Tried = 4; // moves looked at for a step: each costs a column, and few are seldom all stuck
    private const double Back = 0.1; // share of the way to where a search ended: small, so that one search does not bring the start near its bounds

    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _at;
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly SolvedRows _rows;
    private readonly Exchanges _exchanges;
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly (double[] At, int[] Basic, int[] RowOf) _start;
    private readonly Workspace _row;
    private Workspace _column;
    private Workspace _other;
    private readonly List<(int Variable, bool Rises, double Value)> _candidates = [];

    /// <summary>Puts the equations into a form solved for as many variables.</summary>
    /// <param name="lower">Lower bounds; may be infinite.</param>
    /// <param name="upper">Upper bounds; may be infinite.</param>
    /// <param name="point">A point that satisfies equations and bounds.</param>
    /// <param name="equations">Each a sum of variable × factor that is zero.</param>
    public LinearRanges(double[] lower, double[] upper, double[] point, IReadOnlyList<ImmutableArray<(int Variable, double Factor)>> equations)
    {
        (_lower, _upper, _at) = ([.. lower.Select((bound, j) => lower[j] < upper[j] ? bound - Nudge(j) : bound)], [.. upper.Select((bound, j) => lower[j] < upper[j] ? bound + Nudge(j) : bound)], [.. point]);
        _rows = new SolvedRows(point.Length, equations.Select(equation => equation.Where(term => _lower[term.Variable] < _upper[term.Variable]))); // what cannot move has no part in it
        _exchanges = new Exchanges(_rows);
        (_basic, _rowOf) = ([.. _rows.Basic], [.. _rows.RowOf]);
        _start = ([.. _at], [.. _basic], [.. _rowOf]);
        (_least, _most) = ([.. point], [.. point]);
        (_row, _column, _other) = (new Workspace(point.Length), new Workspace(_basic.Length), new Workspace(_basic.Length));
    }

    /// <summary>Goes back to the point at which a search begins, after that has moved a little towards where the last one ended: between two points that satisfy all lies another.</summary>
    public void Again()
    {
        for (var j = 0; j < _at.Length; j++)
            _start.At[j] += Back * (_at[j] - _start.At[j]);
        _start.At.CopyTo(_at, 0);
        _start.Basic.CopyTo(_basic, 0);
        _start.RowOf.CopyTo(_rowOf, 0);
        _exchanges.Clear();
    }

    /// <summary>Lets a variable that could move before range further. The point stays where it is, so it still satisfies all.</summary>
    public void Widen(int variable, double lower, double upper)
        => (_lower[variable], _upper[variable]) = (Math.Min(_lower[variable], lower - Nudge(variable)), Math.Max(_upper[variable], upper + Nudge(variable)));

    /// <summary>Bounds are moved apart by as little as this, another amount for each, so that seldom two stop a move together: else moves of no length could follow each other for long.</summary>
    private static double Nudge(int variable) => Smallest * (1 + ((uint)(variable * 2_654_435_761u) / (double)uint.MaxValue));

    /// <summary>Whether anything bounds a variable.</summary>
    public bool IsBounded(int variable) => !double.IsNegativeInfinity(_lower[variable]) || !double.IsPositiveInfinity(_upper[variable]);

    /// <summary>Where a variable is now: a point that satisfies equations and bounds.</summary>
    public double At(int variable) => _at[variable];

    /// <summary>The least that a variable was at any point of a search; every one of them satisfies equations and bounds.</summary>
    public double Least(int variable) => _least[variable];

    /// <summary>The most.</summary>
    public double Most(int variable) => _most[variable];

    /// <summary>Moves a variable as far up or down as equations and bounds let it.</summary>
    /// <param name="variable">Which.</param>
    /// <param name="up">Up or down.</param>
    /// <param name="enough">A value at which it may stop early.</param>
    /// <returns>The end, infinite for none, or a value at or beyond <paramref name="enough"/>.</returns>
    public double Reach(int variable, bool up, double enough)
    {
        for (var step = 0; ; step++)
        {
            if (up ? _at[variable] >= enough : _at[variable] <= enough)
                return _at[variable];
            if (Best(variable, up, bland: step > 2 * _at.Length) is not { } move)
                return _at[variable];
            if (double.IsInfinity(move.Length))
                return up ? double.PositiveInfinity : double.NegativeInfinity;
            Make(move);
        }
    }

    /// <summary>The variables whose bounds stop another where <see cref="Reach"/> left it; none where its own does.</summary>
    public IEnumerable<(int Variable, bool AtUpper)> Stops(int variable)
    {
        if (_rowOf[variable] < 0)
            return [];
        _exchanges.Row(_rowOf[variable], _row);
        return [.. _row.Touched.ToArray().Where(j => _rowOf[j] < 0 && Math.Abs(_row[j]) >= Tiny).Order().Select(j => (j, _at[j] >= _upper[j] - Tiny))];
    }

    /// <summary>
    /// A move that helps; null for none. Of the few variables that each move it most for their own way, the one that moves it furthest: many stand where they can go no way at all.
    /// Where very many moves have been made the first one, so that no circle is walked for ever (Bland).
    /// </summary>
    private Step? Best(int variable, bool up, bool bland)
    {
        if (_rowOf[variable] < 0)
            return (up ? _at[variable] < _upper[variable] - Tiny : _at[variable] > _lower[variable] + Tiny) ? Ahead(variable, up) : null;
        Candidates(variable, up);
        if (_candidates.Count == 0)
            return null;
        _candidates.Sort(bland ? static (a, b) => a.Variable.CompareTo(b.Variable) : static (a, b) => a.Value == b.Value ? a.Variable.CompareTo(b.Variable) : b.Value.CompareTo(a.Value));
        var (best, furthest) = (default(Step), -1.0);
        foreach (var (candidate, rises, value) in _candidates.Take(bland ? 1 : Tried))
        {
            var step = Ahead(candidate, rises);
            if (value * step.Length <= furthest)
                continue;
            (best, furthest) = (step, value * step.Length);
            (_column, _other) = (_other, _column);
            if (furthest >= FarEnough)
                break;
        }

        (_column, _other) = (_other, _column);
        return best;
    }

    /// <summary>Variables outside the solved ones whose move helps, and by how much for each of their own.</summary>
    private void Candidates(int variable, bool up)
    {
        _candidates.Clear();
        _exchanges.Row(_rowOf[variable], _row);
        foreach (var j in _row.Touched)
        {
            var value = _row[j];
            if (_rowOf[j] >= 0 || Math.Abs(value) <= Tiny)
                continue;
            var wantsUp = value < 0 == up; // x = constant − Σ row × others
            if (wantsUp ? _at[j] < _upper[j] - Tiny : _at[j] > _lower[j] + Tiny)
                _candidates.Add((j, wantsUp, Math.Abs(value)));
        }
    }

    /// <summary>How far a variable can move until a bound stops it or one of the solved ones; its column is then in the workspace.</summary>
    private Step Ahead(int mover, bool rises)
    {
        var length = rises ? _upper[mover] - _at[mover] : _at[mover] - _lower[mover];
        var (leaving, fastest) = (-1, 0.0);
        _exchanges.Column(mover, _column);
        foreach (var r in _column.Touched)
        {
            var rate = rises ? -_column[r] : _column[r];
            if (Math.Abs(rate) <= Tiny)
                continue;
            var b = _basic[r];
            var room = Math.Max(0, rate > 0 ? (_upper[b] - _at[b]) / rate : (_lower[b] - _at[b]) / rate);
            if (room < length - Near || (room <= length + Near && leaving >= 0 && Math.Abs(rate) > fastest))
                (length, leaving, fastest) = (Math.Min(room, length), r, Math.Abs(rate)); // of those that stop it together the one that is surest to divide by
        }

        return new Step(mover, rises, length, leaving);
    }

    /// <summary>Makes a move whose column is in the workspace; what stops it changes places with it.</summary>
    private void Make(Step step)
    {
        foreach (var r in _column.Touched)
            Move(_basic[r], step.Length * (step.Rises ? -_column[r] : _column[r]));
        Move(step.Mover, step.Rises ? step.Length : -step.Length);
        if (step.Leaving < 0)
            return;
        _exchanges.Add(step.Leaving, _column);
        (_rowOf[_basic[step.Leaving]], _rowOf[step.Mover], _basic[step.Leaving]) = (-1, step.Leaving, step.Mover);
    }

    private void Move(int variable, double by)
    {
        var at = _at[variable] += by;
        if (at < _least[variable])
            _least[variable] = at;
        else if (at > _most[variable])
            _most[variable] = at;
    }

    private readonly record struct Step(int Mover, bool Rises, double Length, int Leaving);
}
