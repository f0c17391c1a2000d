namespace Pathways.Report;

/// <summary>Rings of (longitude, latitude).</summary>
internal static class Rings
{
    /// <summary>Twice the signed area in square degrees (shoelace formula): positive when wound counterclockwise.</summary>
    public static double TwiceArea(ReadOnlySpan<(double X, double Y)> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
            sum += (from.X * to.Y) - (to.X * from.Y);
        }

        return sum;
    }

    /// <summary>The ring wound as asked: RFC 7946 winds outer rings counterclockwise and holes clockwise.</summary>
    public static (double X, double Y)[] Wound((double X, double Y)[] ring, bool counterclockwise)
        => TwiceArea(ring) > 0 == counterclockwise ? ring : [.. ring.Reverse()];
}
