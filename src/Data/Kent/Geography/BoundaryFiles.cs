using Pathways.Data.Geo;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Geography;

/// <summary>
/// The boundary files. Zones are simplified together, each shared border once; MSOAs, districts and areas are dissolved from the
/// simplified zones, so every border of a larger area is a border of its zones, point by point.
/// </summary>
internal sealed class BoundaryFiles
{
    private const string Source = "lsoa21_kent_medway.geojson";
    private const double SmallestTriangleSquareMetres = 4000;

    /// <summary>
    /// Square metres of half a square grid unit at 51.25° north, on a sphere of 6,371.0088 km. Over the county the cosine of the
    /// latitude varies by one part in a hundred, which only shifts the threshold by as much.
    /// </summary>
    private static readonly double SquareMetresPerHalfUnit
        = 0.5 * Math.Pow(6_371_008.8 * double.DegreesToRadians(1.0 / GridPoint.UnitsPerDegree), 2) * Math.Cos(double.DegreesToRadians(51.25));

    private readonly RawGeography _geography;
    private readonly Coverage _coverage;

    /// <exception cref="InvalidInputException">The outlines do not match the zones or are not a coverage.</exception>
    public BoundaryFiles(RawExtracts raw, RawGeography geography)
    {
        _geography = geography;
        var outlines = GeoJsonOutlines.Read(raw.Text(Source), Source, "LSOA21CD");
        var strange = outlines.Keys.ToHashSet(StringComparer.Ordinal);
        strange.SymmetricExceptWith(geography.Zones.Select(zone => zone.Code));
        if (strange.Count > 0)
            throw new InvalidInputException(strange.Order(StringComparer.Ordinal).Select(code => new Problem(
                Source, null, null, "LSOA21CD", code, "stands in one of zones and outlines only", "both must have the same codes")));
        try
        {
            _coverage = BorderSimplifier.Simplify(
                Coverage.FromRings([.. geography.Zones.Select(zone => outlines[zone.Code].Cast<IReadOnlyList<GridPoint>>())]),
                (long)Math.Ceiling(SmallestTriangleSquareMetres / SquareMetresPerHalfUnit));
        }
        catch (ArgumentException e)
        {
            throw new InvalidInputException([new Problem(Source, null, null, null, null, e.Message.TrimEnd('.'), "give outlines that share their borders point by point")]);
        }
    }

    public string Zones() => Text(_geography.Zones.Select(zone => (zone.Code, zone.Name)), zone => zone.Code);

    public string Msoas()
    {
        var codes = _geography.Msoas.ToDictionary(msoa => msoa.Name, msoa => msoa.Code, StringComparer.Ordinal);
        return Text(_geography.Msoas.Select(msoa => (msoa.Code, msoa.LocalName)), zone => codes[zone.MsoaName]);
    }

    public string Districts() => Text(GeographyTables.DistrictNames(_geography), zone => zone.DistrictCode);

    public string Areas()
    {
        var codes = _geography.Msoas.ToDictionary(msoa => msoa.Name, msoa => msoa.AreaCode, StringComparer.Ordinal);
        return Text(GeographyTables.AreaNames(_geography), zone => codes[zone.MsoaName]);
    }

    /// <summary>Which zones share a border, a piece of line at least; each pair once, the lower code first.</summary>
    public string Neighbours()
    {
        var pairs = new SortedSet<(string One, string Other)>(Comparer<(string One, string Other)>.Create((a, b)
            => string.CompareOrdinal(a.One, b.One) is var first and not 0 ? first : string.CompareOrdinal(a.Other, b.Other)));
        foreach (var (edge, zone) in _coverage.Edges)
        {
            if (!_coverage.Edges.TryGetValue(edge.Reversed(), out var beside))
                continue;
            var (one, other) = (_geography.Zones[zone].Code, _geography.Zones[beside].Code);
            if (string.CompareOrdinal(one, other) < 0)
                pairs.Add((one, other));
        }

        var csv = new CsvWriterFile("zone_code", "neighbour_code");
        foreach (var (one, other) in pairs)
            csv.Row(one, other);
        return csv.ToString();
    }

    private string Text(IEnumerable<(string Code, string Name)> areas, Func<RawZone, string> areaOf)
    {
        var named = areas.ToList();
        var index = named.Select((area, i) => (area.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        var polygons = _coverage.Dissolve([.. _geography.Zones.Select(zone => index[areaOf(zone)])], named.Count);
        return GeoJsonText.Write(named.Zip(polygons, (area, shape) => (area.Code, area.Name, shape)));
    }
}
