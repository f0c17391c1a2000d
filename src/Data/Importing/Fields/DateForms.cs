using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>The ways in which extracts write dates. Day before month, as in Britain; a month first is never guessed.</summary>
public static class DateForms
{
    // The serial numbers of spreadsheets count days from 30 December 1899; these run from 1954 to 2118.
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private const string NoDate = "is not a date: write 2025-08-31 or 31/08/2025";

    private static readonly string[] Usual = ["yyyy-MM-dd", "dd/MM/yyyy"];
    private static readonly string[] Others =
    [
        "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyyMMdd", "d-MMM-yyyy", "dd-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yy", "dd-MMM-yy", "dd/MM/yy", "d/M/yy",
    ];

    private static readonly string[] UsualMonths = ["yyyy-MM", "MM/yyyy"];
    private static readonly string[] OtherMonths = ["M/yyyy", "MM-yyyy", "MMM-yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yy"];

    /// <summary>A date between two years (both within), kept as year-month-day.</summary>
    public static FieldForm Date(int firstYear, int lastYear) => new($"a date such as {lastYear}-08-31, from {firstYear} to {lastYear}", text => Read(text, firstYear, lastYear));

    /// <summary>A month, or a date, of birth; kept as year and month, for a day adds nothing to an age.</summary>
    public static FieldForm MonthOfBirth(int firstYear, int lastYear) => new($"month and year, or a date, of birth, from {firstYear} to {lastYear}", text =>
    {
        if (PlainDate.Month(text) is { } plain && plain.Year >= firstYear && plain.Year <= lastYear)
            return new Parsed(PlainDate.Text(plain)[..7]);
        var usual = DateOnly.TryParseExact(text, UsualMonths, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month);
        if (usual || DateOnly.TryParseExact(text, OtherMonths, CultureInfo.InvariantCulture, DateTimeStyles.None, out month))
            return month.Year < firstYear || month.Year > lastYear ? Parsed.Bad("is out of range") : new Parsed(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), usual ? null : "was a month written otherwise");
        var date = Read(text, firstYear, lastYear);
        return date.Fault is null ? date with { Value = date.Value[..7] } : date.Fault == NoDate ? Parsed.Bad($"is neither a month with its year nor a date, or could be several: write {lastYear}-09, 09/{lastYear} or a date") : date;
    });

    private static Parsed Read(string text, int firstYear, int lastYear)
    {
        if (PlainDate.Day(text) is { } plain && plain.Year >= firstYear && plain.Year <= lastYear)
            return new Parsed(PlainDate.Text(plain));
        if (DateOnly.TryParseExact(text, Usual, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Within(date, null);
        if (DateOnly.TryParseExact(text, Others, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return Within(date, "was a date written otherwise");
        if (DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Within(DateOnly.FromDateTime(time), "had a time");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
            return Within(new DateOnly(1899, 12, 30).AddDays(serial), "was a spreadsheet's number of days");
        return Parsed.Bad(NoDate);

        Parsed Within(DateOnly found, string? repair)
            => found.Year < firstYear || found.Year > lastYear ? Parsed.Bad("is out of range") : new Parsed(found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), repair);
    }
}
