using Pathways.Data.Scenarios.Applying;
using Pathways.Data.Tests.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Register;

public sealed class ScenarioTests
{
    [Fact]
    public void Places_that_a_scenario_gives_a_course_are_not_those_that_its_provider_confirmed()
    {
        var confirmed = MadeUpCounty.Offers[1] with { Provenance = new Provenance(Basis.Confirmed, Confidence.High, "by the provider") };

        OfferPlaces.With(confirmed, confirmed.GeneralPlaces + 5, confirmed.CommissionedPlaces).Provenance.Basis.ShouldBe(Basis.Entered);
        OfferPlaces.With(confirmed, confirmed.GeneralPlaces, confirmed.CommissionedPlaces).Provenance.Basis.ShouldBe(Basis.Confirmed);
        OfferPlaces.With(MadeUpCounty.Offers[1], 7, 0).Provenance.ShouldBe(MadeUpCounty.Offers[1].Provenance);
    }
}
