using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What happened at every pool of places.</summary>
internal static class OfferAnalysis
{
    public static ImmutableArray<OfferResult> Analyse(RunView run)
    {
        var best = run.Best!;
        var providers = run.World.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        var closedChoice = run.Choice.ClosedPools.ToHashSet();
        var closedBest = best.ClosedPools.ToHashSet();
        return [.. run.ChoiceSet.Pools.Select((pool, index) =>
        {
            var offer = run.World.Offers[pool.Offer];
            var site = run.World.Sites[run.SiteOfPool[index]];
            var area = site.ZoneCode is { } zone && run.World.ZoneIndex.TryGetValue(zone, out var at)
                ? run.World.Areas.Areas[run.World.AreaOfZone[at]] : null;
            return new OfferResult(
                offer.Id, pool.Kind, offer.Title, offer.Level.Band(), offer.Level.Code(), offer.SsaTier1, offer.ProvisionType,
                site.ProviderId, providers.TryGetValue(site.ProviderId, out var provider) ? provider.Name : site.ProviderId,
                site.Id, site.Name, area?.Code, area?.Name,
                pool.Kind == PoolKind.General ? offer.GeneralPlaces : offer.CommissionedPlaces, pool.Places,
                run.Choice.Pools[index], best.Placed[index], best.ValueOfOneMorePlace[index], best.LossOfOnePlace[index],
                !closedChoice.Contains(index), !closedBest.Contains(index), offer.Provenance.Basis, offer.Provenance.Confidence);
        })];
    }
}
