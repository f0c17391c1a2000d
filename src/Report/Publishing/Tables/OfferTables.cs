using System.Collections.Immutable;
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
        var counted = ConfirmationAnalysis.Counted(source.World).ToArray();
        Basis[] bases = [.. counted.Where(row => source.AreaCode is null || Register.RegisterStatus.AreaOf(source.World, row.Site) == source.AreaCode).Select(row => row.Offer.Provenance.Basis).Distinct()];
        var rows = counted
            .Select(row => (row.Offer, row.Site, Area: source.World.Areas.Areas[source.World.AreaOfZone[source.World.ZoneIndex[row.Site.ZoneCode!]]].Code))
            .GroupBy(row => (row.Area, row.Offer.SsaTier1, Level: Phrases.LevelCode(row.Offer.Level.Band()), Type: Type(row.Offer.ProvisionType), Provider: providers[row.Site.ProviderId], Site: row.Site.Name))
            .OrderBy(group => group.Key.Area, StringComparer.Ordinal).ThenBy(group => group.Key.SsaTier1, StringComparer.Ordinal).ThenBy(group => group.Key.Level, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Provider, StringComparer.Ordinal).ThenBy(group => group.Key.Site, StringComparer.Ordinal).ThenBy(group => group.Key.Type, StringComparer.Ordinal);
        var table = new DataTable(
            OfferId, "The offer: subject, level and provider, with places",
            OfferWords.About(bases, source.Provenance.Origin), bases.Length == 0 ? "modelled" : OfferWords.Basis(bases),
            [
                new("subject", "Subject", "Sector subject area, tier 1"), new("level", "Level", "Level of the courses"), new("provider_name", "Provider", "Published name"), new("site", "Site", "Published name"),
                new("provision", "Kind", "Kind of provision"), new(DataTable.BasisColumn, "Basis", "confirmed by the provider, or modelled"),
            ],
            [
                new("courses", "Courses", "courses", 0, "Courses."), new("general_places", "Places", "places", 0, "September places that any eligible young person may take, those kept by second-year learners included."),
                new("commissioned_places", "Commissioned places", "places", 0, "September places for holders of a plan, those that residents from outside Kent and Medway take included."),
            ],
            [.. rows.Select(group => new DataRow(group.Key.Area, source.Result.AcademicYear.StartYear,
                [Subjects.Name(group.Key.SsaTier1), group.Key.Level, group.Key.Provider, group.Key.Site, group.Key.Type, OfferWords.Basis(group.Select(row => row.Offer.Provenance.Basis))],
                [PubCell.Of(group.Count()), PubCell.Of(group.Sum(row => row.Offer.GeneralPlaces)), PubCell.Of(group.Sum(row => row.Offer.CommissionedPlaces))]))], People: false);
        return table with
        {
            Totals = OfferTotals.Of(source.Result, table.Rows),
            AboutByArea = counted.GroupBy(row => Register.RegisterStatus.AreaOf(source.World, row.Site), StringComparer.Ordinal)
                .ToImmutableDictionary(area => area.Key, area => OfferWords.About([.. area.Select(row => row.Offer.Provenance.Basis).Distinct()], source.Provenance.Origin), StringComparer.Ordinal),
        };
    }

    public static string Type(ProvisionType type) => type switch
    {
        ProvisionType.StudyProgramme => "Study programme",
        ProvisionType.TLevelFoundationYear => "T Level foundation year",
        ProvisionType.Flexible => "Flexible",
        _ => "Supported internship",
    };
}
