using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>A CSV file (RFC 4180) held as rows of text, with the lines they came from.</summary>
public sealed class CsvTable
{
    private CsvTable(string name, IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows, bool complete)
        => (Name, Columns, Rows, Complete) = (name, columns, rows, complete);

    /// <summary>How the user knows the file.</summary>
    public string Name { get; }

    /// <summary>The header.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows below the header that have as many fields as it.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>False when a row had to be left out because its fields could not be told apart; other files' codes must not be checked against it.</summary>
    public bool Complete { get; }

    /// <summary>Whether the header has the column.</summary>
    public bool Has(string column) => Columns.Contains(column, StringComparer.Ordinal);

    /// <summary>
    /// Reads a file. Null when it cannot be read or lacks a required column: the reasons are then in <paramref name="problems"/>.
    /// Unknown columns are errors too when <paramref name="optional"/> is given; otherwise they are ignored.
    /// </summary>
    public static CsvTable? Read(
        string path, string name, IReadOnlyList<string> required, IReadOnlyList<string>? optional, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(required);
        return TextFile.Read(path, name, problems) is { } text ? Parse(text, name, required, optional, problems) : null;
    }

    /// <summary>The same on text already read.</summary>
    public static CsvTable? Parse(
        string text, string name, IReadOnlyList<string> required, IReadOnlyList<string>? optional, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(required);
        var badQuotes = false;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => badQuotes = true,
            IgnoreBlankLines = true,
        });
        if (!parser.Read())
        {
            problems.Add(new Problem(name, null, null, null, null, "is empty", "give a file with a header and rows"));
            return null;
        }

        var header = parser.Record!.Select(column => column.Trim()).ToArray();
        if (badQuotes)
        {
            problems.Add(BadQuotes(name, 1, parser.RawRecord));
            return null;
        }

        CheckHeader(header, name, required, optional, problems);
        if (!required.All(header.Contains))
            return null;

        var columns = header.Select((column, index) => (column, index)).DistinctBy(pair => pair.column)
            .ToFrozenDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);
        var (rows, complete, repeated) = (new List<CsvRow>(), true, new RepeatedTexts(header.Length));
        while (parser.Read())
        {
            var record = parser.Record!;
            var line = FirstLine(parser.RawRow, parser.RawRecord);
            if (!badQuotes && record.Length == header.Length)
            {
                repeated.HoldOnce(record);
                rows.Add(new CsvRow(name, line, record, columns, problems));
                continue;
            }

            problems.Add(badQuotes
                ? BadQuotes(name, line, parser.RawRecord)
                : new Problem(name, line, null, null, null, $"has {Fields(record.Length)}", $"the header has {header.Length} columns"));
            (badQuotes, complete) = (false, false);
        }

        return new CsvTable(name, header, rows, complete);
    }

    // A quotation mark that is never closed takes the file's last line end into the record.
    private static int FirstLine(int lastLine, string record)
        => lastLine - (IsOpen(record) ? record : record.AsSpan().TrimEnd("\r\n")).Count('\n');

    private static bool IsOpen(string record) => record.AsSpan().Count('"') % 2 == 1;

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";

    private static Problem BadQuotes(string name, int line, string record)
        => IsOpen(record)
            ? new Problem(name, line, null, null, null, "has a quotation mark that is never closed", "close it, or double it inside a quoted field")
            : new Problem(name, line, null, null, null, "has a quotation mark out of place", "put a field with quotes in quotes and double those inside");

    private static void CheckHeader(
        string[] header, string name, IReadOnlyList<string> required, IReadOnlyList<string>? optional, ICollection<Problem> problems)
    {
        foreach (var missing in required.Except(header, StringComparer.Ordinal))
            problems.Add(new Problem(name, 1, null, missing, null, "column is missing", "the header must have " + string.Join(", ", required)));
        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(new Problem(name, 1, null, twice.Key, null, "column stands twice", "name each column once"));
        if (optional is null)
            return;
        string[] known = [.. required, .. optional];
        foreach (var unknown in header.Except(known, StringComparer.Ordinal))
            problems.Add(new Problem(name, 1, null, unknown, null, "is not a known column", NearestWord.Hint(unknown, known)));
    }
}
