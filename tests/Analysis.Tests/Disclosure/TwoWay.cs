using System.Collections.Immutable;
using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>A table with row totals, column totals and a grand total; cells are keyed by row and column, T for a total.</summary>
internal sealed class TwoWay
{
    private readonly int[,] _inside;

    public TwoWay(int[,] inside) => _inside = inside;

    public int Rows => _inside.GetLength(0);

    public int Columns => _inside.GetLength(1);

    public static string Key(int row, int column) => Name(row) + "," + Name(column);

    public PeopleTables Tables(CountRule rule = CountRule.Default)
    {
        var (cells, sums) = (ImmutableArray.CreateBuilder<PeopleCell>(), ImmutableArray.CreateBuilder<PeopleSum>());
        for (var row = -1; row < Rows; row++)
            for (var column = -1; column < Columns; column++)
                cells.Add(new PeopleCell(Key(row, column), Value(row, column), rule));
        for (var row = -1; row < Rows; row++)
            sums.Add(new PeopleSum(Key(row, -1), [.. Enumerable.Range(0, Columns).Select(column => Key(row, column))]));
        for (var column = -1; column < Columns; column++)
            sums.Add(new PeopleSum(Key(-1, column), [.. Enumerable.Range(0, Rows).Select(row => Key(row, column))]));
        return new PeopleTables(cells.ToImmutable(), sums.ToImmutable(), []);
    }

    public int Value(int row, int column) => Enumerable.Range(0, Rows).Where(r => row < 0 || r == row)
        .Sum(r => Enumerable.Range(0, Columns).Where(c => column < 0 || c == column).Sum(c => _inside[r, c]));

    /// <summary>Inside cells of a cell or total that are not zero.</summary>
    public int NotZero(int row, int column) => Enumerable.Range(0, Rows).Where(r => row < 0 || r == row)
        .Sum(r => Enumerable.Range(0, Columns).Count(c => (column < 0 || c == column) && _inside[r, c] > 0));

    /// <summary>
    /// Every table of whole numbers that the figures allow, one by one: what each inside cell can be. What a figure allows is worked out here from the
    /// rules as published, not from the code: 0 is 0, low is 1 to 4, c is 1 or more, a number is all that rounds to it.
    /// </summary>
    public Dictionary<string, SortedSet<int>> Attack(ProtectedTables shown, CountRule rule, int most, Func<PublishedFigure, int, bool>? allows = null)
    {
        allows ??= (figure, value) => Allows(figure, value, rule);
        var found = new Dictionary<string, SortedSet<int>>();
        var guess = new int[Rows, Columns];
        void Try(int at)
        {
            if (at == Rows * Columns)
            {
                var table = new TwoWay(guess);
                for (var row = -1; row < Rows; row++)
                    for (var column = -1; column < Columns; column++)
                        if (!allows(shown[Key(row, column)], table.Value(row, column)))
                            return;
                for (var row = -1; row < Rows; row++)
                    for (var column = -1; column < Columns; column++)
                        (found.TryGetValue(Key(row, column), out var values) ? values : found[Key(row, column)] = []).Add(table.Value(row, column));
                return;
            }

            for (var value = 0; value <= most; value++)
            {
                if (!allows(shown[Key(at / Columns, at % Columns)], value))
                    continue;
                guess[at / Columns, at % Columns] = value;
                Try(at + 1);
            }
        }

        Try(0);
        return found;
    }

    private static bool Allows(PublishedFigure shown, int value, CountRule rule) => shown.Kind switch
    {
        FigureKind.Low => value is >= 1 and <= 4,
        FigureKind.Withheld => value >= 1,
        _ when shown.Value == 0 || value == 0 => value == shown.Value,
        _ when rule == CountRule.Default => value >= 5 && (value + 5) / 10 * 10 == (int)shown.Value,
        _ => value >= 10 && ((2 * value) + 5) / 10 * 5 == (int)shown.Value,
    };

    private static string Name(int index) => index < 0 ? "T" : index.ToString(CultureInfo.InvariantCulture);
}
