using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// Picks courses: those to which every list that is not empty applies, by any of its words. Codes, ids and names are accepted,
/// capital letters do not matter.
/// </summary>
public sealed record CourseSelector
{
    /// <summary>Areas of the area set in which the site stands, by code or name.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>Districts in which the site stands, by GSS code or name.</summary>
    public ImmutableArray<string> Districts { get; init; } = [];

    /// <summary>Providers by UKPRN, id or name.</summary>
    public ImmutableArray<string> Providers { get; init; } = [];

    /// <summary>Sites by id or name.</summary>
    public ImmutableArray<string> Sites { get; init; } = [];

    /// <summary>Courses by id.</summary>
    public ImmutableArray<string> Offers { get; init; } = [];

    /// <summary>Levels.</summary>
    public ImmutableArray<Level> Levels { get; init; } = [];

    /// <summary>Sector subject areas, tier 1, as two digits.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Kinds of provision.</summary>
    public ImmutableArray<ProvisionType> ProvisionTypes { get; init; } = [];

    /// <summary>Qualification routes by name.</summary>
    public ImmutableArray<string> Routes { get; init; } = [];
}
