using System.Text;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>The ids of one file by their index; found by UTF-8 without making a string, since millions are asked for.</summary>
/// <param name="file">The file whose ids they are.</param>
/// <param name="column">Its id column.</param>
internal sealed class GtfsIds(string file, string column)
{
    /// <summary>Stands for an id that is not known.</summary>
    public const int Unknown = -1;

    private const int LongestId = 256;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public int Count => _index.Count;

    /// <summary>Adds an id with an index; a fault when it is empty or stands there already.</summary>
    public bool Add(GtfsTable table, int idColumn, int index, bool mayBeEmpty = false)
    {
        var id = table.Text(idColumn);
        if (id.Length == 0 && !mayBeEmpty)
            table.Bad(idColumn, "is empty", "give every row an id");
        else if (id.Length > LongestId)
            table.Bad(idColumn, "is too long", $"give an id of at most {LongestId} letters");
        else if (!_index.TryAdd(id, index))
            table.Bad(idColumn, "stands more than once", "give every row an id of its own");
        else
            return true;
        return false;
    }

    /// <summary>The index of the id in a field; <see cref="Unknown"/> after telling the fault when the file has no such id.</summary>
    public int Of(GtfsTable table, int idColumn)
    {
        var found = Find(table.Bytes(idColumn));
        if (found == Unknown)
            table.Bad(idColumn, table.Bytes(idColumn).IsEmpty ? "is empty" : "is not known", $"give a {column} of {file}");
        return found;
    }

    /// <summary>The index of an id, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        if (id.Length > LongestId * 3)
            return Unknown;
        Span<char> text = stackalloc char[id.Length];
        var length = Encoding.UTF8.GetChars(id, text);
        return _index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var index) ? index : Unknown;
    }
}
