namespace Pathways.Data.Gtfs.Merging;

/// <summary>Rows of one kind with ids that stay unique: a row that is the same as one already there is that one, a clash gets a prefix.</summary>
internal sealed class MergeIds<T>
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<T> _rows = [];

    public IReadOnlyList<T> Rows => _rows;

    /// <summary>Ids that were given a prefix.</summary>
    public int Renamed { get; private set; }

    /// <summary>The row's index in the merged feed.</summary>
    /// <param name="id">Its id in its own feed.</param>
    /// <param name="feed">Number of its feed, from 1.</param>
    /// <param name="row">The row.</param>
    /// <param name="withId">The row with another id.</param>
    /// <param name="same">Whether two rows of one id mean the same.</param>
    public int Add(string id, int feed, T row, Func<string, T> withId, Func<T, T, bool> same)
    {
        if (_index.TryGetValue(id, out var known) && same(_rows[known], row))
            return known;
        var free = MergedName.Free(id, feed, _index.ContainsKey);
        Renamed += free == id ? 0 : 1;
        _index.Add(free, _rows.Count);
        _rows.Add(withId(free));
        return _rows.Count - 1;
    }
}

/// <summary>Ids of a feed among those of others.</summary>
internal static class MergedName
{
    /// <summary>The id itself when nobody has it, else with the feed's number before it.</summary>
    public static string Free(string id, int feed, Func<string, bool> taken)
    {
        while (taken(id))
            id = $"{feed}:{id}";
        return id;
    }
}
