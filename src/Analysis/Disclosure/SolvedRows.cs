using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>Equations solved for one variable each, by row and by column.</summary>
internal sealed class SolvedRows
{
    /// <summary>Solves; an equation that follows from others is left out.</summary>
    /// <param name="variables">How many there are.</param>
    /// <param name="equations">Each a sum of variable × factor that is zero.</param>
    public SolvedRows(int variables, IEnumerable<IEnumerable<(int Variable, double Factor)>> equations)
    {
        SparseRow[] given = [.. equations.Select(SparseRow.Of)];
        RowOf = new int[variables];
        Array.Fill(RowOf, -1);
        var (rows, basic, stands) = (new List<SparseRow>(), new List<int>(), new int[variables]);
        foreach (var row in given)
        {
            foreach (var column in row.Columns)
                stands[column]++;
        }

        foreach (var row in given)
        {
            foreach (var column in row.Columns.ToArray())
            {
                if (RowOf[column] >= 0)
                    row.Subtract(rows[RowOf[column]], row[column]);
            }

            var pivot = row.Pivot(stands);
            if (pivot < 0)
                continue;
            row.Divide(row[pivot]);
            foreach (var other in rows)
                other.Subtract(row, other[pivot]);
            RowOf[pivot] = rows.Count;
            rows.Add(row);
            basic.Add(pivot);
        }

        (Rows, Basic) = ([.. rows], [.. basic]);
        var columns = new List<(int Row, double Value)>?[variables];
        for (var r = 0; r < Rows.Length; r++)
        {
            for (var i = 0; i < Rows[r].Count; i++)
                (columns[Rows[r].Columns[i]] ??= []).Add((r, Rows[r].Values[i]));
        }

        Columns = [.. columns.Select(column => column?.ToArray() ?? [])];
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<SparseRow> Rows { get; }

    /// <summary>By column: its entries.</summary>
    public ImmutableArray<(int Row, double Value)[]> Columns { get; }

    /// <summary>By row: the variable that it is solved for.</summary>
    public ImmutableArray<int> Basic { get; }

    /// <summary>By variable: the row that is solved for it; −1 for none.</summary>
    public int[] RowOf { get; }
}
