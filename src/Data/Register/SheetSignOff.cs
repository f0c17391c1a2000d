using System.Globalization;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>What the worksheet Sign-off of one workbook says.</summary>
/// <param name="ProviderId">The provider it names; empty for none.</param>
/// <param name="Year">The academic year it names; null for none.</param>
/// <param name="Person">Name of the person.</param>
/// <param name="Role">Role.</param>
/// <param name="Organisation">Organisation; empty for none.</param>
/// <param name="On">Day.</param>
/// <param name="Signed">Whether it is complete.</param>
internal sealed record SheetSignOff(string ProviderId, AcademicYear? Year, string Person, string Role, string Organisation, DateOnly On, bool Signed)
{
    private const int DaysFrom1900To1904 = 1462;
    private const int LongestText = 200;

    private static readonly FieldForm Day = DateForms.Date(2015, 2100);

    /// <summary>Reads it. What is missing is told: as a fault, or as a note where sheets without a sign-off are taken.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="year">The dataset's academic year.</param>
    /// <param name="today">Today, after which nothing is signed.</param>
    /// <param name="unsigned">Whether sheets without a sign-off are taken, as entered.</param>
    /// <param name="problems">Receives faults.</param>
    public static SheetSignOff Read(XlsxBook book, string file, AcademicYear year, DateOnly today, bool unsigned, ICollection<Problem> problems)
    {
        var sheet = book.Sheets.FirstOrDefault(one => HeaderNames.Plain(one.Name) == HeaderNames.Plain(CheckSheet.SignOff)) ?? book.Sheets.FirstOrDefault(one => Find(one, CheckSheet.Person).Row > 0);
        var where = $"{file} [{sheet?.Name ?? CheckSheet.SignOff}]";
        string Text(string label) => sheet is null ? "" : Find(sheet, label).Text;
        void Bad(string label, string? value, string message, string allowed, Severity severity = Severity.Error)
            => problems.Add(new Problem(where, sheet is null ? null : Find(sheet, label).Row is > 0 and var row ? row : null, null, label, value, message, allowed, severity));

        AcademicYear? told = null;
        if (AcademicYear.TryParse(Text(CheckSheet.Year), out var read))
            told = read;
        if (told is null)
            Bad(CheckSheet.Year, Text(CheckSheet.Year), "is not an academic year, so that nobody can tell which one is confirmed", $"give {year}, if that is the year it speaks of");
        else if (told != year)
            Bad(CheckSheet.Year, Text(CheckSheet.Year), $"is not the dataset's year, {year}", $"import it into a dataset of {told} (academic_year in its dataset.json), or ask for a sheet of {year}");

        var (person, role, day) = (Text(CheckSheet.Person), Text(CheckSheet.Role), Text(CheckSheet.Date));
        var on = Date(day, book.From1904, out var fault);
        var missing = new List<string>();
        foreach (var (label, text) in new[] { (CheckSheet.Person, person), (CheckSheet.Role, role), (CheckSheet.Date, day) })
        {
            if (text.Length == 0)
                missing.Add(label);
            else if (text.Length > LongestText)
                Bad(label, null, $"is longer than {LongestText} characters", "write it shorter");
        }

        if (day.Length > 0 && fault is not null)
            Bad(CheckSheet.Date, day, fault, "give a day such as 15/01/2026");
        else if (on is { } given && given > today)
            Bad(CheckSheet.Date, day, "is in the future", $"give the day of the sign-off, {Iso(today)} at the latest");
        else if (on is { } early && early < new DateOnly(year.StartYear - 1, 9, 1))
            Bad(CheckSheet.Date, day, $"is before the year in which {year} is planned", $"give a day from {Iso(new DateOnly(year.StartYear - 1, 9, 1))}");
        var declared = Text(CheckSheet.Declared);
        if (declared.Length == 0)
            missing.Add(CheckSheet.Declared);
        else if (CheckSheetForms.Answer.Parse(declared).Value != "yes")
            Bad(CheckSheet.Declared, declared, "is not yes", "yes declares what stands on the sheet; without it nothing is confirmed");
        foreach (var label in missing)
            Bad(label, null, "is empty, and without a sign-off nothing is confirmed", unsigned ? "its rows are entered, not confirmed" : "ask the provider for it; or take its rows as entered, not confirmed, by --unsigned", unsigned ? Severity.Note : Severity.Error);
        return new SheetSignOff(Text(CheckSheet.ProviderId), told, person, role, Text(CheckSheet.Organisation), on ?? today, missing.Count == 0);
    }

    private static DateOnly? Date(string text, bool from1904, out string? fault)
    {
        fault = null;
        if (text.Length == 0)
            return null;
        var whole = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) ? Math.Floor(serial + (from1904 ? DaysFrom1900To1904 : 0)).ToString("0", CultureInfo.InvariantCulture) : text.Replace('T', ' ').Split(" 00:")[0];
        var read = Day.Parse(whole);
        fault = read.Fault;
        return fault is null ? DateOnly.ParseExact(read.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The text to the right of a label, and the row it stands in; 0 for none.</summary>
    private static (int Row, string Text) Find(XlsxSheet sheet, string label)
    {
        foreach (var row in sheet.Rows)
        {
            if (row.Cells.OrderBy(cell => cell.Key).FirstOrDefault(cell => HeaderNames.Plain(cell.Value) == HeaderNames.Plain(label)) is { Key: > 0 } found)
                return (row.Number, row.Cells.Where(cell => cell.Key > found.Key).OrderBy(cell => cell.Key).Select(cell => cell.Value).FirstOrDefault() ?? "");
        }

        return (0, "");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
