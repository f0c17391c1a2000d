using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>Walks between stops and one door, looked up by stop. Reusable, not shared between threads.</summary>
/// <param name="stops">How many stops.</param>
internal sealed class DoorWalks(int stops)
{
    private readonly int[] _seconds = Never(stops);

    /// <summary>The stops in walking distance.</summary>
    public StopWalk[] Walks { get; private set; } = [];

    /// <summary>Seconds by stop; <see cref="Seconds.Never"/> beyond walking distance.</summary>
    public ReadOnlySpan<int> Seconds => _seconds;

    /// <summary>Sets the door.</summary>
    public void Set(StopWalk[] walks)
    {
        foreach (var walk in Walks)
            _seconds[walk.Stop] = Travel.Seconds.Never;
        foreach (var walk in walks)
            _seconds[walk.Stop] = walk.Seconds;
        Walks = walks;
    }

    private static int[] Never(int stops)
    {
        var never = new int[stops];
        Array.Fill(never, Travel.Seconds.Never);
        return never;
    }
}
