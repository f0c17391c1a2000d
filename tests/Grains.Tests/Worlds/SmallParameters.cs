using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Grains.Tests.Worlds;

/// <summary>Round numbers of the tests' own; nothing here is taken from the shipped file.</summary>
internal static class SmallParameters
{
    public static Provenance Made { get; } = new(Basis.Modelled, Confidence.Low, "test");

    public static ParameterSet Set { get; } = new(
    [
        .. ChoiceParameters.Keys.Select(key => Parameter(key, Choice(key["choice.".Length..]))),
        Parameter("analysis.few_places_ratio", 0.5),
        .. new (string Key, double Value)[]
        {
            ("achieve.entry_level1", 0.8), ("achieve.level2", 0.7), ("progress.below_level2", 0.4), ("progress.level2", 0.4), ("level3_leave", 0.1), ("resit.english", 0.2),
            ("resit.maths", 0.2), ("second_year.entry", 0.5), ("second_year.level1", 0.5), ("second_year.level2", 0.5), ("places_trend", 0), ("reform.last_year", 2026),
            ("reform.replaced_share", 1), ("stable_points", 0.1),
        }.Select(rate => Parameter("years." + rate.Key, rate.Value)),
        Parameter("analysis.retention.entry_level1", 0.9),
        Parameter("analysis.retention.level2", 0.8),
        Parameter("analysis.programme_months", 10),
        Parameter("analysis.reentry_share", 0.5),
        new Parameter("analysis.neet_if_unplaced", 0.5, 0.3, 0.7, "share", Made),
        Parameter("analysis.neet_inactive_share", 0.4),
        Parameter("analysis.elsewhere_share", 0.25),
        Parameter("analysis.work_share_of_other", 0.75),
        new Parameter("analysis.neet_if_unplaced.vulnerable", 0.6, 0.4, 0.8, "share", Made),
        new Parameter("analysis.neet_if_unplaced.ehcp", 0.4, 0.2, 0.6, "share", Made),
        Parameter("analysis.flexible_re_engagement_share", 0.5),
        Parameter("analysis.withdrawal.sen_support", 1.1),
        Parameter("analysis.withdrawal.ehcp", 1),
        Parameter("analysis.withdrawal.travel_from_minutes", 30),
        Parameter("analysis.withdrawal.travel_per_10_minutes", 1.05),
        Parameter("analysis.travel_margin.from_minutes", 30),
        Parameter("analysis.travel_margin.log_odds_per_10_minutes", 0.1),
        Parameter("analysis.mismatch.level_log_odds", 0.2),
        Parameter("analysis.mismatch.subject_log_odds", 0.1),
        Parameter("analysis.roni.offer_from", 1),
        Parameter("analysis.roni.additional_from", 2),
        Parameter("analysis.roni.substantial_from", 4),
        Parameter("analysis.sensitivity.places_share", 0.1),
        Parameter("analysis.sensitivity.withdrawal_share", 0.25),
        Parameter("analysis.sensitivity.travel_share", 0.2),
        .. new[] { "persistent_absence", "disadvantage", "below_level2", "level3", "permanent_exclusion", "sen_support", "ehcp", "vulnerable_group" }
            .Select((factor, i) => Parameter("analysis.coefficient." + factor, 0.2 * i)),
        .. new[] { "primary.no_sen", "primary.sen_support", "primary.ehcp", "secondary.no_sen", "secondary.sen_support", "secondary.ehcp", "special.ehcp" }
            .Select(group => Parameter("lever.attendance." + group, 0)),
        Parameter("lever.careers_guidance.gap_closed", 0),
        Parameter("lever.offer_coverage.reentry_added", 0),
        Parameter("lever.vocational_profiles.odds", 1),
        Parameter("lever.travel_training.odds", 1),
        Parameter("lever.supported_employment.odds", 1),
        Parameter("analysis.replications", 2),
        Parameter("analysis.offer_draws", 2),
        Parameter("analysis.reference_draws", 99),
        Parameter("analysis.scan_replications", 9),
        Parameter("analysis.cold.false_discovery_rate", 0.1),
        Parameter("analysis.cold.far_minutes", 45),
        Parameter("analysis.cold.narrow_subjects", 2),
        Parameter("analysis.cold.full_ratio", 2),
        Parameter("analysis.cold.draws_share", 0.5),
        Parameter("analysis.cold.confirmed_share", 0.5),
        Parameter("analysis.cold.travel_help_minutes", 15),
        .. Enum.GetNames<Confidence>().SelectMany(confidence => new[] { "exists", "places", "level", "site" }
            .Select(what => Parameter($"analysis.redraw.{confidence.ToLowerInvariant()}.{what}", what == "exists" ? 0.9 : 0.1))),
        .. new[] { "kent", "medway" }.SelectMany(authority => new[]
        {
            Parameter($"analysis.neet_intercept.{authority}", -3),
            Parameter($"analysis.not_known_rate.{authority}", 0.04),
            Parameter($"analysis.other_status_rate.{authority}", 0.03),
        }),
    ]);

    private static Parameter Parameter(string key, double value) => new(key, value, null, null, "unit", Made);

    private static double Choice(string name) => name switch
    {
        "application_days" => 100,
        "ehcp_general_place_minutes" => 5,
        "flexible_mismatch_minutes" => 20,
        "full_time_hours" => 580,
        "level_step_minutes" => 25,
        "noise_scale_minutes" => 10,
        "route_mismatch_minutes" => 15,
        "setting_mismatch_minutes" => 30,
        "subject_foundation_minutes" => 18,
        "subject_other_minutes" => 35,
        "subject_second_minutes" => 8,
        "subject_third_minutes" => 16,
        "target_mean_kilometres" => 10,
        "travel_limit_minutes" => 75,
        "unplaced_minutes" => 300,
        "unplaced_share_per_point" => 0.1,
        _ => 1,
    };
}
