using Pathways.Api.Audience;
using Pathways.Model;
using static Pathways.Data.Codes;

namespace Pathways.Api.Resources;

/// <summary>The tables of the dataset as it is, before any run. None counts people.</summary>
internal static class DatasetTables
{
    internal sealed record AreaRow(Area Area, int Zones, string[] Msoas);

    internal sealed record ZoneRow(Zone Zone, Msoa Msoa, District District, Area Area);

    internal sealed record OfferRow(CourseOffer Offer, Site Site, Provider Provider);

    internal sealed record SiteRow(Site Site, Provider Provider, CourseOffer[] Offers);

    public static Field<AreaRow>[] AreaFields { get; } =
    [
        Field<AreaRow>.Text("area_code", "Code of the area in its area set.", "CFT", row => row.Area.Code),
        Field<AreaRow>.Text("area_name", "Name of the area.", "Canterbury, Faversham and Thanet", row => row.Area.Name),
        Field<AreaRow>.Flag("lcpa", "Whether it is a Local Collaborative Partnership Area.", true, row => row.Area.IsLcpa),
        Field<AreaRow>.Whole("zones", "zones", "Zones (LSOA 2021) in it.", 184, row => row.Zones),
        Field<AreaRow>.Texts("msoa_codes", "MSOAs (2021) in it.", ["E02005028"], row => row.Msoas),
    ];

    public static Field<ZoneRow>[] ZoneFields { get; } =
    [
        Field<ZoneRow>.Text("zone_code", "Zone (LSOA 2021).", "E01016016", row => row.Zone.Code),
        Field<ZoneRow>.Text("zone_name", "Its name.", "Medway 015A", row => row.Zone.Name),
        Field<ZoneRow>.Text("msoa_code", "MSOA 2021.", "E02003328", row => row.Msoa.Code, filter: true),
        Field<ZoneRow>.Text("msoa_name", "Its local name.", "Hoo Peninsula", row => row.Msoa.LocalName),
        Field<ZoneRow>.Text("district_code", "District.", "E06000035", row => row.District.Code, filter: true),
        Field<ZoneRow>.Text("district_name", "Its name.", "Medway", row => row.District.Name),
        Field<ZoneRow>.Text("area_code", "Area of the area set.", "CFT", row => row.Area.Code, filter: true),
        Field<ZoneRow>.Text("area_name", "Its name.", "Medway", row => row.Area.Name),
        Field<ZoneRow>.Number("latitude", "degrees", "Latitude of its centroid (WGS 84).", 51.3782, row => row.Zone.Centroid.Latitude),
        Field<ZoneRow>.Number("longitude", "degrees", "Longitude of its centroid.", 0.5251, row => row.Zone.Centroid.Longitude),
    ];

    public static Field<Provider>[] ProviderFields { get; } =
    [
        Field<Provider>.Text("provider_id", "UKPRN where known.", "10006570", row => row.Id),
        Field<Provider>.Text("ukprn", "UK provider reference number; null where not known.", "10006570", row => row.Ukprn, mayBeNull: true),
        Field<Provider>.Text("provider_name", "Name.", "EKC Group", row => row.Name),
        Field<Provider>.Text("kind", "Sort of institution.", "fe_college", row => Word(row.Kind), filter: true),
        Field<Provider>.Text("basis", "Where the row comes from: published, modelled, confirmed or entered.", "published", row => Words.Basis(row.Provenance.Basis), filter: true),
    ];

    /// <summary>What a site is, whatever is taught there.</summary>
    public static Field<SiteRow>[] SitePlace { get; } =
    [
        Field<SiteRow>.Text("site_id", "The site.", "10006570-thanet", row => row.Site.Id),
        Field<SiteRow>.Text("site_name", "Its name.", "Broadstairs College", row => row.Site.Name),
        Field<SiteRow>.Text("provider_id", "Provider.", "10006570", row => row.Provider.Id, filter: true),
        Field<SiteRow>.Text("provider_name", "Its name.", "EKC Group", row => row.Provider.Name),
        Field<SiteRow>.Text("provider_kind", "Sort of institution.", "fe_college", row => Word(row.Provider.Kind), filter: true),
        Field<SiteRow>.Text("district_code", "District; null outside Kent and Medway.", "E07000114", row => row.Site.DistrictCode, filter: true, mayBeNull: true),
    ];

    public static Field<SiteRow>[] SiteFields { get; } =
    [
        .. SitePlace,
        Field<SiteRow>.Whole("offers", "courses", "Courses at Level 2 and below taught here.", 12, row => row.Offers.Length),
        Field<SiteRow>.Whole("places", "places", "Their September places.", 240, row => row.Offers.Sum(offer => offer.GeneralPlaces + offer.CommissionedPlaces)),
        Field<SiteRow>.Text("places_basis", "Where the places come from: published, modelled, confirmed or entered, several joined by and; none without courses.", "modelled", row => row.Offers.Length == 0 ? "none" : string.Join(" and ", row.Offers.Select(offer => Words.Basis(offer.Provenance.Basis)).Distinct().Order(StringComparer.Ordinal))),
        Field<SiteRow>.Text("basis", "Where the site's own row comes from (that it is there, and where).", "published", row => Words.Basis(row.Site.Provenance.Basis)),
    ];

