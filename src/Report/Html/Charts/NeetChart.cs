using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Expected NEET per area as a dot with a line from low to high, in per cent of the cohort.</summary>
internal static class NeetChart
{
    private const double Left = 330;
    private const double Plot = 480;
    private const double RowHeight = 30;

    public static XElement Of(IEnumerable<AreaResult> areas)
    {
        var rows = areas.Where(area => area.Cohort > 0).ToArray();
        var most = rows.Length == 0 ? 1 : Math.Max(1, Math.Ceiling(rows.Max(area => 100 * area.Neet.High / area.Cohort)));
        var height = (rows.Length * RowHeight) + 34;
        return El("figure", At("class", "chart"), At("tabindex", "0"), El("figcaption", "Expected NEET, per cent of the cohort aged 16 and 17: central value, and line from low to high", Modelled()),
            Svg.Canvas(Left + Plot + 130, height, "Dots with lines: expected NEET per area in per cent of the cohort; the table below has the figures.",
                Ticks(most, height), rows.SelectMany((area, index) => Row(area, (index * RowHeight) + 16, Plot / most))));
    }

    private static IEnumerable<XElement> Ticks(double most, double height)
    {
        var step = Math.Max(1, Math.Ceiling(most / 6));
        for (var percent = 0.0; percent <= most; percent += step)
        {
            var x = Left + (Plot * percent / most);
            yield return Svg.Line(x, 0, x, height - 22, "#b1b4b6");
            yield return Svg.Text(x, height - 6, $"{Svg.Num(percent)}%", "middle", 13, "#484949");
        }
    }

    private static IEnumerable<XElement> Row(AreaResult area, double y, double perPercent)
    {
        double X(double people) => Left + (100 * people / area.Cohort * perPercent);
        return
        [
            Svg.Text(Left - 12, y + 5, ChartLabel.Short(area.Name), "end"),
            Svg.Line(X(area.Neet.Low), y, X(area.Neet.High), y, "#1d4f91", 2),
            Svg.Line(X(area.Neet.Low), y - 6, X(area.Neet.Low), y + 6, "#1d4f91", 2),
            Svg.Line(X(area.Neet.High), y - 6, X(area.Neet.High), y + 6, "#1d4f91", 2),
            El("circle", At("cx", Svg.Num(X(area.Neet.Central))), At("cy", Svg.Num(y)), At("r", "6"), At("fill", "#1d4f91")),
            Svg.Label(X(area.Neet.High) + 10, y + 5, Figures.Percent(area.Neet.Central, area.Cohort)),
        ];
    }
}
