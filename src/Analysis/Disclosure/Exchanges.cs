namespace Pathways.Analysis.Disclosure;

/// <summary>
/// Rows of a simplex after some exchanges, made when they are asked for: the solved rows stay as they are, and each exchange is kept as the column by which it changed them (the
/// product form of the inverse: Dantzig and Orchard-Hays 1954). A search makes tens of exchanges and asks for one row and one column each time, while the rows, were they all kept
/// up to date, would grow long.
/// </summary>
internal sealed class Exchanges(SolvedRows rows)
{
    private const double Tiny = 1e-11;

    private readonly List<(int Row, double Pivot, int From, int To)> _made = [];
    private readonly Workspace _weights = new(rows.Rows.Length);
    private int[] _at = new int[64];
    private double[] _values = new double[64];
    private int _count;

    /// <summary>None was made.</summary>
    public void Clear()
    {
        _made.Clear();
        _count = 0;
    }

    /// <summary>One more: the variable of a column takes the place of the one that a row is solved for.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column as it is now; not zero in the row.</param>
    public void Add(int row, Workspace column)
    {
        var from = _count;
        foreach (var r in column.Touched)
        {
            if (r == row || Math.Abs(column[r]) < Tiny)
                continue;
            if (_count == _at.Length)
            {
                Array.Resize(ref _at, 2 * _count);
                Array.Resize(ref _values, 2 * _count);
            }

            (_at[_count], _values[_count]) = (r, column[r]);
            _count++;
        }

        _made.Add((row, column[row], from, _count));
    }

    /// <summary>Column of a variable as it is now.</summary>
    public void Column(int variable, Workspace into)
    {
        into.Clear();
        foreach (var (row, value) in rows.Columns[variable])
            into.Put(row, value);
        foreach (var (row, pivot, from, to) in _made)
        {
            if (into[row] is not (var entry and not 0))
                continue;
            entry /= pivot;
            into.Put(row, entry);
            for (var i = from; i < to; i++)
                into.Add(_at[i], -_values[i] * entry);
        }
    }

    /// <summary>A row as it is now.</summary>
    public void Row(int row, Workspace into)
    {
        _weights.Clear();
        _weights.Put(row, 1);
        for (var made = _made.Count - 1; made >= 0; made--)
        {
            var (at, pivot, from, to) = _made[made];
            var sum = _weights[at];
            for (var i = from; i < to; i++)
                sum -= _weights[_at[i]] * _values[i];
            if (sum != 0 || _weights[at] != 0)
                _weights.Put(at, sum / pivot);
        }

        into.Clear();
        foreach (var r in _weights.Touched)
        {
            if (_weights[r] is not (var weight and not 0))
                continue;
            var of = rows.Rows[r];
            for (var i = 0; i < of.Count; i++)
                into.Add(of.Columns[i], weight * of.Values[i]);
        }
    }
}
