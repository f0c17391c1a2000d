using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Apprenticeships beyond the number: which subjects are out of reach, foundation apprenticeships apart, and who starts elsewhere.</summary>
/// <param name="Areas">By area in the order of <see cref="RunResult.Areas"/>, then by tier. Modelled.</param>
/// <param name="Leakage">By home district in the dataset's order. Published; empty for no data yet.</param>
public sealed record ApprenticeshipReach(ImmutableArray<ApprenticeshipScope> Areas, ImmutableArray<ApprenticeshipLeakage> Leakage)
{
    /// <summary>Not looked at.</summary>
    public static ApprenticeshipReach None { get; } = new([], []);
}

/// <summary>The scope of vacancies for the young people of one area who want an apprenticeship first.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Tier">Level 2 and below, or Level 3.</param>
/// <param name="SubjectsWanted">Sector subject areas wanted first by anybody of the area.</param>
/// <param name="SubjectsNoneInReach">Of these, those of which nobody who wants them has any vacancy in reach of home, ascending.</param>
/// <param name="DemandNoneInReach">Young people who want one of these.</param>
/// <param name="FoundationVacancies">Vacancies in foundation apprenticeships shared to the area, part of the tier's; 0 at Level 3.</param>
/// <param name="FoundationStarts">Starts expected of them.</param>
public sealed record ApprenticeshipScope(
    string AreaCode, string AreaName, ApprenticeshipTier Tier, int SubjectsWanted, ImmutableArray<string> SubjectsNoneInReach, int DemandNoneInReach,
    double FoundationVacancies, double FoundationStarts);

/// <summary>Where the apprenticeships of a district's residents are delivered: published starts of all ages and levels.</summary>
/// <param name="Year">Year, as its source writes it.</param>
/// <param name="DistrictCode">Home district.</param>
/// <param name="DistrictName">Its name.</param>
/// <param name="Own">Delivered in the same district.</param>
/// <param name="Kent">In another district of Kent.</param>
/// <param name="Medway">In Medway, from elsewhere.</param>
/// <param name="London">In London.</param>
/// <param name="Elsewhere">Elsewhere, unknown places among them.</param>
public sealed record ApprenticeshipLeakage(string Year, string DistrictCode, string DistrictName, int Own, int Kent, int Medway, int London, int Elsewhere)
{
    /// <summary>All starts of the district's residents.</summary>
    public int Starts => Own + Kent + Medway + London + Elsewhere;
}
