using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>
/// What the scenario that applies a plan changes of the one that it extends. Where that one fills gaps itself, what its run opened is
/// named and its own <c>fill_gaps</c> give nothing any more, or they would be planned anew around the courses of the plan.
/// </summary>
internal static class AppliedPlan
{
    /// <param name="basis">Modifications of the run whose gaps are filled, as it made them.</param>
    /// <param name="planned">What it planned itself; null for nothing.</param>
    /// <param name="changes">What the plan opens.</param>
    public static ImmutableArray<Modification> Of(ImmutableArray<Modification> basis, GapPlanResult? planned, ImmutableArray<Modification> changes)
    {
        if (planned is null)
            return changes;
        var lots = planned.Lots.Select(lot => lot.Id).ToHashSet(StringComparer.Ordinal);
        var opened = basis.Reverse().TakeWhile(change => change is OpenProvider or OpenSite || (change is OpenOffer offer && lots.Contains(offer.Id))).Reverse();
        return [.. planned.Plans.Select(plan => new FillGaps(0, null, 15, 0, false, [], [], [], [], []) { Name = plan.Name }), .. opened, .. changes];
    }
}
