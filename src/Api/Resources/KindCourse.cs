using Pathways.Analysis;
using Pathways.Api.Runs;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>Open places of one kind at a course of the provision that zones are counted for.</summary>
/// <param name="Band">Level.</param>
/// <param name="Subject">Sector subject area, tier 1.</param>
/// <param name="Provider">Who teaches it.</param>
/// <param name="Column">Its site's column in the travel matrix; −1 for none.</param>
/// <param name="Places">Places open to applicants.</param>
/// <param name="Value">Value of one more of them, best case, minutes-equivalents.</param>
/// <param name="General">Whether they are general places.</param>
/// <param name="ForPlans">Whether they are for holders of a plan only.</param>
/// <param name="Counts">Whether a zone's figures count them.</param>
/// <param name="Confirmed">Whether the provider has confirmed the offer.</param>
internal sealed record KindCourse(LevelBand Band, string Subject, string Provider, int Column, int Places, long Value, bool General, bool ForPlans, bool Counts, bool Confirmed)
{
    /// <summary>Places for each person aged 16 and 17 who can reach them.</summary>
    public double PlacesPerPerson { get; init; }

    /// <summary>Those of a kind with a place open.</summary>
    public static IEnumerable<KindCourse> Of(RunResult result, CountedKind kind)
    {
        var world = kind.World;
        var column = kind.Travel.SiteIds.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        foreach (var row in result.Offers.Where(row => row.ProvisionType == kind.Type && row.OpenPlaces > 0))
        {
            var (offer, site) = (world.Offers[world.OfferIndex[row.OfferId]], world.Sites[world.SiteIndex[row.SiteId]]);
            var plans = row.Kind == PoolKind.Commissioned || offer.EntryRequirement == EntryRequirement.Ehcp || row.ProvisionType == ProvisionType.SupportedInternship;
            yield return new KindCourse(
                row.Band, row.SsaTier1, row.ProviderId, column.GetValueOrDefault(row.SiteId, -1), row.OpenPlaces, row.ValueOfOneMorePlace, row.Kind == PoolKind.General, plans,
                kind.Type == ProvisionType.SupportedInternship ? plans : OpenToAll.Serves(row.Kind, offer, site), row.Basis == Basis.Confirmed);
        }
    }
}
