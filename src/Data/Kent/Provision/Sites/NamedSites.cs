using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// The sites that a source names one by one: special post-16 institutions, special schools, training providers, the county's
/// study programme and neighbouring campuses (<c>named-sites.csv</c>). Coordinates come from GIAS where the row gives none.
/// </summary>
internal static class NamedSites
{
    public static IReadOnlyList<SiteEntry> Read(RawExtracts raw, SitePlacing placing)
    {
        var published = new Dictionary<string, GeoPoint>(StringComparer.Ordinal);
        foreach (var file in (string[])["gias_kent_medway_open_20250524.csv", "gias_16plus_kent_and_neighbours.csv"])
        {
            foreach (var row in raw.Table(file, "urn", "latitude", "longitude").Rows)
            {
                if (RawField.Point(row, "latitude", "longitude") is { } point)
                    published.TryAdd(row.Text("urn"), point);
            }
        }

        return AuthoredFiles.Rows("named-sites.csv", row => Entry(row, published, placing),
            "site_id", "urn", "provider_id", "ukprn", "provider_name", "name", "kind", "latitude", "longitude", "general_supply",
            "places_open_to_kent_share", "coordinate_accuracy", "basis", "confidence", "source");
    }

    private static SiteEntry Entry(CsvRow row, Dictionary<string, GeoPoint> published, SitePlacing placing)
    {
        var id = row.Required("site_id");
        var urn = row.Optional("urn");
        var point = row.OptionalNumber("latitude", 49, 56) is { } latitude && row.OptionalNumber("longitude", -6, 2) is { } longitude
            ? new GeoPoint(latitude, longitude)
            : urn is not null && published.TryGetValue(urn, out var known) ? known : default;
        if (point == default)
            row.Bad("latitude", "is empty and GIAS has no such URN", "give latitude and longitude");
        var (zone, district, inflow) = placing.At(id, point);
        var generalSupply = row.Flag("general_supply");
        var kind = row.OneOf("kind", Codes.ProviderKinds);
        var provenance = new Provenance(row.OneOf("basis", Codes.Bases), row.OneOf("confidence", Codes.Confidences), row.Required("source"));
        var provider = new Provider(row.Required("provider_id"), row.Optional("ukprn"), row.Required("provider_name"), kind,
            kind == ProviderKind.LocalAuthority ? provenance with { Basis = Basis.Published, Confidence = Confidence.High } : provenance);
        // A learner with an EHCP is named to a specialist site by the home authority; residents of elsewhere are not counted there.
        var ownInflow = kind is ProviderKind.SpecialPost16 or ProviderKind.SpecialSchool or ProviderKind.LocalAuthority ? 0 : inflow;
        return new SiteEntry(provider, new Site(id, provider.Id, urn, row.Required("name"), point, district, zone, Selective: false,
            InternalFirst: false, SiteSex.Mixed, null, generalSupply, row.Number("places_open_to_kent_share", 0, 1), ownInflow, provenance),
            row.Required("coordinate_accuracy"));
    }
}
