using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>More of what one zone can reach at one level: provision and travel only, never people.</summary>
/// <param name="Band">Level band of the courses.</param>
/// <param name="Within">By limit in minutes, ascending.</param>
/// <param name="FlexiblePlaces">Open flexible places within the travel limit, January's among none of them.</param>
/// <param name="PlanPlaces">Open places within the travel limit for holders of an education, health and care plan only, supported internships among them.</param>
/// <param name="InternshipPlaces">Open places in supported internships within the travel limit.</param>
/// <param name="Subjects">Sector subject areas (tier 1) of the courses that any learner may join within the travel limit, ascending.</param>
/// <param name="PlacesPer100Competing">
/// Enhanced two-step floating catchment: open places per 100 young people who compete at the level, near ones counting more, demand of
/// neighbouring zones counted.
/// </param>
/// <param name="ValueOfOneMorePlace">Highest value of one more place, minutes-equivalents, among the courses that any learner may join within the travel limit; null with none.</param>
public sealed record ZoneReach(
    LevelBand Band, ImmutableArray<ReachWithin> Within, int FlexiblePlaces, int PlanPlaces, int InternshipPlaces,
    ImmutableArray<string> Subjects, double PlacesPer100Competing, long? ValueOfOneMorePlace)
{
    /// <summary>Pounds a year there and back to the nearest such course, within the limit or not; null where none can be reached or costs are not known. Modelled.</summary>
    public double? NearestPoundsPerYear { get; init; }

    /// <summary>Least pounds a year to any such course within the travel limit; null with none, or where costs are not known. Modelled.</summary>
    public double? LeastPoundsPerYear { get; init; }

    /// <summary>Half of the open places within the travel limit cost no more pounds a year to travel to; null with none, or where costs are not known. Modelled.</summary>
    public double? MedianPoundsPerYear { get; init; }
}

/// <summary>Courses that any learner of the level may join, with a place open, within some minutes one way.</summary>
/// <param name="Minutes">The limit.</param>
/// <param name="Courses">Number of courses.</param>
/// <param name="Places">Their open places.</param>
public readonly record struct ReachWithin(int Minutes, int Courses, int Places);
