using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pathways.Data.Tests.Register;

/// <summary>A check sheet in a provider's hands: cells are written as spreadsheet programs write them.</summary>
internal sealed class FilledSheet(byte[] bytes)
{
    private const string AnswerHeading = "Confirmed? (yes, changed, closed or no)";

    private byte[] _bytes = bytes;

    public byte[] Bytes => _bytes;

    /// <summary>The value to the right of a label of the sign-off.</summary>
    public FilledSheet SignOff(string label, object? value) => Edit("Sign-off", data => Put(Row(data, RowOf(data, "A", label)), "B", value));

    public FilledSheet Signed(string day = "2026-01-10") => SignOff("Name of the person who confirms", "Jo Bloggs").SignOff("Role", "Head of curriculum").SignOff("Date", Serial(day)).SignOff("I declare this (yes)", "yes");

    public FilledSheet Answer(string offerId, string? answer) => Set(offerId, AnswerHeading, answer);

    /// <summary>Answers every course, or those alone that have places.</summary>
    public FilledSheet AnswerAll(string answer, bool withPlaces = false) => Edit("Offers", data =>
    {
        foreach (var row in data.Elements<Row>().Where(row => row.RowIndex! > 4 && Text(row, "A").Length > 0))
        {
            if (withPlaces && Text(row, Letter(data, "Places for all")) == "0" && Text(row, Letter(data, "Places for young people with a plan")) == "0")
                continue;
            Put(row, Letter(data, AnswerHeading), answer);
            Answered++;
        }
    });

    /// <summary>Courses that <see cref="AnswerAll"/> answered.</summary>
    public int Answered { get; private set; }

    /// <summary>A cell in the row of an offer.</summary>
    public FilledSheet Set(string offerId, string heading, object? value) => Edit("Offers", data => Put(Row(data, RowOf(data, "A", offerId)), Letter(data, heading), value));

    /// <summary>A correction in the row of an offer.</summary>
    public FilledSheet Correct(string offerId, string heading, object? value) => Set(offerId, heading + ": correct to", value);

    /// <summary>A course in one of the empty rows.</summary>
    public FilledSheet Add(params (string Heading, object Value)[] cells) => Edit("Offers", data =>
    {
        var row = data.Elements<Row>().First(row => row.RowIndex! > 4 && row.Elements<Cell>().All(cell => Text(cell).Length == 0));
        foreach (var (heading, value) in cells)
            Put(row, Letter(data, heading == "answer" ? AnswerHeading : heading + ": correct to"), value);
    });

    /// <summary>The row of an offer once more, at the end.</summary>
    public FilledSheet Twice(string offerId) => Edit("Offers", data =>
    {
        var copy = (Row)Row(data, RowOf(data, "A", offerId)).CloneNode(true);
        Move(copy, data.Elements<Row>().Max(row => row.RowIndex!.Value) + 3);
        data.Append(copy);
    });

    /// <summary>Columns in the order of a shuffle, by their headings' places.</summary>
    public FilledSheet Reordered(Func<int, int> to) => Edit("Offers", data =>
    {
        foreach (var row in data.Elements<Row>().Where(row => row.RowIndex! >= 4))
        {
            var cells = row.Elements<Cell>().ToList();
            row.RemoveAllChildren();
            foreach (var cell in cells)
                cell.CellReference = Column(to(ColumnOf(cell))) + row.RowIndex!.Value.ToString(CultureInfo.InvariantCulture);
            row.Append(cells.OrderBy(ColumnOf));
        }
    });

    /// <summary>A column without anything in it.</summary>
    public FilledSheet Without(string heading) => Edit("Offers", data =>
    {
        var letter = Letter(data, heading);
        foreach (var row in data.Elements<Row>().Where(row => row.RowIndex! >= 4))
            Put(row, letter, null);
    });

