using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>A CSV file (RFC 4180) held as rows of text, with the lines they came from.</summary>
public sealed class CsvTable
{
    private readonly FrozenDictionary<string, int> _columns;

    private CsvTable(string name, FrozenDictionary<string, int> columns, IReadOnlyList<CsvRow> rows)
        => (Name, _columns, Rows) = (name, columns, rows);

    /// <summary>How the user knows the file.</summary>
    public string Name { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Whether the header has the column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>
    /// Reads a file. Null when it cannot be read, lacks a required column or repeats one: the reasons are then in <paramref name="problems"/>.
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
        var badLine = 0;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => badLine = badLine == 0 ? bad.Context.Parser!.RawRow : badLine,
            IgnoreBlankLines = true,
        });
        if (!parser.Read())
        {
            problems.Add(new Problem(name, null, null, null, null, "is empty", "give a file with a header and rows"));
            return null;
        }

        var header = parser.Record!.Select(column => column.Trim()).ToArray();
        var before = problems.Count(problem => problem.Severity == Severity.Error);
        CheckHeader(header, name, required, optional, problems);
        var columns = header.Select((column, index) => (column, index)).DistinctBy(pair => pair.column)
            .ToFrozenDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);
        var table = new List<CsvRow>();
        while (true)
        {
            var line = parser.RawRow + 1;
            if (!parser.Read())
                break;
            var record = parser.Record!;
            line = parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            if (record.Length != header.Length)
                problems.Add(new Problem(name, line, null, null, null, $"has {record.Length} fields", $"the header has {header.Length} columns"));
            else
                table.Add(new CsvRow(name, line, record, columns, problems));
        }

        if (badLine != 0)
            problems.Add(new Problem(name, badLine, null, null, null, "has a quotation mark out of place", "put a field with quotes in quotes and double those inside"));
        return problems.Count(problem => problem.Severity == Severity.Error) > before && !required.All(columns.ContainsKey) ? null : new CsvTable(name, columns, table);
    }

    private static void CheckHeader(
        string[] header, string name, IReadOnlyList<string> required, IReadOnlyList<string>? optional, ICollection<Problem> problems)
    {
        foreach (var missing in required.Except(header, StringComparer.Ordinal))
            problems.Add(new Problem(name, 1, null, missing, null, "column is missing", "the header must have " + string.Join(", ", required)));
        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(new Problem(name, 1, null, twice.Key, null, "column stands twice", "name each column once"));
        if (optional is null)
            return;
        foreach (var unknown in header.Except(required, StringComparer.Ordinal).Except(optional, StringComparer.Ordinal))
            problems.Add(new Problem(name, 1, null, unknown, null, "is not a known column", "allowed are " + string.Join(", ", required.Concat(optional))));
    }
}
