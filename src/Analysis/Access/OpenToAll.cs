using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Which pools count in the access of a zone: places open now that any learner of the level may take. Commissioned places,
/// supported internships, single-sex sites and places that are not general supply are left out, since they serve some only.
/// </summary>
internal static class OpenToAll
{
    public static bool Counts(SeatPool pool, CourseOffer offer, Site site) => pool.Places > 0 && Serves(pool, offer, site);

    /// <summary>The same whether a place is open or not.</summary>
    public static bool Serves(SeatPool pool, CourseOffer offer, Site site)
        => pool.Kind == PoolKind.General
            && offer.ProvisionType != ProvisionType.SupportedInternship
            && offer.EntryRequirement != EntryRequirement.Ehcp
            && site is { GeneralSupply: true, Sex: SiteSex.Mixed };
}
