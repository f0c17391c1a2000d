using System.Globalization;
using System.Text;

namespace Pathways.Report;

/// <summary>A column of a CSV file with what is said of it in <c>columns.csv</c>.</summary>
/// <param name="Name">Name in the header: lower case, underscores.</param>
/// <param name="Unit">Unit, or what sort of value.</param>
/// <param name="Description">Meaning in a sentence.</param>
/// <param name="Value">The value of a row.</param>
internal sealed record Column<T>(string Name, string Unit, string Description, Func<T, string> Value)
{
    public Column(string name, string unit, string description, Func<T, long> value)
        : this(name, unit, description, row => value(row).ToString(CultureInfo.InvariantCulture))
    {
    }
}

/// <summary>What <c>columns.csv</c> says of one column.</summary>
internal sealed record ColumnDescription(string File, string Name, string Unit, string Description);

/// <summary>CSV to the DfE's open data standard: UTF-8, LF, comma, header first, one fact per row, no lines of notes.</summary>
internal static class CsvText
{
    public static string Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var text = new StringBuilder();
        Line(text, columns.Select(column => column.Name));
        foreach (var row in rows)
            Line(text, columns.Select(column => column.Value(row)));
        return text.ToString();
    }

    public static IEnumerable<ColumnDescription> Describe<T>(string file, IReadOnlyList<Column<T>> columns)
        => columns.Select(column => new ColumnDescription(file, column.Name, column.Unit, column.Description));

    private static void Line(StringBuilder text, IEnumerable<string> fields)
        => text.AppendJoin(',', fields.Select(Field)).Append('\n');

    /// <summary>A field as it stands in a line: quoted where it must be, and never a formula.</summary>
    internal static string Field(string field)
    {
        var safe = IsFormula(field) ? "'" + field : field;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>
    /// Spreadsheets run what begins so, and titles and names come from files that others wrote (OWASP, CSV injection). A negative
    /// number is none. The apostrophe before it makes it text.
    /// </summary>
    private static bool IsFormula(string field)
        => field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !double.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