    /// <summary>Writes into any cell.</summary>
    public FilledSheet Cell(string sheet, string reference, object? value) => Edit(sheet, data =>
        Put(Row(data, uint.Parse(string.Concat(reference.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture)), string.Concat(reference.Where(char.IsAsciiLetter)), value));

    /// <summary>Rows moved down by so many, and the empty ones between them left out.</summary>
    public FilledSheet Down(uint rows) => Edit("Offers", data =>
    {
        foreach (var row in data.Elements<Row>())
            Move(row, row.RowIndex!.Value + rows);
    });

    public FilledSheet Rename(string sheet, string name) => Change(book => book.Workbook.Sheets!.Elements<Sheet>().First(one => one.Name == sheet).Name = name);

    public FilledSheet Remove(string sheet) => Change(book =>
    {
        var gone = book.Workbook.Sheets!.Elements<Sheet>().First(one => one.Name == sheet);
        book.DeletePart(book.GetPartById(gone.Id!));
        gone.Remove();
    });

    public FilledSheet Change(Action<WorkbookPart> change)
    {
        using var stream = new MemoryStream();
        stream.Write(_bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            change(document.WorkbookPart!);
            document.WorkbookPart!.Workbook.Save();
        }

        _bytes = stream.ToArray();
        return this;
    }

    /// <summary>Text of a cell in the row of an offer.</summary>
    public string Read(string offerId, string heading)
    {
        var text = "";
        Edit("Offers", data => text = Text(Row(data, RowOf(data, "A", offerId)), Letter(data, heading)));
        return text;
    }

    public static double Serial(string day) => (DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) - new DateTime(1899, 12, 30)).TotalDays;

    private string[] _texts = [];

    private FilledSheet Edit(string sheet, Action<SheetData> edit) => Change(book =>
    {
        _texts = [.. book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText)];
        var part = (WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().First(one => one.Name == sheet).Id!);
        edit(part.Worksheet.GetFirstChild<SheetData>()!);
        part.Worksheet.Save();
    });

    private uint RowOf(SheetData data, string letter, string text) => data.Elements<Row>().First(row => Text(row, letter) == text).RowIndex!.Value;

    private string Letter(SheetData data, string heading)
        => string.Concat(data.Elements<Row>().SelectMany(row => row.Elements<Cell>()).First(cell => Text(cell) == heading).CellReference!.Value!.Where(char.IsAsciiLetter));

    private static Row Row(SheetData data, uint number) => data.Elements<Row>().First(row => row.RowIndex!.Value == number);

    private string Text(Row row, string letter) => row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == letter + row.RowIndex!.Value.ToString(CultureInfo.InvariantCulture)) is { } cell ? Text(cell) : "";

    private string Text(Cell cell) => cell.DataType?.Value == CellValues.SharedString ? _texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static void Put(Row row, string letter, object? value)
    {
        var reference = letter + row.RowIndex!.Value.ToString(CultureInfo.InvariantCulture);
        var cell = row.Elements<Cell>().FirstOrDefault(one => one.CellReference == reference);
        if (cell is null)
        {
            cell = new Cell { CellReference = reference };
            row.InsertBefore(cell, row.Elements<Cell>().FirstOrDefault(one => ColumnOf(one) > ColumnOf(cell)));
        }

        cell.RemoveAllChildren();
        cell.DataType = value is string ? CellValues.InlineString : null;
        if (value is string text)
            cell.Append(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        else if (value is not null)
            cell.CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
    }

    private static void Move(Row row, uint to)
    {
        row.RowIndex = to;
        foreach (var cell in row.Elements<Cell>())
            cell.CellReference = string.Concat(cell.CellReference!.Value!.Where(char.IsAsciiLetter)) + to.ToString(CultureInfo.InvariantCulture);
    }

    private static int ColumnOf(Cell cell) => cell.CellReference!.Value!.Where(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);

    private static string Column(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Column((number - 1) / 26) + (char)('A' + ((number - 1) % 26));
}
