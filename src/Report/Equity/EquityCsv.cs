using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per area and group. Small groups are withheld.</summary>
internal static class EquityCsv
{
    public const string Name = "equity.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        return (CsvText.Write(columns, EquityTable.Of(result.Equity)), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<EquityTable.Row>> Columns() =>
    [
        new("area_code", "code", "Code of the area of the home; ALL for everything.", row => row.Equity.AreaCode),
        new("area_name", "text", "Its name.", row => row.Equity.AreaName),
        new("group", "filter", "free_school_meals, sen_support, ehcp, looked_after, refugee_or_asylum_seeker, unaccompanied_asylum_seeker (recorded as both of these), esol, home_educated, or imd_quintile_1 (homes in the most deprived fifth of neighbourhoods in England) to 5, which tells of the area, not of the person.", row => EquityTable.Code(row.Equity.Group)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("competing", "people", "Young people of the group who compete for a place, to the nearest 5; c under 10, or where another would be given away.", row => StrictCount.Of(row.Equity.Members?.Learners ?? 0, row.Withheld)),
        .. Both("places_in_reach", "places", "Open places of suitable courses in reach, mean over the young people", 1, figures => figures.PlacesInReach),
        .. Both("places_shared", "places", "The same, each place shared equally among all who can take it", 3, figures => figures.SharedPlaces),
        .. Over("places_shared", 3, row => row.Equity.Over.SharedPlaces, 1),
        .. Both("nearest_minutes", "minutes", "Minutes one way to the nearest suitable course with a place open, mean over those with one in reach", 1, figures => figures.NearestMinutes),
        .. Over("nearest_minutes", 1, row => row.Equity.Over.NearestMinutes, 1),
        .. Both("without_course", "percent", "Without a suitable course with a place open in reach", 1, figures => 100 * figures.WithoutCourse),
        .. Over("without_course", 1, row => row.Equity.Over.WithoutCourse, 100),
        .. Both("newly_placed_choice", "percent", "Newly placed as applications work today", 1, figures => 100 * figures.PlacedChoice),
        .. Over("newly_placed_choice", 1, row => row.Equity.Over.PlacedChoice, 100),
        .. Both("newly_placed_best", "percent", "Newly placed in the best case", 1, figures => 100 * figures.PlacedBest),
        .. Both("gini", "0 to 1", "Gini coefficient of the places shared to them, 0 where all have the same", 3, figures => figures.Spread.Gini),
        .. Both("palma", "ratio", "Palma ratio of the places shared to them: what the tenth with most have ÷ what the four tenths with least have; 0.25 where all have the same; z where these have nothing", 3, figures => figures.Spread.Palma),
    ];

    private static IEnumerable<Column<EquityTable.Row>> Both(string name, string unit, string meaning, int decimals, Func<EquityFigures, double?> figure) =>
    [
        new(name, unit, $"{meaning}; c for fewer than 10.", row => Text(row.Members, figure, decimals)),
        new($"{name}_others", unit, "The same for all others of the area.", row => Text(row.Others, figure, decimals)),
        new($"{name}_gap", unit == "percent" ? "percentage points" : unit, "Group less others, from unrounded figures.", row => row.Members is null || row.Others is null
            ? StrictCount.Withheld : row.Gap(figure) is { } gap ? Figures.Fixed(gap, decimals) : Figures.NotApplicable),
    ];

    private static IEnumerable<Column<EquityTable.Row>> Over(string name, int decimals, Func<EquityTable.Row, ImmutableArray<double>> over, int scale)
    {
        string Shown(EquityTable.Row row, Func<ReplicationInterval, double?> figure) => row.Members is null || row.Others is null
            ? StrictCount.Withheld : over(row).Length > 1 && figure(Interval.Of(over(row))) is { } value ? Figures.Fixed(scale * value, decimals) : Figures.NotApplicable;
        var unit = scale == 1 ? "as the gap" : "percentage points";
        yield return new($"{name}_gap_mean", unit, "Mean gap over the replications of choices and of the uncertain offer; z where not made.", row => Shown(row, interval => interval.Mean));
        yield return new($"{name}_gap_half_width", unit, "Half the width of its 95 % t-interval: what the draws do, not whether the model is right.", row => Shown(row, interval => interval.HalfWidth));
    }

    private static string Text(EquityFigures? figures, Func<EquityFigures, double?> figure, int decimals) => figures is null
        ? StrictCount.Withheld : figure(figures) is { } value ? Figures.Fixed(value, decimals) : Figures.NotApplicable;
}
