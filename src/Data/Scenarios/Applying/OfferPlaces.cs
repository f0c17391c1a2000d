using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Gives a course other places, and keeps it whole: as many groups as they need, a minimum group of no more than there are places.</summary>
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
        };
    }
}
