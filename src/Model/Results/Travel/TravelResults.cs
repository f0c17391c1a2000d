using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>How the placed travel, how many have far to go, and the way out of each place without a suitable course in reach. All modelled.</summary>
/// <param name="Areas">By area in the order of <see cref="RunResult.Areas"/>, then Entry, Level 1, Level 2, all levels.</param>
/// <param name="Journeys">From zones without a suitable course in reach, in the order of <see cref="RunResult.Zones"/>, then by level; never about people.</param>
public sealed record TravelResults(ImmutableArray<AreaTravel> Areas, ImmutableArray<ZoneJourney> Journeys)
{
    /// <summary>Of a run in which travel was not looked at.</summary>
    public static TravelResults None { get; } = new([], []);
}

/// <summary>Travel of the learners of one area at one level.</summary>
/// <param name="AreaCode">Code, as in <see cref="AreaResult.Code"/>.</param>
/// <param name="Band">Level intended; null for all.</param>
/// <param name="Competing">Learners who compete for a place.</param>
/// <param name="Choice">Of the placed as applications work today.</param>
/// <param name="Best">Of the placed in the best case.</param>
/// <param name="Nearest">Of all who compete, to the nearest suitable course, a place free there or not.</param>
public sealed record AreaTravel(
    string AreaCode, LevelBand? Band, int Competing, PlacedTravel Choice, PlacedTravel Best, ImmutableArray<BeyondMinutes> Nearest);

/// <summary>How placed learners travel.</summary>
/// <param name="Placed">How many they are.</param>
/// <param name="Modes">How many by each mode, in the order of <see cref="JourneyMode"/>; they add up to <paramref name="Placed"/>.</param>
/// <param name="Beyond">How many travel longer than so many minutes one way.</param>
/// <param name="Costed">Of how many the cost is known; those taken by car have none of their own.</param>
/// <param name="MedianPoundsPerYear">Half of these pay no more for a year there and back, pounds; null when there are none.</param>
/// <param name="SaverCovers">How many of these have a journey that the KCC 16+ Travel Saver covers whole.</param>
public sealed record PlacedTravel(
    int Placed, ImmutableArray<int> Modes, ImmutableArray<BeyondMinutes> Beyond, int Costed, int? MedianPoundsPerYear, int SaverCovers);

/// <summary>Learners beyond some minutes one way.</summary>
/// <param name="Minutes">The limit.</param>
/// <param name="Learners">How many are beyond it; null where the run looked no further than a shorter travel limit.</param>
public readonly record struct BeyondMinutes(int Minutes, int? Learners);

/// <summary>The way from a zone to the nearest suitable course beyond the travel limit, of who travels alone from its population's middle.</summary>
/// <param name="ZoneCode">LSOA 2021.</param>
/// <param name="Band">Level of the course.</param>
/// <param name="SiteId">Site of the course; null when none can be reached at all.</param>
/// <param name="SiteName">Its name.</param>
/// <param name="Minutes">Median minutes one way over the deadlines of the morning.</param>
/// <param name="PoundsPerYear">A year there and back; null where not known.</param>
/// <param name="Journey">The journey for 09:00; null where none is known.</param>
public sealed record ZoneJourney(
    string ZoneCode, LevelBand Band, string? SiteId, string? SiteName, int? Minutes, int? PoundsPerYear, Itinerary? Journey);
