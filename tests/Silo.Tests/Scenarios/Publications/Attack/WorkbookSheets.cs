using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>The tables of a publication's workbook, each as headings and rows of texts.</summary>
internal static class WorkbookSheets
{
    private static readonly string[] WithoutFigures = ["Cover", "Contents", "Notes"];

    /// <summary>By id of the table: its headings without notes, then its rows; symbols without their brackets.</summary>
    public static IEnumerable<(string Table, string[] Headings, string[][] Rows)> Read(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var book = document.WorkbookPart!;
        var texts = book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray();
        foreach (var sheet in book.Workbook!.Descendants<Sheet>().Where(sheet => !WithoutFigures.Contains(sheet.Name!.Value)))
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            var table = part.TableDefinitionParts.Single().Table!;
            var first = int.Parse(table.Reference!.Value!.Split(':')[0][1..], System.Globalization.CultureInfo.InvariantCulture);
            string[][] rows = [.. part.Worksheet!.Descendants<Row>().Where(row => row.RowIndex! >= first).Select(row => row.Elements<Cell>().Select(cell => Text(cell, texts)).ToArray())];
            yield return (table.Name!.Value!["t_".Length..].Replace('_', '-'), [.. rows[0].Select(heading => heading.Split(" [note")[0])], rows[1..]);
        }
    }

    private static string Text(Cell cell, string[] texts)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value != CellValues.SharedString)
            return value;
        var text = texts[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)];
        return text is ['[', .. var symbol, ']'] ? symbol : text;
    }
}
