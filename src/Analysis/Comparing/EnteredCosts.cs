using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>Costs that somebody entered in modifications; those of lots that a run planned itself are its estimates and none of these.</summary>
public static class EnteredCosts
{
    /// <summary>Pounds a year more by who pays, scenario less basis.</summary>
    public static ImmutableArray<PayerCost> Of(ComparedRun basis, ComparedRun scenario)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(scenario);
        return
        [
            .. Of(scenario).SelectMany(change => change.Costs)
                .Concat(Of(basis).SelectMany(change => change.Costs).Select(cost => cost with { PoundsAYear = -cost.PoundsAYear }))
                .GroupBy(cost => cost.Payer).OrderBy(payer => payer.Key).Select(payer => new PayerCost(payer.Key, payer.Sum(cost => cost.PoundsAYear))),
        ];
    }

    /// <summary>The modifications of a run with costs that somebody entered.</summary>
    public static IEnumerable<Modification> Of(ComparedRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var planned = run.Result.FilledGaps?.Lots.Select(lot => lot.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return run.Scenario.Modifications.Where(change => !change.Costs.IsEmpty && !(change is OpenOffer open && planned.Contains(open.Id)));
    }
}
