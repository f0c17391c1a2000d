namespace Pathways.Travel.Timetables;

/// <summary>
/// Changes between stops in flat arrays: those from stop <c>s</c> are at <c>Start[s]</c> up to <c>Start[s + 1]</c>. A stop has a
/// change to itself. Seconds are from alighting until one may board; the walk's own seconds are a part of them.
/// </summary>
internal sealed record Transfers(int[] Start, Change[] Changes)
{
    /// <summary>Changes from a stop.</summary>
    public ReadOnlySpan<Change> From(int stop) => Changes.AsSpan(Start[stop]..Start[stop + 1]);

    /// <summary>Gathers changes by the stop from which they go; within a stop they keep their order.</summary>
    public static Transfers Of(int stops, IReadOnlyList<(int From, int To, int Seconds, int Walk)> entries)
    {
        var start = new int[stops + 1];
        foreach (var entry in entries)
            start[entry.From + 1]++;
        for (var s = 0; s < stops; s++)
            start[s + 1] += start[s];
        var (changes, next) = (new Change[entries.Count], start[..stops]);
        foreach (var entry in entries)
            changes[next[entry.From]++] = new Change(entry.To, entry.Seconds, entry.Walk);
        return new Transfers(start, changes);
    }

    /// <summary>The same changes made the other way.</summary>
    public Transfers Mirror()
    {
        var entries = new List<(int, int, int, int)>(Changes.Length);
        for (var s = 0; s < Start.Length - 1; s++)
        {
            for (var i = Start[s]; i < Start[s + 1]; i++)
                entries.Add((Changes[i].To, s, Changes[i].Seconds, Changes[i].Walk));
        }

        return Of(Start.Length - 1, entries);
    }
}

/// <summary>A change to a stop: seconds until one may board there, those of the walk among them.</summary>
internal readonly record struct Change(int To, int Seconds, int Walk);
