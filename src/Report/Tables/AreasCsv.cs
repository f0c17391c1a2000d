using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per area and level, with a Total row that also carries status, NEET and apprenticeships.</summary>
internal static class AreasCsv
{
    private sealed record Row(AreaResult Area, LevelFigures Level)
    {
        public bool Total => Level.Band is null;
    }

    public const string Name = "areas.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, [.. Places(), .. Confirmed(result), .. Reasons(), .. Statuses(), .. Apprenticeships()]).ToArray();
        var rows = result.Areas.SelectMany(area => area.Levels.Append(area.AllLevels).Select(level => new Row(area, level)));
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Places() =>
    [
        new("geographic_level", "text", "Sort of area.", row => Phrases.AreaLevel(row.Area.Kind)),
        new("area_code", "code", "Code of the area in its area set; the GSS code of an authority.", row => row.Area.Code),
        new("area_name", "text", "Name of the area.", row => row.Area.Name),
        new("level", "filter", "Entry level, Level 1, Level 2 or Total: of the programme intended for people, of the course for places.", row => Phrases.LevelCode(row.Level.Band)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("competing", "people", "Young people who compete for a place in September.", row => row.Level.Competing),
        new("continuing", "people", "Young people who keep the place held last year; not in the other figures.", row => row.Level.Continuing),
        new("places_in_reach", "places", "Open places of suitable offers within the travel limit that at least one of the competing can reach; areas overlap.", row => row.Level.PlacesInReach),
        new("places_shared", "places", "The same places shared equally among all competing young people who can reach each; adds up over areas.", row => Figures.Fixed(row.Level.SharedPlaces, 1)),
        new("newly_placed_choice", "people", "Newly placed as applications work today.", row => row.Level.PlacedChoice),
        new("newly_placed_best", "people", "Newly placed in the best case.", row => row.Level.PlacedBest),
        new("no_place_found_choice", "people", "No suitable place found in the model, as applications work today.", row => row.Level.NoPlaceFoundChoice),
        new("no_place_found_best", "people", "No suitable place found in the model, best case.", row => row.Level.NoPlaceFoundBest),
        new("coordination_gap", "people", "Newly placed in the best case less newly placed as applications work today.", row => row.Level.CoordinationGap),
        new("travel_median_choice", "minutes", "Median door-to-door minutes one way of the newly placed (nearest rank), as applications work today; z with nobody placed.", row => Minutes(row.Level.TravelChoice?.MedianMinutes)),
        new("travel_p90_choice", "minutes", "90th percentile of the same.", row => Minutes(row.Level.TravelChoice?.Percentile90Minutes)),
        new("travel_median_best", "minutes", "Median in the best case.", row => Minutes(row.Level.TravelBest?.MedianMinutes)),
        new("travel_p90_best", "minutes", "90th percentile in the best case.", row => Minutes(row.Level.TravelBest?.Percentile90Minutes)),
        new("zones", "zones", "Zones (LSOA 2021) of the area.", row => row.Area.Zones),
        new("zones_without_course", "zones", "Zones without a suitable course of the level in reach; Total: without one at some level.", row => row.Level.ZonesWithoutCourse),
    ];

    private static IEnumerable<Column<Row>> Confirmed(RunResult result)
    {
        OfferConfirmation Of(Row row) => Register.Confirmed.Of(result, row.Area.Code, row.Level.Band);
        return
        [
            new("courses_taught", "courses", "Courses of the level taught in the area that take entrants.", row => Of(row).Courses),
            new("courses_confirmed", "courses", "Of these, confirmed by their provider.", row => Of(row).ConfirmedCourses),
            new("places_taught", "places", "September places of the courses taught in the area, general and commissioned.", row => Of(row).Places),
            new("places_confirmed", "places", "Of these, places of courses that their provider has confirmed.", row => Of(row).ConfirmedPlaces),
        ];
    }

    private static IEnumerable<Column<Row>> Reasons()
        => Enum.GetValues<PlacementReason>().SelectMany(reason => new Column<Row>[]
        {
            new($"reason_{Phrases.ReasonCode(reason)}_choice", "people", $"{Phrases.Reason(reason)}; as applications work today.", row => row.Level.Reasons[(int)reason].Choice),
            new($"reason_{Phrases.ReasonCode(reason)}_best", "people", $"{Phrases.Reason(reason)}; best case.", row => row.Level.Reasons[(int)reason].Best),
        });

    private static IEnumerable<Column<Row>> Statuses()
    {
        string[] names = ["participating", "re_engagement", "work_without_regulated_training", "neet_active", "neet_inactive", "not_known"];
        return
        [
            new("cohort_16_17", "people", "Young people in Years 12 and 13, Level 3 included; Total rows only, else z.", row => Total(row, area => Figures.Fixed(area.Cohort, 0))),
            .. names.Select((name, index) => new Column<Row>(
                $"status_{name}", "people, expected",
                $"{Phrases.Statuses[index]}, December to February average, central assumption; the six add up to the cohort. Total rows only.",
                row => Total(row, area => Tenths(area)[index]))),
            .. RangeColumns("neet", "Expected NEET", area => area.Neet),
            .. RangeColumns("neet_linked_to_no_place", "Part of expected NEET that would not arise had all competing been placed in September", area => area.NeetLinkedToNoPlace),
        ];
    }

    private static IEnumerable<Column<Row>> RangeColumns(string name, string words, Func<AreaResult, AssumptionRange> range) =>
    [
        new($"{name}_low", "people, expected", $"{words}, low value of what being without a place does to NEET. Total rows only.", row => Total(row, area => Figures.Fixed(range(area).Low, 1))),
        new($"{name}_central", "people, expected", $"{words}, central value.", row => Total(row, area => Figures.Fixed(range(area).Central, 1))),
        new($"{name}_high", "people, expected", $"{words}, high value.", row => Total(row, area => Figures.Fixed(range(area).High, 1))),
    ];

    private static IEnumerable<Column<Row>> Apprenticeships()
        => Enum.GetValues<ApprenticeshipTier>().SelectMany(tier =>
        {
            var code = tier == ApprenticeshipTier.Level3 ? "level3" : "to_level2";
            return new Column<Row>[]
            {
                new($"apprenticeship_demand_{code}", "people", $"Want an apprenticeship first, {Phrases.Tier(tier)}. Total rows only.", row => Total(row, area => Figures.Fixed(area.Apprenticeships[(int)tier].Demand, 0))),
                new($"apprenticeship_vacancies_shared_{code}", "vacancies", "Vacancies in reach of home, shared among those who want them.", row => Total(row, area => Figures.Fixed(area.Apprenticeships[(int)tier].SharedVacancies, 1))),
                new($"apprenticeship_expected_starts_{code}", "people, expected", "Of these expected to start.", row => Total(row, area => Figures.Fixed(area.Apprenticeships[(int)tier].ExpectedStarts, 1))),
                new($"apprenticeship_shortfall_{code}", "people, expected", "Demand less expected starts.", row => Total(row, area => Figures.Fixed(area.Apprenticeships[(int)tier].Shortfall, 1))),
            };
        });

    private static string[] Tenths(AreaResult area)
        => [.. LargestRemainder.Apportion(area.Status.InOrder, checked(area.Cohort * 10))
            .Select(tenths => Figures.Fixed(tenths / 10.0, 1))];

    private static string Total(Row row, Func<AreaResult, string> value) => row.Total ? value(row.Area) : Figures.NotApplicable;

    private static string Minutes(int? minutes) => minutes is { } value ? Figures.Fixed(value, 0) : Figures.NotApplicable;
}
