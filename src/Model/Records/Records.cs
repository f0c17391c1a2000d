using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What a dataset records beside places and learners: published flows, and what the council enters. Either may be empty: no data yet.</summary>
/// <param name="ApprenticeshipFlows">Published apprenticeship starts from home district to where they are delivered, of one year or more.</param>
/// <param name="Send">What is entered of placements, places and progression of young people with a plan.</param>
public sealed record Records(ImmutableArray<ApprenticeshipFlow> ApprenticeshipFlows, ImmutableArray<SendRecord> Send)
{
    /// <summary>What providers said of their offers.</summary>
    public OfferRegister Register { get; init; } = OfferRegister.None;

    /// <summary>Published apprenticeship starts of the latest year, which is what a run is set beside; those before show how they went.</summary>
    public ImmutableArray<ApprenticeshipFlow> LatestFlows()
        => ApprenticeshipFlows.Select(flow => flow.Year).Max(StringComparer.Ordinal) is { } latest ? [.. ApprenticeshipFlows.Where(flow => flow.Year == latest)] : [];

    /// <summary>Nothing recorded.</summary>
    public static Records None { get; } = new([], []);
}

/// <summary>Apprenticeship starts of one year from a home district to where they are delivered, all ages and levels.</summary>
/// <param name="Year">Year, as its source writes it.</param>
/// <param name="HomeDistrictCode">GSS code of the home's district.</param>
/// <param name="Delivery">Where they are delivered: a district's GSS code, or <see cref="London"/> or <see cref="Elsewhere"/>.</param>
/// <param name="Starts">Starts.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record ApprenticeshipFlow(string Year, string HomeDistrictCode, string Delivery, int Starts, Provenance Provenance)
{
    /// <summary>Delivered in one of London's boroughs or the City.</summary>
    public const string London = "london";

    /// <summary>Delivered elsewhere, unknown places among them.</summary>
    public const string Elsewhere = "elsewhere";
}

/// <summary>What a row about young people with a plan tells.</summary>
public enum SendRecordKind
{
    /// <summary>People placed outside the county.</summary>
    OutOfAreaPlacement,

    /// <summary>People in residential placements.</summary>
    ResidentialPlacement,

    /// <summary>Places commissioned, by primary need or setting.</summary>
    CommissionedPlaces,

    /// <summary>People who completed a supported internship.</summary>
    InternshipCompleted,

    /// <summary>Of those, people in paid employment afterwards.</summary>
    InternshipIntoPaidWork,
}

/// <summary>One entered row about young people with an education, health and care plan.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Year">Academic year, as entered.</param>
/// <param name="Authority">Council.</param>
/// <param name="Need">Primary need; null for all.</param>
/// <param name="Setting">Setting; null for all.</param>
/// <param name="Count">People, or places.</param>
/// <param name="PoundsPerYear">Cost of all of them together in a year, pounds; null where not entered.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record SendRecord(
    SendRecordKind Kind, string Year, Authority Authority, PrimaryNeed? Need, SettingType? Setting, int Count, double? PoundsPerYear, Provenance Provenance);
