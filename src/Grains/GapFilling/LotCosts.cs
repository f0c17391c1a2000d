using System.Collections.Immutable;
using Pathways.Data.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>
/// Who would pay for a lot, as an estimate at the national rate. Study programmes and flexible provision of an institution that the DfE
/// funds: its 16 to 19 allocation. At a site whose provider is still to be found, or at the council's own: a subcontract of the council.
/// Commissioned places: the rate by the allocation, element 2 by the high needs block (the council's top-up is not published and not
/// in it). The apprenticeship budget and the bursary fund are left out rather than put at nothing: no candidate is an apprenticeship, and
/// of the bursary fund no rate by place is published.
/// </summary>
public static class LotCosts
{
    /// <summary>Pounds a year by payer.</summary>
    public static ImmutableArray<PayerCost> Of(GapInputs inputs, PossibleCourseKind kind, Site site, int group, AcademicYear year)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(site);
        var rate = Math.Round(group * kind.IntakesAYear * inputs.Rate(kind.PlannedHours, year).Pounds, MidpointRounding.AwayFromZero);
        var subcontract = site.ProviderId == GapCandidates.ProviderId;
        return
        [
            new PayerCost(Payer.DfeAllocation, subcontract ? 0 : rate),
            new PayerCost(Payer.HighNeeds, kind.ForPlanHolders ? group * inputs.ElementTwo(year) : 0),
            new PayerCost(Payer.CouncilSubcontract, subcontract ? rate : 0),
        ];
    }

    /// <summary>Of the costs, what is for hours of English and maths.</summary>
    public static double EnglishMaths(ImmutableArray<PayerCost> costs, PossibleCourseKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.PlannedHours == 0 ? 0 : costs.Sum(cost => cost.PoundsAYear) * kind.EnglishMathsHours / kind.PlannedHours;
    }

    /// <summary>Of the first year's costs, what an allocation that lags a year does not pay.</summary>
    public static double Lag(ImmutableArray<PayerCost> costs) => costs.Where(cost => cost.Payer == Payer.DfeAllocation).Sum(cost => cost.PoundsAYear);
}
