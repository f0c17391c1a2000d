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
        var table = files.Table(
            "offers.csv", "offer_id", "site_id", "academic_year", "title", "provision_type", "level", "qualification_route",
            "route_first_year", "route_last_year", "ssa_tier1", "ssa_tier2", "group_size", "groups_per_intake", "intake_months",
            "general_places", "commissioned_places", "duration_weeks", "planned_hours", "minimum_group", "entry_requirement",
            "english_maths", "basis", "confidence", "source");
        OfferIds = KnownCodes.Of("offers.csv", table, "offer_id");
        Offers = [.. (table?.Rows ?? []).Select(Offer)];
    }

    public KnownCodes OfferIds { get; }
    public ImmutableArray<CourseOffer> Offers { get; }

    private CourseOffer Offer(CsvRow row)
    {
        var offer = new CourseOffer(
            row.Text("offer_id"), _providers.SiteIds.Check(row, "site_id"), Year(row), row.Required("title"),
            row.OneOf("provision_type", Codes.ProvisionTypes), row.OneOf("level", Codes.Levels), row.Required("qualification_route"),
            row.OptionalWhole("route_first_year", 2000, 2100), row.OptionalWhole("route_last_year", 2000, 2100),
            _ssaCodes.Check(row, "ssa_tier1"), row.Optional("ssa_tier2"), row.Whole("group_size", 1, 1000),
            row.Whole("groups_per_intake", 0, 1000), Months(row), row.Whole("general_places"), row.Whole("commissioned_places"),
            row.Whole("duration_weeks", 1, 200), row.Whole("planned_hours", 0, 5000), row.Whole("minimum_group", 1, 1000),
            row.OneOf("entry_requirement", Codes.EntryRequirements), row.OneOf("english_maths", Codes.EnglishMathsKinds), row.Provenance());
        CheckPlaces(row, offer);
        if (!offer.Level.IsInScope())
            row.Bad("level", "is above Level 2", "allowed are " + string.Join(", ", Levels.InScope.Select(Levels.Code)));
        if (offer.RouteFirstYear > offer.RouteLastYear)
            row.Bad("route_last_year", "is before route_first_year", $"give a year from {offer.RouteFirstYear}, or leave it empty");
        if (offer.SsaTier2 is { } tier2 && !tier2.StartsWith(offer.SsaTier1 + ".", StringComparison.Ordinal))
            row.Bad("ssa_tier2", "is not within ssa_tier1", $"give one such as {offer.SsaTier1}.1, or leave it empty");
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

    private static AcademicYear Year(CsvRow row)
    {
        if (!AcademicYear.TryParse(row.Text("academic_year"), out var year))
            row.Bad("academic_year", "is not an academic year", "give one such as 2025/26");
        return year;
    }

    private static ImmutableArray<int> Months(CsvRow row)
    {
        var months = new SortedSet<int>();
        foreach (var part in row.Text("intake_months").Split(';', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 && months.Add(month))
                continue;
            row.Bad("intake_months", months.Contains(month) ? $"names month {month} twice" : "is not a list of months", "give months 1 to 12 joined by semicolons, such as 9;1");
            break;
        }

        return [.. months];
    }
}
