namespace Pathways.Travel.Raptor;

/// <summary>
/// What a search the other way tells of each stop: until when one may alight or board there and still be, in time, where it
/// began. Looked up as it is asked for. Times are those of the search that asks, mirrored to those of the search that tells.
/// </summary>
/// <param name="search">The search the other way, done.</param>
/// <param name="rides">Most vehicles in a journey.</param>
/// <param name="door">Walks between stops and the door where it began.</param>
internal sealed class Counterpart(RangeSearch search, int rides, DoorWalks door)
{
    private int _until;

    /// <summary>This, with the time by which to be at that door.</summary>
    public Counterpart Until(int until)
    {
        _until = until;
        return this;
    }

    /// <summary>Until when alighting at a stop is of use: to walk to the door, or to change.</summary>
    public int AlightBy(int stop)
        => Math.Max(rides == 1 ? -Seconds.Never : -search.Ready[(stop * rides) + rides - 2], _until - door.Seconds[stop]);

    /// <summary>Until when being ready to board at a stop is of use.</summary>
    public int BoardBy(int stop) => -search.Labels[(stop * rides) + rides - 1];
}
