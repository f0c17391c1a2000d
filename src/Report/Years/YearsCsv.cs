using System.Globalization;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per year and area.</summary>
internal static class YearsCsv
{
    public const string Name = "years.csv";

    private sealed record Row(YearFigures Year, YearArea Area);

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(YearsResult years, RunProvenance provenance)
    {
        Column<Row>[] columns = [.. UnknownColumns.In(provenance, Columns()), .. RunColumns.Identity<Row>(provenance)];
        return (CsvText.Write(columns, years.Years.SelectMany(year => year.Areas.Select(area => new Row(year, area)))), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("time_period", "code", "Academic year as six digits: 202526 is 2025/26.", row => string.Create(CultureInfo.InvariantCulture, $"{row.Year.Year.StartYear}{(row.Year.Year.StartYear + 1) % 100:00}")),
        new("time_identifier", "text", "What sort of period.", _ => "Academic year"),
        new("area_code", "code", "Area of the home; ALL for everything.", row => row.Area.AreaCode),
        new("area_name", "text", "Its name.", row => row.Area.AreaName),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("cohort_16_17", "people", "Young people aged 16 and 17.", row => row.Area.Cohort),
        new("competing", "people", "Who compete for a place at Level 2 or below, all ages.", row => row.Area.Competing),
        new("continuing", "people", "Who keep last year's place.", row => row.Area.Continuing),
        new("newly_placed_choice", "people", "Newly placed as applications work today.", row => row.Area.Placed),
        new("no_place_found_choice", "people", "No suitable place found in the model.", row => row.Area.NoPlaceFound),
        new("neet_low", "people, expected", "Expected NEET of the cohort in winter, low value of what being without a place does.", row => Figures.Fixed(row.Area.Neet.Low, 1)),
        new("neet_central", "people, expected", "The same, central value.", row => Figures.Fixed(row.Area.Neet.Central, 1)),
        new("neet_high", "people, expected", "The same, high value.", row => Figures.Fixed(row.Area.Neet.High, 1)),
        new("neet_central_draws_mean", "people, expected", "Mean of the central value over the draws of the years; z for one draw.", row => Over(row, interval => interval.Mean)),
        new("neet_central_draws_half_width", "people, expected", "Half the width of its t-interval (95 %): what the draws of choices, ties, progression, drop-out and resits do.", row => Over(row, interval => interval.HalfWidth)),
        new("not_known", "people, expected", "Not known to tracking; no place changes it.", row => Figures.Fixed(row.Area.NotKnown, 1)),
    ];

    private static string Over(Row row, Func<ReplicationInterval, double?> figure)
        => row.Area.NeetOver.Length > 1 && figure(Interval.Of(row.Area.NeetOver)) is { } value ? Figures.Fixed(value, 1) : Figures.NotApplicable;
}
