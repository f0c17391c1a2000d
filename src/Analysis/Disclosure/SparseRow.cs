namespace Pathways.Analysis.Disclosure;

/// <summary>A row of a tableau of which few entries are not zero: their columns ascending, with their values. Tables of counts hang together by few sums each, so rows stay short.</summary>
internal sealed class SparseRow
{
    private const double Tiny = 1e-9;

    private int[] _columns = new int[8];
    private double[] _values = new double[8];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>Columns of the entries, ascending.</summary>
    public ReadOnlySpan<int> Columns => _columns.AsSpan(0, Count);

    /// <summary>Their values, none zero.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    /// <summary>An entry; 0 where there is none.</summary>
    public double this[int column] => Columns.BinarySearch(column) is >= 0 and var at ? _values[at] : 0;

    /// <summary>A row of terms, those of one column added up.</summary>
    public static SparseRow Of(IEnumerable<(int Column, double Value)> terms)
    {
        var row = new SparseRow();
        foreach (var column in terms.GroupBy(term => term.Column).OrderBy(column => column.Key))
            row.Append(column.Key, column.Sum(term => term.Value));
        return row;
    }

    /// <summary>Column to solve for: of the entries far enough from zero to divide by, the one that stands in fewest equations, so that rows stay short (Markowitz 1957); −1 where there is none.</summary>
    /// <param name="stands">In how many equations each column stands.</param>
    public int Pivot(int[] stands)
    {
        const double Enough = 0.1; // of the largest
        var largest = 0.0;
        foreach (var value in Values)
            largest = Math.Max(largest, Math.Abs(value));
        var best = -1;
        for (var i = 0; i < Count; i++)
        {
            if (Math.Abs(_values[i]) >= Enough * largest && (best < 0 || stands[_columns[i]] < stands[_columns[best]]))
                best = i;
        }

        return best < 0 ? -1 : _columns[best];
    }

    /// <summary>Divides all entries.</summary>
    public void Divide(double by)
    {
        for (var i = 0; i < Count; i++)
            _values[i] /= by;
    }

    /// <summary>Takes so many times another row away; what comes near zero is zero.</summary>
    public void Subtract(SparseRow other, double times)
    {
        if (times == 0)
            return;
        var (columns, values, count) = (_columns, _values, Count);
        (_columns, _values, Count) = (new int[count + other.Count], new double[count + other.Count], 0);
        var (i, j) = (0, 0);
        while (i < count || j < other.Count)
        {
            var mine = i < count ? columns[i] : int.MaxValue;
            var its = j < other.Count ? other._columns[j] : int.MaxValue;
            if (mine < its)
                Append(mine, values[i++]);
            else if (its < mine)
                Append(its, -times * other._values[j++]);
            else
                Append(mine, values[i++] - (times * other._values[j++]));
        }
    }

    private void Append(int column, double value)
    {
        if (Math.Abs(value) < Tiny)
            return;
        if (Count == _columns.Length)
        {
            Array.Resize(ref _columns, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
        }

        (_columns[Count], _values[Count]) = (column, value);
        Count++;
    }
}
