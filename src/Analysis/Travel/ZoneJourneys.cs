using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The itineraries of the ways out of zones without a course: which are wanted, and the results with them. Finding them is travel's.</summary>
public static class ZoneJourneys
{
    /// <summary>Pairs of zone and site, as indices of the world, whose journey a result tells; each once, in the order of the result.</summary>
    public static IReadOnlyList<(int Zone, int Site)> Wanted(World world, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Travel.Journeys.Where(journey => journey.SiteId is not null).Select(journey => PairOf(world, journey)).Distinct()];
    }

    /// <summary>The result with the journeys of the wanted pairs.</summary>
    /// <param name="world">The world.</param>
    /// <param name="result">The result.</param>
    /// <param name="journeys">By wanted pair the journey, or null for none; null altogether where only minutes are known.</param>
    /// <exception cref="ArgumentException">There is not one journey for each wanted pair.</exception>
    public static RunResult With(World world, RunResult result, IReadOnlyList<Itinerary?>? journeys)
    {
        var wanted = Wanted(world, result);
        if (journeys is null)
            return result;
        if (journeys.Count != wanted.Count)
            throw new ArgumentException($"{journeys.Count} journeys for {wanted.Count} pairs.", nameof(journeys));
        var found = wanted.Zip(journeys).ToDictionary(pair => pair.First, pair => pair.Second);
        return result with
        {
            Travel = result.Travel with
            {
                Journeys = [.. result.Travel.Journeys.Select(journey => journey.SiteId is null ? journey : journey with { Journey = found[PairOf(world, journey)] })],
            },
        };
    }

    private static (int Zone, int Site) PairOf(World world, ZoneJourney journey) => (world.ZoneIndex[journey.ZoneCode], world.SiteIndex[journey.SiteId!]);
}
