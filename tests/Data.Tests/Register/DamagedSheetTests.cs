using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Pathways.Data.Importing;
using Pathways.Data.Register;
using Pathways.Data.Tests.Importing;
using Pathways.Model;

namespace Pathways.Data.Tests.Register;

/// <summary>What providers, spreadsheet programs and mail do to check sheets.</summary>
public sealed class DamagedSheetTests
{
    private const int Courses = 8;

    /// <summary>Damage that is read all the same: all eight courses are confirmed.</summary>
    private static readonly Dictionary<string, Func<RegisterCounty, byte[]>> Harmless = new(StringComparer.Ordinal)
    {
        ["columns in another order"] = county => Signed(county).Reordered(column => 40 - column).Bytes,
        ["a column more"] = county => Signed(county).Cell("Offers", "AK4", "Ask Sam").Cell("Offers", "AK6", "seen").Bytes,
        ["rows moved down and blank rows above"] = county => Signed(county).Down(3).Bytes,
        ["answers in capitals, with blanks and as words"] = county => Signed(county).Answer("O-L1A", " YES ").Answer("O-L1B", "y").Answer("O-E3", "Confirmed").Answer("O-SI", "TRUE").Bytes,
        ["an id deleted"] = county => Signed(county).Set("O-L1A", "Offer id", null).Bytes,
        ["an id mangled"] = county => Signed(county).Set("O-L1A", "Offer id", "O-L1A (Jane)").Bytes,
        ["all ids deleted"] = county => Signed(county).Without("Offer id").Cell("Offers", "A4", null).Bytes,
        ["numbers pasted as text"] = county => Signed(county).Correct("O-L1A", "Places for all", " 120 ").Correct("O-L1A", "Learners in a full group", "1,000").Bytes,
        ["a row twice"] = county => Signed(county).Twice("O-L1A").Bytes,
        ["the worksheets renamed"] = county => Signed(county).Rename("Offers", "Courses 2025").Rename("Sign-off", "Signature").Bytes,
        ["the cover and the lists deleted"] = county => Signed(county).Remove("Cover").Remove("Lists").Bytes,
        ["the date written as text"] = county => Signed(county).SignOff("Date", "10 January 2026").Bytes,
        ["the date with a time"] = county => Signed(county).SignOff("Date", FilledSheet.Serial("2026-01-10") + 0.6).Bytes,
        ["the provider's number deleted"] = county => Signed(county).SignOff("Provider number", null).Bytes,
        ["dates counted from 1904"] = county => Signed(county).SignOff("Date", FilledSheet.Serial("2026-01-10") - 1462).Change(book => book.Workbook.InsertAt(new WorkbookProperties { Date1904 = true }, 0)).Bytes,
        ["absolute paths within the file"] = county => Rewritten(Signed(county).Bytes, "xl/_rels/workbook.xml.rels", text => text.Replace("Target=\"/xl/", "Target=\"", StringComparison.Ordinal).Replace("Target=\"worksheets", "Target=\"/xl/worksheets", StringComparison.Ordinal)),
        ["changed said of rows that are corrected to what they were"] = county => Signed(county).Answer("O-L1A", "yes").Correct("O-L1A", "Places for all", 120).Bytes,
    };

