using Orleans;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Grains.Providers;

/// <summary>One provider. Nothing is stored for one: its offers are the dataset's, what a run did with them is the run's result.</summary>
public sealed class ProviderGrain(RunServices services) : Grain, IProviderGrain
{
    /// <inheritdoc />
    public async Task<ProviderInRun> InRunAsync(string runId)
    {
        var ukprn = this.GetPrimaryKeyString();
        var view = await RunReading.DoneAsync(GrainFactory, runId);
        var run = await services.References.RunWorldAsync(view.Inputs!);
        var result = await RunReading.ResultAsync(GrainFactory, services.References, services.Pool, runId);
        var provider = run.World.Providers.FirstOrDefault(provider => provider.Id == ukprn)
            ?? throw new RunRefusedException($"Run {runId} knows no provider {ukprn}.");
        return new ProviderInRun(
            ukprn, provider.Name,
            [.. run.World.Sites.Where(site => site.ProviderId == ukprn).Select(site => new ProviderSite(site.Id, site.Name))],
            [.. result.Offers.Where(offer => offer.ProviderId == ukprn).Select(InRun)]);
    }

    private static OfferInRun InRun(OfferResult offer) => new(
        offer.OfferId, offer.Kind == PoolKind.Commissioned, offer.Title, offer.SiteName, offer.LevelCode, offer.OpenPlaces,
        offer.Choice.Applicants, offer.Choice.Placed, offer.Choice.WaitingList, offer.PlacedBest, offer.ValueOfOneMorePlace, offer.Basis.ToString().ToLowerInvariant());
}
