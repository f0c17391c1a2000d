using Pathways.Data.Kent.Provision;

namespace Pathways.Data.Tests.Provision;

public sealed class OpenPlacesTests
{
    [Theory]
    [InlineData(15, 1, 0.01, 15)] // 14.85
    [InlineData(50, 1, 0.01, 50)] // 49.5: half goes up
    [InlineData(60, 0.05, 0, 3)]
    [InlineData(40, 1, 0.1, 36)]
    [InlineData(0, 1, 0.5, 0)]
    public void Places_open_to_residents_are_rounded_once_per_offer(int places, double open, double inflow, int expected)
        => OpenPlaces.ToKent(places, open, inflow).ShouldBe(expected);

    [Fact]
    public void A_site_that_is_no_general_supply_has_none()
        => OpenPlaces.ToKent(20, Made.Site("secure") with { GeneralSupply = false }).ShouldBe(0);
}
