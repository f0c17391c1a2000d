using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Report.Publishing;

namespace Pathways.Report.Register;

/// <summary>Puts rows of a check sheet together.</summary>
internal sealed class CheckSheetRows(WorkbookText texts)
{
    private readonly List<Row> _rows = [];

    /// <summary>Rows so far.</summary>
    public uint Count => (uint)_rows.Count;

    public SheetData Data => new(_rows);

    /// <summary>A row of one text.</summary>
    public CheckSheetRows Line(string text, uint style = CheckSheetStyles.Wrapped) => Add([(text, style)]);

    /// <summary>A row; a whole number is written as a number, null as an empty cell with its style.</summary>
    public CheckSheetRows Add(IReadOnlyList<(object? Value, uint Style)> cells)
    {
        var row = new Row { RowIndex = Count + 1 };
        for (var i = 0; i < cells.Count; i++)
            row.Append(Cell(SheetRows.Column(i + 1) + row.RowIndex.Value.ToString(CultureInfo.InvariantCulture), cells[i].Value, cells[i].Style));
        _rows.Add(row);
        return this;
    }

    private Cell Cell(string reference, object? value, uint style)
    {
        var cell = new Cell { CellReference = reference, StyleIndex = style };
        switch (value)
        {
            case int number:
                cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
                break;
            case string { Length: > 0 } text:
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new CellValue(texts.Of(text).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                break;
        }

        return cell;
    }
}
