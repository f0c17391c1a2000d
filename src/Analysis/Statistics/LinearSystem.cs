namespace Pathways.Analysis.Statistics;

/// <summary>Small systems of linear equations.</summary>
internal static class LinearSystem
{
    /// <summary>Solves A x = b by Gaussian elimination with row scaling and partial pivoting; null where A is singular or not finite.</summary>
    public static double[]? Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var rows = new double[n][];
        for (var i = 0; i < n; i++)
        {
            rows[i] = [.. Enumerable.Range(0, n).Select(j => matrix[i, j]), right[i]];
            var scale = rows[i].Take(n).Max(Math.Abs);
            if (!(scale > 0 && double.IsFinite(scale)))
                return null;
            rows[i] = Array.ConvertAll(rows[i], value => value / scale);
        }

        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            if (!(Math.Abs(rows[column][column]) > 1e-9))
                return null;
            for (var row = column + 1; row < n; row++)
            {
                var factor = rows[row][column] / rows[column][column];
                for (var j = column; j <= n; j++)
                    rows[row][j] -= factor * rows[column][j];
            }
        }

        var x = new double[n];
        for (var row = n - 1; row >= 0; row--)
        {
            var sum = rows[row][n];
            for (var j = row + 1; j < n; j++)
                sum -= rows[row][j] * x[j];
            x[row] = sum / rows[row][row];
        }

        return x;
    }
}
