using Pathways.Model;

namespace Pathways.Travel.Walking;

/// <summary>A point of a plane laid on the county, in metres; good for telling sides and crossings, not for distances.</summary>
internal readonly record struct PlanePoint(double X, double Y)
{
    private const double MetresPerDegree = 111_195;
    private static readonly double EastScale = MetresPerDegree * Math.Cos(double.DegreesToRadians(51.25));

    /// <summary>Equirectangular projection about the county's middle.</summary>
    public static PlanePoint Of(GeoPoint point) => new((point.Longitude - 0.7) * EastScale, (point.Latitude - 51.25) * MetresPerDegree);

    /// <summary>The point of the globe again.</summary>
    public GeoPoint ToGeo() => new((Y / MetresPerDegree) + 51.25, (X / EastScale) + 0.7);

    public double DistanceTo(PlanePoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>Where along the segment from <paramref name="a"/> to <paramref name="b"/> this point is nearest, 0 to 1.</summary>
    public double ShareAlong(PlanePoint a, PlanePoint b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var squared = (dx * dx) + (dy * dy);
        return squared == 0 ? 0 : Math.Clamp((((X - a.X) * dx) + ((Y - a.Y) * dy)) / squared, 0, 1);
    }

    public static PlanePoint Between(PlanePoint a, PlanePoint b, double share) => new(a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)));
}
