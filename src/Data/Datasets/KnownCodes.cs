using Pathways.Data.Tables;

namespace Pathways.Data.Datasets;

/// <summary>
/// The codes that one table defines and others refer to. Where the defining table could not be read whole, nothing is
/// checked against it, so that one fault is not told a thousand times.
/// </summary>
internal sealed class KnownCodes
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly string _file;
    private readonly bool _complete;

    private KnownCodes(string file, bool complete) => (_file, _complete) = (file, complete);

    /// <summary>The codes in a column, each of which may stand once.</summary>
    public static KnownCodes Of(string file, CsvTable? table, string column)
    {
        var codes = new KnownCodes(file, table is { Complete: true, Rows.Count: > 0 });
        foreach (var row in table?.Rows ?? [])
        {
            if (row.Required(column) is { Length: > 0 } code && !codes._lines.TryAdd(code, row.Line))
                row.Bad(column, "stands twice", $"give each row its own; the first is on line {codes._lines[code]}");
        }

        return codes;
    }

    /// <summary>The code in a field, which must be known.</summary>
    public string Check(CsvRow row, string column)
    {
        if (row.Required(column) is { Length: > 0 } code && _complete && !_lines.ContainsKey(code))
            row.Bad(column, "is not in " + _file, Allowed(code));
        return row.Text(column);
    }

    /// <summary>The code in a field, which must be known unless the field is empty.</summary>
    public string? CheckOptional(CsvRow row, string column) => row.Text(column).Length == 0 ? null : Check(row, column);

    /// <summary>Whether the code may be used: it is known, or the list of codes could not be read.</summary>
    public bool Allows(string code) => !_complete || _lines.ContainsKey(code);

    private string Allowed(string code)
        => _lines.Count <= 30 ? NearestWord.Hint(code, [.. _lines.Keys.Order(StringComparer.Ordinal)])
            : NearestWord.Of(code, _lines.Keys) is { } nearest ? $"did you mean \"{nearest}\"? give a code of {_file}"
            : $"give a code of {_file}";
}
