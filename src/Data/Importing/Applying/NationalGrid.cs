using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Points of the British National Grid on WGS 84, to about five metres: the inverse of the transverse Mercator projection on
/// Airy 1830, then a Helmert transformation of seven parameters (Ordnance Survey, A guide to coordinate systems in Great Britain, annexes C and 6.6).
/// </summary>
public static class NationalGrid
{
    private const double AiryA = 6_377_563.396;
    private const double AiryB = 6_356_256.909;
    private const double WgsA = 6_378_137.0;
    private const double WgsB = 6_356_752.3142;
    private const double Scale = 0.9996012717;
    private const double OriginEasting = 400_000;
    private const double OriginNorthing = -100_000;
    private const double NearestMillimetre = 1e-5;
    private static readonly double OriginLatitude = double.DegreesToRadians(49);
    private static readonly double OriginLongitude = double.DegreesToRadians(-2);

    /// <summary>The point on WGS 84.</summary>
    /// <param name="easting">Metres east of the grid's false origin.</param>
    /// <param name="northing">Metres north of it.</param>
    public static GeoPoint ToWgs84(double easting, double northing)
    {
        var (latitude, longitude) = ToAiry(easting, northing);
        return Shifted(latitude, longitude);
    }

    /// <summary>Latitude and longitude on the Airy ellipsoid (OSGB36), radians.</summary>
    public static (double Latitude, double Longitude) ToAiry(double easting, double northing)
    {
        const double E2 = 1 - (AiryB * AiryB / (AiryA * AiryA));
        var latitude = OriginLatitude;
        double m = 0;
        do
        {
            latitude += (northing - OriginNorthing - m) / (AiryA * Scale);
            m = Meridian(latitude);
        }
        while (Math.Abs(northing - OriginNorthing - m) >= NearestMillimetre);

        var (sin, cos, tan) = (Math.Sin(latitude), Math.Cos(latitude), Math.Tan(latitude));
        var nu = AiryA * Scale / Math.Sqrt(1 - (E2 * sin * sin));
        var rho = AiryA * Scale * (1 - E2) / Math.Pow(1 - (E2 * sin * sin), 1.5);
        var eta2 = (nu / rho) - 1;
        var (t2, t4, t6) = (tan * tan, Math.Pow(tan, 4), Math.Pow(tan, 6));
        var vii = tan / (2 * rho * nu);
        var viii = tan / (24 * rho * Math.Pow(nu, 3)) * (5 + (3 * t2) + eta2 - (9 * t2 * eta2));
        var ix = tan / (720 * rho * Math.Pow(nu, 5)) * (61 + (90 * t2) + (45 * t4));
        var x = 1 / (cos * nu);
        var xi = 1 / (cos * 6 * Math.Pow(nu, 3)) * ((nu / rho) + (2 * t2));
        var xii = 1 / (cos * 120 * Math.Pow(nu, 5)) * (5 + (28 * t2) + (24 * t4));
        var xiia = 1 / (cos * 5040 * Math.Pow(nu, 7)) * (61 + (662 * t2) + (1320 * t4) + (720 * t6));
        var d = easting - OriginEasting;
        return (
            latitude - (vii * d * d) + (viii * Math.Pow(d, 4)) - (ix * Math.Pow(d, 6)),
            OriginLongitude + (x * d) - (xi * Math.Pow(d, 3)) + (xii * Math.Pow(d, 5)) - (xiia * Math.Pow(d, 7)));
    }

    private static double Meridian(double latitude)
    {
        const double N = (AiryA - AiryB) / (AiryA + AiryB);
        const double N2 = N * N;
        const double N3 = N * N * N;
        var (less, more) = (latitude - OriginLatitude, latitude + OriginLatitude);
        return AiryB * Scale * (
            ((1 + N + (1.25 * N2) + (1.25 * N3)) * less)
            - (((3 * N) + (3 * N2) + (2.625 * N3)) * Math.Sin(less) * Math.Cos(more))
            + (((1.875 * N2) + (1.875 * N3)) * Math.Sin(2 * less) * Math.Cos(2 * more))
            - (35.0 / 24 * N3 * Math.Sin(3 * less) * Math.Cos(3 * more)));
    }

    private static GeoPoint Shifted(double latitude, double longitude)
    {
        const double E2 = 1 - (AiryB * AiryB / (AiryA * AiryA));
        var nu = AiryA / Math.Sqrt(1 - (E2 * Math.Pow(Math.Sin(latitude), 2)));
        var (x, y, z) = (nu * Math.Cos(latitude) * Math.Cos(longitude), nu * Math.Cos(latitude) * Math.Sin(longitude), nu * (1 - E2) * Math.Sin(latitude));
        const double S = 1 - 20.4894e-6;
        var (rx, ry, rz) = (Seconds(0.1502), Seconds(0.2470), Seconds(0.8421));
        var (x2, y2, z2) = (446.448 + (S * x) - (rz * y) + (ry * z), -125.157 + (rz * x) + (S * y) - (rx * z), 542.060 - (ry * x) + (rx * y) + (S * z));
        const double WgsE2 = 1 - (WgsB * WgsB / (WgsA * WgsA));
        var p = Math.Sqrt((x2 * x2) + (y2 * y2));
        var found = Math.Atan2(z2, p * (1 - WgsE2));
        for (var i = 0; i < 5; i++)
        {
            var radius = WgsA / Math.Sqrt(1 - (WgsE2 * Math.Pow(Math.Sin(found), 2)));
            found = Math.Atan2(z2 + (WgsE2 * radius * Math.Sin(found)), p);
        }

        return new GeoPoint(double.RadiansToDegrees(found), double.RadiansToDegrees(Math.Atan2(y2, x2)));
    }

    private static double Seconds(double seconds) => double.DegreesToRadians(seconds / 3600);
}
