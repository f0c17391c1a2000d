using System.Collections.Immutable;
using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Who has less access than others.</summary>
internal static class EquitySection
{
    public static Section Of(ReportContext context) => new("equity", "Who has less access than others",
        context.Result.Equity.Areas.IsEmpty
            ? [P("Groups were not compared in this run.")]
            :
            [
                P("Access is counted person by person: the courses that suit each young person who competes, with a place open, within the travel limit. Shared places divide each place equally among all who can take it, so they tell of competition too. A gap is the group less all others of the area."),
                Groups(context),
                P("Deprivation is a mark of the neighbourhood of the home, not of the person. In synthetic data only free school meals differ between districts; every other characteristic is spread alike over the county, so a gap shows what the group's level, conditions and route meet with, not where it lives."),
                P(NoData(context.Result.Equity)),
                Areas(context),
                P("The Gini coefficient is 0 where all have the same access. The Palma ratio sets what the tenth with most access have beside what the four tenths with least have: 0.25 where all have the same. Groups of fewer than 10 are withheld (c), counts are to the nearest 5. By area and group: equity.csv."),
            ]);

    private static XElement Groups(ReportContext context)
    {
        var all = context.Result.Equity.Areas[^1].AreaCode;
        return Table.Of(
            $"Access by group, {context.Result.Total.Name}: group, and in brackets the gap to all others: mean of the replications ± half the width of its 95% interval, in the best case the run's own",
            ["Group", "Compete", "Shared places for each", "Minutes to the nearest", "No course in reach", "Newly placed today", "Best case", "Gini", "Palma"],
            EquityTable.Of(context.Result.Equity).Where(row => row.Equity.AreaCode == all).Select(row => (string[])
            [
                EquityTable.Words(row.Equity.Group), StrictCount.Of(row.Equity.Members?.Learners ?? 0, row.Withheld),
                WithGap(row, 2, figures => figures.SharedPlaces, over: row.Equity.Over.SharedPlaces),
                WithGap(row, 1, figures => figures.NearestMinutes, over: row.Equity.Over.NearestMinutes),
                WithGap(row, 1, figures => 100 * figures.WithoutCourse, "%", row.Equity.Over.WithoutCourse, 100),
                WithGap(row, 1, figures => 100 * figures.PlacedChoice, "%", row.Equity.Over.PlacedChoice, 100),
                WithGap(row, 1, figures => 100 * figures.PlacedBest, "%"), Text(row, figures => figures.Spread.Gini), Text(row, figures => figures.Spread.Palma),
            ]));
    }

    private static XElement Areas(ReportContext context) => Table.Of(
        "How unevenly access is spread, by area of the home", ["Area", "Gini", "Palma ratio", "Part of the tenth with most", "Part of the four tenths with least"],
        context.Result.Equity.Areas.Select(area => (string[])
        [
            area.AreaName, Number(area.Spread.Gini), Number(area.Spread.Palma), Share(area.Spread.TopTenthShare), Share(area.Spread.BottomFourTenthsShare),
        ]), totals: 1);

    private static string WithGap(EquityTable.Row row, int decimals, Func<EquityFigures, double?> figure, string unit = "", ImmutableArray<double> over = default, int scale = 1)
        => row.Members is not { } members ? StrictCount.Withheld
            : figure(members) is not { } value ? "–"
            : row.Gap(figure) is not { } gap ? Figures.Fixed(value, decimals) + unit
            : over is { IsDefault: false, Length: > 1 } && Interval.Of(over) is { HalfWidth: { } half } interval
                ? $"{Figures.Fixed(value, decimals)}{unit} ({Signed(scale * interval.Mean, decimals)}\u00A0±\u00A0{Figures.Fixed(scale * half, decimals)})"
                : $"{Figures.Fixed(value, decimals)}{unit} ({Signed(gap, decimals)})";

    private static string Signed(double gap, int decimals)
        => Figures.Fixed(Math.Abs(gap), decimals) is var text && gap < 0 && text.AsSpan().IndexOfAnyExcept('0', '.') >= 0 ? "−" + text : "+" + text;

    private static string Text(EquityTable.Row row, Func<EquityFigures, double?> figure)
        => row.Members is { } members ? Number(figure(members)) : StrictCount.Withheld;

    private static string Number(double? value) => value is { } number ? Figures.Fixed(number, 2) : "–";

    private static string Share(double? value) => value is { } number ? Figures.Percent(number, 1) : "–";

    private static string NoData(EquityResults equity)
        => "Who is recorded both as refugee or asylum seeker and as looked after is taken for an unaccompanied asylum seeker; the shipped learners have one characteristic each, so nobody is. No data yet: home education after Year 11 beyond a modelled share"
            + (equity.NoData.IsEmpty ? "." : "; nobody in the dataset who competes is recorded as " + string.Join(", ", equity.NoData.Select(EquityTable.Words)) + ".");
}
