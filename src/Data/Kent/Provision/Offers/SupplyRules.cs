using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>What may never be supply, checked on every build.</summary>
internal static class SupplyRules
{
    /// <summary>One line for each breach; none when all is well.</summary>
    public static IReadOnlyList<string> Breaches(IReadOnlyList<Site> sites, IReadOnlyList<CourseOffer> offers)
    {
        var byId = sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        return [.. offers.SelectMany(offer => Breaches(offer, byId.GetValueOrDefault(offer.SiteId))),
            .. offers.GroupBy(offer => offer.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key}: stands twice")];
    }

    private static IEnumerable<string> Breaches(CourseOffer offer, Site? site)
    {
        if (site is null)
        {
            yield return $"{offer.Id}: its site {offer.SiteId} does not exist";
            yield break;
        }

        if (site.Selective)
            yield return $"{offer.Id}: a grammar sixth form is never supply at Level 2 and below";
        if (!site.GeneralSupply && offer.GeneralPlaces > 0)
            yield return $"{offer.Id}: a secure, custodial or boarding place is never general supply";
        if (offer.GroupSize * offer.GroupsPerIntake != offer.GeneralPlaces + offer.CommissionedPlaces)
            yield return $"{offer.Id}: groups and places differ";
        if (offer.CommissionedPlaces > 0 && (offer.GeneralPlaces > 0 || offer.EntryRequirement != EntryRequirement.Ehcp))
            yield return $"{offer.Id}: commissioned places stand apart from general ones and ask for an EHCP";
        if (!offer.Level.IsInScope())
            yield return $"{offer.Id}: only Entry 1 to Level 2 are offers";
    }
}
