using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Brings sites and providers up to what GIAS publishes. A site with the URN gets name, place, zone, sex and admissions from there; an
/// open establishment in Kent or Medway with a sixth form, or teaching at 18, that is no site yet becomes one, and so does a college across the border
/// in reach of the dataset's stops. What GIAS does not tell
/// (shares open to Kent) stays as it was; sites that it marks as closed stay, and are told, for their courses must go first. Where another
/// opened in a closed one's place, or a provider's number changed, that is followed (<see cref="GiasChanges"/>).
/// </summary>
internal static class GiasSites
{
    public static void Apply(Applying applying)
    {
        var dataset = applying.Context.Dataset;
        var provenance = new Provenance(Basis.Published, Confidence.High, "GIAS: " + applying.Sources);
        var sites = dataset.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        var byUrn = dataset.Sites.Where(site => site.Urn is not null).DistinctBy(site => site.Urn).ToDictionary(site => site.Urn!, StringComparer.Ordinal);
        var providers = dataset.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        var byUkprn = dataset.Providers.Where(provider => provider.Ukprn is not null).DistinctBy(provider => provider.Ukprn).ToDictionary(provider => provider.Ukprn!, provider => provider.Id, StringComparer.Ordinal);
        var (changed, added, closed) = (0, 0, new List<string>());
        var (zones, outside) = (new ZonesOfPlaces(dataset), new List<string>());
        var successors = GiasChanges.Of(applying, dataset);
        successors.Renumber(providers, byUkprn, sites);
        foreach (var row in applying.Records())
        {
            if (successors.IsSucceeded(row["urn"]))
                continue;
            var location = NationalGrid.ToWgs84(double.Parse(row["easting"], CultureInfo.InvariantCulture), double.Parse(row["northing"], CultureInfo.InvariantCulture));
            var zone = applying.Context.HasZone(row["zone_code"]) ? (row["zone_code"], applying.Context.DistrictOf(row["zone_code"])) : zones.Find(location, row["district"]);
            if (zone.Item1 is null)
                outside.Add(row["name"]);
            if (byUrn.GetValueOrDefault(successors.Before(row["urn"])) is { } known)
            {
                var site = sites[known.Id];
                sites[site.Id] = site with
                {
                    Urn = row["urn"],
                    Name = row["name"],
                    Location = location,
                    ZoneCode = zone.Item1,
                    DistrictCode = zone.Item2,
                    Sex = Sex(row),
                    Faith = Faith(row) ?? site.Faith,
                    Selective = Selective(row),
                    Provenance = provenance,
                };
                changed++;
                if (row["status"] == "2")
                    closed.Add(row["name"]);
                continue;
            }

            var kind = KindOf(row);
            var ukprn = row["ukprn"];
            var provider = ukprn.Length > 0 && byUkprn.TryGetValue(ukprn, out var its) ? its : ukprn.Length > 0 ? ukprn : "URN" + row["urn"];
            if (providers.TryAdd(provider, new Provider(provider, ukprn.Length > 0 ? ukprn : null, row["name"], kind, provenance)) && ukprn.Length > 0)
                byUkprn[ukprn] = provider;
            sites["URN" + row["urn"]] = new Site(
                "URN" + row["urn"], provider, row["urn"], row["name"], location, zone.Item2, zone.Item1, Selective(row), kind is ProviderKind.SchoolSixthForm or ProviderKind.Utc, Sex(row), Faith(row),
                GeneralSupply: !row["type"].Contains("ecure", StringComparison.Ordinal), PlacesOpenToKentShare: 1, InflowShare: 0, provenance);
            added++;
        }

        SiteTables.WriteProviders(applying, providers.Values);
        SiteTables.WriteSites(applying, sites.Values);
        applying.Say($"{changed} sites were brought up to date, {added} were added, {dataset.Sites.Count(old => old.Urn is not null) - changed} with a URN were not in the extract and stay as they were.");
        foreach (var note in successors.Notes)
            applying.Say(note);
        zones.Say(applying, outside);
        foreach (var name in closed)
            applying.Say($"{name} is closed in GIAS and is still a site: take its courses out of offers.csv, or move them.");
    }

    private static SiteSex Sex(RecordRow row) => Codes.SiteSexes.GetValueOrDefault(row["sex"], SiteSex.Mixed);

    private static bool Selective(RecordRow row) => row["admissions"].Equals("Selective", StringComparison.OrdinalIgnoreCase);

    private static string? Faith(RecordRow row) => row["faith"] is "" or "None" or "Does not apply" ? null : row["faith"];

    private static ProviderKind KindOf(RecordRow row)
    {
        var type = row["type"].ToLowerInvariant();
        return type.Contains("technical college", StringComparison.Ordinal) ? ProviderKind.Utc
            : type.Contains("special post 16", StringComparison.Ordinal) || type.Contains("special post-16", StringComparison.Ordinal) ? ProviderKind.SpecialPost16
            : type.Contains("special", StringComparison.Ordinal) || row["group"] == "Special schools" ? ProviderKind.SpecialSchool
            : row["group"] == "Colleges" ? ProviderKind.FeCollege
            : ProviderKind.SchoolSixthForm;
    }
}
