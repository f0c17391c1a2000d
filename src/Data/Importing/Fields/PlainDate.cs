using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>Dates as nearly all are written, 31/08/2025 and 2025-08-31, read by their digits: a tenth of the work of asking for every form. What is not so written, or is no date, is left to <see cref="DateForms"/>.</summary>
internal static class PlainDate
{
    /// <summary>The day; null where the text is not exactly dd/MM/yyyy or yyyy-MM-dd.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> text) => text.Length != 10 ? null
        : text[2] == '/' && text[5] == '/' ? Of(text[6..], text[3..5], text[..2])
        : text[4] == '-' && text[7] == '-' ? Of(text[..4], text[5..7], text[8..])
        : null;

    /// <summary>The first of the month; null where the text is not exactly MM/yyyy or yyyy-MM.</summary>
    public static DateOnly? Month(ReadOnlySpan<char> text) => text.Length != 7 ? null
        : text[2] == '/' ? Of(text[3..], text[..2], "01")
        : text[4] == '-' ? Of(text[..4], text[5..], "01")
        : null;

    /// <summary>As dates are kept, yyyy-MM-dd.</summary>
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Of(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
        => Number(year) is var y && Number(month) is var m && Number(day) is var d && y > 0 && m is > 0 and < 13 && d > 0 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    // 0, which is no part of a date, where there is anything but digits.
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
