using Pathways.Analysis.Observed;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Places of authorities that no extract covers: zones 0 and 1 are Kent's (areas A and B, districts D1 and D2), zone 2 is Medway's (area M, district D3).</summary>
public sealed class NotCoveredPlacesTests
{
    [Theory]
    [InlineData(new Authority[0], new string[0], new string[0], "Kent and Medway")]
    [InlineData(new[] { Authority.Medway }, new[] { "D3", "M" }, new[] { "M3", "Z3" }, "Kent and Medway, young people of Kent only")]
    [InlineData(new[] { Authority.Kent }, new[] { "A", "B", "D1", "D2", "E10000016" }, new[] { "M1", "M2", "Z1", "Z2" }, "Kent and Medway, young people of Medway only")]
    public void They_are_the_areas_districts_and_authorities_that_lie_wholly_there_and_the_sum_is_named_by_whom_it_has(Authority[] notCovered, string[] places, string[] zones, string sum)
    {
        var world = new TestRun { Origin = DatasetOrigin.Modelled with { NotCovered = [.. notCovered] } }.World();

        NotCoveredPlaces.Of(world, world.Dataset.Origin).Order(StringComparer.Ordinal).ShouldBe(places);
        NotCoveredPlaces.AndZones(world).Except(places, StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(zones);
        AreaGroup.All(world)[^1].Name.ShouldBe(sum);
        ObservedPlaces.Of(world).All.First(place => place.Kind == AreaKind.All).Name.ShouldBe("Kent and Medway"); // observed months know themselves what they cover
    }
}
