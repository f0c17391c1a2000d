using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>The doors that a search is to reach, by the stops from which they are walked to; flat arrays as in <see cref="Transfers"/>.</summary>
internal sealed record Targets(int Count, int[] Start, TargetWalk[] Walks)
{
    /// <summary>The doors that are walked to from a stop.</summary>
    public ReadOnlySpan<TargetWalk> From(int stop) => Walks.AsSpan(Start[stop]..Start[stop + 1]);

    public static Targets Of(int stops, IReadOnlyList<StopWalk[]> doors)
    {
        var start = new int[stops + 1];
        foreach (var walk in doors.SelectMany(door => door))
            start[walk.Stop + 1]++;
        for (var s = 0; s < stops; s++)
            start[s + 1] += start[s];
        var (walks, next) = (new TargetWalk[start[stops]], start[..stops]);
        for (var door = 0; door < doors.Count; door++)
        {
            foreach (var walk in doors[door])
                walks[next[walk.Stop]++] = new TargetWalk(door, walk.Seconds);
        }

        return new Targets(doors.Count, start, walks);
    }
}

/// <summary>A walk from a stop to a door.</summary>
internal readonly record struct TargetWalk(int Target, int Seconds);
