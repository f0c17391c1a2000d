using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Names of areas on a map, at the centroid of each area's largest ring, on two lines when long.</summary>
internal static class MapLabels
{
    private const int LongestLine = 15;
    private const double LineHeight = 15;

    public static XElement Of(IEnumerable<Shape> areas, MapFrame frame)
        => El("g", At("class", "map-labels"), At("font-size", "14"), At("font-weight", "bold"), At("text-anchor", "middle"), At("fill", "#0b0c0c"),
            At("stroke", "#ffffff"), At("stroke-width", "3.5"), At("paint-order", "stroke"), At("stroke-linejoin", "round"),
            areas.Select(area => Label(ChartLabel.Short(area.Name), frame.At(Centroid(area)))));

    private static XElement Label(string name, (double X, double Y) at)
    {
        var lines = Lines(name);
        return El("text", lines.Select((line, index) => El("tspan",
            At("x", Svg.Num(at.X)), At("y", Svg.Num(at.Y + (LineHeight * (index - ((lines.Length - 1) / 2.0))) + 5)), line)));
    }

    private static string[] Lines(string name)
    {
        var breaks = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').ToArray();
        if (name.Length <= LongestLine || breaks.Length == 0)
            return [name];
        var middle = breaks.OrderBy(i => Math.Abs(i - (name.Length / 2))).ThenBy(i => i).First();
        return [name[..middle], name[(middle + 1)..]];
    }

    /// <summary>Centroid of the largest outer ring, by the shoelace formula.</summary>
    private static (double Longitude, double Latitude) Centroid(Shape area)
    {
        var ring = area.Polygons.Select(polygon => polygon[0]).OrderByDescending(outer => Math.Abs(Rings.TwiceArea(outer))).First();
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < ring.Length; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
            var cross = (from.Longitude * to.Latitude) - (to.Longitude * from.Latitude);
            x += (from.Longitude + to.Longitude) * cross;
            y += (from.Latitude + to.Latitude) * cross;
        }

        var area6 = 3 * Rings.TwiceArea(ring);
        return area6 == 0 ? ring[0] : (x / area6, y / area6);
    }
}
