using Pathways.Api.Audience;
using Pathways.Api.Runs;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>The sites of a run with what is taught there in it, those that its scenario opens among them. Provision: no count of people.</summary>
internal static class ResultSites
{
    internal sealed record Row(DatasetTables.SiteRow At, OfferResult[] Offers, bool Opened);

    public static Field<Row>[] Fields { get; } =
    [
        .. DatasetTables.SitePlace.Select(field => new Field<Row>(field.Column, row => field.Value(row.At))),
        Field<Row>.Flag("opened_by_scenario", "Whether the run's scenario opens it; false for a site of the dataset.", false, row => row.Opened),
        Field<Row>.Whole("offers", "courses", "Courses at Level 2 and below with places here in the run.", 12, row => row.Offers.Where(offer => offer.Places > 0).DistinctBy(offer => offer.OfferId).Count()),
        Field<Row>.Whole("places", "places", "Their September places in the run.", 240, row => row.Offers.Sum(offer => offer.Places)),
        Field<Row>.Text("places_basis", "Where the places come from: published, modelled, confirmed or entered, several joined by and; none without courses.", "modelled", row => row.Offers.Length == 0 ? "none" : string.Join(" and ", row.Offers.Select(offer => Words.Basis(offer.Basis)).Distinct().Order(StringComparer.Ordinal))),
        Field<Row>.Text("basis", "Where the site's own row comes from (that it is there, and where).", "published", row => Words.Basis(row.At.Site.Provenance.Basis)),
    ];

    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view, RunPlaces places)
    {
        var (providers, offers) = (places.World.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal), result.Offers.ToLookup(offer => offer.SiteId, StringComparer.Ordinal));
        return TableContent.Make(
            "result-sites", hash, origin, view, Fields,
            places.World.Sites.OrderBy(site => site.Id, StringComparer.Ordinal).Select(site => new Row(new DatasetTables.SiteRow(site, providers[site.ProviderId], []), [.. offers[site.Id]], places.Opened.Contains(site.Id))),
            row => row.At.Site.Id, outline: row => Outlines.Of(row.At.Site.Location));
    }
}
