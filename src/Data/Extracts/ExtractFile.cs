using System.Globalization;
using System.Text;

namespace Pathways.Data.Extracts;

/// <summary>Writes an extract row by row, so that a million rows need no memory.</summary>
internal sealed class ExtractFile : IDisposable
{
    private readonly StreamWriter _writer;

    public ExtractFile(string path, Encoding? encoding = null, params string[] header)
    {
        _writer = new StreamWriter(path, append: false, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\r\n" };
        Row(header);
    }

    public void Row(params object?[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _writer.Write(',');
            var text = fields[i] switch { null => "", bool flag => flag ? "Y" : "N", IFormattable value => value.ToString(null, CultureInfo.InvariantCulture), var other => other.ToString() ?? "" };
            Write(text);
        }

        _writer.WriteLine();
    }

    public void Row(string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _writer.Write(',');
            Write(fields[i]);
        }

        _writer.WriteLine();
    }

    private void Write(string text) => _writer.Write(text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');

    public void Dispose() => _writer.Dispose();
}
