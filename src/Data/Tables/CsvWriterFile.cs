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
            _text.Append(Field(fields[i]));
        }

        _text.Append('\n');
    }

    /// <summary>The whole file's text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A value as it stands in a row.</summary>
    internal static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            string plain => plain,
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
