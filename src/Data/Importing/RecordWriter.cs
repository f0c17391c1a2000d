namespace Pathways.Data.Importing;

/// <summary>Writes records. Line ends within a value become blanks, so that a record is a line.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly StreamWriter _writer;

    public RecordWriter(string path, IReadOnlyList<string> columns)
    {
        _writer = RecordFiles.Write(path);
        Row(columns);
    }

    public void Row(IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                _writer.Write(',');
            Write(values[i]);
        }

        _writer.Write('\n');
    }

    public void Dispose() => _writer.Dispose();

    private void Write(string value)
    {
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
            _writer.Write(value);
        else
            _writer.Write('"' + value.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
    }
}
