using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads providers and their sites.</summary>
internal sealed class ProvidersReader
{
    public ProvidersReader(DatasetFiles files, PlacesReader places)
    {
        var providers = files.Table("providers.csv", "provider_id", "ukprn", "name", "kind", "basis", "confidence", "source");
        ProviderIds = KnownCodes.Of("providers.csv", providers, "provider_id");
        Providers = [.. (providers?.Rows ?? []).Select(Provider)];

        var sites = files.Table(
            "sites.csv", "site_id", "provider_id", "urn", "name", "latitude", "longitude", "district_code", "zone_code", "selective",
            "internal_first", "sex", "faith", "general_supply", "places_open_to_kent_share", "inflow_share", "coordinate_accuracy",
            "basis", "confidence", "source");
        SiteIds = KnownCodes.Of("sites.csv", sites, "site_id");
        Sites = [.. (sites?.Rows ?? []).Select(row => Site(row, places))];
    }

    public KnownCodes ProviderIds { get; }
    public KnownCodes SiteIds { get; }
    public ImmutableArray<Provider> Providers { get; }
    public ImmutableArray<Site> Sites { get; }

    private static Provider Provider(CsvRow row) => new(
        row.Text("provider_id"), Digits(row, "ukprn", 8), row.Required("name"), row.OneOf("kind", Codes.ProviderKinds), row.Provenance());

    private Site Site(CsvRow row, PlacesReader places) => new(
        row.Text("site_id"), ProviderIds.Check(row, "provider_id"), Digits(row, "urn", 6), row.Required("name"), PlacesReader.Point(row),
        places.DistrictCodes.CheckOptional(row, "district_code"), places.ZoneCodes.CheckOptional(row, "zone_code"),
        row.Flag("selective"), row.Flag("internal_first"), row.OneOf("sex", Codes.SiteSexes), row.Optional("faith"),
        row.Flag("general_supply"), row.Number("places_open_to_kent_share", 0, 1), row.Number("inflow_share", 0, 1), row.Provenance());

    private static string? Digits(CsvRow row, string column, int count)
    {
        if (row.Optional(column) is { } text && (text.Length != count || !text.All(char.IsAsciiDigit)))
            row.Bad(column, $"is not a number of {count} digits", "give it as published, or leave it empty");
        return row.Optional(column);
    }
}
