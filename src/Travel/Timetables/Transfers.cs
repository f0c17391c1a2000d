namespace Pathways.Travel.Timetables;

/// <summary>
/// Changes between stops in flat arrays: those from stop <c>s</c> are at <c>Start[s]</c> up to <c>Start[s + 1]</c>. A stop has a
/// change to itself. Seconds are from alighting until one may board; the walk's own seconds are a part of them.
/// </summary>
internal sealed record Transfers(int[] Start, int[] To, int[] Seconds, int[] Walk)
{
    /// <summary>Gathers changes by the stop from which they go; within a stop they keep their order.</summary>
    public static Transfers Of(int stops, IReadOnlyList<(int From, int To, int Seconds, int Walk)> entries)
    {
        var start = new int[stops + 1];
        foreach (var entry in entries)
            start[entry.From + 1]++;
        for (var s = 0; s < stops; s++)
            start[s + 1] += start[s];
        var (to, seconds, walk, next) = (new int[entries.Count], new int[entries.Count], new int[entries.Count], start[..stops]);
        foreach (var entry in entries)
        {
            var at = next[entry.From]++;
            (to[at], seconds[at], walk[at]) = (entry.To, entry.Seconds, entry.Walk);
        }

        return new Transfers(start, to, seconds, walk);
    }

    /// <summary>The same changes made the other way.</summary>
    public Transfers Mirror()
    {
        var entries = new List<(int, int, int, int)>(To.Length);
        for (var s = 0; s < Start.Length - 1; s++)
        {
            for (var i = Start[s]; i < Start[s + 1]; i++)
                entries.Add((To[i], s, Seconds[i], Walk[i]));
        }

        return Of(Start.Length - 1, entries);
    }
}
