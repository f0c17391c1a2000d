namespace Pathways.Data.Gtfs;

/// <summary>What a feed may not exceed, so that a broken or hostile zip cannot fill the machine.</summary>
/// <param name="MaximumFileBytes">Longest file after unpacking, in bytes; all of Great Britain's stop_times.txt is about 5 GB.</param>
/// <param name="ListedFaults">How many faults of each kind are listed; the rest is counted.</param>
public sealed record GtfsLimits(long MaximumFileBytes = 8L << 30, int ListedFaults = 10)
{
    /// <summary>The usual limits.</summary>
    public static GtfsLimits Usual { get; } = new();
}
