using System.Text;
using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Choropleths of zones by access; the outlines are drawn once and used again.</summary>
internal static class AccessMap
{
    private const double Width = 640;

    public static IEnumerable<XElement> Pair(ReportContext context, IReadOnlyList<LevelBand> bands)
    {
        var frame = MapFrame.Around(context.ZoneShapes, Width);
        var shapes = context.ZoneShapes.Select((shape, index) => (shape.Code, index))
            .ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        var drawn = new HashSet<int>();
        foreach (var band in bands)
        {
            var zones = context.Result.Zones.Where(zone => shapes.ContainsKey(zone.Code))
                .Select(zone => Zone(context, frame, zone, band, shapes[zone.Code], drawn.Add(shapes[zone.Code])));
            var label = $"Map of zones by access to {band.Words()} courses; the same figures are in the tables below.";
            yield return El("figure", El("figcaption", $"{band.Words()} courses", Modelled()),
                Svg.Canvas(Width, frame.Height, label,
                    El("g", At("stroke", "#ffffff"), At("stroke-width", "0.3"), zones),
                    El("g", At("fill", "none"), At("stroke", "#0b0c0c"), At("stroke-width", "1.2"), At("stroke-linejoin", "round"),
                        context.AreaShapes.Select(area => El("path", At("d", frame.Path(area))))),
                    MapLabels.Of(context.AreaShapes, frame)));
        }
    }

    private static XElement Zone(ReportContext context, MapFrame frame, ZoneResult zone, LevelBand band, int shape, bool first)
    {
        var access = zone.Access.First(one => one.Band == band);
        var fill = At("fill", AccessPatterns.Fill(access.Class));
        var title = El("title", $"{zone.MsoaName}, {zone.Name}: {Phrases.Access(access.Class)}");
        return first
            ? El("g", fill, El("path", At("id", $"z{shape}"), At("d", frame.Path(context.ZoneShapes[shape])), title))
            : El("use", At("href", $"#z{shape}"), fill, title);
    }
}

/// <summary>Projects longitude and latitude to a picture: plate carrée, true to scale at the middle latitude.</summary>
internal sealed class MapFrame
{
    private const double Margin = 4;
    private readonly double _west;
    private readonly double _north;
    private readonly double _scaleX;
    private readonly double _scaleY;

    private MapFrame(double west, double north, double scaleX, double scaleY, double height)
        => (_west, _north, _scaleX, _scaleY, Height) = (west, north, scaleX, scaleY, height);

    public double Height { get; }

    public static MapFrame Around(IReadOnlyList<Shape> shapes, double width)
    {
        var points = shapes.SelectMany(shape => shape.Polygons).SelectMany(polygon => polygon[0]).ToArray();
        if (points.Length == 0)
            return new MapFrame(0, 0, 1, 1, 2 * Margin);
        var (west, east) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var squeeze = Math.Cos(double.DegreesToRadians((south + north) / 2));
        var scaleY = (width - (2 * Margin)) / Math.Max(1e-9, (east - west) * squeeze);
        return new MapFrame(west, north, scaleY * squeeze, scaleY, ((north - south) * scaleY) + (2 * Margin));
    }

    /// <summary>
    /// The path of a shape. Points lie on a half-pixel grid that neighbours share, so borders still meet, and points that fall
    /// together are left out; steps are relative, which keeps the page small.
    /// </summary>
    public string Path(Shape shape)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Polygons.SelectMany(polygon => polygon))
        {
            var (x, y) = At(ring[0]);
            path.Append('M').Append(Svg.Num(x)).Append(' ').Append(Svg.Num(y));
            foreach (var point in ring.Skip(1))
            {
                var (nextX, nextY) = At(point);
                if (nextX == x && nextY == y)
                    continue;
                path.Append('l').Append(Svg.Num(nextX - x)).Append(' ').Append(Svg.Num(nextY - y));
                (x, y) = (nextX, nextY);
            }

            path.Append('z');
        }

        return path.ToString();
    }

    /// <summary>A point in the picture, on the half-pixel grid.</summary>
    public (double X, double Y) At((double Longitude, double Latitude) point)
        => (Half(Margin + ((point.Longitude - _west) * _scaleX)), Half(Margin + ((_north - point.Latitude) * _scaleY)));

    private static double Half(double value) => Math.Round(value * 2, MidpointRounding.AwayFromZero) / 2;
}
