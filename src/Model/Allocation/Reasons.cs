namespace Pathways.Model;

/// <summary>Why a learner has no place, or has not the first choice. The first that holds is given.</summary>
public enum PlacementReason
{
    /// <summary>Placed on the first choice.</summary>
    FirstChoice,

    /// <summary>Placed; every choice ranked above was full with applicants who came before.</summary>
    HigherChoicesFull,

    /// <summary>Placed; a choice ranked above did not run because its group was too small.</summary>
    HigherChoiceDidNotRun,

    /// <summary>Not placed: no suitable course in reach within the travel limit.</summary>
    NoSuitableCourseInReach,

    /// <summary>Not placed: courses in reach exist, but none meets the level, entry or EHCP condition.</summary>
    EntryConditions,

    /// <summary>Not placed: all suitable courses in reach were full.</summary>
    AllFull,

    /// <summary>Not placed: the only courses with room did not run because their groups were too small.</summary>
    GroupsTooSmall,

    /// <summary>Not placed in <c>best</c>: a place would cost the others more than it spares this learner.</summary>
    DearerThanUnplaced,
}
