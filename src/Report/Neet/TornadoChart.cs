using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>A bar per assumption from expected NEET at one end of its range to the other, widest first, around the run's own.</summary>
internal static class TornadoChart
{
    private const double Left = 330;
    private const double Plot = 440;
    private const double RowHeight = 34;
    private const string Low = "#6a8fbf";
    private const string High = "#1d4f91";

    public static XElement Of(SensitivityResults sensitivity)
    {
        var least = sensitivity.Bars.SelectMany(bar => new[] { bar.NeetAtLow, bar.NeetAtHigh }).Append(sensitivity.Base).Min();
        var most = sensitivity.Bars.SelectMany(bar => new[] { bar.NeetAtLow, bar.NeetAtHigh }).Append(sensitivity.Base).Max();
        var scale = most > least ? Plot / (most - least) : 0;
        double X(double neet) => Left + ((neet - least) * scale);
        var height = (sensitivity.Bars.Length * RowHeight) + 30;
        return El("figure", At("class", "chart"), At("tabindex", "0"),
            El("figcaption", "Expected NEET when one assumption goes to either end of its range: light towards the low end, dark towards the high end", Modelled()),
            Svg.Canvas(Left + Plot + 150, height, "Bars: how far expected NEET moves for each assumption; the table below has the figures.",
                Svg.Line(X(sensitivity.Base), 0, X(sensitivity.Base), height - 24, "#484949"),
                Svg.Text(X(sensitivity.Base), height - 8, $"this run {Figures.Whole(sensitivity.Base)}", "middle", 13, "#484949"),
                sensitivity.Bars.SelectMany((bar, index) => Row(bar, sensitivity.Base, (index * RowHeight) + 4, X))));
    }

    private static IEnumerable<XElement> Row(SensitivityBar bar, double run, double y, Func<double, double> x)
    {
        XElement Part(double end, string fill) => Svg.Rect(Math.Min(x(run), x(end)), y, Math.Max(1, Math.Abs(x(end) - x(run))), RowHeight - 12, fill);
        var right = Math.Max(x(run), Math.Max(x(bar.NeetAtLow), x(bar.NeetAtHigh)));
        return
        [
            Svg.Text(Left - 12, y + 16, bar.Name, "end"),
            Part(bar.NeetAtLow, Low), Part(bar.NeetAtHigh, High),
            Svg.Label(right + 8, y + 16, $"{Figures.Whole(Math.Min(bar.NeetAtLow, bar.NeetAtHigh))} to {Figures.Whole(Math.Max(bar.NeetAtLow, bar.NeetAtHigh))}"),
        ];
    }
}
