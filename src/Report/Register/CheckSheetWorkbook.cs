using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Report.Publishing;

namespace Pathways.Report.Register;

/// <summary>
/// A provider's check sheet: cover, its offers filled in beforehand with cells to confirm and correct them, sign-off, lists. Made to the same
/// guidance on spreadsheets as publications; cells that are not to be changed are locked, without a password. The bytes are the same for
/// the same source.
/// </summary>
public static class CheckSheetWorkbook
{
    /// <summary>The workbook's bytes.</summary>
    public static byte[] Make(CheckSheetSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var texts = new WorkbookText();
            book.Workbook = new Workbook();
            var sheets = new Sheets();
            var lists = new CheckSheetLists(source);
            Add(Model.CheckSheet.Cover, (part, rows) => CheckSheetCover.Write(part, rows, source));
            Add(Model.CheckSheet.Offers, (part, rows) => CheckSheetOffers.Write(part, rows, source, lists));
            Add(Model.CheckSheet.SignOff, (part, rows) => CheckSheetSignOff.Write(part, rows, source));
            Add(Model.CheckSheet.Lists, lists.Write);
            book.Workbook.Append(sheets);
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = CheckSheetStyles.Make();
            texts.Write(book.AddNewPart<SharedStringTablePart>("rIdTexts"));

            void Add(string name, Action<WorksheetPart, CheckSheetRows> write)
            {
                var number = (uint)sheets.ChildElements.Count + 1;
                var part = book.AddNewPart<WorksheetPart>("rId" + number.ToString(CultureInfo.InvariantCulture));
                write(part, new CheckSheetRows(texts));
                sheets.Append(new Sheet { Name = name, SheetId = number, Id = book.GetIdOfPart(part) });
            }
        }

        return SteadyZip.Again(stream.ToArray());
    }

    /// <summary>Columns of these widths.</summary>
    internal static Columns Widths(IEnumerable<int> widths)
        => new(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));

    /// <summary>Locks what is not to be filled in, without a password; widths and filters stay free.</summary>
    internal static SheetProtection Locked() => new() { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false, AutoFilter = false };
}
