using System.Collections.Immutable;
using Pathways.Data.GapFilling;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>
/// Who would pay for a lot, as an estimate at the national rate. Study programmes and flexible provision of an institution that the DfE
/// funds: its 16 to 19 allocation. At a site whose provider is still to be found, or at the council's own: a subcontract of the council.
/// Commissioned places: the rate by the allocation, element 2 by the high needs block (the council's top-up is not published and not
/// in it). Nothing is estimated for the apprenticeship budget, since no candidate is an apprenticeship, nor for the bursary fund,
/// since no rate by place is published.
/// </summary>
internal static class LotCosts
{
    public static ImmutableArray<PayerCost> Of(GapInputs inputs, PossibleCourseKind kind, Site site, int group, AcademicYear year)
    {
        var rate = Math.Round(group * kind.IntakeMonths.Length * inputs.Rate(kind.PlannedHours, year).Pounds, MidpointRounding.AwayFromZero);
        var subcontract = site.ProviderId == GapCandidates.ProviderId;
        return
        [
            new PayerCost(Payer.DfeAllocation, subcontract ? 0 : rate),
            new PayerCost(Payer.HighNeeds, kind.ForPlanHolders ? group * inputs.ElementTwo : 0),
            new PayerCost(Payer.CouncilSubcontract, subcontract ? rate : 0),
            new PayerCost(Payer.ApprenticeshipBudget, 0),
            new PayerCost(Payer.Bursary, 0),
        ];
    }
}
