using System.Globalization;
using System.Text;

namespace Pathways.Data.Tables;

/// <summary>Writes CSV to the DfE's open data standard: UTF-8 without mark, LF, comma, header first, fields quoted only when they must be.</summary>
public sealed class CsvWriterFile
{
    private readonly StringBuilder _text = new();

    /// <param name="columns">Header.</param>
    public CsvWriterFile(params string[] columns) => Row(columns);

    /// <summary>Adds a row; numbers are written invariantly, null is empty, a bool is <c>true</c> or <c>false</c>.</summary>
    public void Row(params object?[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _text.Append(',');
            Append(fields[i] switch
            {
                null => "",
                string text => text,
                bool flag => flag ? "true" : "false",
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? "",
            });
        }

        _text.Append('\n');
    }

    /// <summary>The whole file's text.</summary>
    public override string ToString() => _text.ToString();

    private void Append(string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
            _text.Append(field);
        else
            _text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
