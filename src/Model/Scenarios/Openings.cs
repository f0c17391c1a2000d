using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>A new provider.</summary>
/// <param name="Id">Id, the UKPRN where it has one.</param>
/// <param name="Title">Its name.</param>
/// <param name="Kind">Sort of institution.</param>
public sealed record OpenProvider(string Id, string Title, ProviderKind Kind) : Modification;

/// <summary>A new site, for all learners, mixed. Its zone and district are those of the nearest zone's centre.</summary>
/// <param name="Id">Id of the site.</param>
/// <param name="Provider">Provider by UKPRN, id or name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Location">Where it stands.</param>
public sealed record OpenSite(string Id, string Provider, string Title, GeoPoint Location) : Modification;

/// <summary>A new course. Its September places are <paramref name="GroupSize"/> × <paramref name="Groups"/>.</summary>
/// <param name="Id">Id of the course; its draws are keyed by it.</param>
/// <param name="Site">Site by id or name.</param>
/// <param name="Title">Title of the course.</param>
/// <param name="Level">Level, Entry 1 to Level 2.</param>
/// <param name="SsaTier1">Sector subject area, tier 1.</param>
/// <param name="ProvisionType">Kind of provision.</param>
/// <param name="GroupSize">Learners in a full group.</param>
/// <param name="Groups">Groups that start at each intake.</param>
/// <param name="CommissionedPlaces">Of its places, those commissioned for holders of an EHCP.</param>
/// <param name="IntakeMonths">Months in which groups start, ascending.</param>
/// <param name="DurationWeeks">Length in weeks.</param>
/// <param name="PlannedHours">Planned hours a year.</param>
/// <param name="MinimumGroup">Fewest learners with which it runs.</param>
/// <param name="EntryRequirement">What an applicant must bring.</param>
/// <param name="EnglishMaths">English and maths taught with it.</param>
/// <param name="Route">Qualification route.</param>
public sealed record OpenOffer(
    string Id, string Site, string Title, Level Level, string SsaTier1, ProvisionType ProvisionType, int GroupSize, int Groups,
    int CommissionedPlaces, ImmutableArray<int> IntakeMonths, int DurationWeeks, int PlannedHours, int MinimumGroup,
    EntryRequirement EntryRequirement, EnglishMaths EnglishMaths, string Route) : Modification;
