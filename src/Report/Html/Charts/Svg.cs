using System.Globalization;
using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>SVG elements with invariant numbers.</summary>
internal static class Svg
{
    public static string Num(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    public static XElement Canvas(double width, double height, string label, params object?[] content)
        => El("svg", At("viewBox", $"0 0 {Num(width)} {Num(height)}"), At("width", Num(width)), At("height", Num(height)),
            At("role", "img"), At("aria-label", label), content);

    public static XElement Rect(double x, double y, double width, double height, string fill, string? stroke = null)
        => El("rect", At("x", Num(x)), At("y", Num(y)), At("width", Num(Math.Max(0, width))), At("height", Num(height)), At("fill", fill),
            stroke is null ? null : At("stroke", stroke));

    public static XElement Line(double x1, double y1, double x2, double y2, string stroke, double width = 1)
        => El("line", At("x1", Num(x1)), At("y1", Num(y1)), At("x2", Num(x2)), At("y2", Num(y2)), At("stroke", stroke), At("stroke-width", Num(width)));

    public static XElement Text(double x, double y, string text, string anchor = "start", double size = 14, string fill = "#0b0c0c")
        => El("text", At("x", Num(x)), At("y", Num(y)), At("text-anchor", anchor), At("font-size", Num(size)), At("fill", fill), text);

    /// <summary>A figure beside a mark, with a white edge so that grid lines do not cross it.</summary>
    public static XElement Label(double x, double y, string text)
        => El("text", At("x", Num(x)), At("y", Num(y)), At("font-size", "13"), At("fill", "#0b0c0c"), At("stroke", "#ffffff"),
            At("stroke-width", "4"), At("paint-order", "stroke"), text);
}
