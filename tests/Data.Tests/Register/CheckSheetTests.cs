using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pathways.Model;

namespace Pathways.Data.Tests.Register;

public sealed class CheckSheetTests
{
    [Fact]
    public void A_sheet_lists_every_course_of_its_provider_that_takes_entrants_and_none_of_others()
    {
        using var county = new RegisterCounty();
        var ids = Column(county.Make(), "A", from: 5).Where(text => text.Length > 0).ToArray();
        ids.ShouldBe(["O-L2S", "O-E3", "O-L1A", "O-L2A", "O-SI", "O-L1B", "O-FLEX", "O-L2B"], ignoreOrder: true);
        Column(county.Make("P-2"), "A", from: 5).Where(text => text.Length > 0).ShouldBe(["P2-A"]);
    }

    [Fact]
    public void The_cells_filled_in_beforehand_say_what_the_dataset_has()
    {
        using var county = new RegisterCounty();
        var sheet = county.Sheet();
        sheet.Read("O-L1A", "Places for all").ShouldBe("120");
        sheet.Read("O-L1A", "Places for young people with a plan").ShouldBe("10");
        sheet.Read("O-L1A", "Level").ShouldBe("Level 1");
        sheet.Read("O-SI", "Kind of course").ShouldBe("Supported internship");
        sheet.Read("O-L2B", "What an applicant must bring").ShouldBe("Two GCSEs at grade 3, or a full Level 1");
        sheet.Read("O-L1A", "Where the row comes from").ShouldBe("modelled");
    }

    [Fact]
    public void The_same_dataset_gives_the_same_bytes()
    {
        using var county = new RegisterCounty();
        county.Make().AsSpan().SequenceEqual(county.Make()).ShouldBeTrue();
    }

    [Fact]
    public void The_Open_XML_validator_finds_nothing_in_a_sheet()
    {
        using var county = new RegisterCounty();
        using var book = SpreadsheetDocument.Open(new MemoryStream(county.Make()), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").Take(5).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_filled_in_beforehand_is_locked_and_what_is_to_be_filled_in_is_not()
    {
        using var county = new RegisterCounty();
        using var book = SpreadsheetDocument.Open(new MemoryStream(county.Make()), isEditable: false);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        var part = Part(book, CheckSheet.Offers);
        part.Worksheet.GetFirstChild<SheetProtection>().ShouldNotBeNull().Sheet!.Value.ShouldBeTrue();
        part.Worksheet.GetFirstChild<SheetProtection>()!.Password.ShouldBeNull("nobody is to be kept out");
        foreach (var row in part.Worksheet.Descendants<Row>().Where(row => row.RowIndex! > 4))
        {
            foreach (var (cell, column) in row.Elements<Cell>().Zip(CheckSheet.Columns))
                (formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value ?? true).ShouldBe(!column.Correction, column.Heading);
        }
    }

    [Fact]
    public void The_sheet_follows_the_guidance_on_spreadsheets_and_its_lists_point_at_words()
    {
        using var county = new RegisterCounty();
        using var book = SpreadsheetDocument.Open(new MemoryStream(county.Make()), isEditable: false);
        book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe([CheckSheet.Cover, CheckSheet.Offers, CheckSheet.SignOff, CheckSheet.Lists]);
        var part = Part(book, CheckSheet.Offers);
        part.Worksheet.Descendants<MergeCell>().ShouldBeEmpty();
        part.Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        part.TableDefinitionParts.Single().Table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value).ShouldBe(CheckSheet.Columns.Select(column => column.Heading));
        var lists = part.Worksheet.Descendants<DataValidation>().Where(rule => rule.Type!.Value == DataValidationValues.List).ToArray();
        lists.Length.ShouldBe(7, "answer, site, level, subject, kind, entry, English and maths");
        var answers = lists.Single(rule => rule.Formula1!.Text.Contains("$A$", StringComparison.Ordinal));
        answers.Formula1!.Text.ShouldBe("Lists!$A$4:$A$7");
        Column(county.Make(), "A", from: 4, CheckSheet.Lists).Where(text => text.Length > 0).ShouldBe(["yes", "changed", "closed", "no"]);
    }

    [Fact]
    public void A_file_name_has_nothing_in_it_that_a_folder_could_be_left_by()
        => CheckSheet.FileName(new AcademicYear(2025), "../P 1").ShouldBe("check-sheet-2025-26-___P_1.xlsx");

    private static WorksheetPart Part(SpreadsheetDocument book, string sheet) => (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().First(one => one.Name == sheet).Id!);

    private static IEnumerable<string> Column(byte[] bytes, string letter, uint from, string sheet = CheckSheet.Offers)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var texts = book.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray();
        return [.. Part(book, sheet).Worksheet.Descendants<Row>().Where(row => row.RowIndex! >= from).Select(row => row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference!.Value!.StartsWith(letter + row.RowIndex, StringComparison.Ordinal)))
            .Select(cell => cell?.CellValue is { } value ? texts[int.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture)] : "")];
    }
}
