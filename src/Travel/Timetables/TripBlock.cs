namespace Pathways.Travel.Timetables;

/// <summary>
/// One departure of a trip on the day, or several whose minutes are unknown: departures every <paramref name="HeadwaySeconds"/>,
/// the first at an unknown time within the first headway. Times are those at which the first stop is left, seconds after midnight.
/// </summary>
/// <param name="Trip">Trip of the feed.</param>
/// <param name="Earliest">The first departure, or the earliest that it may be.</param>
/// <param name="Latest">The last departure, or the latest that it may be.</param>
/// <param name="HeadwaySeconds">Seconds between departures; 0 for one departure at a known time.</param>
/// <param name="Key">Names the block among all draws, the same from run to run.</param>
internal readonly record struct TripBlock(int Trip, int Earliest, int Latest, int HeadwaySeconds, ulong Key)
{
    /// <summary>Most departures that the block may have.</summary>
    public int Count => HeadwaySeconds == 0 ? 1 : ((Latest - Earliest) / HeadwaySeconds) + 1;
}
