using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Finds the course offer that an enrolment is on: of the provider, at the level; in the zone, and in the subject, as far as there is one.</summary>
internal sealed class OffersTaught
{
    private readonly ILookup<(string Ukprn, Level Level), (CourseOffer Offer, Site Site)> _offers;

    public OffersTaught(LoadedDataset dataset)
    {
        var ukprns = dataset.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn ?? "", StringComparer.Ordinal);
        var sites = dataset.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        _offers = dataset.Offers.Where(offer => offer.ProvisionType is ProvisionType.StudyProgramme or ProvisionType.SupportedInternship).OrderBy(offer => offer.Id, StringComparer.Ordinal)
            .Select(offer => (offer, sites[offer.SiteId])).ToLookup(pair => (ukprns[pair.Item2.ProviderId], pair.offer.Level));
    }

    /// <summary>The offer's id; null where the provider has none at the level in the subject.</summary>
    public string? Find(string ukprn, string zone, Level level, string tier1, string tier2, string person)
    {
        var candidates = _offers[(ukprn, level)].Where(pair => tier1.Length == 0 || pair.Offer.SsaTier1 == tier1)
            .GroupBy(pair => (pair.Site.ZoneCode == zone ? 2 : 0) + (tier2.Length > 0 && pair.Offer.SsaTier2 == tier2 ? 1 : 0)).MaxBy(group => group.Key)?.ToList();
        return candidates is null ? null : candidates[(int)(Draws.Key(person) % (ulong)candidates.Count)].Offer.Id;
    }
}
