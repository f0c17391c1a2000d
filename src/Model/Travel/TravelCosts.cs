namespace Pathways.Model;

/// <summary>
/// What the journeys of a <see cref="TravelTable"/> cost, in columns laid out as the table's. Modelled: fares are an estimate by
/// bus boarded and by straight-line kilometre of railway, not looked up.
/// </summary>
/// <param name="FarePounds">One single journey, pounds.</param>
/// <param name="SaverCovers">Whether the KCC 16+ Travel Saver covers all of it: buses only, and the learner lives in Kent.</param>
/// <param name="YearPounds">A year there and back, whole pounds, the Travel Saver where it is cheaper for the buses.</param>
public sealed record TravelCosts(float[] FarePounds, bool[] SaverCovers, int[] YearPounds);
