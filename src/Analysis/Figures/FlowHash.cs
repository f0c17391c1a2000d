using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of flows that a result hash covers.</summary>
internal static class FlowHash
{
    public static IEnumerable<(string Label, long Value)> Of(FlowResults flows) =>
    [
        .. flows.Flows.Select(flow => ($"flow {flow.HomeCode} {flow.PlaceCode ?? "outside"}", (long)flow.Learners)),
        .. Of("today", flows.Today), .. Of("regrouped", flows.Regrouped),
    ];

    private static IEnumerable<(string Label, long Value)> Of(string label, Grouping? grouping)
        => grouping is null ? [(label, -1)] : grouping.Areas.SelectMany(area => new (string, long)[]
        {
            ($"{label} {area.Code} {string.Join(' ', area.MsoaCodes)}", area.Residents), (label, area.Staying), (label, area.Learners),
        }.Concat(area.OfResidentsOver.Concat(area.OfLearnersOver).Select(share => (label, ResultFigures.Rounded(share))))).Concat(grouping.OverallOver.Select(share => (label, ResultFigures.Rounded(share))));
}
