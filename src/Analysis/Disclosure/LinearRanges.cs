using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// The range of a variable over all points that satisfy linear equations and bounds, from a point that does: what somebody who knows
/// both can tell of it. A primal simplex with bounded variables on a tableau of sparse rows (Chvátal 1983, "Linear Programming", chapter 8); variables
/// that start between their bounds may move either way, so the known point is start enough. Every search begins at it: the true counts lie well inside what the
/// figures allow, while an end of the last search lies on many bounds at once, and its rows are long.
/// </summary>
internal sealed class LinearRanges
{
    private const double Tiny = 1e-9;
    private const double Near = 1e-10;
    private const double Smallest = 1e-8;

    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _at;
    private readonly SparseRow[] _rows;
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly (double[] At, SparseRow[] Rows, int[] Basic, int[] RowOf) _start;
    private readonly HashSet<int> _changed = [];
    private readonly ulong[] _kinds; // of the rows, side by side, since every move asks all of them
    private readonly List<(int Row, double Entry)> _moved = [];

    /// <summary>Puts the equations into a form solved for as many variables.</summary>
    /// <param name="lower">Lower bounds; may be infinite.</param>
    /// <param name="upper">Upper bounds; may be infinite.</param>
    /// <param name="point">A point that satisfies equations and bounds.</param>
    /// <param name="equations">Each a sum of variable × factor that is zero.</param>
    public LinearRanges(double[] lower, double[] upper, double[] point, IReadOnlyList<ImmutableArray<(int Variable, double Factor)>> equations)
    {
        (_lower, _upper, _at) = ([.. lower.Select((bound, j) => lower[j] < upper[j] ? bound - Nudge(j) : bound)], [.. upper.Select((bound, j) => lower[j] < upper[j] ? bound + Nudge(j) : bound)], [.. point]);
        _rowOf = new int[point.Length];
        Array.Fill(_rowOf, -1);
        var (rows, basic, stands) = (new List<SparseRow>(), new List<int>(), new int[point.Length]);
        foreach (var (variable, _) in equations.SelectMany(equation => equation))
            stands[variable]++;
        foreach (var equation in equations)
        {
            var row = SparseRow.Of(equation.Where(term => _lower[term.Variable] < _upper[term.Variable])); // what cannot move has no part in it
            foreach (var column in row.Columns.ToArray())
            {
                if (_rowOf[column] >= 0)
                    row.Subtract(rows[_rowOf[column]], row[column]);
            }

            var pivot = row.Pivot(stands);
            if (pivot < 0)
                continue; // follows from the others
            row.Divide(row[pivot]);
            foreach (var other in rows)
                other.Subtract(row, other[pivot]);
            _rowOf[pivot] = rows.Count;
            rows.Add(row);
            basic.Add(pivot);
        }

        (_rows, _basic) = ([.. rows], [.. basic]);
        _start = ([.. _at], [.. _rows], [.. _basic], [.. _rowOf]);
        for (var r = 0; r < _rows.Length; r++)
            _rows[r] = _start.Rows[r].Copy();
        _kinds = [.. _rows.Select(row => row.Kinds)];
    }

    /// <summary>Goes back to the known point.</summary>
    public void Again()
    {
        _start.At.CopyTo(_at, 0);
        _start.Basic.CopyTo(_basic, 0);
        _start.RowOf.CopyTo(_rowOf, 0);
        foreach (var r in _changed)
            (_rows[r], _kinds[r]) = (_start.Rows[r].Copy(), _start.Rows[r].Kinds);
        _changed.Clear();
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
            var (mover, rises) = Mover(variable, up, smallest: step > 2 * _at.Length);
            if (mover < 0)
                return _at[variable];
            if (double.IsInfinity(Move(mover, rises)))
                return up ? double.PositiveInfinity : double.NegativeInfinity;
        }
    }

    /// <summary>The variables whose bounds stop another where <see cref="Reach"/> left it; none where its own does.</summary>
    public IEnumerable<(int Variable, bool AtUpper)> Stops(int variable)
    {
        var row = _rowOf[variable] < 0 ? null : _rows[_rowOf[variable]];
        return row is null ? [] : row.Columns.ToArray().Where(j => _rowOf[j] < 0).Select(j => (j, _at[j] >= _upper[j] - Tiny));
    }

    /// <summary>A variable outside the solved ones whose move helps; the first one where many steps have been made, so that no circle is walked for ever (Bland).</summary>
    private (int Mover, bool Rises) Mover(int variable, bool up, bool smallest)
    {
        if (_rowOf[variable] < 0)
            return (up ? _at[variable] < _upper[variable] - Tiny : _at[variable] > _lower[variable] + Tiny) ? (variable, up) : (-1, false);
        var row = _rows[_rowOf[variable]];
        var (best, rises, most) = (-1, false, Tiny);
        for (var i = 0; i < row.Count; i++)
        {
            var (j, value) = (row.Columns[i], row.Values[i]);
            if (_rowOf[j] >= 0 || Math.Abs(value) <= most)
                continue;
            var wantsUp = value < 0 == up; // x = constant − Σ row × others
            if (wantsUp ? _at[j] >= _upper[j] - Tiny : _at[j] <= _lower[j] + Tiny)
                continue;
            (best, rises, most) = (j, wantsUp, Math.Abs(value));
            if (smallest)
                break;
        }

        return (best, rises);
    }

    /// <summary>Moves a variable until a bound stops it or one of the solved ones, which then changes places with it.</summary>
    private double Move(int mover, bool rises)
    {
        var length = rises ? _upper[mover] - _at[mover] : _at[mover] - _lower[mover];
        var (leaving, fastest) = (-1, 0.0);
        var kind = SparseRow.Kind(mover);
        _moved.Clear();
        for (var r = 0; r < _kinds.Length; r++)
        {
            if ((_kinds[r] & kind) == 0 || _rows[r][mover] is not (var entry and not 0))
                continue;
            _moved.Add((r, entry));
            var rate = rises ? -entry : entry;
            if (Math.Abs(rate) <= Tiny)
                continue;
            var b = _basic[r];
            var room = Math.Max(0, rate > 0 ? (_upper[b] - _at[b]) / rate : (_lower[b] - _at[b]) / rate);
            if (room < length - Near || (room <= length + Near && leaving >= 0 && Math.Abs(rate) > fastest))
                (length, leaving, fastest) = (Math.Min(room, length), r, Math.Abs(rate)); // of those that stop it together the one that is surest to divide by
        }

        if (double.IsInfinity(length))
            return length;
        foreach (var (r, entry) in _moved)
            _at[_basic[r]] += length * (rises ? -entry : entry);
        _at[mover] += rises ? length : -length;
        if (leaving >= 0)
            Exchange(leaving, mover);
        return length;
    }

    private void Exchange(int leaving, int mover)
    {
        var row = _rows[leaving];
        row.Divide(row[mover]);
        _changed.Add(leaving);
        foreach (var (r, times) in _moved)
        {
            if (r == leaving)
                continue;
            _rows[r].Subtract(row, times);
            _kinds[r] = _rows[r].Kinds;
            _changed.Add(r);
        }

        (_rowOf[_basic[leaving]], _rowOf[mover], _basic[leaving]) = (-1, leaving, mover);
    }
}
