using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>By how much something changes; exactly one is given.</summary>
/// <param name="To">So much each.</param>
/// <param name="By">So much more (or fewer) in all, shared in proportion to what there is.</param>
/// <param name="Percent">So many percent more (or fewer) in all, shared likewise.</param>
public readonly record struct Amount(double? To, double? By, double? Percent);

/// <summary>Which places of a course a change is about.</summary>
public enum PlacesKind
{
    /// <summary>General and commissioned places, in proportion.</summary>
    All,

    /// <summary>General places.</summary>
    General,

    /// <summary>Places commissioned for holders of an EHCP.</summary>
    Commissioned,
}

/// <summary>More or fewer September places. Shares of a total are rounded by largest remainders, so that the total is exact.</summary>
/// <param name="Where">Of which courses.</param>
/// <param name="Kind">Which places.</param>
/// <param name="Amount">By how much.</param>
public sealed record ChangePlaces(CourseSelector Where, PlacesKind Kind, Amount Amount) : Modification;

/// <summary>Commissioned places in supported internships: as <see cref="ChangePlaces"/> on all courses of that kind that are picked.</summary>
/// <param name="Where">Of which courses.</param>
/// <param name="Amount">By how much.</param>
public sealed record SupportedInternships(CourseSelector Where, Amount Amount) : Modification;

/// <summary>What stays the same when the intakes of a course change.</summary>
public enum KeptPlaces
{
    /// <summary>Places at each intake: a further intake adds places.</summary>
    EachIntake,

    /// <summary>Places a year: they are spread evenly over the intakes.</summary>
    AYear,
}

/// <summary>Other months in which groups start: September only, or roll-on/roll-off.</summary>
/// <param name="Where">Of which courses.</param>
/// <param name="Months">Months 1 to 12, ascending.</param>
/// <param name="Keep">What stays the same.</param>
public sealed record ChangeIntakes(CourseSelector Where, ImmutableArray<int> Months, KeptPlaces Keep) : Modification;

/// <summary>Another minimum group; never more than a full group.</summary>
/// <param name="Where">Of which courses.</param>
/// <param name="Learners">Fewest learners with which they run.</param>
public sealed record ChangeMinimumGroup(CourseSelector Where, int Learners) : Modification;
