namespace Pathways.Report.Publishing;

/// <summary>A lot of a plan as a publication shows it. Modelled. What it costs and where it could stand is told to everybody; how many young people it is about, inside the authority.</summary>
/// <param name="Number">Place in the order in which to buy.</param>
/// <param name="AreaCode">Area in which it stands.</param>
/// <param name="Title">Course.</param>
/// <param name="Type">Kind of provision.</param>
/// <param name="Level">Level code.</param>
/// <param name="Ssa">Sector subject area, tier 1.</param>
/// <param name="Site">Site that could host it, by its published name, or where one is to be found.</param>
/// <param name="Places">Places at each intake.</param>
/// <param name="IntakeMonths">Months in which groups start.</param>
/// <param name="PoundsAYear">Estimated cost, all payers.</param>
/// <param name="Confidence">How far it may be trusted.</param>
public sealed record PublishedLot(int Number, string AreaCode, string Title, string Type, string Level, string Ssa, string Site, int Places, string IntakeMonths, double PoundsAYear, string Confidence)
{
    /// <summary>Of the cost, pounds a year from the DfE's allocation; null where that payer has no part.</summary>
    public double? DfeAllocation { get; init; }

    /// <summary>The same from high needs funding.</summary>
    public double? HighNeeds { get; init; }

    /// <summary>The same from a subcontract of the council.</summary>
    public double? CouncilSubcontract { get; init; }

    /// <summary>Band of the national rate at which the cost is estimated; empty where the plan does not tell it.</summary>
    public string RateBand { get; init; } = "";

    /// <summary>Academic year of which that rate is published; empty likewise.</summary>
    public string RateYear { get; init; } = "";

    /// <summary>Published indicators that it moves; empty likewise.</summary>
    public string Indicators { get; init; } = "";

    /// <summary>Young people who look for a place and could take it; null where the plan does not tell it.</summary>
    public double? LearnersInReach { get; init; }

    /// <summary>Newly placed by it after the lots before it, as applications work today, mean; null where the plan was not run.</summary>
    public double? NewlyPlaced { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public double? NewlyPlacedLower { get; init; }

    /// <summary>Upper end.</summary>
    public double? NewlyPlacedUpper { get; init; }

    /// <summary>The same in the best case.</summary>
    public double? NewlyPlacedBest { get; init; }
}
