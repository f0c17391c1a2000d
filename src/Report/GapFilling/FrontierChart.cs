using System.Globalization;
using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report.GapFilling;

/// <summary>Young people newly placed against places: steps of the lots below the line of single places; the table below has the figures.</summary>
internal static class FrontierChart
{
    private const double Left = 60;
    private const double Width = 640;
    private const double Height = 260;
    private const double Bottom = 40;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The chart; null where there is nothing to draw.</summary>
    public static XElement? Of(GapReport report)
    {
        var most = report.SinglePlaced.Length - 1;
        if (most < 1 || report.SinglePlaced[^1] <= 0)
            return null;
        var top = Math.Max(report.SinglePlaced.Max(), report.PlacedBest);
        string Point(double places, double placed) => string.Create(Plain, $"{Left + (Width * places / most):0.#},{8 + (Height * (1 - (placed / top))):0.#}");
        var singles = string.Join(" ", report.SinglePlaced.Select((placed, places) => Point(places, placed)));
        var (at, sum) = (0, 0);
        var steps = report.Lots.SelectMany(lot => new[] { Point(at += lot.Places, sum), Point(at, sum += lot.NewlyPlacedBest) }).ToArray();
        return El("figure", At("class", "chart"), At("tabindex", "0"), El("figcaption", "Young people newly placed against new places, best case: by single places (line) and by the plan's lots (steps) ", Modelled()),
            Svg.Canvas(Left + Width + 20, Height + Bottom + 8, "Newly placed against places: the line of single places, and the steps of the plan's lots at or below it; the table below has the figures.",
                Svg.Line(Left, 8 + Height, Left + Width, 8 + Height, "#484949"), Svg.Line(Left, 8, Left, 8 + Height, "#484949"),
                Svg.Text(Left - 8, 16, top.ToString(Plain), "end", 13, "#484949"), Svg.Text(Left - 8, 8 + Height, "0", "end", 13, "#484949"),
                Svg.Text(Left + Width, Height + 28, $"{most} places", "end", 13, "#484949"), Svg.Text(Left, Height + 28, "0", "middle", 13, "#484949"),
                Line(singles, "#1d4f91"), Line(string.Join(" ", steps.Prepend(Point(0, 0))), "#b44c00")));
    }

    private static XElement Line(string points, string colour)
        => El("polyline", At("points", points), At("fill", "none"), At("stroke", colour), At("stroke-width", "2"));
}
