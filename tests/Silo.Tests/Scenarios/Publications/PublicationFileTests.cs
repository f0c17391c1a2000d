using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>The files of a publication of Kent against the rules of those who set them.</summary>
public sealed class PublicationFileTests
{
    [Fact]
    public void Every_table_keeps_the_rules_of_the_open_data_standard()
    {
        var data = KentPublication.Files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal) && !name.EndsWith(".meta.csv", StringComparison.Ordinal)).ToArray();
        data.Length.ShouldBeGreaterThan(12);
        foreach (var file in data)
            OpenDataRules.Broken(Path.GetFileNameWithoutExtension(file), KentPublication.Text(file), KentPublication.Text(Path.ChangeExtension(file, ".meta.csv"))).Distinct().Take(5).ShouldBeEmpty(file);
    }

    /// <summary>Besides the published Provision Gap analysis of everything, which the other tests look at.</summary>
    [Theory]
    [InlineData("published", true)]
    [InlineData("partner", false)]
    [InlineData("internal", false)]
    public void Files_of_every_kind_keep_the_rules_for_every_audience(string audience, bool compared)
    {
        var source = Others.For(audience, compared);
        PublicationSource[] observed = compared ? [Others.Observed("published", PublicationKind.NeetDeepDive), Others.Observed("published", PublicationKind.ProvisionGap)] : [];
        foreach (var one in new[] { source, source with { AreaCode = "FH", Pack = true }, source with { Kind = PublicationKind.NeetDeepDive }, source with { Kind = PublicationKind.Commitments } }.Concat(observed))
        {
            var files = PublicationFiles.Make(one);
            string Text(string file) => System.Text.Encoding.UTF8.GetString(files[file]);
            foreach (var file in files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal) && !name.EndsWith(".meta.csv", StringComparison.Ordinal)))
                OpenDataRules.Broken(Path.GetFileNameWithoutExtension(file), Text(file), Text(Path.ChangeExtension(file, ".meta.csv"))).Distinct().Take(5).ShouldBeEmpty($"{audience} {one.Kind} {file}");
            if (one.Kind == PublicationKind.Commitments)
                continue; // which has no tables of its own
            using var book = SpreadsheetDocument.Open(new MemoryStream(files["tables.xlsx"]), isEditable: false);
            Validated(book).ShouldBeEmpty($"{audience} {one.Kind}");
        }
    }

    [Fact]
    public void The_checker_finds_what_breaks_the_standard()
    {
        var (data, meta) = (KentPublication.Text("data/gap-by-level.csv"), KentPublication.Text("data/gap-by-level.meta.csv"));
        var lines = data.Split('\n');
        string[] Broken(string changed) => [.. OpenDataRules.Broken("gap-by-level", changed, meta)];
        Broken(data + lines[1] + "\n").ShouldContain(fault => fault.StartsWith("the same row twice"));
        Broken(data.Replace("competing", "Competing people", StringComparison.Ordinal)).ShouldNotBeEmpty();
        Broken(data.Replace("202526", "202527", StringComparison.Ordinal)).ShouldContain("time 202527");
        Broken(string.Join('\n', [.. lines[..2], lines[2].Replace("202526,Academic year", "2023,Reporting year", StringComparison.Ordinal), ""])).ShouldContain("time: kinds of period mixed in one file");
        Broken(data.Replace("E10000016", "Kent", StringComparison.Ordinal)).ShouldContain("place Kent");
        Broken(data.Replace(lines[1], lines[1][..^1] + "n/a", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_Open_XML_validator_finds_nothing_in_the_workbook()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(KentPublication.Files["tables.xlsx"]), isEditable: false);
        Validated(book).ShouldBeEmpty();
    }

    private static IEnumerable<string> Validated(SpreadsheetDocument book)
        => new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").Take(5);

    [Fact]
    public void The_workbook_follows_the_guidance_on_spreadsheets()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(KentPublication.Files["tables.xlsx"]), isEditable: false);
        var texts = book.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray();
        var sheets = book.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ToArray();
        sheets.Take(3).Select(sheet => sheet.Name!.Value).ShouldBe(["Cover", "Contents", "Notes"]);
        sheets.Length.ShouldBeGreaterThan(15);
        var wrapped = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().Select(format => format.Alignment?.WrapText?.Value == true).ToArray();
        foreach (var sheet in sheets)
        {
            var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!);
            part.Worksheet.Descendants<MergeCell>().ShouldBeEmpty();
            part.TableDefinitionParts.Count().ShouldBe(sheet.Name == "Cover" ? 0 : 1, sheet.Name);
            var rows = part.Worksheet.Descendants<Row>().ToArray();
            rows.ShouldAllBe(row => row.HasChildren, sheet.Name);
            rows.Select(row => (int)row.RowIndex!.Value).ShouldBe(Enumerable.Range(1, rows.Length));
            part.Worksheet.Descendants<AutoFilter>().ShouldBeEmpty("filters hide rows from who does not see them");
            foreach (var definition in part.TableDefinitionParts)
            {
                definition.Table.AutoFilter.ShouldBeNull();
                var widths = part.Worksheet.Descendants<Column>().Select(column => column.Width!.Value).ToArray();
                foreach (var (cell, column) in rows.Skip(4).SelectMany(row => row.Elements<Cell>().Select((cell, column) => (cell, column))).Where(one => one.cell.DataType?.Value == CellValues.SharedString))
                {
                    var text = texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)];
                    (text.Length < widths[column] || wrapped[cell.StyleIndex!.Value]).ShouldBeTrue($"{sheet.Name} {cell.CellReference}: {text} is cut off");
                }

                var last = definition.Table.Reference!.Value!.Split(':')[1];
                last.ShouldBe(rows[^1].Elements<Cell>().Last().CellReference!.Value);
                var heading = rows[int.Parse(definition.Table.Reference.Value.Split(':')[0][1..], System.Globalization.CultureInfo.InvariantCulture) - 1];
                heading.Elements<Cell>().Select(cell => texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)])
                    .ShouldBe(definition.Table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value));
            }
        }

        texts.ShouldContain("[note 1]");
        texts.ShouldContain("[c]");
        texts.ShouldContain(text => text.EndsWith("[note 2]", StringComparison.Ordinal));
        texts.Where(text => text.Contains(',') && text.All(c => char.IsDigit(c) || c == ',' || c == '.')).ShouldBeEmpty("numbers are numbers");
    }

    [LibreOfficeFact]
    public void LibreOffice_opens_the_workbook()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-xlsx");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "tables.xlsx"), KentPublication.Files["tables.xlsx"]);
            using var process = Process.Start(new ProcessStartInfo(LibreOfficeFactAttribute.Program!, [
                "--headless", "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--convert-to", "xlsx", "--outdir", Path.Combine(folder.FullName, "again"), Path.Combine(folder.FullName, "tables.xlsx"),
            ])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit(120_000).ShouldBeTrue();
            Sheets(File.ReadAllBytes(Path.Combine(folder.FullName, "again", "tables.xlsx"))).ShouldBe(Sheets(KentPublication.Files["tables.xlsx"]), "every worksheet with as many rows");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Name, int Rows)[] Sheets(byte[] workbook)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => (sheet.Name!.Value!, ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().Count(row => row.Elements<Cell>().Any(cell => cell.CellValue is not null))))];
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes_and_the_archive_holds_them_all()
    {
        var again = PublicationFiles.Make(KentPublication.Source);
        again.Keys.ShouldBe(KentPublication.Files.Keys);
        foreach (var (name, bytes) in again)
            bytes.AsSpan().SequenceEqual(KentPublication.Files[name]).ShouldBeTrue(name);
        using var zip = new ZipArchive(new MemoryStream(KentPublication.Files[PublicationFiles.Archive]));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(KentPublication.Files.Keys.Where(name => name != PublicationFiles.Archive), ignoreOrder: true);
    }

    [Fact]
    public void GeoJson_is_valid_and_its_groups_of_MSOAs_cover_every_MSOA_once_with_a_hundred_who_compete()
    {
        foreach (var name in KentPublication.Files.Keys.Where(name => name.EndsWith(".geojson", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(KentPublication.Files[name]);
            json.RootElement.GetProperty("type").GetString().ShouldBe("FeatureCollection");
            json.RootElement.GetProperty("features").EnumerateArray().ShouldAllBe(feature => feature.GetProperty("geometry").GetProperty("type").GetString() == "MultiPolygon");
        }

        var groups = KentPublication.Source.Counts.Groups;
        groups.SelectMany(group => group.MsoaCodes).ShouldBe(KentPublication.Source.World.Msoas.Select(msoa => msoa.Code), ignoreOrder: true);
        groups.ShouldAllBe(group => group.Competing >= 100);
        var areas = KentPublication.Source.World.Areas;
        groups.Where(group => group.MsoaCodes.Any(msoa => areas.Areas[areas.AreaOfMsoa[msoa]].Code != group.AreaCode)).ShouldBeEmpty("no group reaches over a border of areas");
    }
}

/// <summary>A test that needs LibreOffice; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    public LibreOfficeFactAttribute() => Skip = Program is null ? "needs LibreOffice's soffice (Debian: libreoffice-calc)" : null;
}
