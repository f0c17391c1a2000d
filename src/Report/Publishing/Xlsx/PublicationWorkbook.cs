using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Report.Publishing;

/// <summary>
/// The tables as a workbook to the Analysis Function's guidance "Releasing statistics in spreadsheets": cover, contents, notes, then one marked-up table a sheet, no merged
/// cells, no blank rows inside a table, notes as [note 1], numbers as numbers. The bytes are the same for the same tables.
/// </summary>
internal static class PublicationWorkbook
{
    private const int LongestName = 31;
    private const uint A4 = 9;

    public static byte[] Make(PublicationSource source, PublicationTableSet tables)
    {
        var areas = source.Result.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        var shown = tables.All.Where(table => table.Rows.Length > 0).ToArray();
        var names = shown.Select((table, index) => SheetName(index + 1, table.Id)).ToArray();
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "rId1");
            var texts = new WorkbookText();
            book.Workbook = new Workbook();
            var sheets = new Sheets();
            void Sheet(string name, Action<WorksheetPart, SheetRows> write)
            {
                var number = (uint)sheets.ChildElements.Count + 1;
                var part = book.AddNewPart<WorksheetPart>("rId" + number.ToString(CultureInfo.InvariantCulture));
                write(part, new SheetRows(texts));
                sheets.Append(new Sheet { Name = name, SheetId = number, Id = book.GetIdOfPart(part) });
            }

            Sheet("Cover", (part, rows) => Put(part, Cover(source, rows), [90]));
            Sheet("Contents", (part, rows) => Contents(part, rows, shown, names));
            Sheet("Notes", (part, rows) => Notes(part, rows, source));
            for (var i = 0; i < shown.Length; i++)
            {
                var (table, number) = (shown[i], (uint)i + 3);
                Sheet(names[i], (part, rows) => Table(part, rows, table, areas, number));
            }

            book.Workbook.Append(sheets);
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Make();
            texts.Write(book.AddNewPart<SharedStringTablePart>("rIdTexts"));
        }

        return SteadyZip.Again(stream.ToArray());
    }

    private static SheetRows Cover(PublicationSource source, SheetRows rows)
    {
        rows.Line(PublicationPage.Title(source), WorkbookStyles.Title).Line(Notices.Standing(source.Runs), WorkbookStyles.Heading)
            .Line("Places at Level 2 and below for young people aged 16 to 18, and to 24 with an education, health and care plan. Every figure is modelled unless its table says published, observed or confirmed.", WorkbookStyles.Wrapped)
            .Line($"Scenario: {source.Provenance.ScenarioName}. {ScenarioWords.Stopped(source.Provenance.Purpose.Trim())}", WorkbookStyles.Wrapped).Line($"{ScenarioWords.Audience(source)} Counts of people under the rules {source.Figures.Profile.Name}, version {source.Figures.Profile.Version}.")
            .Line($"Date: {(source.Made is { } day ? CoverWords.Day(day) : "not given")}. Contact: {source.Contact ?? "not given"}.", WorkbookStyles.Wrapped)
            .Line("The worksheet Contents lists the tables with links; the worksheet Notes has the notes that headings refer to as [note 1] and so on.", WorkbookStyles.Wrapped)
            .Line($"Dataset {source.Provenance.DatasetName}, hash {source.Provenance.DatasetHash}", WorkbookStyles.Wrapped).Line($"Scenario hash {source.Provenance.ScenarioHash}", WorkbookStyles.Wrapped)
            .Line($"Seed {source.Provenance.Seed.ToString(CultureInfo.InvariantCulture)}; result hash {source.Provenance.ResultHash}; Pathways {source.Provenance.Version}", WorkbookStyles.Wrapped);
        foreach (var line in CoverWords.Reach(source).Concat(source.Provenance.Attributions))
            rows.Line(line, WorkbookStyles.Wrapped);
        return rows;
    }

    private static void Contents(WorksheetPart part, SheetRows rows, DataTable[] tables, string[] names)
    {
        rows.Line("Contents", WorkbookStyles.Title).Line("This worksheet contains one table.").Headings(["Worksheet", "Title", "Basis"]);
        for (var i = 0; i < tables.Length; i++)
            rows.Linked(names[i], [tables[i].Title, tables[i].Basis]);
        Put(part, rows, [34, 80, 14], new Hyperlinks(names.Select((name, index) => new Hyperlink
        {
            Reference = "A" + (index + 4).ToString(CultureInfo.InvariantCulture),
            Location = $"'{name}'!A1",
            Display = name,
        })));
        Mark(part, 1, "contents", 3, rows.Count, ["Worksheet", "Title", "Basis"]);
    }

    private static void Notes(WorksheetPart part, SheetRows rows, PublicationSource source)
    {
        rows.Line("Notes", WorkbookStyles.Title).Line("This worksheet contains one table.").Headings(["Note number", "Note text"]);
        foreach (var (note, index) in PublicationNotes.Of(source).Select((note, index) => (note, index)))
            rows.Texts([$"[note {index + 1}]", note]);
        Put(part, rows, [16, 110]);
        Mark(part, 2, "notes", 3, rows.Count, ["Note number", "Note text"]);
    }

    private static void Table(WorksheetPart part, SheetRows rows, DataTable table, Dictionary<string, string> areas, uint number)
    {
        string[] headings =
        [
            "Area", table.YearHeading, .. table.Dimensions.Select(dimension => dimension.Label),
            .. table.Measures.Select(measure => PublicationNotes.Of(table, measure) is > 0 and var note ? $"{measure.Label} [note {note}]" : measure.Label),
        ];
        rows.Line($"{table.Title} ({table.Basis})", WorkbookStyles.Title).Line("This worksheet contains one table. Some headings refer to notes, which are in the worksheet Notes. [note 1]").Line(table.About).Headings(headings);
        var first = rows.Count;
        foreach (var row in table.Rows)
            rows.Figures([areas[row.AreaCode], row.YearText, .. row.Keys.Select(key => key.Length == 0 ? "[z]" : key)], row.Cells);
        Put(part, rows, [38, 14, .. table.Dimensions.Select(_ => 30), .. table.Measures.Select(_ => 18)]);
        Mark(part, number, table.Id.Replace('-', '_'), first, rows.Count, headings);
    }

    private static void Put(WorksheetPart part, SheetRows rows, IReadOnlyList<double> widths, Hyperlinks? links = null)
    {
        var columns = new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));
        part.Worksheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), columns, rows.Data);
        if (links is not null)
            part.Worksheet.Append(links);
        part.Worksheet.Append(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static void Mark(WorksheetPart part, uint id, string name, uint first, uint last, string[] headings)
    {
        var reference = $"A{first}:{SheetRows.Column(headings.Length)}{last}";
        part.AddNewPart<TableDefinitionPart>("rId1").Table = new DocumentFormat.OpenXml.Spreadsheet.Table(
            new TableColumns(headings.Select((heading, index) => new TableColumn { Id = (uint)index + 1, Name = heading })) { Count = (uint)headings.Length },
            new TableStyleInfo { ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        { Id = id, Name = "t_" + name, DisplayName = "t_" + name, Reference = reference };
        part.Worksheet.Append(new TableParts(new TablePart { Id = "rId1" }) { Count = 1 });
    }

    /// <summary>Number and id of a table, as many whole words of it as a worksheet's name may have.</summary>
    internal static string SheetName(int number, string id)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number}_{id.Replace('-', '_')}");
        return name.Length <= LongestName ? name : name[..(name.LastIndexOf('_', LongestName) is > 2 and var end ? end : LongestName)];
    }
}
