using System.Collections.Concurrent;
using Pathways.Api.Audience;

namespace Pathways.Api.Resources;

/// <summary>Tables as audiences see them, made once. The key names the audience, so that none is given another's.</summary>
internal sealed class TableCache
{
    private const int Most = 96;

    private readonly ConcurrentDictionary<string, Lazy<TableContent>> _known = new(StringComparer.Ordinal);

    /// <summary>The table if it is kept; else null.</summary>
    public TableContent? Known(string name, string basis, IAudienceView view)
        => _known.TryGetValue(Key(name, basis, view), out var table) && table.IsValueCreated ? table.Value : null;

    /// <summary>The table, made when it is not kept.</summary>
    /// <param name="name">Which table.</param>
    /// <param name="basis">What it is made of.</param>
    /// <param name="view">For whom.</param>
    /// <param name="make">Makes it.</param>
    public TableContent Get(string name, string basis, IAudienceView view, Func<TableContent> make)
    {
        if (_known.Count > Most)
            _known.Clear(); // they are quickly made anew
        // Those who ask at once wait for one making; one that fails, as while the dataset is being read, is not kept.
        var key = Key(name, basis, view);
        var table = _known.GetOrAdd(key, _ => new Lazy<TableContent>(make));
        try
        {
            return table.Value;
        }
        catch
        {
            _known.TryRemove(KeyValuePair.Create(key, table));
            throw;
        }
    }

    private static string Key(string name, string basis, IAudienceView view) => string.Join('\n', name, basis, view.Id);
}
