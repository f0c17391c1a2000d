namespace Pathways.Model;

/// <summary>What becomes of those who hold a place on a course that closes.</summary>
public enum Continuing
{
    /// <summary>They finish there; only entrants are refused.</summary>
    Finish,

    /// <summary>They lose the place and compete for another in September.</summary>
    Displaced,
}

/// <summary>Courses that take no more entrants.</summary>
/// <param name="Where">Which.</param>
/// <param name="Continuing">What becomes of those who hold a place.</param>
public sealed record CloseOffer(CourseSelector Where, Continuing Continuing) : Modification;

/// <summary>A provider that fails: all its courses close.</summary>
/// <param name="Provider">By UKPRN, id or name.</param>
/// <param name="Continuing">What becomes of those who hold a place.</param>
public sealed record CloseProvider(string Provider, Continuing Continuing) : Modification;

/// <summary>A qualification route that ends for entrants, as a reform may have it.</summary>
/// <param name="Route">The route by name.</param>
/// <param name="LastYear">Last academic year in which it takes entrants.</param>
/// <param name="Successor">Route to which its courses go over afterwards; null when they close to entrants.</param>
/// <param name="CourseYears">
/// Years that a course of the successor takes. Each place then serves one entrant in so many years: of the places open to entrants
/// one in so many stays open. 1 leaves them as they are.
/// </param>
public sealed record EndQualificationRoute(string Route, AcademicYear LastYear, string? Successor, int CourseYears) : Modification;
