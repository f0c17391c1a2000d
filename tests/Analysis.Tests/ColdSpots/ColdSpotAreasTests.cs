using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

public class ColdSpotAreasTests
{
    private static readonly World World = KentZones.World;

    [Fact]
    public void Zones_side_by_side_of_one_kind_merge_and_others_stay_apart()
    {
        var random = new Random(3);
        ColdSpotKind?[] kinds = [.. World.Zones.Select(_ => random.Next(3) == 0 ? null : (ColdSpotKind?)(ColdSpotKind)random.Next(2))];

        var groups = ColdSpotAreas.Merge(World, kinds);

        groups.SelectMany(group => group).Order().ShouldBe(Enumerable.Range(0, kinds.Length).Where(zone => kinds[zone] is not null));
        groups.Select(group => group.Length).ShouldBe(groups.Select(group => group.Length).OrderDescending());
        var groupOf = groups.SelectMany((group, index) => group.Select(zone => (zone, index))).ToDictionary(pair => pair.zone, pair => pair.index);
        foreach (var (zone, group) in groupOf)
            foreach (var other in World.ZoneNeighbours[zone].Where(groupOf.ContainsKey))
                (groupOf[other] == group).ShouldBe(kinds[other] == kinds[zone]);
    }

    [Fact]
    public void Zones_of_one_group_hang_together()
    {
        ColdSpotKind?[] kinds = [.. World.Zones.Select((_, zone) => zone % 5 == 0 ? null : (ColdSpotKind?)ColdSpotKind.Far)];

        foreach (var group in ColdSpotAreas.Merge(World, kinds).Where(group => group.Length > 1))
            group.ShouldAllBe(zone => World.ZoneNeighbours[zone].Any(group.Contains));
    }

    [Fact]
    public void No_group_reaches_over_a_border_of_areas()
    {
        var half = World.Msoas.Select((msoa, index) => (msoa.Code, index)).ToFrozenDictionary(pair => pair.Code, pair => pair.index % 2, StringComparer.Ordinal);
        var areas = new AreaSet("halves", [new Area("A", "A", true), new Area("B", "B", true)], half, FrozenSet<string>.Empty);
        var world = new World(
            World.Dataset, World.Districts, World.Msoas, World.Zones, areas, World.Providers, World.Sites, World.Offers, World.Vacancies, World.Learners, World.Parameters)
        {
            ZoneNeighbours = World.ZoneNeighbours,
        };

        var groups = ColdSpotAreas.Merge(world, [.. world.Zones.Select(_ => (ColdSpotKind?)ColdSpotKind.Far)]);

        groups.ShouldAllBe(group => group.Select(zone => world.AreaOfZone[zone]).Distinct().Count() == 1);
        groups.Sum(group => group.Length).ShouldBe(world.Zones.Length);
        groups.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void An_area_is_named_by_its_msoas_those_with_most_zones_first()
    {
        var zones = World.Zones.Select((zone, index) => (zone.MsoaCode, index)).ToLookup(pair => pair.MsoaCode, pair => pair.index);
        var (a, b, c, d) = (zones[World.Msoas[5].Code].ToArray(), zones[World.Msoas[1].Code].ToArray(), zones[World.Msoas[2].Code].ToArray(), zones[World.Msoas[3].Code].ToArray());
        string Name(int msoa) => World.Msoas[msoa].LocalName;

        ColdSpotAreas.Name(World, [a[0]]).ShouldBe(Name(5));
        ColdSpotAreas.Name(World, [b[0], a[0], a[1]]).ShouldBe($"{Name(5)}; {Name(1)}");
        ColdSpotAreas.Name(World, [c[0], b[0], b[1], a[0], a[1], a[2]]).ShouldBe($"{Name(5)}; {Name(1)}; {Name(2)}");
        ColdSpotAreas.Name(World, [d[0], c[0], b[0], b[1], a[0], a[1], a[2]]).ShouldBe($"{Name(5)}; {Name(1)}; {Name(2)} and 1 more");
    }

    [Fact]
    public void Where_borders_are_not_known_zones_merge_within_their_msoa()
    {
        var unknown = new World(
            World.Dataset, World.Districts, World.Msoas, World.Zones, World.Areas, World.Providers, World.Sites, World.Offers, World.Vacancies, World.Learners, World.Parameters);

        ColdSpotAreas.Merge(unknown, [.. World.Zones.Select(_ => (ColdSpotKind?)ColdSpotKind.Far)]).Length.ShouldBe(World.Msoas.Length);
    }
}
