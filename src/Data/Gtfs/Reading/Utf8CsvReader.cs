using System.Buffers;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>What is wrong with the form of a record.</summary>
internal enum CsvFault
{
    None,

    /// <summary>A quotation mark is never closed.</summary>
    OpenQuote,

    /// <summary>A quotation mark stands inside a field without quotes, or text after a closing one.</summary>
    StrayQuote,

    /// <summary>The record is longer than any real one; nothing after it is read.</summary>
    TooLong,
}

/// <summary>
/// CSV (RFC 4180) in UTF-8 record by record, without making strings: stop_times.txt may have millions of rows. Line ends may
/// be LF, CRLF or CR; blank lines and a byte order mark are skipped.
/// </summary>
internal sealed class Utf8CsvReader(Stream stream, int maximumRecordBytes = 1 << 20) : IDisposable
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create(",\n\r\""u8);
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _length;
    private bool _ended;
    private bool _began;
    private int _nextLine = 1;
    private int[] _from = new int[32];
    private int[] _to = new int[32];

    /// <summary>Line at which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>What is wrong with the record.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>A field of the record without quotes and without surrounding blanks, valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Field(int index) => _buffer.AsSpan(_start + _from[index], _to[index] - _from[index]).Trim(" \t"u8);

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Read()
    {
        SkipMark();
        _start += _length;
        _length = 0;
        while (Fault != CsvFault.TooLong && Has(0))
        {
            if (_buffer[_start] is not ((byte)'\n' or (byte)'\r'))
            {
                Record();
                return Fault != CsvFault.TooLong || FieldCount > 0;
            }

            _start += EndOfLine(0);
        }

        return false;
    }

    public void Dispose() => stream.Dispose();

    private void Record()
    {
        (Line, FieldCount, Fault) = (_nextLine, 0, CsvFault.None);
        var at = 0;
        while (true)
        {
            var quoted = Has(at) && _buffer[_start + at] == '"';
            at = quoted ? Quoted(at) : Plain(at);
            if (!Has(at))
                break;
            if (_buffer[_start + at] != ',')
            {
                at += EndOfLine(at);
                break;
            }

            at++;
        }

        _length = at;
    }

    private int Plain(int from)
    {
        var to = from;
        while (true)
        {
            to = ToNextStop(to);
            if (!Has(to) || _buffer[_start + to] != '"')
                break;
            Fault = CsvFault.StrayQuote;
            to++;
        }

        Add(from, to);
        return to;
    }

    /// <summary>Takes a quoted field; doubled quotes are made single in place.</summary>
    private int Quoted(int open)
    {
        var (from, write, at) = (open + 1, open + 1, open + 1);
        while (true)
        {
            if (!Has(at))
            {
                Fault = Fault == CsvFault.TooLong ? Fault : CsvFault.OpenQuote;
                Add(from, write);
                return at;
            }

            var rest = _buffer.AsSpan(_start + at, _end - _start - at);
            var length = rest.IndexOf((byte)'"');
            var text = length < 0 ? rest : rest[..length];
            _nextLine += text.Count((byte)'\n');
            text.CopyTo(_buffer.AsSpan(_start + write));
            write += text.Length;
            at += text.Length;
            if (length < 0)
                continue;
            if (!Has(at + 1) || _buffer[_start + at + 1] != '"')
                break;
            _buffer[_start + write++] = (byte)'"';
            at += 2;
        }

        Add(from, write);
        var after = ToNextStop(at + 1);
        while (Has(after) && _buffer[_start + after] == '"')
        {
            Fault = CsvFault.StrayQuote;
            after = ToNextStop(after + 1);
        }

        if (!_buffer.AsSpan(_start + at + 1, after - at - 1).Trim(" \t"u8).IsEmpty)
            Fault = CsvFault.StrayQuote;
        return after;
    }

    private int ToNextStop(int at)
    {
        while (Has(at))
        {
            var rest = _buffer.AsSpan(_start + at, _end - _start - at);
            var found = rest.IndexOfAny(Stops);
            if (found >= 0)
                return at + found;
            at += rest.Length;
        }

        return at;
    }

    private void Add(int from, int to)
    {
        if (FieldCount == _from.Length)
        {
            Array.Resize(ref _from, FieldCount * 2);
            Array.Resize(ref _to, FieldCount * 2);
        }

        (_from[FieldCount], _to[FieldCount]) = (from, to);
        FieldCount++;
    }

    private int EndOfLine(int at)
    {
        _nextLine++;
        return _buffer[_start + at] == '\r' && Has(at + 1) && _buffer[_start + at + 1] == '\n' ? 2 : 1;
    }

    private void SkipMark()
    {
        if (_began)
            return;
        _began = true;
        if (Has(2) && _buffer.AsSpan(_start, 3).SequenceEqual("\uFEFF"u8))
            _start += 3;
    }

    /// <summary>Whether the byte at an offset from the record's beginning exists; reads on when it is not there yet.</summary>
    private bool Has(int offset)
    {
        while (_start + offset >= _end)
        {
            if (_ended)
                return false;
            Fill();
        }

        return true;
    }

    private void Fill()
    {
        if (_end == _buffer.Length && _start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= maximumRecordBytes)
            {
                (Fault, _ended) = (CsvFault.TooLong, true);
                return;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }
}
