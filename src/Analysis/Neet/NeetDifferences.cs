using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// What a scenario adds to expected NEET of one area, replication by replication: both have the same draws (common random numbers), so differences are narrower than
/// levels. Under the low, central and high assumption on what being without a place does, which always stand together.
/// </summary>
/// <param name="Code">The area or district.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of area.</param>
/// <param name="Cohort">People aged 16 and 17 in the scenario.</param>
/// <param name="Low">Scenario less basis, low values, expected people.</param>
/// <param name="Central">The same under the central values.</param>
/// <param name="High">The same under the high values.</param>
/// <param name="Varied">The same with the analysis's other numbers drawn too, in both alike: parameters varied as well as seeds.</param>
/// <param name="NotKnown">Not known, scenario less basis: 0 wherever the cohort is the same.</param>
/// <param name="Before">Level of the basis, central values: how much wider a level is.</param>
public sealed record NeetDifference(
    string Code, string Name, AreaKind Kind, int Cohort, ReplicationInterval Low, ReplicationInterval Central, ReplicationInterval High, ReplicationInterval Varied,
    ReplicationInterval NotKnown, ReplicationInterval Before);

/// <summary>Differences between the NEET results of two scenarios.</summary>
public static class NeetDifferences
{
    /// <summary>By area and district of both, in the scenario's order. The runs must share their seed, else the draws are not the same and differences are as wide as levels.</summary>
    /// <param name="basis">What it is compared with.</param>
    /// <param name="scenario">The scenario.</param>
    /// <returns>None where either was not looked at, or an area is in one only; with unequal numbers of replications, those that both have.</returns>
    public static ImmutableArray<NeetDifference> Of(NeetResults basis, NeetResults scenario)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(scenario);
        var pairs = Math.Min(basis.Replications, scenario.Replications);
        var before = basis.Areas.ToDictionary(area => (area.Kind, area.Code));
        return pairs == 0 ? [] : [.. scenario.Areas.Where(area => before.ContainsKey((area.Kind, area.Code))).Select(area => Of(before[(area.Kind, area.Code)], area, pairs))];
    }

    private static NeetDifference Of(AreaNeet before, AreaNeet after, int pairs)
    {
        ReplicationInterval More(Func<AreaNeet, ImmutableArray<double>> figures)
            => ReplicationInterval.OfDifference(figures(after).AsSpan(0, pairs), figures(before).AsSpan(0, pairs));
        return new NeetDifference(
            after.Code, after.Name, after.Kind, after.Cohort, More(area => area.NeetLow), More(area => area.NeetCentral), More(area => area.NeetHigh), More(area => area.NeetVaried),
            More(area => area.NotKnown), ReplicationInterval.Of(before.NeetCentral.AsSpan(0, pairs)));
    }
}
