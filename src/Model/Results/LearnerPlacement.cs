namespace Pathways.Model;

/// <summary>
/// What a run did with one competing learner, and why. About one person: only for datasets whose learners are synthetic, or
/// inside the authority under the dataset's recorded purpose.
/// </summary>
/// <param name="LearnerId">The learner.</param>
/// <param name="AreaCode">Area of the home.</param>
/// <param name="IntendedLevel">Level of the programme intended.</param>
/// <param name="SuitableCourses">Pools of places that were feasible: suitable and in reach.</param>
/// <param name="Choice">As applications work today.</param>
/// <param name="ChoiceRank">Rank of the place in the learner's own list, 1 the first choice; null without a place.</param>
/// <param name="Best">In the best case.</param>
public sealed record LearnerPlacement(
    string LearnerId, string AreaCode, Level IntendedLevel, int SuitableCourses, PlacementOutcome Choice, int? ChoiceRank, PlacementOutcome Best);

/// <summary>Where a learner ended, and why not better.</summary>
/// <param name="OfferId">The offer; null when no suitable place was found in the model.</param>
/// <param name="Minutes">Door-to-door minutes to it, one way.</param>
/// <param name="Reason">Why no place, or why not the first choice.</param>
public readonly record struct PlacementOutcome(string? OfferId, int? Minutes, PlacementReason Reason);
