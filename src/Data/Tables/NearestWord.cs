namespace Pathways.Data.Tables;

/// <summary>Finds what the writer of a mistyped word probably meant.</summary>
public static class NearestWord
{
    /// <summary>
    /// The candidate with the fewest single-letter edits (insert, delete, replace), the first in ordinal order among equals;
    /// null when more than a third of the letters would have to change.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var allowed = word.Length / 3;
        return candidates.Where(candidate => Math.Abs(candidate.Length - word.Length) <= allowed)
            .Select(candidate => (candidate, Edits: Edits(word, candidate)))
            .Where(pair => pair.Edits <= allowed)
            .OrderBy(pair => pair.Edits).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    /// <summary>What is allowed, led by the nearest word where there is one: <c>did you mean "seed"? allowed are …</c></summary>
    public static string Hint(string word, IReadOnlyCollection<string> candidates)
    {
        var all = "allowed are " + string.Join(", ", candidates);
        return Of(word, candidates) is { } nearest ? $"did you mean \"{nearest}\"? {all}" : all;
    }

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
