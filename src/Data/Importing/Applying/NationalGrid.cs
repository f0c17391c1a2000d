using Pathways.Model;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Pathways.Data.Importing;

/// <summary>
/// Points of the British National Grid on WGS 84 and back, by ProjNET: transverse Mercator on Airy 1830 and the Helmert transformation of seven
/// parameters that Ordnance Survey publishes (A guide to coordinate systems in Great Britain, section 6.6 and annexe A). That transformation is right to about
/// five metres in Great Britain; a site is found on a map, and a journey to it timed, to far less.
/// </summary>
public static class NationalGrid
{
    private const string Definition =
        """
        PROJCS["OSGB36 / British National Grid",
          GEOGCS["OSGB36",
            DATUM["Ordnance Survey of Great Britain 1936", SPHEROID["Airy 1830", 6377563.396, 299.3249646],
              TOWGS84[446.448, -125.157, 542.060, 0.1502, 0.2470, 0.8421, -20.4894]],
            PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
          PROJECTION["Transverse_Mercator"],
          PARAMETER["latitude_of_origin", 49], PARAMETER["central_meridian", -2], PARAMETER["scale_factor", 0.9996012717],
          PARAMETER["false_easting", 400000], PARAMETER["false_northing", -100000],
          UNIT["metre", 1]]
        """;

    private static readonly ProjectedCoordinateSystem Grid = (ProjectedCoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(Definition);
    private static readonly MathTransform Airy = Between(Grid, Grid.GeographicCoordinateSystem);
    private static readonly MathTransform Wgs84 = Between(Grid, GeographicCoordinateSystem.WGS84);
    private static readonly MathTransform Back = Between(GeographicCoordinateSystem.WGS84, Grid);

    /// <summary>The point on WGS 84.</summary>
    /// <param name="easting">Metres east of the grid's false origin.</param>
    /// <param name="northing">Metres north of it.</param>
    public static GeoPoint ToWgs84(double easting, double northing)
    {
        var (longitude, latitude) = Wgs84.Transform(easting, northing);
        return new GeoPoint(latitude, longitude);
    }

    /// <summary>Latitude and longitude on the Airy ellipsoid (OSGB36), degrees.</summary>
    /// <param name="easting">Metres east of the grid's false origin.</param>
    /// <param name="northing">Metres north of it.</param>
    public static (double Latitude, double Longitude) ToAiry(double easting, double northing)
    {
        var (longitude, latitude) = Airy.Transform(easting, northing);
        return (latitude, longitude);
    }

    /// <summary>Metres east and north of the grid's false origin.</summary>
    /// <param name="point">A point on WGS 84.</param>
    public static (double Easting, double Northing) FromWgs84(GeoPoint point)
    {
        var (easting, northing) = Back.Transform(point.Longitude, point.Latitude);
        return (easting, northing);
    }

    private static MathTransform Between(CoordinateSystem one, CoordinateSystem other) => new CoordinateTransformationFactory().CreateFromCoordinateSystems(one, other).MathTransform;
}
