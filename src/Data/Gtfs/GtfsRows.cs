namespace Pathways.Data.Gtfs;

/// <summary>Rows of CSV straight to a writer: LF, fields in quotes only where they must be.</summary>
internal sealed class GtfsRows
{
    private readonly TextWriter _text;

    public GtfsRows(TextWriter text, params string[] columns)
    {
        _text = text;
        Add(columns);
    }

    /// <summary>Adds a row; null is an empty field.</summary>
    public void Add(params string?[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _text.Write(',');
            Write(fields[i] ?? "");
        }

        _text.Write('\n');
    }

    private void Write(string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
            _text.Write(field);
        else
            _text.Write("\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
    }
}
