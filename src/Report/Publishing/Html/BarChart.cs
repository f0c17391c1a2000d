using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>A row of a chart.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Filled bar.</param>
/// <param name="Lower">Lower end of its interval; null for none.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Second">Outlined bar beside it, such as the best case; null for none.</param>
internal sealed record Bar(string Label, PubCell Value, PubCell? Lower = null, PubCell? Upper = null, PubCell? Second = null);

/// <summary>Bars with the figures written beside them, as a picture with a text alternative; the same figures stand in a table.</summary>
internal static class BarChart
{
    private const double Left = 290;
    private const double Wide = 420;
    private const double Right = 230;

    public static XElement Of(string caption, IReadOnlyList<Bar> bars, string? second = null, bool modelled = true, string first = "today")
    {
        var row = second is null ? 26.0 : 34.0;
        var most = Math.Max(1, bars.SelectMany(bar => new[] { bar.Value, bar.Second ?? bar.Value, bar.Upper ?? bar.Value }).Max(cell => cell.Number ?? 0));
        var height = (bars.Count * row) + 8;
        var words = $"{caption}. Bars: {string.Join("; ", bars.Select(bar => $"{bar.Label} {Told(bar, second)}"))}.";
        return El("figure", At("class", "chart"), El("figcaption", caption, modelled ? Modelled() : null),
            Svg.Canvas(Left + Wide + Right, height, words, bars.SelectMany((bar, index) => Row(bar, (index * row) + 4, most, second, first))));
    }

    private static string Told(Bar bar, string? second) => bar.Value.Text + (second is not null && bar.Second is { } other ? $", {second} {other.Text}" : "");

    private static IEnumerable<XElement> Row(Bar bar, double y, double most, string? second, string first)
    {
        double X(PubCell cell) => Left + (Wide * Math.Max(0, cell.Number ?? 0) / most);
        yield return Svg.Text(Left - 10, y + 13, bar.Label, "end", 13);
        if (bar.Value.Number is not null)
            yield return Svg.Rect(Left, y + 1, X(bar.Value) - Left, 14, "#1d4f91");
        if (bar.Lower?.Number is not null && bar.Upper?.Number is not null)
        {
            yield return Svg.Line(X(bar.Lower.Value), y + 8, X(bar.Upper.Value), y + 8, "#0b0c0c", 2);
            yield return Svg.Line(X(bar.Lower.Value), y + 3.5, X(bar.Lower.Value), y + 12.5, "#0b0c0c", 2);
            yield return Svg.Line(X(bar.Upper.Value), y + 3.5, X(bar.Upper.Value), y + 12.5, "#0b0c0c", 2);
        }

        yield return Svg.Label(Math.Max(X(bar.Value), bar.Upper is { } upper ? X(upper) : 0) + 6, y + 12.5, bar.Value.Text + (second is null ? "" : " " + first));
        if (second is null || bar.Second is not { } other)
            yield break;
        if (other.Number is not null)
            yield return Svg.Rect(Left, y + 16.5, X(other) - Left, 11, "#ffffff", "#1d4f91");
        yield return Svg.Label(X(other) + 6, y + 26.5, other.Text + " " + second);
    }
}
