using System.Collections.Immutable;

namespace Pathways.Data.Register;

/// <summary>A worksheet as texts: what each filled cell shows of its value. Formatting, formulas and rules are not read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows with at least one filled cell, in order.</param>
internal sealed record XlsxSheet(string Name, ImmutableArray<XlsxRow> Rows);

/// <summary>A row of a worksheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">By column, from 1: the text, without blanks around it, never empty.</param>
internal sealed record XlsxRow(int Number, IReadOnlyDictionary<int, string> Cells)
{
    /// <summary>A cell's text; empty for none.</summary>
    public string this[int column] => Cells.TryGetValue(column, out var text) ? text : "";
}

/// <summary>A workbook.</summary>
/// <param name="Sheets">Its worksheets, in order.</param>
/// <param name="From1904">Whether its serial dates count from 1904, as old Macintosh workbooks do.</param>
internal sealed record XlsxBook(ImmutableArray<XlsxSheet> Sheets, bool From1904);
