using Pathways.Data.Importing;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>Where in a workbook the offers stand: the worksheet, the row of headings and the columns, however they were moved about.</summary>
internal sealed class SheetLayout
{
    private const int LastHeadingRow = 30;
    private const int FewestHeadings = 5;

    private static readonly Dictionary<string, CheckSheetColumn> Known = CheckSheet.Columns.ToDictionary(column => HeaderNames.Plain(column.Heading), StringComparer.Ordinal);

    private readonly Dictionary<(CheckSheetField, bool), int> _columns;
    private readonly int _heading;

    private SheetLayout(XlsxSheet sheet, int heading, Dictionary<(CheckSheetField, bool), int> columns) => (Sheet, _heading, _columns) = (sheet, heading, columns);

    /// <summary>The worksheet.</summary>
    public XlsxSheet Sheet { get; }

    /// <summary>The rows below the headings.</summary>
    public IEnumerable<XlsxRow> Rows => Sheet.Rows.Where(row => row.Number > _heading);

    /// <summary>Whether the sheet still has the column.</summary>
    public bool Has(CheckSheetField field, bool correction) => _columns.ContainsKey((field, correction));

    /// <summary>What a row has in a column; empty for none.</summary>
    public string Text(XlsxRow row, CheckSheetField field, bool correction) => _columns.TryGetValue((field, correction), out var column) ? row[column] : "";

    /// <summary>A column as a message names it: its heading and letters.</summary>
    public string NameOf(CheckSheetField field, bool correction)
    {
        var heading = CheckSheet.Columns.First(column => column.Field == field && column.Correction == correction).Heading;
        return _columns.TryGetValue((field, correction), out var column) ? $"{heading} (column {Letters(column)})" : heading;
    }

    /// <summary>Finds it; null where the workbook has no such table, for the reason added.</summary>
    public static SheetLayout? Find(XlsxBook book, string file, ICollection<Problem> problems)
    {
        var best = book.Sheets.SelectMany(sheet => sheet.Rows.TakeWhile(row => row.Number <= LastHeadingRow).Select(row => (sheet, row, Count: row.Cells.Values.Count(IsKnown))))
            .Where(found => found.Count >= FewestHeadings).OrderByDescending(found => found.Count).FirstOrDefault();
        if (best.sheet is null)
        {
            problems.Add(new Problem(file, null, null, null, null, $"has no worksheet with the headings of {CheckSheet.Offers}", "give the check sheet that pathways offers check-sheets wrote, with its headings"));
            return null;
        }

        var where = $"{file} [{best.sheet.Name}]";
        foreach (var other in book.Sheets.Where(sheet => sheet != best.sheet && sheet.Rows.TakeWhile(row => row.Number <= LastHeadingRow).Any(row => row.Cells.Values.Count(IsKnown) >= FewestHeadings)))
            problems.Add(new Problem($"{file} [{other.Name}]", null, null, null, null, $"has the headings of a check sheet like {best.sheet.Name}; it is not known which counts", "leave one of them in the file"));
        var columns = new Dictionary<(CheckSheetField, bool), int>();
        foreach (var (column, text) in best.row.Cells.OrderBy(cell => cell.Key))
        {
            if (!Known.TryGetValue(HeaderNames.Plain(text), out var known))
                problems.Add(new Problem(where, best.row.Number, null, $"column {Letters(column)}", text, "is not a heading of a check sheet", "it was passed over", Severity.Note));
            else if (!columns.TryAdd((known.Field, known.Correction), column))
                problems.Add(new Problem(where, best.row.Number, null, $"column {Letters(column)}", text, "stands twice", "name each column once"));
        }

        if (!columns.ContainsKey((CheckSheetField.Answer, true)))
            problems.Add(new Problem(where, best.row.Number, null, CheckSheet.Columns.First(column => column.Field == CheckSheetField.Answer).Heading, null, "column is missing", NearestWord.Hint("Confirmed?", [.. best.row.Cells.Values])));
        return new SheetLayout(best.sheet, best.row.Number, columns);
    }

    /// <summary>A column's letters.</summary>
    public static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    private static bool IsKnown(string text) => Known.ContainsKey(HeaderNames.Plain(text));
}
