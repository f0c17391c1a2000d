namespace Pathways.Data.Importing;

/// <summary>Tells whether a row was seen before, by 64 bits of its key (FNV-1a): at a million rows a false match has a chance of about one in 37 million.</summary>
public sealed class RowKeys(ImportKind kind)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly HashSet<ulong> _seen = [];
    private readonly int[] _key = [.. kind.Key.Select(name => kind.KeptColumns.IndexOf(name))];

    /// <summary>Whether an earlier row has the same key.</summary>
    public bool IsDuplicate(IReadOnlyList<string> values)
    {
        if (_key.Length == 0)
            return false;
        var hash = Basis;
        foreach (var index in _key)
            hash = Add((hash ^ 0xFF) * Prime, values[index]);
        return !_seen.Add(hash);
    }

    internal static ulong Hash(string text) => Add(Basis, text);

    private static ulong Add(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return hash;
    }
}
