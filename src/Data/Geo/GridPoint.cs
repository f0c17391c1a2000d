using System.Globalization;

namespace Pathways.Data.Geo;

/// <summary>
/// A point on a grid of 0.00001 degrees (about 1.1 m north, 0.7 m east in Kent). Borders are kept as whole numbers so that
/// shared vertices are equal exactly and every geometric test is free of rounding.
/// </summary>
/// <param name="X">Longitude (WGS 84) in units of 0.00001 degrees.</param>
/// <param name="Y">Latitude (WGS 84) in units of 0.00001 degrees.</param>
public readonly record struct GridPoint(int X, int Y)
{
    /// <summary>Grid units in a degree: five decimals, the precision of the published boundaries.</summary>
    public const int UnitsPerDegree = 100_000;

    /// <summary>The grid point nearest to a position in degrees.</summary>
    public static GridPoint FromDegrees(decimal longitude, decimal latitude)
        => new(ToUnits(longitude), ToUnits(latitude));

    /// <summary>
    /// Twice the signed area of the triangle a, b, c in square grid units: positive when c lies to the left of a→b, zero on the line.
    /// </summary>
    public static long Cross(GridPoint a, GridPoint b, GridPoint c)
        => (((long)b.X - a.X) * ((long)c.Y - a.Y)) - (((long)b.Y - a.Y) * ((long)c.X - a.X));

    /// <summary>West to east, then south to north: the order in which everything on the grid is walked.</summary>
    public static int Compare(GridPoint a, GridPoint b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Y.CompareTo(b.Y);

    /// <summary>Longitude and latitude in degrees.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"({X / (decimal)UnitsPerDegree} {Y / (decimal)UnitsPerDegree})");

    private static int ToUnits(decimal degrees) => decimal.ToInt32(Math.Round(degrees * UnitsPerDegree, MidpointRounding.AwayFromZero));
}
