using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ColumnMeaning;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>What every column of every file of a publication counts. A file or column that is not here is an error, so that no new table slips by.</summary>
internal static class ColumnMeanings
{
    public const string Total = "Total";

    /// <summary>Rows of the validation table that are percentages of those aged 16 and 17 by counts that stand in files.</summary>
    private static readonly Dictionary<string, string> OfTheCohort = new(StringComparer.Ordinal)
    {
        ["NEET, aged 16 to 17, December to February"] = "neet/central",
        ["Not known, aged 16 to 17, December to February"] = "status/Not known to tracking",
        ["NEET or not known, aged 16 to 17, December to February"] = "neet or not known",
        ["In education and training, aged 16 to 17, December to February"] = "status/Participating in education or training",
    };

    private static readonly Dictionary<string, string> Steps = new(StringComparer.Ordinal)
    {
        ["Placed in September, as applications work today"] = "step/placed",
        ["Of these, still there at the end of January"] = "step/still",
        ["Of these, left by the end of January"] = "step/left",
        ["Entered a January place"] = "step/entered",
        ["On any course at the end of April"] = "step/april",
    };

    /// <summary>What stands in a place.</summary>
    /// <exception cref="InvalidDataException">Nobody has thought of it.</exception>
    public static ColumnMeaning Of(FigurePlace place) => (place.Table, place.Column) switch
    {
        ("offer" or "published-figures" or "published-figures-academic-year", _) => NotPeople,
        ("population", "people") => Expected("population/" + place.Period),
        ("population", "level_2_and_below") => NotPeople, // made of three columns of these files and nothing else: CohortToLastYearTests makes it anew from them
        ("attainment-and-need", "people") => place.Row == Total ? Expected("cohort") : StrictCount("need/" + place.Row),
        ("attainment-and-need", "percent") => place.Row == Total ? Never : Percent("need/" + place.Row, "cohort"),
        ("attainment-and-need", "percent_recorded") => NotPeople,
        ("participation", "people") => place.Row == Total ? Expected("cohort") : StrictExpected("status/" + place.Row),
        ("neet", "not_known") => StrictExpected("status/Not known to tracking"),
        ("neet", "neet_low" or "neet_central" or "neet_high") => StrictExpected("neet/" + place.Column["neet_".Length..]),
        ("groups", "competing") => place.Row == Total ? Count("competing/Total") : StrictCount("group/" + place.Row),
        ("groups", "percent_newly_placed") => place.Row == Total ? NotPeople : // of all: made of two columns of these files and nothing else, see PublicationPageTests
            Percent("placed of group/" + place.Row, "group/" + place.Row),
        ("year-11-to-12", "people") => place.Row.StartsWith("Intend a course", StringComparison.Ordinal) ? Count("competing/Total") : Steps.TryGetValue(place.Row, out var step) ? Expected(step) : Never,
        ("travel", "beyond_45_minutes" or "beyond_60_minutes" or "beyond_75_minutes") => place.Row == Total ? Count("beyond/" + place.Column[7..9]) : Never,
        ("travel", "median_minutes_choice" or "p90_minutes_choice" or "median_minutes_best" or "median_pounds_a_year" or "zones_without_course") => NotPeople,
        ("apprenticeships", "demand") => Count("want an apprenticeship/" + place.Row),
        ("apprenticeships", "expected_starts") => Expected("start an apprenticeship/" + place.Row),
        ("apprenticeships", "shared_vacancies" or "subjects_wanted" or "subjects_none_in_reach") => NotPeople,
        ("send", "with_plan" or "continuing" or "competing" or "placed_choice" or "placed_best") => StrictCount("plan/" + place.Column),
        ("send", "commissioned_for_residents") => NotPeople,
        ("send", "open_places") => Never, // inside the authority only, as are places shared
        ("cold-spots", _) => Spot(place),
        ("gap-by-level", _) => Gap(place, place.Row),
        ("gap-by-type" or "gap-by-subject", _) => place.Row == Total ? Gap(place, Total) : Wish(place),
        ("gap-by-msoa-group", "competing" or "no_place_choice" or "no_place_best") => Count(place.Keys[^1] == Total ? $"{place.Column}/{Total}" : $"msoas/{place.Keys[^1]}/{place.Column}"),
        ("shortages", "no_place_choice") => Count($"shortage/{place.Row}/no place"),
        ("shortages", "neet_low" or "neet_central" or "neet_high") => StrictExpected($"shortage/{place.Row}/{place.Column}"),
        ("lots", "places" or "pounds_a_year" or "pounds_dfe_allocation" or "pounds_high_needs" or "pounds_council_subcontract") => NotPeople,
        ("lots", "learners_in_reach" or "newly_placed_choice" or "newly_placed_choice_lower" or "newly_placed_choice_upper" or "newly_placed_best") => Never,
        ("compared", _) => Compared(place),
        ("compared-later", _) => Later(place),
        ("validation", "published" or "difference") => NotPeople,
        ("validation", "modelled") => OfTheCohort.TryGetValue(place.Keys[0].Split(" (")[0], out var part) ? Percent(part, "cohort") : NotPeople,
        _ when place.Table.StartsWith("observed-", StringComparison.Ordinal) => ObservedMeanings.Of(place),
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };

    private static ColumnMeaning Gap(FigurePlace place, string level) => place.Column switch
    {
        "competing" or "no_place_choice" or "no_place_best" or "placed_choice" or "placed_best" => Count($"{place.Column}/{level}"),
        "no_place_mean" or "no_place_lower" or "no_place_upper" => Expected($"{place.Column}/{level}"),
        "places_in_reach" or "places_shared" or "percent_confirmed" or "percent_courses_confirmed" or "percent_reach_confirmed" => NotPeople,
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };

    private static ColumnMeaning Wish(FigurePlace place) => place.Column switch
    {
        "competing" or "no_place_choice" or "no_place_best" => StrictCount($"{place.Table}/{place.Row}/{place.Column}"),
        "no_place_mean" or "no_place_lower" or "no_place_upper" => StrictExpected($"{place.Table}/{place.Row}/{place.Column}"),
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };

    private static ColumnMeaning Spot(FigurePlace place) => place.Column switch
    {
        "young_people" => Count($"spot/{place.Keys[0]}/{place.Keys[2]}/competing"),
        "no_place_choice" => Expected($"spot/{place.Keys[0]}/{place.Keys[2]}/no_place_mean"),
        "no_place_best" => Count($"spot/{place.Keys[0]}/{place.Keys[2]}/no_place_best"),
        "zones" or "cold_draws" or "draws" => NotPeople,
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };

    private static ColumnMeaning Later(FigurePlace place) => place.Column.Replace("_before", "", StringComparison.Ordinal).Replace("_after", "", StringComparison.Ordinal) switch
    {
        "january" => Expected("step/entered"),
        "april" => Expected("step/april"),
        "neet_low" => StrictExpected("neet/low"),
        "neet_central" => StrictExpected("neet/central"),
        "neet_high" => StrictExpected("neet/high"),
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };

    private static ColumnMeaning Compared(FigurePlace place) => place.Column switch
    {
        "placed_before" or "placed_after" => Count("placed_choice/" + place.Row),
        "no_place_before" or "no_place_after" => Count("no_place_choice/" + place.Row),
        "more_with_a_place_mean" or "more_with_a_place_lower" or "more_with_a_place_upper" => new(Told.Difference, $"change_{place.Column["more_with_a_place_".Length..]}/{place.Row}"),
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };
}
