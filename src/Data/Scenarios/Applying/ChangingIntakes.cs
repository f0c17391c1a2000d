using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Gives courses other intakes; the places of a year spread over them are rounded half away from zero at each intake.</summary>
internal static class ChangingIntakes
{
    public static World Apply(World world, ChangeIntakes change, Faults faults)
    {
        var offers = world.Offers.ToBuilder();
        foreach (var index in Picking.Of(world, change.Where, faults))
        {
            var offer = offers[index];
            var ratio = change.Keep == KeptPlaces.AYear ? (double)Openings(offer.IntakeMonths) / Openings(change.Months) : 1;
            offers[index] = OfferPlaces.With(offer, Spread(offer.GeneralPlaces, ratio), Spread(offer.CommissionedPlaces, ratio)) with { IntakeMonths = change.Months };
        }

        return world.With(offers: offers.ToImmutable());
    }

    /// <summary>How often a year the model opens courses of these months.</summary>
    private static int Openings(IEnumerable<int> months) => months.Select(Intakes.Of).Distinct().Count();

    private static int Spread(int places, double ratio) => (int)Math.Round(places * ratio, MidpointRounding.AwayFromZero);
}
