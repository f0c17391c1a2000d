using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Bars of the share newly placed per area, today over best case.</summary>
internal static class PlacedChart
{
    private const double Left = 330;
    private const double Bars = 480;
    private const double RowHeight = 46;

    public static XElement Of(IEnumerable<AreaResult> areas)
    {
        var rows = areas.Where(area => area.AllLevels.Competing > 0).ToArray();
        var height = (rows.Length * RowHeight) + 34;
        return El("figure", At("class", "chart"), At("tabindex", "0"), El("figcaption", "Share of those who compete who are newly placed", Modelled()),
            Svg.Canvas(Left + Bars + 130, height, "Bars: share newly placed per area, today and in the best case; the table below has the figures.",
                Ticks(height), rows.SelectMany((area, index) => Row(area, (index * RowHeight) + 8))));
    }

    private static IEnumerable<XElement> Ticks(double height)
        => Enumerable.Range(0, 5).SelectMany(quarter => new[]
        {
            Svg.Line(Left + (Bars * quarter / 4), 0, Left + (Bars * quarter / 4), height - 22, "#b1b4b6"),
            Svg.Text(Left + (Bars * quarter / 4), height - 6, $"{quarter * 25}%", "middle", 13, "#484949"),
        });

    private static IEnumerable<XElement> Row(AreaResult area, double y)
    {
        var level = area.AllLevels;
        var (today, best) = (Bars * level.PlacedChoice / level.Competing, Bars * level.PlacedBest / level.Competing);
        return
        [
            Svg.Text(Left - 12, y + 21, ChartLabel.Short(area.Name), "end"),
            Svg.Rect(Left, y, today, 15, "#1d4f91"),
            Svg.Rect(Left, y + 18, best, 14, "#ffffff", "#1d4f91"),
            Svg.Label(Left + today + 6, y + 12, $"{Figures.Percent(level.PlacedChoice, level.Competing)} today"),
            Svg.Label(Left + best + 6, y + 30, $"{Figures.Percent(level.PlacedBest, level.Competing)} best case"),
        ];
    }
}

/// <summary>Area names short enough for a chart.</summary>
internal static class ChartLabel
{
    /// <summary>The name without what stands in brackets.</summary>
    public static string Short(string name)
    {
        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket] : name;
    }
}
