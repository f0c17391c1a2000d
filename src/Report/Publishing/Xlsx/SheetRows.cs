using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Report.Publishing;

/// <summary>Puts rows of a sheet together: texts by the shared table, numbers as numbers.</summary>
internal sealed class SheetRows(WorkbookText texts)
{
    private readonly List<Row> _rows = [];

    /// <summary>Rows so far.</summary>
    public uint Count => (uint)_rows.Count;

    public SheetData Data => new(_rows);

    /// <summary>One text in the first column.</summary>
    public SheetRows Line(string text, uint style = WorkbookStyles.Plain) => Add([(cell => Text(cell, text, style))]);

    public SheetRows Headings(IEnumerable<string> headings) => Add([.. headings.Select(heading => (Action<Cell>)(cell => Text(cell, heading, WorkbookStyles.Heading)))]);

    public SheetRows Texts(IEnumerable<string> words, uint style = WorkbookStyles.Wrapped) => Add([.. words.Select(word => (Action<Cell>)(cell => Text(cell, word, style)))]);

    /// <summary>A link and then texts.</summary>
    public SheetRows Linked(string link, IEnumerable<string> words)
        => Add([cell => Text(cell, link, WorkbookStyles.Link), .. words.Select(word => (Action<Cell>)(cell => Text(cell, word, WorkbookStyles.Wrapped)))]);

    /// <summary>Texts and then figures; a symbol stands in square brackets, as the Analysis Function asks.</summary>
    public SheetRows Figures(IEnumerable<string> words, IEnumerable<PubCell> cells) => Add(
    [
        .. words.Select(word => (Action<Cell>)(cell => Text(cell, word, WorkbookStyles.Wrapped))),
        .. cells.Select(figure => (Action<Cell>)(cell => Figure(cell, figure))),
    ]);

    /// <summary>A column by its number from 1, such as AB.</summary>
    public static string Column(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Column((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    private SheetRows Add(Action<Cell>[] cells)
    {
        var row = new Row { RowIndex = Count + 1 };
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = new Cell { CellReference = Column(i + 1) + row.RowIndex.Value.ToString(CultureInfo.InvariantCulture) };
            cells[i](cell);
            row.Append(cell);
        }

        _rows.Add(row);
        return this;
    }

    private void Text(Cell cell, string text, uint style)
    {
        cell.DataType = CellValues.SharedString;
        cell.StyleIndex = style;
        cell.CellValue = new CellValue(texts.Of(text).ToString(CultureInfo.InvariantCulture));
    }

    private void Figure(Cell cell, PubCell figure)
    {
        if (figure.Number is not { } number)
        {
            Text(cell, $"[{figure.Plain}]", WorkbookStyles.Symbol);
            return;
        }

        cell.StyleIndex = WorkbookStyles.Number(figure.Decimals);
        cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
    }
}
