using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Writes the files of provision, rows in ordinal order.</summary>
internal static class ProvisionFiles
{
    public static string Providers(IEnumerable<Provider> providers)
    {
        var file = new CsvWriterFile("provider_id", "ukprn", "name", "kind", "basis", "confidence", "source");
        foreach (var provider in providers.DistinctBy(provider => provider.Id).OrderBy(provider => provider.Id, StringComparer.Ordinal))
            file.Row([provider.Id, provider.Ukprn, provider.Name, Codes.Word(provider.Kind), .. Words(provider.Provenance)]);
        return file.ToString();
    }

    public static string Sites(IEnumerable<SiteEntry> entries)
    {
        var file = new CsvWriterFile("site_id", "provider_id", "urn", "name", "latitude", "longitude", "district_code", "zone_code", "selective",
            "internal_first", "sex", "faith", "general_supply", "places_open_to_kent_share", "inflow_share", "coordinate_accuracy", "basis", "confidence", "source");
        foreach (var (_, site, accuracy) in entries.OrderBy(entry => entry.Site.Id, StringComparer.Ordinal))
            file.Row([site.Id, site.ProviderId, site.Urn, site.Name, Degrees(site.Location.Latitude), Degrees(site.Location.Longitude), site.DistrictCode, site.ZoneCode,
                site.Selective, site.InternalFirst, Codes.Word(site.Sex), site.Faith, site.GeneralSupply, site.PlacesOpenToKentShare, site.InflowShare, accuracy, .. Words(site.Provenance)]);
        return file.ToString();
    }

    public static string Offers(IEnumerable<CourseOffer> offers)
    {
        var file = new CsvWriterFile("offer_id", "site_id", "academic_year", "title", "provision_type", "level", "qualification_route", "route_first_year",
            "route_last_year", "ssa_tier1", "ssa_tier2", "group_size", "groups_per_intake", "intake_months", "general_places", "commissioned_places",
            "duration_weeks", "planned_hours", "minimum_group", "entry_requirement", "english_maths", "basis", "confidence", "source");
        foreach (var offer in offers.OrderBy(offer => offer.Id, StringComparer.Ordinal))
            file.Row([offer.Id, offer.SiteId, offer.AcademicYear.ToString(), offer.Title, Codes.Word(offer.ProvisionType), offer.Level.Code(), offer.QualificationRoute,
                offer.RouteFirstYear, offer.RouteLastYear, offer.SsaTier1, offer.SsaTier2, offer.GroupSize, offer.GroupsPerIntake,
                string.Join(';', offer.IntakeMonths), offer.GeneralPlaces, offer.CommissionedPlaces, offer.DurationWeeks, offer.PlannedHours, offer.MinimumGroup,
                Codes.Word(offer.EntryRequirement), Codes.Word(offer.EnglishMaths), .. Words(offer.Provenance)]);
        return file.ToString();
    }

    public static string Apprenticeships(IEnumerable<ApprenticeshipVacancies> vacancies)
    {
        var file = new CsvWriterFile("district_code", "ssa_tier1", "type", "vacancies", "fill_probability", "accepts_16_share", "basis", "confidence", "source");
        foreach (var row in vacancies.OrderBy(row => row.DistrictCode, StringComparer.Ordinal).ThenBy(row => row.SsaTier1, StringComparer.Ordinal).ThenBy(row => row.Type))
            file.Row([row.DistrictCode, row.SsaTier1, Codes.Word(row.Type), row.Vacancies, row.FillProbability, row.Accepts16Share, .. Words(row.Provenance)]);
        return file.ToString();
    }

    public static string Targets(IEnumerable<Target> targets)
    {
        var file = new CsvWriterFile("id", "use", "measure", "area", "year", "value", "unit", "basis", "source");
        foreach (var row in targets.OrderBy(row => row.Id, StringComparer.Ordinal))
            file.Row(row.Id, Codes.Word(row.Use), row.Measure, row.Area, row.Year, row.Value, row.Unit, Codes.Word(row.Basis), row.Source);
        return file.ToString();
    }

    public static string Calibration(IEnumerable<CalibrationRecord> records, IReadOnlyList<string> districtsWithout)
    {
        var file = new CsvWriterFile("authority", "band", "item", "value", "unit");
        foreach (var record in records)
        {
            void Row(string item, double value, string unit) => file.Row(Codes.Word(record.Authority), record.Band.Word(), item, Math.Round(value, 3), unit);
            Row("expected_learners", record.Learners, "people");
            Row("of_whom_ehcp", record.EhcpLearners, "people");
            Row("commissioned_places_open_to_residents", record.CommissionedOpen, "places");
            Row("of_which_counted", record.CommissionedCounted, "places");
            Row("general_places_written_down_open_to_residents", record.FixedOpen, "places");
            Row("general_college_places_fitted_open_to_residents", record.FittedOpen, "places");
            Row("shortage_aimed_at", record.Target, "places");
            Row("shortage_reached", record.Shortage, "places");
            Row("college_places_by_published_volumes", record.VolumeBefore, "places");
            Row("fitted_over_published_volumes", record.Factor, "ratio");
        }

        foreach (var district in districtsWithout)
            file.Row("kent", "entry_level1", "district_without_provision_for_low_or_no_gcses", district, "district_code");
        return file.ToString();
    }

    private static object?[] Words(Provenance provenance) => [Codes.Word(provenance.Basis), Codes.Word(provenance.Confidence), provenance.Source];

    private static string Degrees(double degrees) => degrees.ToString("0.#####", CultureInfo.InvariantCulture);
}
