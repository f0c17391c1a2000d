using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Model;

namespace Pathways.Grains.People;

/// <summary>Outcomes in words.</summary>
internal static class Explanations
{
    public static LearnerOutcome Of(StoredOutcome stored) => new(
        stored.LearnerId, stored.SuitableCourses,
        Of(stored.Choice, stored.ChoiceRank == 0 ? null : stored.ChoiceRank), Of(stored.Best, null));

    private static PlaceOutcome Of(PlacementOutcome outcome, int? rank)
        => new(outcome.OfferId, rank, outcome.Minutes, outcome.Reason.ToString(), InWords(outcome.Reason));

    private static string InWords(PlacementReason reason) => reason switch
    {
        PlacementReason.FirstChoice => "Placed on the first choice.",
        PlacementReason.HigherChoicesFull => "Placed; every choice ranked above was full with applicants who came before.",
        PlacementReason.HigherChoiceDidNotRun => "Placed; a choice ranked above did not run because its group was too small.",
        PlacementReason.NoSuitableCourseInReach => "No suitable course in reach within the travel limit.",
        PlacementReason.EntryConditions => "Courses are in reach, but the level, entry or EHCP conditions of none are met.",
        PlacementReason.AllFull => "No suitable place found in the model: all suitable courses in reach were full.",
        PlacementReason.GroupsTooSmall => "No suitable place found in the model: the only courses with room did not run because their groups were too small.",
        PlacementReason.DearerThanUnplaced => "No suitable place found in the model's best case: a place would cost the others more than it spares this learner.",
        _ => reason.ToString(),
    };
}
