using Pathways.Allocation.Choice;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Grains.People;

/// <summary>A learner's feasible offers in the own order, in words.</summary>
internal static class RankedOffers
{
    public static RankedOffer[] Of(RunWorld run, Learner learner, ChoiceRow row)
    {
        var world = run.World;
        var providers = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        var order = LearnerRanking.Of(world, run.Rows.Pools, learner, row, run.Scenario.Seed);
        return [.. order.Select((option, rank) =>
        {
            var pool = run.Rows.Pools[row.Pools[option]];
            var offer = world.Offers[pool.Offer];
            var site = world.Sites[world.SiteIndex[offer.SiteId]];
            return new RankedOffer(
                rank + 1, offer.Id, pool.Kind == PoolKind.Commissioned, offer.Title, site.Name, providers[site.ProviderId].Name,
                row.Minutes[option], row.Costs[option], pool.Places);
        })];
    }
}
