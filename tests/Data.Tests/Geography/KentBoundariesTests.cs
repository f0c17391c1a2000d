using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Pathways.Data.Geo;

namespace Pathways.Data.Tests.Geography;

public class KentBoundariesTests
{
    private static readonly Lazy<SortedDictionary<string, List<List<GridPoint[]>>>> Zones = new(() => KentFiles.Boundaries("zones.geojson"));

    [Theory]
    [InlineData("zones.geojson", 1107)]
    [InlineData("msoas.geojson", 221)]
    [InlineData("districts.geojson", 13)]
    [InlineData("areas-lcpa.geojson", 9)]
    public void Every_outline_is_valid_and_wound_as_RFC_7946_says(string file, int areas)
    {
        var outlines = KentFiles.Boundaries(file);

        outlines.Count.ShouldBe(areas);
        foreach (var (code, polygons) in outlines)
        {
            Shape(polygons).IsValid.ShouldBeTrue(code);
            polygons.ShouldAllBe(rings => Shapes.Ring(rings[0]).IsCCW && rings.Skip(1).All(hole => !Shapes.Ring(hole).IsCCW));
        }
    }

    [Fact]
    public void Zones_leave_no_gaps_and_do_not_overlap()
    {
        var shapes = Zones.Value.Values.Select(Shape).ToList();

        var union = UnaryUnionOp.Union(shapes);

        shapes.Sum(shape => shape.Area).ShouldBe(union.Area, union.Area * 1e-9);
        Enumerable.Range(0, union.NumGeometries).Sum(i => ((Polygon)union.GetGeometryN(i)).NumInteriorRings).ShouldBe(0);
    }

    [Fact]
    public void Every_border_is_used_once_in_a_direction()
    {
        var edges = Zones.Value.SelectMany(zone => Edges(zone.Value)).ToList();

        edges.Count.ShouldBe(edges.Distinct().Count());
        Crossings.First(edges).ShouldBeNull();
        // Most borders lie between two zones; only the rim of the county has no other side.
        var all = edges.ToHashSet();
        edges.Count(edge => !all.Contains(edge.Reversed())).ShouldBeLessThan(edges.Count / 4);
    }

    [Fact]
    public void Neighbours_are_the_zones_that_share_a_piece_of_border()
    {
        var zoneOf = Zones.Value.SelectMany(zone => Edges(zone.Value).Select(edge => (edge, zone.Key))).ToDictionary(pair => pair.edge, pair => pair.Key);
        var sharing = zoneOf.Where(pair => zoneOf.ContainsKey(pair.Key.Reversed())).Select(pair => (One: pair.Value, Other: zoneOf[pair.Key.Reversed()]))
            .Where(pair => string.CompareOrdinal(pair.One, pair.Other) < 0).Distinct().Order().ToArray();

        var given = KentFiles.Table("zone-neighbours.csv").Select(row => (One: row.Text("zone_code"), Other: row.Text("neighbour_code"))).ToArray();

        given.Order().ShouldBe(sharing);
        given.Length.ShouldBeGreaterThan(2 * Zones.Value.Count); // a map of areas in the plane has about three borders an area
    }

    [Theory]
    [InlineData("msoas.geojson")]
    [InlineData("districts.geojson")]
    [InlineData("areas-lcpa.geojson")]
    public void Larger_areas_are_exactly_their_zones(string file)
    {
        var areaOfMsoa = KentFiles.Table("areas/lcpa.csv").ToDictionary(row => row.Text("msoa_code"), row => row.Text("area_code"), StringComparer.Ordinal);
        var groups = KentFiles.Table("zones.csv").ToLookup(
            row => file switch
            {
                "msoas.geojson" => row.Text("msoa_code"),
                "districts.geojson" => row.Text("district_code"),
                _ => areaOfMsoa[row.Text("msoa_code")],
            },
            row => row.Text("zone_code"),
            StringComparer.Ordinal);
        var outlines = KentFiles.Boundaries(file);

        outlines.Keys.ShouldBe(groups.Select(group => group.Key), ignoreOrder: true);
        foreach (var (code, polygons) in outlines)
        {
            var edges = groups[code].SelectMany(zone => Edges(Zones.Value[zone])).ToHashSet();
            Edges(polygons).ToHashSet().SetEquals(edges.Where(edge => !edges.Contains(edge.Reversed()))).ShouldBeTrue(code);
        }
    }

    [Theory]
    // Published areas in square kilometres.
    [InlineData("E07000105", 580.6)]
    [InlineData("E07000106", 308.9)]
    [InlineData("E07000114", 103.3)]
    public void Districts_keep_their_published_size(string district, double squareKilometres)
    {
        const double KilometresPerUnit = 111.195 / GridPoint.UnitsPerDegree;
        var area = Shape(KentFiles.Boundaries("districts.geojson")[district]).Area * KilometresPerUnit * KilometresPerUnit * Math.Cos(double.DegreesToRadians(51.25));

        area.ShouldBe(squareKilometres, squareKilometres * 0.02);
    }

    [Fact]
    public void The_files_stay_small()
        => new DirectoryInfo(Path.Combine(KentFiles.Folder, "boundaries")).EnumerateFiles().Sum(file => file.Length).ShouldBeLessThan(2_500_000);

    private static IEnumerable<GridEdge> Edges(List<List<GridPoint[]>> polygons) => polygons.SelectMany(rings => rings).SelectMany(ring => GridRing.Edges(ring));

    private static MultiPolygon Shape(List<List<GridPoint[]>> polygons)
        => new([.. polygons.Select(rings => new Polygon(Shapes.Ring(rings[0]), [.. rings.Skip(1).Select(Shapes.Ring)]))]);
}
