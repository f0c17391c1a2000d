using System.Text;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>What must come of a damaged extract.</summary>
public enum Expected
{
    /// <summary>It is read all the same: every row goes in.</summary>
    Whole,

    /// <summary>One row is told by its line and a reason; the others go in.</summary>
    OneRowTold,

    /// <summary>Nothing is written, and the reason is told.</summary>
    Refused,
}

/// <summary>One way in which extracts are damaged.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Expected">What must come of it.</param>
/// <param name="Do">Damages a clean extract; null where the kind has no such column.</param>
internal sealed record Damage(string Name, Expected Expected, Func<Made, byte[]?> Do)
{
    private const int Hit = 7; // the row damaged, from 0; it stands on line Hit + 2

    public const int HitLine = Hit + 2;

    public static IReadOnlyList<Damage> All { get; } =
    [
        new("written in Latin-1", Expected.Whole, made => Encoding.Latin1.GetBytes(made.With("Comments", "Café").Text())),
        new("a byte order mark", Expected.Whole, made => [0xEF, 0xBB, 0xBF, .. Utf8(made.Text())]),
        new("written in UTF-16", Expected.Whole, made => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(made.Text())]),
        new("a column is missing", Expected.Refused, made => Utf8(made.Without(made.FirstRequired).Text())),
        new("two columns are swapped", Expected.Refused, made => made.Swapped() is { } swapped ? Utf8(swapped.Text()) : null),
        new("the columns stand in another order", Expected.Whole, made => Utf8(made.Reversed().Text())),
        new("a quotation mark is never closed", Expected.OneRowTold, made => Utf8(made.Line(Hit, line => "\"" + line).Text())),
        new("a quotation mark stands in the middle", Expected.OneRowTold, made => Utf8(made.Line(Hit, line => "\"a\"b" + line).Text())),
        new("the last line is cut short", Expected.OneRowTold, made => Utf8(made.Cut())),
        new("a line is cut short", Expected.OneRowTold, made => Utf8(made.Line(Hit, line => line[..line.IndexOf(',')]).Text())),
        new("a line has a field too many", Expected.OneRowTold, made => Utf8(made.Line(Hit, line => line + ",more").Text())),
        new("a row stands twice", Expected.OneRowTold, made => made.Kind.Key.Length == 0 ? null : Utf8(made.Twice(Hit).Text())),
        new("an unknown code", Expected.OneRowTold, made => made.Column(column => column.Form.Allowed.StartsWith("one of ", StringComparison.Ordinal)) is { } column ? Utf8(made.Set(Hit, column, "ZQ9").Text()) : null),
        new("an impossible date", Expected.OneRowTold, made => made.Column(IsDate) is { } column ? Utf8(made.Set(Hit, column, "31/02/2025").Text()) : null),
        new("a date of another century", Expected.OneRowTold, made => made.Column(IsDate) is { } column ? Utf8(made.Set(Hit, column, "01/01/1066").Text()) : null),
        new("a spreadsheet made numbers of identifiers", Expected.Whole, made => made.Column(IsDigits) is { } column ? Utf8(made.Change(column, text => text + ".0").Text()) : null),
        new("a spreadsheet shortened an identifier", Expected.OneRowTold, made => made.Column(IsDigits) is { } column ? Utf8(made.Set(Hit, column, "1.2E+09").Text()) : null),
        new("a spreadsheet made numbers of dates", Expected.Whole, made => made.Column(IsDate) is { } column ? Utf8(made.Change(column, Serial).Text()) : null),
        new("blanks around every field", Expected.Whole, made => Utf8(made.Each(text => " " + text + "  ").Text())),
        new("semicolons between the fields", Expected.Whole, made => Utf8(made.Text(';'))),
        new("tabs between the fields", Expected.Whole, made => Utf8(made.Text('\t'))),
        new("an empty file", Expected.Refused, _ => []),
        new("blank lines alone", Expected.Refused, _ => Utf8("\r\n\n  \n")),
        new("a header alone", Expected.Refused, made => Utf8(made.Text().Split("\r\n")[0] + "\r\n")),
        new("no header", Expected.Refused, made => Utf8(made.Text()[(made.Text().IndexOf('\n') + 1)..])),
        new("mixed line ends", Expected.Whole, made => Utf8(string.Concat(made.Text().Split("\r\n").SkipLast(1).Select((line, i) => line + (i % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" })))),
        new("a NUL", Expected.OneRowTold, made => Utf8(made.Line(Hit, line => "\0" + line).Text())),
        new("a huge field", Expected.OneRowTold, made => Utf8(made.With("Comments", "x").Line(Hit, line => line + new string('y', 200_000)).Text())),
        new("another year's names of columns", Expected.Whole, made => Utf8(made.OtherNames().Text())),
        new("names of columns in capitals", Expected.Whole, made => Utf8(made.Renamed(name => name.ToUpperInvariant()).Text())),
        new("blank lines between rows", Expected.Whole, made => Utf8(made.Text().Replace("\r\n", "\r\n\r\n", StringComparison.Ordinal))),
        new("columns nobody knows", Expected.Whole, made => Utf8(made.With("Quux", "1").With("Frob", "2").Text())),
        new("every field in quotation marks", Expected.Whole, made => Utf8(made.Each(text => "\"" + text + "\"", headerToo: true).Text())),
        new("a field over two lines", Expected.Whole, made => Utf8(made.With("Comments", "\"one\nother\"").Text())),
        new("something else altogether", Expected.Refused, _ => [0x50, 0x4B, 0x03, 0x04, 0, 0, 1, 2, 3, 255, 254, 10, 13, 0]),
    ];

    private static bool IsDate(Column column) => column.Form.Allowed.StartsWith("a date", StringComparison.Ordinal);

    private static bool IsDigits(Column column) => column.Form.Allowed.EndsWith(" digits", StringComparison.Ordinal) && column.Form.Allowed != "2 digits" && column.Form.Allowed != "3 digits";

    private static string Serial(string day)
        => DateOnly.TryParseExact(day, "dd/MM/yyyy", out var date) ? (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture) : day;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
