using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>The doors that a search is to reach, by the stops from which they are walked to; flat arrays as in <see cref="Transfers"/>.</summary>
internal sealed record Targets(int Count, int[] Start, int[] Target, int[] Seconds)
{
    public static Targets None { get; } = new(0, [], [], []);

    public static Targets Of(int stops, IReadOnlyList<StopWalk[]> doors)
    {
        var start = new int[stops + 1];
        foreach (var walk in doors.SelectMany(door => door))
            start[walk.Stop + 1]++;
        for (var s = 0; s < stops; s++)
            start[s + 1] += start[s];
        var (target, seconds, next) = (new int[start[stops]], new int[start[stops]], start[..stops]);
        for (var door = 0; door < doors.Count; door++)
        {
            foreach (var walk in doors[door])
                (target[next[walk.Stop]], seconds[next[walk.Stop]++]) = (door, walk.Seconds);
        }

        return new Targets(doors.Count, start, target, seconds);
    }
}
