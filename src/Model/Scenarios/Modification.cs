using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pathways.Model;

/// <summary>
/// One named change of a scenario to the world or to the timetable. Changes are done in the order of the scenario, each on what
/// those before it made. Words such as areas, sites and routes are as the file gives them; they are resolved when it is applied.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenProvider), "open_provider")]
[JsonDerivedType(typeof(OpenSite), "open_site")]
[JsonDerivedType(typeof(OpenOffer), "open_offer")]
[JsonDerivedType(typeof(CloseProvider), "close_provider")]
[JsonDerivedType(typeof(CloseOffer), "close_offer")]
[JsonDerivedType(typeof(ChangePlaces), "change_places")]
[JsonDerivedType(typeof(ChangeIntakes), "change_intakes")]
[JsonDerivedType(typeof(ChangeMinimumGroup), "minimum_group")]
[JsonDerivedType(typeof(SupportedInternships), "supported_internships")]
[JsonDerivedType(typeof(EndQualificationRoute), "end_qualification_route")]
[JsonDerivedType(typeof(CohortGrowth), "cohort_growth")]
[JsonDerivedType(typeof(ChangeVacancies), "apprenticeship_vacancies")]
[JsonDerivedType(typeof(TravelPass), "travel_pass")]
[JsonDerivedType(typeof(PersonalTransportBudget), "personal_transport_budget")]
[JsonDerivedType(typeof(TravelTraining), "travel_training")]
[JsonDerivedType(typeof(Lever), "lever")]
[JsonDerivedType(typeof(NewRoute), "new_route")]
[JsonDerivedType(typeof(ChangeFrequency), "change_frequency")]
[JsonDerivedType(typeof(WithdrawRoute), "withdraw_route")]
[JsonDerivedType(typeof(FillGaps), "fill_gaps")]
public abstract record Modification
{
    /// <summary>Its name in the scenario; words only, no part of what it means.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it costs, as somebody entered it, by who pays; no part of what it means.</summary>
    public ImmutableArray<PayerCost> Costs { get; init; } = [];

    /// <summary>Academic year from which it holds; null for every year that is run.</summary>
    public AcademicYear? From { get; init; }

    /// <summary>Whether it changes the timetable, and so travel minutes.</summary>
    [JsonIgnore]
    public virtual bool ChangesNetwork => false;
}

/// <summary>A cost that somebody entered.</summary>
/// <param name="Payer">Who pays.</param>
/// <param name="PoundsAYear">Pounds a year; may be negative for a saving.</param>
public readonly record struct PayerCost(Payer Payer, double PoundsAYear);

/// <summary>Who pays for provision or travel.</summary>
public enum Payer
{
    /// <summary>The DfE's 16 to 19 allocation.</summary>
    DfeAllocation,

    /// <summary>The high needs block.</summary>
    HighNeeds,

    /// <summary>A subcontract of the council.</summary>
    CouncilSubcontract,

    /// <summary>The council's transport budget.</summary>
    CouncilTransport,

    /// <summary>The apprenticeship budget.</summary>
    ApprenticeshipBudget,

    /// <summary>The 16 to 19 bursary fund.</summary>
    Bursary,

    /// <summary>Somebody else.</summary>
    Other,
}
