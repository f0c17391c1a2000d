namespace Pathways.Data.Importing;

/// <summary>
/// A CSV file as people's tools really write it: comma, semicolon, tab or bar between the fields, any line ends, also mixed, blank
/// lines, fields over several lines. A row that is damaged is told, and reading goes on with the next line: one quotation mark
/// that is never closed costs its own row and no other.
/// </summary>
public sealed class CsvExtractReader : IExtractReader
{
    private const int MostLinesOfARow = 20;
    private const int LongestField = 32_767;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly StreamReader _reader;
    private readonly Queue<string> _pushedBack = new();
    private readonly List<string> _notes = [];
    private readonly CsvFields _fields;
    private readonly char _separator;
    private int _nextLine = 1;

    /// <param name="survey">The file.</param>
    /// <param name="known">Names that a header may have; the separator that finds most of them is taken.</param>
    public CsvExtractReader(FileSurvey survey, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(known);
        _reader = new StreamReader(survey.Path, survey.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        _fields = new CsvFields(LongestField);
        var header = NextLine() ?? "";
        while (header.AsSpan().Trim().IsEmpty && NextLine() is { } line)
            header = line;
        _separator = Separators.MaxBy(separator => (_fields.Split(header, separator), Names().Count(name => known.Contains(HeaderNames.Plain(name)))).Item2);
        Fault = _fields.Split(header, _separator) == CsvState.Right ? null : "the header's quotation marks do not match";
        Header = Names();
        if (_separator != ',')
            _notes.Add($"has \"{(_separator == '\t' ? "tab" : _separator)}\" between its fields");
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Header { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => _notes;

    /// <inheritdoc />
    public int Line { get; private set; } = 1;

    /// <inheritdoc />
    public string? Fault { get; private set; }

    /// <inheritdoc />
    public bool Read()
    {
        string? line;
        do
        {
            Line = _nextLine;
            line = NextLine();
        }
        while (line is not null && line.AsSpan().Trim().IsEmpty);
        if (line is null)
            return false;
        Fault = Record(line);
        return true;
    }

    /// <inheritdoc />
    public string Field(int index) => _fields[index];

    /// <inheritdoc />
    public void Dispose() => _reader.Dispose();

    private string? Record(string line)
    {
        var state = _fields.Split(line, _separator);
        if (state == CsvState.OpenQuote && !TryWholeRow(line, out state))
            return "has a quotation mark that is never closed";
        if (state == CsvState.StrayQuote)
            return "has a quotation mark out of place";
        if (_fields.HasNul)
            return "holds a NUL character";
        if (_fields.TooLong)
            return $"has a field longer than {LongestField} characters";
        if (_fields.Count == Header.Count)
            return null;
        return _fields.Count < Header.Count ? $"is cut short: {_fields.Count} fields of {Header.Count}"
            : _fields.OnlyEmptyAfter(Header.Count) ? null : $"has {_fields.Count} fields where the header has {Header.Count}";
    }

    // Reads on while the quotation mark is open; what was read on in vain is given back.
    private bool TryWholeRow(string first, out CsvState state)
    {
        var (taken, whole) = (new List<string>(), first);
        state = CsvState.OpenQuote;
        while (taken.Count < MostLinesOfARow && whole.Length <= LongestField && NextLine() is { } next)
        {
            taken.Add(next);
            whole += "\n" + next;
            state = _fields.Split(whole, _separator);
            if (state != CsvState.OpenQuote && _fields.Count == Header.Count)
                return true;
            if (state != CsvState.OpenQuote)
                break;
        }

        _nextLine -= taken.Count;
        var rest = _pushedBack.ToArray();
        _pushedBack.Clear();
        foreach (var line in taken.Concat(rest))
            _pushedBack.Enqueue(line);
        return false;
    }

    private string? NextLine()
    {
        var line = _pushedBack.Count > 0 ? _pushedBack.Dequeue() : _reader.ReadLine();
        if (line is not null)
            _nextLine++;
        return line;
    }

    private List<string> Names() => [.. Enumerable.Range(0, _fields.Count).Select(i => _fields[i])];
}
