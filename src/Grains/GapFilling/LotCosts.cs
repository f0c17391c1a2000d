using System.Collections.Immutable;
using Pathways.Data.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>
/// Who would pay for a lot, as an estimate at the national rate. Study programmes and flexible provision of an institution that the DfE
/// funds: its 16 to 19 allocation. At a site whose provider is still to be found, or at the council's own: a subcontract of the council
/// (Kent subcontracts its 16 to 19 study programme: key decision 25/00021, 2025).
/// Commissioned places: the rate by the allocation, element 2 by the high needs block (the council's top-up is not published and not
/// in it). The apprenticeship budget and the bursary fund are left out rather than put at nothing: no candidate is an apprenticeship, and
/// of the bursary fund no rate by place is published, only a ceiling of £1,200 a year for a young person in a vulnerable group.
/// </summary>
public static class LotCosts
{
    /// <summary>Pounds a year by payer.</summary>
    /// <param name="candidates">What could be opened, with the rates.</param>
    /// <param name="course">The course with the places of one lot.</param>
    public static ImmutableArray<PayerCost> Of(GapCandidates candidates, GapCourse course)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(course);
        var ((possible, kind, site), (pounds, _, _)) = (course, Rate(candidates, course.Kind));
        var rate = Math.Round(possible.Offer.GroupSize * kind.IntakesAYear * pounds, MidpointRounding.AwayFromZero);
        var subcontract = IsSubcontract(candidates.World, site);
        return
        [
            new PayerCost(Payer.DfeAllocation, subcontract ? 0 : rate),
            new PayerCost(Payer.HighNeeds, kind.ForPlanHolders ? possible.Offer.GroupSize * candidates.Inputs.ElementTwo(candidates.World.Dataset.AcademicYear) : 0),
            new PayerCost(Payer.CouncilSubcontract, subcontract ? rate : 0),
        ];
    }

    /// <summary>The rate of a course's hours: pounds a year for one learner at one intake, the band, and the year of which it is published.</summary>
    public static (double Pounds, string Band, AcademicYear Year) Rate(GapCandidates candidates, PossibleCourseKind kind)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(kind);
        return candidates.Inputs.Rate(kind.PlannedHours, candidates.World.Dataset.AcademicYear);
    }

    /// <summary>Of the costs, what is for hours of English and maths.</summary>
    public static double EnglishMaths(ImmutableArray<PayerCost> costs, PossibleCourseKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.PlannedHours == 0 ? 0 : costs.Sum(cost => cost.PoundsAYear) * kind.EnglishMathsHours / kind.PlannedHours;
    }

    /// <summary>Of the first year's costs, what an allocation that lags a year does not pay.</summary>
    public static double Lag(ImmutableArray<PayerCost> costs) => costs.Where(cost => cost.Payer == Payer.DfeAllocation).Sum(cost => cost.PoundsAYear);

    private static bool IsSubcontract(World world, Site site)
        => site.ProviderId == GapCandidates.ProviderId || world.Providers.Any(provider => provider.Id == site.ProviderId && provider.Kind == ProviderKind.LocalAuthority);
}
