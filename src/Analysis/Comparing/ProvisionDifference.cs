using System.Collections.Immutable;
using Pathways.Analysis.Statistics;

namespace Pathways.Analysis.Comparing;

/// <summary>What changes in an area's places, journeys and zones: means over the paired replications with 95 % intervals, scenario less basis.</summary>
/// <param name="Used">Places taken in September on courses taught there.</param>
/// <param name="MeanMinutes">Mean journey of the newly placed who live there, minutes one way; null where nobody is placed in some replication.</param>
/// <param name="ZonesWithout">Zones without a suitable course in reach: Entry, Level 1, Level 2.</param>
public sealed record ProvisionDifference(
    ReplicationInterval Used, ReplicationInterval? MeanMinutes, ImmutableArray<ReplicationInterval> ZonesWithout)
{
    internal static ProvisionDifference Of(int group, PairedReplications paired)
    {
        ReplicationInterval Over(Func<ProvisionTally, double> figure)
            => ReplicationInterval.OfDifference([.. paired.ProvisionAfter.Select(figure)], [.. paired.ProvisionBefore.Select(figure)]);
        var somebody = paired.ProvisionBefore.Concat(paired.ProvisionAfter).All(tally => tally.Placed[group] > 0);
        return new ProvisionDifference(
            Over(tally => tally.Used[group]), somebody ? Over(tally => (double)tally.Minutes[group] / tally.Placed[group]) : null,
            [.. Enumerable.Range(0, ReplicationTally.Bands).Select(band => Over(tally => tally.Without[(group * ReplicationTally.Bands) + band]))]);
    }
}