    /// <summary>Damage that refuses the whole import, and what the fault must name.</summary>
    private static readonly Dictionary<string, (Func<RegisterCounty, byte[]> Do, string Told)> Harmful = new(StringComparer.Ordinal)
    {
        ["another year"] = (county => Signed(county).SignOff("Academic year", "2024/25").Bytes, "sheet.xlsx [Sign-off]:6: Academic year\"2024/25\": is not the dataset's year, 2025/26"),
        ["no year"] = (county => Signed(county).SignOff("Academic year", null).Bytes, "is not an academic year"),
        ["another provider's number"] = (county => Signed(county).SignOff("Provider number", "P-2").Bytes, "Provider number\"P-2\": is Other, and the offers are of College"),
        ["a row of another provider"] = (county => Signed(county).Set("O-L1A", "Offer id", "P2-A").Bytes, "is an offer of Other, not of College"),
        ["a provider nobody knows"] = (county => Signed(county).SignOff("Provider number", "P-9").Bytes, "is no provider of the dataset"),
        ["an answer nobody knows"] = (county => Signed(county).Answer("O-L1A", "maybe").Bytes, "is not a known code; answer yes, changed, closed or no"),
        ["a number that is none"] = (county => Signed(county).Correct("O-L1A", "Places for all", "about 20").Bytes, ": Places for all: correct to (column Y)\"about 20\": is not a whole number"),
        ["a negative number"] = (county => Signed(county).Correct("O-L1A", "Places for all", -3).Bytes, "is out of range"),
        ["no place at all"] = (county => Signed(county).Correct("O-FLEX", "Places for all", 0).Bytes, "leaves the course without a place"),
        ["a formula's fault"] = (county => Signed(county).Correct("O-L1A", "Course title", "#REF!").Bytes, "is no title but a formula or its fault"),
        ["a level above the sheet's"] = (county => Signed(county).Correct("O-L1A", "Level", "Level 3").Bytes, "is not a known code"),
        ["a site nobody knows"] = (county => Signed(county).Correct("O-L1A", "Site", "The Annexe").Bytes, "is no site of the provider"),
        ["a grammar school's site"] = (county => Signed(county).Correct("O-L1A", "Site", "S-GRAM [S-GRAM]").Bytes, "is a selective sixth form"),
        ["changed without a correction"] = (county => Signed(county).Answer("O-L1A", "changed").Bytes, "says changed, and nothing is corrected"),
        ["a row twice that contradicts itself"] = (county => Signed(county).Answer("O-L1A", "no").Twice("O-L1A").Set("O-L1A", "Confirmed? (yes, changed, closed or no)", "yes").Bytes, "says something else than row"),
        ["groups too few for the places"] = (county => Signed(county).Correct("O-L1A", "Places for all", 500).Correct("O-L1A", "Groups at each start", 1).Bytes, "places for the 510 written"),
        ["places for more groups than there can be"] = (county => Signed(county).Correct("O-L1A", "Places for all", 9_000).Correct("O-L1A", "Learners in a full group", 5).Correct("O-L1A", "Fewest learners with which it runs", 5).Bytes, "Learners in a full group: correct to (column AA)\"5\": needs 1,802 groups for the 9,010 places written"),
        ["a course added with no group"] = (county => Signed(county).Add(("Course title", "New"), ("Level", "Level 1"), ("Subject", "05"), ("Site", "S-COL1"), ("Places for all", 10), ("Groups at each start", 0), ("answer", "yes")).Bytes, "leaves the course without a group"),
        ["a course added without its level"] = (county => Signed(county).Add(("Course title", "New"), ("Subject", "05"), ("Site", "S-COL1"), ("Places for all", 10), ("answer", "yes")).Bytes, "Level: correct to (column U): is empty for a course that is added"),
        ["the column of answers deleted"] = (county => Signed(county).Without("Confirmed? (yes, changed, closed or no)").Cell("Offers", "R4", null).Bytes, "column is missing"),
        ["a heading twice"] = (county => Signed(county).Cell("Offers", "AK4", "Note").Bytes, "stands twice"),
        ["the worksheet of offers deleted"] = (county => Signed(county).Remove("Offers").Bytes, "has no worksheet with the headings"),
        ["the worksheet of the sign-off deleted"] = (county => Signed(county).Remove("Sign-off").Bytes, "is not an academic year"),
        ["signed tomorrow"] = (county => Signed(county).SignOff("Date", FilledSheet.Serial("2026-01-16")).Bytes, "is in the future"),
        ["signed years ago"] = (county => Signed(county).SignOff("Date", FilledSheet.Serial("2019-01-16")).Bytes, "is before the year in which 2025/26 is planned"),
        ["a date that is none"] = (county => Signed(county).SignOff("Date", "soon").Bytes, "is not a date"),
        ["declared no"] = (county => Signed(county).SignOff("I declare this (yes)", "no").Bytes, "is not yes"),
        ["nothing answered"] = (county => county.Sheet().Signed().Bytes, "answers for no course"),
        ["an empty file"] = (_ => [], "is empty"),
        ["cut short by the mail"] = (county => Signed(county).Bytes[..4000], "is damaged"),
        ["a CSV named xlsx"] = (_ => Encoding.UTF8.GetBytes("Offer id,Confirmed?\nO-L1A,yes\n"), "is no Excel workbook"),
        ["a password"] = (_ => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "is locked by a password"),
        ["another archive named xlsx"] = (_ => Archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "is no Excel workbook"),
        ["XML that is broken within"] = (county => Rewritten(Signed(county).Bytes, "xl/worksheets/sheet2.xml", text => text[..(text.Length / 2)]), "is damaged"),
        ["an entity that asks for a file"] = (county => Rewritten(Signed(county).Bytes, "xl/worksheets/sheet2.xml", text => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..]), "is damaged"),
    };

    [Fact]
    public void What_can_be_read_is_read_and_every_course_is_confirmed()
    {
        using var county = new RegisterCounty();
        Harmless.Count.ShouldBeGreaterThanOrEqualTo(15);
        foreach (var (damage, make) in Harmless)
        {
            var result = RegisterImport.Run(county.Request(county.Save(make(county))) with { DryRun = true }, ImportCounty.Clock);

            RegisterCounty.Errors(result).ShouldBeEmpty(damage);
            result.Quality.Taken.ShouldBe(Courses, damage);
            result.Quality.Notes.ShouldContain(note => note.Contains("signed off on 2026-01-10: 8 courses run, 0 closed, 0 not run, 0 not answered", StringComparison.Ordinal), damage);
        }
    }

    [Fact]
    public void What_cannot_be_read_refuses_the_whole_import_and_tells_where_and_what_to_do()
    {
        using var county = new RegisterCounty();
        Harmful.Count.ShouldBeGreaterThanOrEqualTo(15);
        var (right, before) = (county.Save(county.Sheet("P-2").AnswerAll("yes").Signed(), "right.xlsx"), county.Bytes());
        foreach (var (damage, (make, expected)) in Harmful)
        {
            var told = Refusal(county, right, county.Save(make(county)));

            told.Select(problem => problem.ToString().Replace(" \"", "\"", StringComparison.Ordinal)).ShouldContain(text => text.Contains(expected, StringComparison.Ordinal), $"{damage}: {string.Join('\n', told.AsEnumerable())}");
            told.ShouldAllBe(problem => problem.File.Contains("sheet.xlsx", StringComparison.Ordinal) && problem.Allowed.Length > 0, damage);
            county.Bytes().ShouldBe(before, $"{damage}: one faulty sheet refuses the right one too");
        }
    }

    private static Problem[] Refusal(RegisterCounty county, params string[] files)
    {
        try
        {
            var result = county.Import(files);
            result.Version.ShouldBeNull();
            result.Quality.Written.ShouldBeFalse();
            return [.. RegisterCounty.Errors(result)];
        }
        catch (InvalidInputException refused)
        {
            return [.. refused.Problems];
        }
    }

    [Fact]
    public void A_faulty_row_is_told_by_file_sheet_row_column_value_and_remedy()
    {
        using var county = new RegisterCounty();

        var told = RegisterCounty.Errors(county.Import(Signed(county).Correct("O-L1A", "Weeks", "a year"))).ShouldHaveSingleItem();

        (told.File, told.Field, told.Value, told.Message, told.Allowed).ShouldBe(("sheet.xlsx [Offers]", "Weeks: correct to (column AF)", "a year", "is not a whole number", "allowed is a whole number from 1 to 200"));
        told.Line.ShouldNotBeNull();
        county.Import(Signed(county).Correct("O-L1A", "Weeks", "a year")).Quality.Findings.ShouldContain(finding => finding.Kind == FindingKind.Rejected && finding.Examples[0].Line == told.Line);
    }

    [Fact]
    public void Whatever_is_written_into_a_sheet_it_goes_in_whole_or_not_at_all()
    {
        string[] offers = ["O-E3", "O-L1A", "O-L1B", "O-L2A", "O-FLEX"];
        string[] headings = ["Site", "Course title", "Level", "Subject", "Starts in", "Places for all", "Learners in a full group", "Groups at each start", "Weeks"];
        object[] values = ["", "12", "maybe", 0, 7, -1, 1e9, "Level 2", "S-COL1", "September; January", "05", "=1+1", "☃", new string('x', 5000)];
        string?[] answers = ["yes", "changed", "closed", "no", null, "?"];
        using var county = new RegisterCounty();
        var (before, clean) = (county.Bytes(), county.Sheet().Bytes);
        var edit = Gen.Choose(0, offers.Length - 1).SelectMany(_ => Gen.Choose(0, headings.Length - 1), (offer, heading) => (offer, heading)).SelectMany(_ => Gen.Choose(0, values.Length - 1), (at, value) => (at.offer, at.heading, value))
            .SelectMany(_ => Gen.Choose(0, answers.Length - 1), (at, answer) => (at.offer, at.heading, at.value, answer));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(edit.ArrayOf(4).ToArbitrary(), edits =>
        {
            var sheet = new FilledSheet(clean).Signed();
            foreach (var (offer, heading, value, answer) in edits)
                sheet.Correct(offers[offer], headings[heading], values[value]).Answer(offers[offer], answers[answer]);
            var result = RegisterImport.Run(county.Request(county.Save(sheet)) with { DryRun = true }, ImportCounty.Clock);
            county.Bytes().ShouldBe(before);
            result.Quality.Read.ShouldBe(Courses, "every row is told");
            if (result.Problems.Any(problem => problem.Severity == Severity.Error))
            {
                result.Problems.ShouldAllBe(problem => problem.Allowed.Length > 0);
                county.Import(county.Save(sheet)).Version.ShouldBeNull("what a dry run refuses an import refuses");
                county.Bytes().ShouldBe(before);
            }
        }));
    }

    // The county is the same for all and imports into it are dry or refused, so that one sheet serves every damage.
    private static FilledSheet Signed(RegisterCounty county) => new(SignedBytes ??= county.Sheet().AnswerAll("yes").Signed().Bytes);

    private static byte[]? SignedBytes { get; set; }

    private static byte[] Archive(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }

    private static byte[] Rewritten(byte[] book, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry(part)!.Open()))
                text = reader.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(change(text)));
        }

        return stream.ToArray();
    }
}
