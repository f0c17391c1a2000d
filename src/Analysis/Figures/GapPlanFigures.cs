using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of plans of new places that a result hash covers.</summary>
internal static class GapPlanFigures
{
    public static IEnumerable<(string Label, long Value)> Of(GapPlanResult? filled) => (filled?.Plans ?? []).SelectMany(Plan);

    private static IEnumerable<(string Label, long Value)> Plan(PlannedGaps plan) =>
    [
        ($"plan {plan.Objective}", plan.Gain), ("bound", plan.Bound), ("proven", plan.Proven ? 1 : 0), ("placed", plan.Placed), ("dearer", plan.DearerLots), ("dearer at most", plan.DearerWorst),
        .. plan.Naive.SelectMany(naive => new (string, long)[] { ("naive " + naive.Name, naive.Gain), ("naive lots", naive.Lots), ("naive placed", naive.Placed) }),
        .. plan.Lots.SelectMany(lot => new (string, long)[]
        {
            ("lot " + lot.Id, lot.Number), (lot.AreaCode, lot.Places), ("in reach", lot.LearnersInReach), ("filled", lot.FilledBest), ("placed", lot.NewlyPlacedBest), ("gain", lot.Gain),
            ("pounds", ResultFigures.Rounded(lot.Pounds)), ("lag", ResultFigures.Rounded(lot.LagPounds)),
        }),
        .. plan.SinglePlaces.Select((spared, places) => ($"single places {places}", spared)),
    ];
}
