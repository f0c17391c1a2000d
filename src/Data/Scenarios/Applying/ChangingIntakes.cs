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
            var ratio = change.Keep == KeptPlaces.AYear ? (double)offer.IntakeMonths.Length / change.Months.Length : 1;
            offers[index] = OfferPlaces.With(offer, Spread(offer.GeneralPlaces, ratio), Spread(offer.CommissionedPlaces, ratio)) with { IntakeMonths = change.Months };
        }

        return world.With(offers: offers.ToImmutable());
    }

    private static int Spread(int places, double ratio) => (int)Math.Round(places * ratio, MidpointRounding.AwayFromZero);
}
