using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>How a zone stands in its access to courses of one level band.</summary>
public enum AccessClass
{
    /// <summary>No suitable course in reach.</summary>
    None,

    /// <summary>Courses in reach, but few places per head.</summary>
    Few,

    /// <summary>Fewer places per head than in the middle zone, but not few.</summary>
    BelowMiddle,

    /// <summary>As many places per head as the middle zone, or more.</summary>
    MiddleOrAbove,
}

/// <summary>Access of one zone to courses of one level band: provision and travel only, never people.</summary>
/// <param name="Band">Level band of the courses.</param>
/// <param name="CoursesInReach">Offers that any learner may join, with a place open, within the travel limit.</param>
/// <param name="PlacesInReach">Their open places.</param>
/// <param name="ProvidersInReach">Different providers among them.</param>
/// <param name="SubjectsInReach">Different sector subject areas (tier 1) among them.</param>
/// <param name="NearestMinutes">Travel minutes to the nearest such offer, within the limit or not; null when none can be reached.</param>
/// <param name="PlacesPer100">Places in reach per 100 people aged 16 and 17 who can reach them (two-step floating catchment, step weight); people by population estimates aged forward, not learners.</param>
/// <param name="Class">How the zone stands.</param>
public sealed record ZoneAccess(
    LevelBand Band, int CoursesInReach, int PlacesInReach, int ProvidersInReach, int SubjectsInReach, int? NearestMinutes,
    double PlacesPer100, AccessClass Class);

/// <summary>The access of one zone. Zones carry no counts of people.</summary>
/// <param name="Code">LSOA 2021.</param>
/// <param name="Name">Its name.</param>
/// <param name="MsoaCode">MSOA 2021.</param>
/// <param name="MsoaName">The MSOA's local name.</param>
/// <param name="DistrictCode">GSS code of the district.</param>
/// <param name="DistrictName">Its name.</param>
/// <param name="AreaCode">Area of the area set.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Access">Entry, Level 1, Level 2, in this order.</param>
/// <param name="ConfirmedShare">0..1: share of the places in reach, all bands, that providers have confirmed; null with none in reach.</param>
public sealed record ZoneResult(
    string Code, string Name, string MsoaCode, string MsoaName, string DistrictCode, string DistrictName,
    string AreaCode, string AreaName, ImmutableArray<ZoneAccess> Access, double? ConfirmedShare)
{
    /// <summary>More of it: Entry, Level 1, Level 2, in this order; empty where not looked at.</summary>
    public ImmutableArray<ZoneReach> Reach { get; init; } = [];
}
