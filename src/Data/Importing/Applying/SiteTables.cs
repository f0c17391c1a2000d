using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Writes providers, sites and offers as the dataset's tables have them.</summary>
internal static class SiteTables
{
    public static void WriteProviders(Applying applying, IEnumerable<Provider> providers)
    {
        using var csv = new CsvFileWriter(applying.PathOf("providers.csv"), "provider_id", "ukprn", "name", "kind", "basis", "confidence", "source");
        foreach (var provider in providers.OrderBy(provider => provider.Id, StringComparer.Ordinal))
            csv.Row([provider.Id, provider.Ukprn, provider.Name, Codes.Word(provider.Kind), .. Fields(provider.Provenance)]);
    }

    public static void WriteSites(Applying applying, IEnumerable<Site> sites)
    {
        var accuracy = Accuracies(applying.PathOf("sites.csv"));
        using var csv = new CsvFileWriter(
            applying.PathOf("sites.csv"),
            "site_id", "provider_id", "urn", "name", "latitude", "longitude", "district_code", "zone_code", "selective", "internal_first", "sex", "faith", "general_supply", "places_open_to_kent_share", "inflow_share", "coordinate_accuracy", "basis", "confidence", "source");
        foreach (var site in sites.OrderBy(site => site.Id, StringComparer.Ordinal))
        {
            csv.Row([
                site.Id, site.ProviderId, site.Urn, site.Name, site.Location.Latitude.ToString("0.#####", CultureInfo.InvariantCulture), site.Location.Longitude.ToString("0.#####", CultureInfo.InvariantCulture), site.DistrictCode, site.ZoneCode,
                site.Selective, site.InternalFirst, Codes.Word(site.Sex), site.Faith, site.GeneralSupply, site.PlacesOpenToKentShare, site.InflowShare, accuracy.GetValueOrDefault(site.Id, "exact"), .. Fields(site.Provenance)]);
        }
    }

    /// <summary>Columns of <c>offers.csv</c>.</summary>
    public static readonly string[] OfferColumns =
    [
        "offer_id", "site_id", "academic_year", "title", "provision_type", "level", "qualification_route", "route_first_year", "route_last_year", "ssa_tier1", "ssa_tier2", "group_size", "groups_per_intake", "intake_months", "general_places", "commissioned_places",
        "duration_weeks", "planned_hours", "minimum_group", "entry_requirement", "english_maths", "basis", "confidence", "source",
    ];

    public static void WriteOffers(string path, IEnumerable<CourseOffer> offers)
    {
        using var csv = new CsvFileWriter(path, OfferColumns);
        foreach (var offer in offers.OrderBy(offer => offer.Id, StringComparer.Ordinal))
            csv.Row(OfferFields(offer));
    }

    /// <summary>An offer in the order of <see cref="OfferColumns"/>.</summary>
    public static object?[] OfferFields(CourseOffer offer) =>
    [
        offer.Id, offer.SiteId, offer.AcademicYear.ToString(), offer.Title, Codes.Word(offer.ProvisionType), offer.Level.Code(), offer.QualificationRoute, offer.RouteFirstYear, offer.RouteLastYear, offer.SsaTier1, offer.SsaTier2, offer.GroupSize,
        offer.GroupsPerIntake, string.Join(';', offer.IntakeMonths), offer.GeneralPlaces, offer.CommissionedPlaces, offer.DurationWeeks, offer.PlannedHours, offer.MinimumGroup, Codes.Word(offer.EntryRequirement), Codes.Word(offer.EnglishMaths), .. Fields(offer.Provenance),
    ];

    private static Dictionary<string, string> Accuracies(string path)
    {
        var problems = new List<Problem>();
        return CsvTable.Read(path, path, ["site_id", "coordinate_accuracy"], null, problems)?.Rows.DistinctBy(row => row.Text("site_id")).ToDictionary(row => row.Text("site_id"), row => row.Text("coordinate_accuracy"), StringComparer.Ordinal) ?? [];
    }

    private static object?[] Fields(Provenance provenance) => [Codes.Word(provenance.Basis), Codes.Word(provenance.Confidence), provenance.Source];
}
