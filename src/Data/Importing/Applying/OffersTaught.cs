using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Finds the course offer that an enrolment is on: of the provider, at the level; in the zone, and in the subject, as far as there is one.</summary>
internal sealed class OffersTaught
{
    private readonly ILookup<(string Ukprn, Level Level), (CourseOffer Offer, Site Site)> _offers;
    private readonly ILookup<(string? Zone, Level Level), (CourseOffer Offer, Site Site)> _ofZone;
    private readonly HashSet<string> _ukprns;

    public OffersTaught(LoadedDataset dataset)
    {
        var ukprns = dataset.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn ?? "", StringComparer.Ordinal);
        var sites = dataset.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        _ukprns = [.. ukprns.Values];
        var taught = dataset.Offers.Where(offer => offer.ProvisionType is ProvisionType.StudyProgramme or ProvisionType.SupportedInternship).OrderBy(offer => offer.Id, StringComparer.Ordinal)
            .Select(offer => (Offer: offer, Site: sites[offer.SiteId])).ToList();
        _offers = taught.ToLookup(pair => (ukprns[pair.Site.ProviderId], pair.Offer.Level));
        _ofZone = taught.ToLookup(pair => (pair.Site.ZoneCode, pair.Offer.Level));
    }

    /// <summary>The offer's id; null where the provider has none at the level in the subject.</summary>
    public string? Find(string ukprn, string zone, Level level, string tier1, string tier2, string person)
    {
        var candidates = (_ukprns.Contains(ukprn) ? _offers[(ukprn, level)] : OfZone(zone, level)).Where(pair => tier1.Length == 0 || pair.Offer.SsaTier1 == tier1)
            .GroupBy(pair => (pair.Site.ZoneCode == zone ? 2 : 0) + (tier2.Length > 0 && pair.Offer.SsaTier2 == tier2 ? 1 : 0)).MaxBy(group => group.Key)?.ToList();
        return candidates is null ? null : candidates[(int)(Draws.Key(person) % (ulong)candidates.Count)].Offer.Id;
    }

    // A provider of whom the dataset has nothing may have merged into another: where one alone teaches in the zone, it is that one.
    private IEnumerable<(CourseOffer Offer, Site Site)> OfZone(string zone, Level level)
        => zone.Length > 0 && _ofZone[(zone, level)].Select(pair => pair.Site.ProviderId).Distinct().Count() == 1 ? _ofZone[(zone, level)] : [];
}
