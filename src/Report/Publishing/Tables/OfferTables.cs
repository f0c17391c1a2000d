using Pathways.Analysis;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>The curriculum map. Provision only.</summary>
internal static class OfferTables
{
    public const string OfferId = "offer";

    public static DataTable Offer(PublicationSource source)
    {
        var providers = source.World.Providers.ToDictionary(provider => provider.Id, provider => provider.Name, StringComparer.Ordinal);
        var rows = ConfirmationAnalysis.Counted(source.World)
            .Select(row => (row.Offer, row.Site, Area: source.World.Areas.Areas[source.World.AreaOfZone[source.World.ZoneIndex[row.Site.ZoneCode!]]].Code))
            .GroupBy(row => (row.Area, row.Offer.SsaTier1, Level: Phrases.LevelCode(row.Offer.Level.Band()), Type: Type(row.Offer.ProvisionType), Provider: providers[row.Site.ProviderId], Site: row.Site.Name))
            .OrderBy(group => group.Key.Area, StringComparer.Ordinal).ThenBy(group => group.Key.SsaTier1, StringComparer.Ordinal).ThenBy(group => group.Key.Level, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Provider, StringComparer.Ordinal).ThenBy(group => group.Key.Site, StringComparer.Ordinal).ThenBy(group => group.Key.Type, StringComparer.Ordinal);
        var table = new DataTable(
            OfferId, "The offer: subject, level and provider, with places",
            "Curriculum map of Level 2 and below. Places are modelled from published totals until providers confirm them: a row is a placeholder for what a provider of its kind teaches, not a statement about it.", "modelled",
            [
                new("subject", "Subject", "Sector subject area, tier 1"), new("level", "Level", "Level of the courses"), new("provider_name", "Provider", "Published name"), new("site", "Site", "Published name"),
                new("provision", "Kind", "Kind of provision"), new("offer_basis", "Basis", "confirmed by the provider, or modelled"),
            ],
            [
                new("courses", "Courses", "courses", 0, "Courses."), new("general_places", "Places", "places", 0, "September places that any eligible young person may take, those kept by second-year learners included."),
                new("commissioned_places", "Commissioned places", "places", 0, "September places for holders of a plan."),
            ],
            [.. rows.Select(group => new DataRow(group.Key.Area, source.Result.AcademicYear.StartYear,
                [Subjects.Name(group.Key.SsaTier1), group.Key.Level, group.Key.Provider, group.Key.Site, group.Key.Type, Basis(group.Select(row => row.Offer.Provenance.Basis))],
                [PubCell.Of(group.Count()), PubCell.Of(group.Sum(row => row.Offer.GeneralPlaces)), PubCell.Of(group.Sum(row => row.Offer.CommissionedPlaces))]))], People: false);
        return table with { Totals = OfferTotals.Of(source.Result, table.Rows) };
    }

    public static string Type(ProvisionType type) => type switch
    {
        ProvisionType.StudyProgramme => "Study programme",
        ProvisionType.TLevelFoundationYear => "T Level foundation year",
        ProvisionType.Flexible => "Flexible",
        _ => "Supported internship",
    };

    private static string Basis(IEnumerable<Basis> bases)
    {
        var all = bases.Select(Phrases.Basis).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return string.Join(" and ", all);
    }
}
