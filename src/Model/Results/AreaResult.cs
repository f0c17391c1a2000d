using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What sort of area a row of results speaks of.</summary>
public enum AreaKind
{
    /// <summary>A Local Collaborative Partnership Area.</summary>
    Lcpa,

    /// <summary>An area of the set that is no LCPA, such as Medway or a district of another set.</summary>
    Other,

    /// <summary>One local authority, all its areas together.</summary>
    Authority,

    /// <summary>Everything.</summary>
    All,

    /// <summary>A district (LAD) of the dataset, where figures are made for it.</summary>
    District,
}

/// <summary>The figures of one area.</summary>
/// <param name="Code">The area's code; GSS code for an authority; <c>ALL</c> for everything.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of area.</param>
/// <param name="Zones">Number of zones (LSOA 2021).</param>
/// <param name="Levels">Entry, Level 1, Level 2, in this order.</param>
/// <param name="AllLevels">The same for all three together.</param>
/// <param name="Cohort">Learners in the DfE's cohort of 16 and 17 year olds, Level 3 included.</param>
/// <param name="Status">Expected status of the cohort under <c>choice</c>, December to February, central assumption.</param>
/// <param name="Neet">Expected NEET under the low, central and high value of what being without a place does to NEET.</param>
/// <param name="NeetLinkedToNoPlace">The part of it that would not arise had every competing learner been placed in September; other things equal.</param>
/// <param name="Apprenticeships">At Level 2 and below, then at Level 3.</param>
public sealed record AreaResult(
    string Code, string Name, AreaKind Kind, int Zones, ImmutableArray<LevelFigures> Levels, LevelFigures AllLevels,
    int Cohort, StatusExpectation Status, AssumptionRange Neet, AssumptionRange NeetLinkedToNoPlace,
    ImmutableArray<ApprenticeshipFigures> Apprenticeships);
