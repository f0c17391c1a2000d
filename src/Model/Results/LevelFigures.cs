using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Figures of one area for one level band, or for all levels in scope together. Learners count by the level they intend, places by the level of the course.</summary>
/// <param name="Band">Entry, Level 1 or Level 2; null for all of them.</param>
/// <param name="Competing">Learners who compete for a place in September.</param>
/// <param name="Continuing">Learners in scope who keep the place held last year.</param>
/// <param name="PlacesInReach">Open places of suitable offers within the travel limit that at least one of the area's competing learners can reach. Areas overlap, so it does not add up.</param>
/// <param name="SharedPlaces">The same places shared equally among all competing learners who can reach each; adds up over areas.</param>
/// <param name="PlacedChoice">Newly placed as applications work today.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
/// <param name="TravelChoice">Travel of the newly placed as applications work today; null when nobody is placed.</param>
/// <param name="TravelBest">Travel of the newly placed in the best case; null when nobody is placed.</param>
/// <param name="ZonesWithoutCourse">Zones without a suitable course in reach; for all levels, zones that lack one at one band or more.</param>
/// <param name="Reasons">How learners ended, by reason, in the order of <see cref="PlacementReason"/>; reasons that do not occur are there with 0.</param>
public sealed record LevelFigures(
    LevelBand? Band, int Competing, int Continuing, int PlacesInReach, double SharedPlaces, int PlacedChoice, int PlacedBest,
    TravelSummary? TravelChoice, TravelSummary? TravelBest, int ZonesWithoutCourse, ImmutableArray<ReasonCount> Reasons)
{
    /// <summary>Competing learners for whom no suitable place was found in the model, as applications work today.</summary>
    public int NoPlaceFoundChoice => Competing - PlacedChoice;

    /// <summary>Competing learners for whom no suitable place was found in the model, in the best case.</summary>
    public int NoPlaceFoundBest => Competing - PlacedBest;

    /// <summary>Newly placed in the best case less newly placed as applications work today: what better information could close without a new place. May be negative in one area.</summary>
    public int CoordinationGap => PlacedBest - PlacedChoice;
}

/// <summary>How many learners ended for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Choice">As applications work today.</param>
/// <param name="Best">In the best case.</param>
public readonly record struct ReasonCount(PlacementReason Reason, int Choice, int Best);
