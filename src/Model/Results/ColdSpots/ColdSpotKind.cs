namespace Pathways.Model;

/// <summary>What is missing in a cold spot, the most severe first. The first that holds is given.</summary>
public enum ColdSpotKind
{
    /// <summary>No suitable course in reach.</summary>
    NoCourseInReach,

    /// <summary>In reach but full: no place open, or far more than elsewhere are refused.</summary>
    Full,

    /// <summary>Fragile: all courses in reach are one provider's, or there is one course only.</summary>
    Fragile,

    /// <summary>Far: the nearest suitable course is in reach, but a long way off.</summary>
    Far,

    /// <summary>Narrow: few sector subject areas in reach.</summary>
    Narrow,
}

/// <summary>What could be done, the nearest first.</summary>
public enum RemedyKind
{
    /// <summary>Places that stay empty as applications work today could be offered.</summary>
    EmptyPlaces,

    /// <summary>Courses a little beyond the travel limit could be reached with help with travel.</summary>
    TravelHelp,

    /// <summary>A site in reach that teaches other courses could add places or a course.</summary>
    ExpandExisting,

    /// <summary>New provision.</summary>
    NewProvision,
}

/// <summary>Something that could be done about a cold spot. It names no provider.</summary>
/// <param name="Kind">What.</param>
/// <param name="Places">Empty places, as applications work today, behind it; null where it is not about places that exist.</param>
/// <param name="Minutes">Longest door-to-door minutes one way that it asks of the zones; null where that is not known.</param>
public readonly record struct Remedy(RemedyKind Kind, int? Places, int? Minutes);
