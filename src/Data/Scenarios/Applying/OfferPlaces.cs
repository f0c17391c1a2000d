using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Gives a course other places, and keeps it whole: as many groups as they need, a minimum group of no more than there are places. Places that a scenario gives are not those that a provider confirmed.</summary>
internal static class OfferPlaces
{
    public static CourseOffer With(CourseOffer offer, int general, int commissioned)
    {
        var places = general + commissioned;
        return offer with
        {
            GeneralPlaces = general,
            CommissionedPlaces = commissioned,
            GroupsPerIntake = (places + offer.GroupSize - 1) / offer.GroupSize,
            MinimumGroup = Math.Clamp(offer.MinimumGroup, 1, Math.Max(1, places)),
            Provenance = offer.Provenance.Basis == Basis.Confirmed && (general, commissioned) != (offer.GeneralPlaces, offer.CommissionedPlaces)
                ? new Provenance(Basis.Entered, Confidence.Medium, "scenario file; " + offer.Provenance.Source) : offer.Provenance,
        };
    }
}
