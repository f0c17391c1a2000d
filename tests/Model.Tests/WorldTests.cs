using System.Collections.Frozen;

namespace Pathways.Model.Tests;

public sealed class WorldTests
{
    [Fact]
    public void Zones_sites_and_offers_are_found_by_code_and_areas_by_zone()
    {
        var provenance = new Provenance(Basis.Modelled, Confidence.Low, "test");
        var world = new World(
            new DatasetInfo("d", new AcademicYear(2025), true, 1, [], "hash"), [new District("D", "D", Authority.Kent)],
            [new Msoa("M1", "", "", "D"), new Msoa("M2", "", "", "D")], [Zone("Z1", "M2"), Zone("Z2", "M1"), Zone("Z3", "M2")],
            new AreaSet("set", [new Area("A", "A", true), new Area("B", "B", true)],
                new Dictionary<string, int> { ["M1"] = 0, ["M2"] = 1 }.ToFrozenDictionary(), FrozenSet<string>.Empty),
            [], [new Site("S9", "P", null, "S", default, null, null, false, false, SiteSex.Mixed, null, true, 1, 0, provenance)],
            [], [], [], new ParameterSet([]));

        world.AreaOfZone.ShouldBe([1, 0, 1]);
        world.ZoneIndex["Z3"].ShouldBe(2);
        world.SiteIndex["S9"].ShouldBe(0);
        world.OfferIndex.ShouldBeEmpty();
    }

    private static Zone Zone(string code, string msoa) => new(code, code, "D", msoa, new GeoPoint(51, 1), 5, []);
}
