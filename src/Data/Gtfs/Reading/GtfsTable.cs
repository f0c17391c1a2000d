using System.Text;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>One file of a feed, row by row. Columns may stand in any order; those that are not asked for are passed over.</summary>
internal sealed class GtfsTable : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Utf8CsvReader _csv;
    private readonly GtfsFaults _faults;
    private readonly string[] _header;

    private GtfsTable(Utf8CsvReader csv, string file, GtfsFaults faults, string[] header)
        => (_csv, File, _faults, _header) = (csv, file, faults, header);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>Line of the row, from 1.</summary>
    public int Line => _csv.Line;

    /// <summary>Opens a file and reads its header; null when the feed has no such file or it lacks a required column, which is then a fault.</summary>
    public static GtfsTable? Open(GtfsSource source, string file, GtfsFaults faults, params string[] required)
    {
        if (source.Open(file) is not { } stream)
            return null;
        var csv = new Utf8CsvReader(stream);
        if (!csv.Read())
        {
            faults.Error(file, null, null, null, "is empty", "give a header and rows, or leave the file out if GTFS does not require it");
            csv.Dispose();
            return null;
        }

        var header = Enumerable.Range(0, csv.FieldCount).Select(index => Encoding.UTF8.GetString(csv.Field(index))).ToArray();
        var missing = required.Except(header, StringComparer.Ordinal).ToArray();
        foreach (var column in missing)
            faults.Error(file, 1, column, null, "column is missing", "GTFS requires the columns " + string.Join(", ", required));
        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
            faults.Error(file, 1, twice.Key, null, "column stands twice", "name each column once");
        if (missing.Length == 0)
            return new GtfsTable(csv, file, faults, header);
        csv.Dispose();
        return null;
    }

    /// <summary>Number of a column for the other members; −1, which is always empty, when the file has none of that name.</summary>
    public int Column(string name) => Array.IndexOf(_header, name);

    /// <summary>Goes to the next row of the right form; those of another are faults.</summary>
    public bool Next()
    {
        while (_csv.Read())
        {
            switch (_csv.Fault)
            {
                case CsvFault.None when _csv.FieldCount == _header.Length:
                    return true;
                case CsvFault.None:
                    _faults.Error(File, Line, null, null, $"has {_csv.FieldCount} fields", $"the header has {_header.Length} columns");
                    break;
                case CsvFault.TooLong:
                    _faults.Error(File, Line, null, null, "is longer than any row of a feed", "close the quotation mark, if one is open");
                    break;
                case CsvFault.OpenQuote:
                    _faults.Error(File, Line, null, null, "has a quotation mark that is never closed", "close it, or double it inside a quoted field");
                    break;
                default:
                    _faults.Error(File, Line, null, null, "has a quotation mark out of place", "put a field with quotes in quotes and double those inside");
                    break;
            }
        }

        return false;
    }

    /// <summary>A field without surrounding blanks, valid until <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => column < 0 ? [] : _csv.Field(column);

    /// <summary>A field as text.</summary>
    public string Text(int column)
    {
        try
        {
            return Strict.GetString(Bytes(column));
        }
        catch (DecoderFallbackException)
        {
            Bad(column, "is not UTF-8", "save the feed as UTF-8");
            return Encoding.Latin1.GetString(Bytes(column));
        }
    }

    /// <summary>A field as text, or null when it is empty.</summary>
    public string? Optional(int column) => Bytes(column).IsEmpty ? null : Text(column);

    /// <summary>A whole number; the default when the field is empty, a fault when it is something else.</summary>
    public int Whole(int column, int minimum, int maximum, int? whenEmpty = null)
    {
        if (Bytes(column).IsEmpty && whenEmpty is { } value)
            return value;
        if (GtfsValues.Whole(Bytes(column)) is { } number && number >= minimum && number <= maximum)
            return number;
        Bad(column, Empty(column) ?? "is not a number that is allowed here", maximum == int.MaxValue ? $"give a whole number from {minimum}" : $"give a whole number from {minimum} to {maximum}");
        return minimum;
    }

    /// <summary>A date; a fault when it is none.</summary>
    public DateOnly? Date(int column)
    {
        if (GtfsValues.Date(Bytes(column)) is { } date)
            return date;
        Bad(column, Empty(column) ?? "is not a date", "give YYYYMMDD, such as 20260908");
        return null;
    }

    /// <summary>Seconds of the service day; a fault when the field holds no time.</summary>
    public int? Seconds(int column)
    {
        if (GtfsValues.Seconds(Bytes(column)) is { } seconds)
            return seconds;
        Bad(column, Empty(column) ?? "is not a time", "give H:MM:SS, past 24:00:00 for the hours after midnight");
        return null;
    }

    /// <summary>Tells a fault of a field of this row.</summary>
    public void Bad(int column, string message, string allowed)
        => _faults.Error(File, Line, column < 0 ? null : _header[column], column < 0 ? null : Encoding.UTF8.GetString(Bytes(column)), message, allowed);

    public void Dispose() => _csv.Dispose();

    private string? Empty(int column) => Bytes(column).IsEmpty ? "is empty" : null;
}
