using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>Which offers a provider is asked about.</summary>
public static class ProviderOffers
{
    /// <summary>Those at its sites that take entrants in the dataset's year, and those answered for already, by it or by the provider that the site was of, unless it does not run them; by site, level, title and id.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="providerId">The provider's <see cref="Provider.Id"/>.</param>
    public static ImmutableArray<CourseOffer> Asked(LoadedDataset dataset, string providerId)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var sites = dataset.Sites.Where(site => site.ProviderId == providerId).ToDictionary(site => site.Id, StringComparer.Ordinal);
        var answered = dataset.Records.Register.Of(dataset.Year).Select(entry => entry.Offer.Id).ToHashSet(StringComparer.Ordinal);
        return [.. dataset.Offers.Where(offer => sites.TryGetValue(offer.SiteId, out var site) && (answered.Contains(offer.Id) || offer.TakesEntrants(site, dataset.Year)))
            .OrderBy(offer => sites[offer.SiteId].Name, StringComparer.Ordinal).ThenBy(offer => offer.Level).ThenBy(offer => offer.SsaTier1, StringComparer.Ordinal).ThenBy(offer => offer.Title, StringComparer.Ordinal).ThenBy(offer => offer.Id, StringComparer.Ordinal)];
    }
}
