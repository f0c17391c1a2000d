using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads course offers.</summary>
internal sealed class OffersReader
{
    private readonly ProvidersReader _providers;
    private readonly KnownCodes _ssaCodes;
    private readonly Dictionary<string, Site> _sites;

    public OffersReader(DatasetFiles files, ProvidersReader providers, KnownCodes ssaCodes)
    {
        (_providers, _ssaCodes) = (providers, ssaCodes);
        _sites = providers.Sites.DistinctBy(site => site.Id).ToDictionary(site => site.Id, StringComparer.Ordinal);
        var table = files.Table("offers.csv", Importing.SiteTables.OfferColumns);
        OfferIds = KnownCodes.Of("offers.csv", table, "offer_id");
        Offers = [.. (table?.Rows ?? []).Select(Offer)];
    }

    public KnownCodes OfferIds { get; }
    public ImmutableArray<CourseOffer> Offers { get; }

    private CourseOffer Offer(CsvRow row)
    {
        var offer = OfferRow.Read(row, _ssaCodes);
        _providers.SiteIds.Check(row, "site_id");
        CheckPlaces(row, offer);
        if (offer.RouteFirstYear > offer.RouteLastYear)
            row.Bad("route_last_year", "is before route_first_year", $"give a year from {offer.RouteFirstYear}, or leave it empty");
        return offer;
    }

    private void CheckPlaces(CsvRow row, CourseOffer offer)
    {
        var most = offer.GroupSize * offer.GroupsPerIntake;
        if ((long)offer.GeneralPlaces + offer.CommissionedPlaces > most)
        {
            row.Bad(
                "general_places", string.Create(CultureInfo.InvariantCulture, $"makes {(long)offer.GeneralPlaces + offer.CommissionedPlaces} places with commissioned_places"),
                $"group_size × groups_per_intake allows {most}");
        }

        if (offer.MinimumGroup > offer.GroupSize)
            row.Bad("minimum_group", "is more than a full group", $"give a whole number from 1 to {offer.GroupSize}");
        if (!_sites.TryGetValue(offer.SiteId, out var site))
            return;
        if (site.Selective)
            row.Bad("site_id", "is a selective sixth form, which is never supply at Level 2 and below", "give another site, or correct selective in sites.csv");
        if (!site.GeneralSupply && offer.GeneralPlaces > 0)
            row.Bad("general_places", $"stands at site {site.Id}, which is no general supply", "give 0, or correct general_supply in sites.csv");
    }
}
