using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>All results of one run. A pure function of dataset, scenario and seed.</summary>
/// <param name="AcademicYear">Year that was run.</param>
/// <param name="AreaSet">Name of the area set.</param>
/// <param name="TravelLimitMinutes">Longest journey counted as in reach, minutes one way.</param>
/// <param name="Areas">The areas of the set in their order, then the authorities, then everything.</param>
/// <param name="Zones">Zones in the dataset's order.</param>
/// <param name="Offers">Pools in the choice set's order.</param>
/// <param name="Apprenticeships">Areas in the order of <paramref name="Areas"/>, tier, subject; only where somebody wants one.</param>
/// <param name="Vacancies">In the dataset's order.</param>
/// <param name="Best">What the best case rests on.</param>
/// <param name="NoiseShareOfCost">0..1: share of the variance of utility in <c>choice</c> that is noise.</param>
/// <param name="Assumptions">Parameters that the report prints, in the order in which they are shown.</param>
/// <param name="ConfirmedPlacesShare">0..1: share of the places of all courses that take entrants that providers have confirmed; the last row of <see cref="Confirmation"/>.</param>
/// <param name="ChoiceFingerprint">FNV-1a over the placements under <c>choice</c>, so that the result hash covers every one of them.</param>
/// <param name="BestFingerprint">The same for the best case.</param>
public sealed record RunResult(
    AcademicYear AcademicYear, string AreaSet, int TravelLimitMinutes, ImmutableArray<AreaResult> Areas,
    ImmutableArray<ZoneResult> Zones, ImmutableArray<OfferResult> Offers, ImmutableArray<ApprenticeshipRow> Apprenticeships,
    ImmutableArray<VacancyRow> Vacancies, BestFigures Best, double NoiseShareOfCost, ImmutableArray<Parameter> Assumptions,
    double ConfirmedPlacesShare, ulong ChoiceFingerprint, ulong BestFingerprint)
{
    /// <summary>What chance and what is not known of the offer do.</summary>
    public ReplicationResults Replications { get; init; } = ReplicationResults.None;

    /// <summary>Expected NEET and not known over the replications, and what drives them.</summary>
    public NeetResults Neet { get; init; } = NeetResults.None;

    /// <summary>How far expected NEET moves when one assumption moves.</summary>
    public SensitivityResults Sensitivity { get; init; } = SensitivityResults.None;

    /// <summary>Published figures beside modelled ones.</summary>
    public ValidationResults Validation { get; init; } = ValidationResults.None;

    /// <summary>Cold spots.</summary>
    public ColdSpotResults ColdSpots { get; init; } = ColdSpotResults.None;

    /// <summary>How the placed travel, and the way out of places without a course.</summary>
    public TravelResults Travel { get; init; } = TravelResults.None;

    /// <summary>Access of groups beside that of others.</summary>
    public EquityResults Equity { get; init; } = EquityResults.None;

    /// <summary>What zones can reach by kind of course; the allocation's result by MSOA.</summary>
    public AccessResults Access { get; init; } = AccessResults.None;

    /// <summary>Apprenticeships: subjects out of reach, foundation apprenticeships, starts elsewhere.</summary>
    public ApprenticeshipReach ApprenticeshipReach { get; init; } = ApprenticeshipReach.None;

    /// <summary>Young people with an education, health and care plan beside the places for them.</summary>
    public SendResults Send { get; init; } = SendResults.None;

    /// <summary>Where the newly placed learn, from where they live.</summary>
    public FlowResults Flows { get; init; } = FlowResults.None;

    /// <summary>The new places that the scenario's <c>fill_gaps</c> came to; null where it has none, or none with a place to give.</summary>
    public GapPlanResult? FilledGaps { get; init; }

    /// <summary>How much of each area's offer providers have confirmed: areas in the order of <see cref="Areas"/>, each by level and then for all.</summary>
    public ImmutableArray<OfferConfirmation> Confirmation { get; init; } = [];

    /// <summary>Whether providers have confirmed every offer of the run's world, those elsewhere and those closed to entrants too. No scenario makes it so.</summary>
    public bool EveryOfferConfirmed { get; init; }

    /// <summary>The row of everything.</summary>
    public AreaResult Total => Areas[^1];
}

/// <summary>What the best case rests on.</summary>
/// <param name="Objective">Sum of costs, minutes-equivalents.</param>
/// <param name="NoPlaceThoughChainExisted">Learners left without a place although a chain of moves could have placed them, at higher cost.</param>
/// <param name="Certificate">The arithmetic proof; it says nothing about the data.</param>
public sealed record BestFigures(long Objective, int NoPlaceThoughChainExisted, Certificate Certificate);
