using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// What a search the other way tells of each stop: until when one may alight or board there and still be, in time, where it
/// began. Looked up as it is asked for. Times are those of the search that asks, mirrored to those of the search that tells.
/// </summary>
/// <param name="search">The search the other way, done.</param>
/// <param name="rides">Most vehicles in a journey.</param>
/// <param name="stops">How many stops.</param>
internal sealed class Counterpart(RangeSearch search, int rides, int stops)
{
    private readonly int[] _walk = NoWalks(stops);
    private StopWalk[] _walks = [];
    private int _until;

    /// <summary>Sets the door where the other search began.</summary>
    /// <param name="walks">Stops in walking distance of it.</param>
    public void Set(StopWalk[] walks)
    {
        foreach (var walk in _walks)
            _walk[walk.Stop] = Seconds.Never;
        foreach (var walk in walks)
            _walk[walk.Stop] = walk.Seconds;
        _walks = walks;
    }

    /// <summary>This, with the time by which to be at that door.</summary>
    public Counterpart Until(int until)
    {
        _until = until;
        return this;
    }

    /// <summary>Until when alighting at a stop is of use: to walk to the door, or to change.</summary>
    public int AlightBy(int stop)
        => Math.Max(rides == 1 ? -Seconds.Never : -search.Ready[(stop * rides) + rides - 2], _until - _walk[stop]);

    /// <summary>Until when being ready to board at a stop is of use.</summary>
    public int BoardBy(int stop) => -search.Labels[(stop * rides) + rides - 1];

    private static int[] NoWalks(int stops)
    {
        var walk = new int[stops];
        Array.Fill(walk, Seconds.Never);
        return walk;
    }
}
