using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Turns the year's offers into pools of places that are open to applicants in September.</summary>
internal static class OpenPools
{
    /// <summary>
    /// The pools by ascending offer id, commissioned before general. Left out are offers of another year, of routes not open to
    /// entrants, of selective sites and of sites that are not general supply. An offer without any places keeps one pool of 0
    /// places, so that it can be priced; so does one without a September intake, so that January can use its row.
    /// </summary>
    public static ImmutableArray<SeatPool> Of(World world)
    {
        var held = HeldPlaces(world);
        var pools = ImmutableArray.CreateBuilder<SeatPool>();
        foreach (var index in Enumerable.Range(0, world.Offers.Length).OrderBy(index => world.Offers[index].Id, StringComparer.Ordinal))
        {
            var offer = world.Offers[index];
            var site = world.Sites[world.SiteIndex[offer.SiteId]];
            if (offer.TakesEntrants(site, world.Dataset.AcademicYear))
                Add(pools, index, offer, site, held[index]);
        }

        return pools.ToImmutable();
    }

    private static void Add(ImmutableArray<SeatPool>.Builder pools, int index, CourseOffer offer, Site site, Held held)
    {
        var commissionedHere = site.PlacesForResidents(offer.CommissionedPlaces);
        var generalHere = site.PlacesForResidents(offer.GeneralPlaces);
        var commissionedHeld = Math.Min(held.Ehcp, commissionedHere);
        var commissioned = commissionedHere - commissionedHeld;
        var general = Math.Max(0, generalHere - held.Other - (held.Ehcp - commissionedHeld));
        var inTheGroup = held.Ehcp + held.Other + offer.GeneralPlaces - generalHere + offer.CommissionedPlaces - commissionedHere;
        var missing = Math.Max(0, offer.MinimumGroup - inTheGroup);
        if (!offer.OpensAt(Intakes.September))
            (commissioned, general, missing) = (0, 0, 0);

        // Commissioned places are paid for whether taken or not, so beside general places they count as part of the group.
        if (offer.CommissionedPlaces > 0)
            pools.Add(new SeatPool(index, PoolKind.Commissioned, commissioned, offer.GeneralPlaces > 0 ? 0 : missing));
        if (offer.GeneralPlaces > 0 || offer.CommissionedPlaces == 0)
            pools.Add(new SeatPool(index, PoolKind.General, general, Math.Max(0, missing - commissioned)));
    }

    private static Held[] HeldPlaces(World world)
    {
        var held = new Held[world.Offers.Length];
        foreach (var learner in world.Learners)
        {
            if (learner.Stage != Stage.Continuing || learner.HeldOfferId is null || !world.OfferIndex.TryGetValue(learner.HeldOfferId, out var offer))
                continue;
            if (learner.Sen == SenStatus.Ehcp)
                held[offer].Ehcp++;
            else
                held[offer].Other++;
        }

        return held;
    }

    private record struct Held(int Ehcp, int Other);
}
