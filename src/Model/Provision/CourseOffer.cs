using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>The kinds of provision at Level 2 and below.</summary>
public enum ProvisionType
{
    /// <summary>16 to 19 study programme.</summary>
    StudyProgramme,

    /// <summary>T Level foundation year.</summary>
    TLevelFoundationYear,

    /// <summary>Flexible or re-engagement provision, usually with several intakes a year.</summary>
    Flexible,

    /// <summary>Supported internship (EHCP).</summary>
    SupportedInternship,
}

/// <summary>What English and maths an offer carries.</summary>
public enum EnglishMaths
{
    None,
    Functional,
    Gcse,
}

/// <summary>What an applicant must bring.</summary>
public enum EntryRequirement
{
    /// <summary>None beyond the level step.</summary>
    None,

    /// <summary>A qualification one level below, or grades 1 to 2.</summary>
    LevelBelow,

    /// <summary>Two or more GCSEs at grade 3 or a full Level 1.</summary>
    Grade3,

    /// <summary>An education, health and care plan.</summary>
    Ehcp,
}

/// <summary>
/// A course that learners can be placed on: one site, level, subject and provision type in one academic year.
/// September places = <see cref="GroupSize"/> × <see cref="GroupsPerIntake"/>; the same number opens again at each further intake month.
/// </summary>
/// <param name="Id">Stable id of the offer.</param>
/// <param name="SiteId">The site's <see cref="Site.Id"/>.</param>
/// <param name="AcademicYear">Year to which the row applies.</param>
/// <param name="Title">Course title.</param>
/// <param name="ProvisionType">Kind of provision.</param>
/// <param name="Level">Level of the course, Entry 1 to Level 2.</param>
/// <param name="QualificationRoute">Name of the qualification route, for reforms that end one.</param>
/// <param name="RouteFirstYear">First academic year (start year) in which the route takes entrants, or null.</param>
/// <param name="RouteLastYear">Last academic year (start year) in which the route takes entrants, or null while open.</param>
/// <param name="SsaTier1">Sector subject area tier 1, two digits such as <c>05</c>.</param>
/// <param name="SsaTier2">Sector subject area tier 2, such as <c>05.2</c>, or null.</param>
/// <param name="GroupSize">Learners in a full group.</param>
/// <param name="GroupsPerIntake">Groups that start at each intake.</param>
/// <param name="IntakeMonths">Months (1 to 12) in which groups start; <see cref="Intakes"/> tells when the model opens them.</param>
/// <param name="GeneralPlaces">September places that any eligible learner may take.</param>
/// <param name="CommissionedPlaces">September places commissioned for learners with an EHCP, apart from the general ones.</param>
/// <param name="DurationWeeks">Length of the programme in weeks.</param>
/// <param name="PlannedHours">Planned hours a year.</param>
/// <param name="MinimumGroup">Fewest learners with which the offer runs; 1 for none.</param>
/// <param name="EntryRequirement">What an applicant must bring.</param>
/// <param name="EnglishMaths">English and maths taught with it.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record CourseOffer(
    string Id, string SiteId, AcademicYear AcademicYear, string Title, ProvisionType ProvisionType, Level Level,
    string QualificationRoute, int? RouteFirstYear, int? RouteLastYear, string SsaTier1, string? SsaTier2,
    int GroupSize, int GroupsPerIntake, ImmutableArray<int> IntakeMonths, int GeneralPlaces, int CommissionedPlaces,
    int DurationWeeks, int PlannedHours, int MinimumGroup, EntryRequirement EntryRequirement, EnglishMaths EnglishMaths,
    Provenance Provenance)
{
    /// <summary>Whether learners can join after September.</summary>
    public bool RollOnRollOff => IntakeMonths.Any(month => Intakes.Of(month) != Intakes.September);

    /// <summary>Whether nothing follows the course when it takes no entrants any more: a scenario closed it. Of others the years after assume that a route replaces theirs.</summary>
    public bool HasNoSuccessor { get; init; }

    /// <summary>Whether groups start at an intake of the model.</summary>
    /// <param name="intake">One of <see cref="Intakes"/>.</param>
    public bool OpensAt(int intake) => IntakeMonths.Any(month => Intakes.Of(month) == intake);

    /// <summary>Whether residents who compete may enter it in a year: the row is of that year, its route takes entrants, its site is general supply and not selective.</summary>
    /// <param name="site">The offer's site.</param>
    /// <param name="year">The year.</param>
    public bool TakesEntrants(Site site, AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(site);
        return AcademicYear == year && site.GeneralSupply && !site.Selective && !(RouteFirstYear > year.StartYear) && !(RouteLastYear < year.StartYear);
    }
}
