using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per area and district: expected NEET and not known with their intervals, the points score by band, the year of those who compete.</summary>
internal static class NeetCsv
{
    public const string Name = "neet.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, [.. Place(), .. Expected(), .. Roni(), .. Year()]).ToArray();
        return (CsvText.Write(columns, result.Neet.Areas), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<AreaNeet>> Place() =>
    [
        new("geographic_level", "text", "Sort of area.", row => Phrases.AreaLevel(row.Kind)),
        new("area_code", "code", "Code of the area in its area set; the GSS code of an authority or district.", row => row.Code),
        new("area_name", "text", "Name of the area.", row => row.Name),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("cohort_16_17", "people", "Young people in Years 12 and 13, Level 3 included.", row => row.Cohort),
        new("replications", "replications", "Replications of choices and of the uncertain offer behind the figures.", row => row.NeetCentral.Length),
    ];

    private static IEnumerable<Column<AreaNeet>> Expected() =>
    [
        .. Mean("neet_low", "Expected NEET, low values of what being without a place does to NEET", row => row.NeetLow),
        .. Mean("neet_central", "Expected NEET, central values", row => row.NeetCentral),
        .. Mean("neet_high", "Expected NEET, high values", row => row.NeetHigh),
        new("neet_varied_p10", "people, expected", "Expected NEET with the analysis's numbers drawn between their low and high values too: 10th percentile of the replications.", row => People(row, area => Interval.Middle(area.NeetVaried).Low)),
        new("neet_varied_p90", "people, expected", "90th percentile of the same.", row => People(row, area => Interval.Middle(area.NeetVaried).High)),
        .. Mean("not_known", "Expected not known to tracking; provision does not change it", row => row.NotKnown),
        new("not_known_varied_p10", "people, expected", "Expected not known with the rate drawn too: 10th percentile.", row => People(row, area => Interval.Middle(area.NotKnownVaried).Low)),
        new("not_known_varied_p90", "people, expected", "90th percentile of the same.", row => People(row, area => Interval.Middle(area.NotKnownVaried).High)),
    ];

    private static IEnumerable<Column<AreaNeet>> Mean(string name, string words, Func<AreaNeet, ImmutableArray<double>> figures) =>
    [
        new(name, "people, expected", $"{words}: mean of the replications; c where fewer than {Interval.LeastCohort} live.", row => People(row, area => Interval.Of(figures(area)).Mean)),
        new($"{name}_half_width", "people, expected", "Half the width of its t-interval (95 %): what the draws do, not whether the model is right; z with one replication.",
            row => Interval.Of(figures(row)).HalfWidth is { } half ? People(row, _ => half) : Figures.NotApplicable),
    ];

    private static IEnumerable<Column<AreaNeet>> Roni()
        => Enum.GetValues<RoniBand>().Select(band => new Column<AreaNeet>(
            $"roni_{band.ToString().ToLowerInvariant()}", "people", $"Points score: {NeetWords.Band(band)}. For planning, never for eligibility; weak on one person. c where fewer than {Interval.LeastCohort} live.",
            row => Interval.Drawn(row) ? PeopleCount.Of(row.Roni[(int)band]).Replace(",", "", StringComparison.Ordinal) : "c"));

    private static IEnumerable<Column<AreaNeet>> Year() =>
    [
        new("year_competing", "people", "Compete for a place in September.", row => People(row, area => area.Year.Competing)),
        new("year_placed_september", "people, expected", "Placed in September.", row => People(row, area => area.Year.PlacedSeptember)),
        new("year_left_by_january", "people, expected", "Of these, withdrawn by the end of January.", row => People(row, area => area.Year.LeftByJanuary)),
        new("year_entered_january", "people, expected", "Entered a January place.", row => People(row, area => area.Year.EnteredJanuary)),
        new("year_entered_april", "people, expected", "Entered an April place; moves nothing of the December to February status.", row => People(row, area => area.Year.EnteredApril)),
        new("year_end_of_april", "people, expected", "On any course at the end of April.", row => People(row, area => area.Year.EndOfApril)),
    ];

    private static string People(AreaNeet area, Func<AreaNeet, double> figure) => Interval.Drawn(area) ? Figures.Fixed(figure(area), 1) : "c";
}
