using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Pathways.Model;

namespace Pathways.Data.Geo;

/// <summary>The zone and the district of a point, by point in polygon on the boundaries of LSOA 2021.</summary>
internal sealed class ZoneLocator
{
    private readonly STRtree<(string Zone, string District, Geometry Shape)> _index = new();
    private readonly double _toleranceDegrees;

    /// <param name="geoJson">Features with <c>LSOA21CD</c> and <c>LADCD</c>.</param>
    /// <param name="toleranceDegrees">A point outside every zone but this near one is given the nearest: boundaries of the coast are generalised.</param>
    public ZoneLocator(string geoJson, double toleranceDegrees)
        : this(geoJson, toleranceDegrees, properties => (properties.GetProperty("LSOA21CD").GetString()!, properties.GetProperty("LADCD").GetString()!))
    {
    }

    /// <param name="geoJson">Features.</param>
    /// <param name="toleranceDegrees">As above.</param>
    /// <param name="codes">Zone and district of a feature's properties; null for one that is left aside.</param>
    public ZoneLocator(string geoJson, double toleranceDegrees, Func<JsonElement, (string Zone, string District)?> codes)
    {
        _toleranceDegrees = toleranceDegrees;
        using var document = JsonDocument.Parse(geoJson);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            if (codes(feature.GetProperty("properties")) is not { } its)
                continue;
            var shape = Shape(feature.GetProperty("geometry"));
            _index.Insert(shape.EnvelopeInternal, (its.Zone, its.District, shape));
        }

        _index.Build();
    }

    /// <summary>Zone and district codes, or null outside all of them.</summary>
    public (string Zone, string District)? Find(GeoPoint at)
    {
        var point = GeometryFactory.Default.CreatePoint(new Coordinate(at.Longitude, at.Latitude));
        var around = point.EnvelopeInternal.Copy();
        around.ExpandBy(_toleranceDegrees);
        var nearest = _index.Query(around)
            .Select(entry => (entry.Zone, entry.District, Distance: entry.Shape.Distance(point)))
            .Where(entry => entry.Distance <= _toleranceDegrees)
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Zone, StringComparer.Ordinal)
            .Select(entry => ((string, string)?)(entry.Zone, entry.District));
        return nearest.FirstOrDefault();
    }

    private static MultiPolygon Shape(JsonElement geometry)
        => GeometryFactory.Default.CreateMultiPolygon([.. GeoJsonGeometry.Polygons(geometry).Select(Polygon)]);

    private static Polygon Polygon(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(ring => GeometryFactory.Default.CreateLinearRing(
            [.. ring.EnumerateArray().Select(pair => new Coordinate(pair[0].GetDouble(), pair[1].GetDouble()))]))];
        return GeometryFactory.Default.CreatePolygon(all[0], all[1..]);
    }
}
