namespace Pathways.Data.Tables;

/// <summary>
/// Holds each text of a column once while the column has few: of a million rows most fields are one of some codes. A column that turns out to have many, as ids do, is left
/// as it is from then on, so that this takes no memory worth counting.
/// </summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class RepeatedTexts(int columns)
{
    private const int Many = 4096;

    private readonly HashSet<string>?[] _known = [.. Enumerable.Range(0, columns).Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    /// <summary>Puts an equal text of an earlier row in the place of each of these that has one.</summary>
    /// <param name="fields">The fields of a row, one for each column.</param>
    public void HoldOnce(string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (_known[i] is not { } known)
                continue;
            if (known.TryGetValue(fields[i], out var held))
                fields[i] = held;
            else if (known.Count < Many)
                known.Add(fields[i]);
            else
                _known[i] = null;
        }
    }
}
