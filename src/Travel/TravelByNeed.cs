using Pathways.Model;
using Pathways.Travel.Roads;

namespace Pathways.Travel;

/// <summary>
/// What a young person's travel need makes of the journeys: who travels alone takes any, who is travel-trained takes those with
/// few changes (<c>travel.trained_changes_limit</c>), who needs assistance takes no bus or train alone and is taken by car from
/// door to door. All three are modelled: no published rule says which journeys a need excludes.
/// </summary>
public static class TravelByNeed
{
    /// <summary>The travel model for a need.</summary>
    /// <param name="need">The need.</param>
    /// <param name="feed">The timetable.</param>
    /// <param name="date">The day.</param>
    /// <param name="parameters">Keys <c>travel.*</c>.</param>
    /// <param name="water">Water and its crossings; null where there is none to mind.</param>
    /// <param name="seed">Seeds the unknown minutes of services known only by headway.</param>
    /// <param name="threads">How many threads a matrix may use; null for all processors.</param>
    public static ITravelModel Model(
        TravelNeed need, GtfsFeed feed, DateOnly date, ParameterSet parameters, TransportNetwork? water = null, ulong seed = 1, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return need switch
        {
            TravelNeed.Independent => new TimetableTravelModel(feed, date, parameters, water, seed, null, threads),
            TravelNeed.Trained => new TimetableTravelModel(feed, date, parameters, water, seed, TrainedChangesLimit(parameters), threads),
            _ => Taken(parameters, water, threads),
        };
    }

    /// <summary>Most changes of who is travel-trained: never more than others make.</summary>
    internal static int TrainedChangesLimit(ParameterSet parameters)
        => Math.Min(parameters.Whole("travel.changes_limit"), parameters.Whole("travel.trained_changes_limit"));

    /// <summary>Travel of who is taken from door to door.</summary>
    internal static RoadTravelModel Taken(ParameterSet parameters, TransportNetwork? water, int? threads) => new(TravelMode.Car, parameters, water, threads);
}
