using Pathways.Data.Population;

namespace Pathways.Data.Tests.Population;

public class ScaledOffersTests
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(4)]
    public void Totals_scale_groups_hold_the_places_and_no_minimum_exceeds_what_is_left(double scale)
    {
        var scaled = ScaledOffers.Scale(MadeUpCounty.Offers, scale);

        scaled.Sum(offer => offer.GeneralPlaces).ShouldBe((int)Math.Round(MadeUpCounty.Offers.Sum(offer => offer.GeneralPlaces) * scale, MidpointRounding.AwayFromZero));
        scaled.Sum(offer => offer.CommissionedPlaces).ShouldBe((int)Math.Round(MadeUpCounty.Offers.Sum(offer => offer.CommissionedPlaces) * scale, MidpointRounding.AwayFromZero));
        foreach (var (offer, before) in scaled.Zip(MadeUpCounty.Offers))
        {
            var places = offer.GeneralPlaces + offer.CommissionedPlaces;
            (offer.GroupSize * offer.GroupsPerIntake).ShouldBeInRange(places, places + offer.GroupSize - 1);
            offer.MinimumGroup.ShouldBe(Math.Clamp(places, 1, before.MinimumGroup));
        }
    }
}