    public static Field<OfferRow>[] OfferFields { get; } =
    [
        Field<OfferRow>.Text("offer_id", "The offer.", "10006570-thanet-1-09", row => row.Offer.Id),
        Field<OfferRow>.Text("title", "Course title.", "Level 1 Construction", row => row.Offer.Title),
        Field<OfferRow>.Text("provider_id", "Provider.", "10006570", row => row.Provider.Id, filter: true),
        Field<OfferRow>.Text("provider_name", "Its name.", "EKC Group", row => row.Provider.Name),
        Field<OfferRow>.Text("site_id", "Site.", "10006570-thanet", row => row.Site.Id, filter: true),
        Field<OfferRow>.Text("site_name", "Its name.", "Broadstairs College", row => row.Site.Name),
        Field<OfferRow>.Text("level", "E1, E2, E3, 1 or 2.", "1", row => row.Offer.Level.Code(), filter: true),
        Field<OfferRow>.Text("ssa_tier1", "Sector subject area, tier 1.", "05", row => row.Offer.SsaTier1, filter: true),
        Field<OfferRow>.Text("provision_type", "Kind of provision.", "study_programme", row => Word(row.Offer.ProvisionType), filter: true),
        Field<OfferRow>.Whole("general_places", "places", "September places that any eligible young person may take.", 20, row => row.Offer.GeneralPlaces),
        Field<OfferRow>.Whole("commissioned_places", "places", "September places commissioned for young people with an EHCP.", 0, row => row.Offer.CommissionedPlaces),
        Field<OfferRow>.Whole("minimum_group", "people", "Fewest learners with which it runs.", 8, row => row.Offer.MinimumGroup),
        Field<OfferRow>.Text("basis", "Where the row comes from: published, modelled, confirmed or entered.", "modelled", row => Words.Basis(row.Offer.Provenance.Basis), filter: true),
        Field<OfferRow>.Text("confidence", "How far it may be trusted.", "low", row => row.Offer.Provenance.Confidence.ToString().ToLowerInvariant()),
    ];

    public static TableContent Areas(World world, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("areas-" + world.Areas.Name);
        var zones = world.Zones.Select((_, zone) => world.AreaOfZone[zone]).CountBy(area => area).ToDictionary();
        return TableContent.Make(
            "areas", world.Dataset.Hash, Origin.Ships, view, AreaFields,
            world.Areas.Areas.Select((area, index) => new AreaRow(area, zones.GetValueOrDefault(index), [.. world.Zones.Where((_, zone) => world.AreaOfZone[zone] == index).Select(zone => zone.MsoaCode).Distinct().Order(StringComparer.Ordinal)])),
            row => row.Area.Code, outline: row => shapes.GetValueOrDefault(row.Area.Code));
    }

    public static TableContent Zones(World world, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("zones");
        var msoas = world.Msoas.ToDictionary(msoa => msoa.Code, StringComparer.Ordinal);
        var districts = world.Districts.ToDictionary(district => district.Code, StringComparer.Ordinal);
        return TableContent.Make(
            "zones", world.Dataset.Hash, Origin.Ships, view, ZoneFields,
            world.Zones.Select((zone, index) => new ZoneRow(zone, msoas[zone.MsoaCode], districts[zone.DistrictCode], world.Areas.Areas[world.AreaOfZone[index]])),
            row => row.Zone.Code, outline: row => shapes.GetValueOrDefault(row.Zone.Code) ?? Outlines.Of(row.Zone.Centroid));
    }

    public static TableContent Providers(World world, IAudienceView view)
        => TableContent.Make("providers", world.Dataset.Hash, Origin.Ships, view, ProviderFields, world.Providers.OrderBy(provider => provider.Id, StringComparer.Ordinal), row => row.Id);

    public static TableContent Sites(World world, IAudienceView view)
    {
        var (providers, offers) = (world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal), world.Offers.ToLookup(offer => offer.SiteId, StringComparer.Ordinal));
        return TableContent.Make(
            "sites", world.Dataset.Hash, Origin.Ships, view, SiteFields,
            world.Sites.OrderBy(site => site.Id, StringComparer.Ordinal).Select(site => new SiteRow(site, providers[site.ProviderId], [.. offers[site.Id]])),
            row => row.Site.Id, outline: row => Outlines.Of(row.Site.Location));
    }

    public static TableContent Offers(World world, IAudienceView view)
    {
        var providers = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        return TableContent.Make(
            "offers", world.Dataset.Hash, Origin.Ships, view, OfferFields,
            world.Offers.OrderBy(offer => offer.Id, StringComparer.Ordinal).Select(offer => world.Sites[world.SiteIndex[offer.SiteId]] is var site ? new OfferRow(offer, site, providers[site.ProviderId]) : null!),
            row => row.Offer.Id, outline: row => Outlines.Of(row.Site.Location));
    }
}
