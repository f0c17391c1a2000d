namespace Pathways.Api.Tests.Attack;

/// <summary>What a number is about, as far as it tells of people.</summary>
internal enum Meaning
{
    /// <summary>Counts people, or is made of such counts: told through the door or not at all.</summary>
    People,

    /// <summary>An end of the interval of a gap: to whole tens, where the count is told.</summary>
    Interval,

    /// <summary>Turns with who competes or who takes which places: never told of composed scenarios.</summary>
    Outcome,

    /// <summary>Follows from places, timetables and who holds a place already.</summary>
    Provision,

    /// <summary>About the answer, the server or the model: pages, versions, codes, coordinates.</summary>
    Record,
}

/// <summary>What every number of the API is about, by the name of its column or member. A name that is not here fails the attack: whoever adds a number says here what it is about.</summary>
internal static class Meanings
{
    private static readonly Dictionary<Meaning, string[]> Names = new()
    {
        [Meaning.People] =
        [
            "competing", "continuing", "newly_placed_choice", "newly_placed_best", "no_place_found_choice", "no_place_found_best", "coordination_gap", "cohort_16_17", "neet_low", "neet_central", "neet_high",
            "not_known", "apprenticeship_demand_to_level2", "apprenticeship_shortfall_to_level2", "learners_affected", "remedy_empty_places", "open_places", "applicants", "waiting_list", "unfilled_choice",
            "learners_in_reach", "filled_choice", "filled_best", "placed_before", "placed_after", "difference", "difference_lower", "difference_upper", "placed", "placed_best", "in words",
            "places_shared", "travel_median_choice", "travel_p90_choice", "neet_rate_percent", "county_neet_rate_percent", "composition_points", "provision_points", "places_per_100_competing",
            "reason_first_choice_choice", "reason_higher_choices_full_choice", "reason_higher_choice_did_not_run_choice", "reason_no_suitable_course_in_reach_choice", "reason_entry_conditions_choice",
            "reason_all_full_choice", "reason_groups_too_small_choice", "reason_dearer_than_no_place_choice",
        ],
        [Meaning.Interval] = ["gap", "gap_lower", "gap_upper"],
        [Meaning.Outcome] = ["value_of_one_more_place", "loss_of_one_place", "remedy_minutes"],
        [Meaning.Provision] =
        [
            "places", "general_places", "commissioned_places", "minimum_group", "zones", "offers", "places_in_reach", "courses_in_reach", "providers_in_reach", "subjects_in_reach", "nearest_minutes", "places_per_100",
            "places_within_30", "places_within_45", "places_within_60", "places_within_75", "flexible_places_in_reach", "plan_places_in_reach", "nearest_pounds_per_year", "least_pounds_per_year", "confirmed_share",
            "zones_without_course", "cold_draws", "draws", "zones_before", "zones_after", "zones_without_course_before", "zones_without_course_after", "open_places_before", "open_places_after",
            "places_in_reach_before", "places_in_reach_after", "courses_in_reach_before", "courses_in_reach_after", "nearest_minutes_before", "nearest_minutes_after", "minutes", "cold_spots", "cold_spots_in_all",
            "confirmed_places_share", "confirmed_courses_share", "changes", "fare_pounds", "pounds_a_year", "cost_minutes", "rank", "lead_time_months", "english_maths_pounds", "lag_pounds",
        ],
        [Meaning.Record] =
        [
            "limit", "offset", "total", "status", "step", "steps", "share", "seconds", "numberMatched", "numberReturned", "coordinates", "bbox", "latitude", "longitude", "modifications", "travel_limit_minutes",
            "within_minutes", "replications", "level", "ssa_tier1", "lot", "body_bytes", "what_ifs_a_day", "what_if_counts_a_year", "what_if_counts_within_area", "what_if_counts_within_all", "queue_position",
            "line", "column", "ukprn", "subject_codes_in_reach", "intake_months",
        ],
    };

    private static readonly Dictionary<string, Meaning> All = Names.SelectMany(pair => pair.Value.Select(name => (name, pair.Key))).ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What a number is about; null where nobody has said.</summary>
    public static Meaning? Of(string name)
    {
        var plain = new[] { "entry_", "level1_", "level2_" }.FirstOrDefault(level => name.StartsWith(level, StringComparison.Ordinal)) is { } prefix ? name[prefix.Length..] : name;
        return All.TryGetValue(plain, out var meaning) ? meaning : null;
    }
}
