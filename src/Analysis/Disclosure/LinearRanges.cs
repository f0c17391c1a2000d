using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// The range of a variable over all points that satisfy linear equations and bounds, from a point that does: what somebody who knows
/// both can tell of it. A primal simplex with bounded variables on a dense tableau (Chvátal 1983, "Linear Programming", chapter 8); variables
/// that start between their bounds may move either way, so the known point is start enough. One search begins where the last ended.
/// </summary>
internal sealed class LinearRanges
{
    private const double Tiny = 1e-9;

    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _at;
    private readonly double[][] _rows;
    private readonly int[] _basic;
    private readonly int[] _rowOf;

    /// <summary>Puts the equations into a form solved for as many variables.</summary>
    /// <param name="lower">Lower bounds; may be infinite.</param>
    /// <param name="upper">Upper bounds; may be infinite.</param>
    /// <param name="point">A point that satisfies equations and bounds.</param>
    /// <param name="equations">Each a sum of variable × factor that is zero.</param>
    public LinearRanges(double[] lower, double[] upper, double[] point, IReadOnlyList<ImmutableArray<(int Variable, double Factor)>> equations)
    {
        (_lower, _upper, _at) = (lower, upper, [.. point]);
        _rowOf = new int[point.Length];
        Array.Fill(_rowOf, -1);
        var (rows, basic) = (new List<double[]>(), new List<int>());
        foreach (var equation in equations)
        {
            var row = new double[point.Length];
            foreach (var (variable, factor) in equation.Where(term => lower[term.Variable] < upper[term.Variable]))
                row[variable] += factor; // what cannot move has no part in it
            for (var r = 0; r < rows.Count; r++)
                Subtract(row, rows[r], row[basic[r]]);
            var pivot = Largest(row);
            if (pivot < 0)
                continue; // follows from the others
            Divide(row, row[pivot]);
            for (var r = 0; r < rows.Count; r++)
                Subtract(rows[r], row, rows[r][pivot]);
            _rowOf[pivot] = rows.Count;
            rows.Add(row);
            basic.Add(pivot);
        }

        (_rows, _basic) = ([.. rows], [.. basic]);
    }

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
        return row is null ? [] : Enumerable.Range(0, _at.Length).Where(j => _rowOf[j] < 0 && Math.Abs(row[j]) > Tiny).Select(j => (j, _at[j] >= _upper[j] - Tiny));
    }

    /// <summary>A variable outside the solved ones whose move helps; the first one where many steps have been made, so that no circle is walked for ever (Bland).</summary>
    private (int Mover, bool Rises) Mover(int variable, bool up, bool smallest)
    {
        if (_rowOf[variable] < 0)
            return (up ? _at[variable] < _upper[variable] - Tiny : _at[variable] > _lower[variable] + Tiny) ? (variable, up) : (-1, false);
        var row = _rows[_rowOf[variable]];
        var (best, rises, most) = (-1, false, Tiny);
        for (var j = 0; j < row.Length; j++)
        {
            if (_rowOf[j] >= 0 || Math.Abs(row[j]) <= most)
                continue;
            var wantsUp = row[j] < 0 == up; // x = constant − Σ row × others
            if (wantsUp ? _at[j] >= _upper[j] - Tiny : _at[j] <= _lower[j] + Tiny)
                continue;
            (best, rises, most) = (j, wantsUp, Math.Abs(row[j]));
            if (smallest)
                break;
        }

        return (best, rises);
    }

    /// <summary>Moves a variable until a bound stops it or one of the solved ones, which then changes places with it.</summary>
    private double Move(int mover, bool rises)
    {
        var length = rises ? _upper[mover] - _at[mover] : _at[mover] - _lower[mover];
        var leaving = -1;
        for (var r = 0; r < _rows.Length; r++)
        {
            var rate = rises ? -_rows[r][mover] : _rows[r][mover];
            if (Math.Abs(rate) <= Tiny)
                continue;
            var b = _basic[r];
            var room = Math.Max(0, rate > 0 ? (_upper[b] - _at[b]) / rate : (_lower[b] - _at[b]) / rate);
            if (room < length - Tiny || (room <= length && leaving >= 0 && b < _basic[leaving]))
                (length, leaving) = (room, r);
        }

        if (double.IsInfinity(length))
            return length;
        for (var r = 0; r < _rows.Length; r++)
            _at[_basic[r]] -= (rises ? length : -length) * _rows[r][mover];
        _at[mover] += rises ? length : -length;
        if (leaving >= 0)
            Exchange(leaving, mover);
        return length;
    }

    private void Exchange(int leaving, int mover)
    {
        var row = _rows[leaving];
        Divide(row, row[mover]);
        for (var r = 0; r < _rows.Length; r++)
        {
            if (r != leaving)
                Subtract(_rows[r], row, _rows[r][mover]);
        }

        (_rowOf[_basic[leaving]], _rowOf[mover], _basic[leaving]) = (-1, leaving, mover);
    }

    private static int Largest(double[] row)
    {
        var best = -1;
        for (var j = 0; j < row.Length; j++)
        {
            if (Math.Abs(row[j]) > Tiny && (best < 0 || Math.Abs(row[j]) > Math.Abs(row[best])))
                best = j;
        }

        return best;
    }

    private static void Divide(double[] row, double by)
    {
        for (var j = 0; j < row.Length; j++)
            row[j] /= by;
    }

    private static void Subtract(double[] row, double[] other, double times)
    {
        if (times == 0)
            return;
        for (var j = 0; j < row.Length; j++)
        {
            row[j] -= times * other[j];
            if (Math.Abs(row[j]) < Tiny)
                row[j] = 0;
        }
    }
}
