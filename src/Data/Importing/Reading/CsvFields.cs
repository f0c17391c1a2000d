namespace Pathways.Data.Importing;

/// <summary>Whether a line's quotation marks match.</summary>
internal enum CsvState
{
    Right,
    OpenQuote,
    StrayQuote,
}

/// <summary>The fields of one line; strings are made only of those that are asked for.</summary>
internal sealed class CsvFields(int longestField)
{
    private readonly List<(int Start, int End, bool Doubled)> _fields = [];
    private string _line = "";

    public int Count => _fields.Count;

    /// <summary>Whether the line holds a NUL, which no text has.</summary>
    public bool HasNul => _line.Contains('\0', StringComparison.Ordinal);

    /// <summary>Whether a field is longer than any real one.</summary>
    public bool TooLong => _line.Length > longestField && _fields.Exists(part => part.End - part.Start > longestField);

    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _fields.Count)
                return "";
            var (start, end, doubled) = _fields[index];
            var text = _line.AsSpan(start, end - start).Trim().ToString();
            return doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
        }
    }

    public bool OnlyEmptyAfter(int index)
    {
        for (var i = index; i < _fields.Count; i++)
        {
            if (!_line.AsSpan(_fields[i].Start, _fields[i].End - _fields[i].Start).Trim().IsEmpty)
                return false;
        }

        return true;
    }

    public CsvState Split(string line, char separator)
    {
        _line = line;
        _fields.Clear();
        var at = 0;
        while (true)
        {
            var quoted = at < line.Length && line[at] == '"';
            var next = quoted ? Quoted(at + 1, separator) : Plain(at, separator);
            if (next < 0)
                return next == -1 ? CsvState.OpenQuote : CsvState.StrayQuote;
            if (next == line.Length)
                return CsvState.Right;
            at = next + 1;
        }
    }

    private int Plain(int start, char separator)
    {
        var length = _line.AsSpan(start).IndexOf(separator);
        var end = length < 0 ? _line.Length : start + length;
        var text = _line.AsSpan(start, end - start);
        _fields.Add((start, end, false));
        // 5'10" is a height, not a quotation; a mark that begins a word is one out of place.
        return text.TrimStart().StartsWith('"') ? -2 : end;
    }

    private int Quoted(int start, char separator)
    {
        var (at, doubled) = (start, false);
        while (true)
        {
            var length = _line.AsSpan(at).IndexOf('"');
            if (length < 0)
                return -1;
            at += length;
            if (at + 1 == _line.Length || _line[at + 1] != '"')
                break;
            (doubled, at) = (true, at + 2);
        }

        _fields.Add((start, at, doubled));
        return at + 1 == _line.Length || _line[at + 1] == separator ? at + 1 : -2;
    }
}
