using System.Text;

namespace Pathways.Data.Tables;

/// <summary>Writes a table as <see cref="CsvWriterFile"/> does, into a file and row by row, so that a long one is never held.</summary>
internal sealed class CsvFileWriter : IDisposable
{
    private readonly StreamWriter _writer;

    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="columns">Header.</param>
    public CsvFileWriter(string path, params ReadOnlySpan<string> columns)
    {
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        Row([.. columns]);
    }

    /// <summary>Adds a row.</summary>
    public void Row(params ReadOnlySpan<object?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _writer.Write(',');
            _writer.Write(CsvWriterFile.Field(fields[i]));
        }

        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();
}
