using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of areas over the replications.</summary>
internal static class ReplicationAnalysis
{
    public static ReplicationResults Of(RunView run, IReadOnlyList<AreaGroup> groups, Replicated replicated)
    {
        var rows = ImmutableArray.CreateBuilder<AreaReplications>();
        for (var group = 0; group < groups.Count; group++)
        {
            var confirmed = ConfirmedShares(run, groups[group]);
            for (var band = 0; band <= ReplicationTally.Bands; band++)
            {
                var (g, b) = (group, band);
                rows.Add(new AreaReplications(
                    groups[group].Code, band == ReplicationTally.Bands ? null : (LevelBand)band,
                    [.. replicated.Tallies.Select(tally => NoPlace(tally, groups[g], b))],
                    [.. replicated.Tallies.Select(tally => tally.PlacesInReach[(g * (ReplicationTally.Bands + 1)) + b])],
                    confirmed[band]));
            }
        }

        return new ReplicationResults(replicated.Tallies.Length, rows.ToImmutable());
    }

    private static int NoPlace(ReplicationTally tally, AreaGroup group, int band)
    {
        var sum = 0;
        for (var zone = 0; zone < group.Has.Length; zone++)
        {
            if (!group.Has[zone])
                continue;
            for (var b = 0; b < ReplicationTally.Bands; b++)
                sum += b == band || band == ReplicationTally.Bands ? tally.NoPlaceByZone[(zone * ReplicationTally.Bands) + b] : 0;
        }

        return sum;
    }

    /// <summary>By band and for all: the confirmed share of the open places among the options of the area's learners.</summary>
    private static double?[] ConfirmedShares(RunView run, AreaGroup group)
    {
        var reached = new bool[run.ChoiceSet.Pools.Length];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            if (!group.Has[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]])
                continue;
            foreach (var pool in run.OptionsOf(i))
                reached[pool] = true;
        }

        var pools = Enumerable.Range(0, reached.Length).Where(pool => reached[pool]).ToArray();
        return [.. Enumerable.Range(0, ReplicationTally.Bands + 1).Select(band => Share(run, [.. pools.Where(pool => band == ReplicationTally.Bands || (int)run.OfferOf(pool).Level.Band() == band)]))];
    }

    private static double? Share(RunView run, int[] pools)
    {
        var places = pools.Sum(pool => run.ChoiceSet.Pools[pool].Places);
        return places == 0 ? null : (double)pools.Sum(pool => run.OfferOf(pool).Provenance.Basis == Basis.Confirmed ? run.ChoiceSet.Pools[pool].Places : 0) / places;
    }
}
