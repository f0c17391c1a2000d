using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Which pools count in the access of a zone: places open now that any learner of the level may take. Commissioned places,
/// supported internships, single-sex sites and places that are not general supply are left out, since they serve some only.
/// </summary>
public static class OpenToAll
{
    internal static bool Counts(SeatPool pool, CourseOffer offer, Site site) => pool.Places > 0 && Serves(pool, offer, site);

    /// <summary>The same whether a place is open or not.</summary>
    internal static bool Serves(SeatPool pool, CourseOffer offer, Site site) => Serves(pool.Kind, offer, site);

    /// <summary>The same of one of the two kinds of places of an offer at its site.</summary>
    public static bool Serves(PoolKind kind, CourseOffer offer, Site site)
        => kind == PoolKind.General
            && offer.ProvisionType != ProvisionType.SupportedInternship
            && offer.EntryRequirement != EntryRequirement.Ehcp
            && site is { GeneralSupply: true, Sex: SiteSex.Mixed };
}
