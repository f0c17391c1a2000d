using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>The numbers of the choice room, read once. Meaning, unit and source of each stand in <c>readme-choice.md</c>.</summary>
/// <param name="TravelLimitMinutes">Longest door-to-door journey each way at which a course is in reach, minutes.</param>
/// <param name="TravelWeight">Minutes-equivalents per travelled minute.</param>
/// <param name="EarlyWaitWeight">Minutes-equivalents per minute at the site before the course begins.</param>
/// <param name="SubjectSecondMinutes">Cost of the second subject wanted, minutes-equivalents.</param>
/// <param name="SubjectThirdMinutes">Cost of the third and later subjects wanted, minutes-equivalents.</param>
/// <param name="SubjectOtherMinutes">Cost of a subject that was not named, minutes-equivalents.</param>
/// <param name="SubjectFoundationMinutes">Cost of preparation for life and work (SSA 14) that was not named, minutes-equivalents.</param>
/// <param name="LevelStepMinutes">Cost of a course one step from the intended level, minutes-equivalents.</param>
/// <param name="RouteMismatchMinutes">Cost of another sort of institution than wanted, minutes-equivalents.</param>
/// <param name="FlexibleMismatchMinutes">Cost of flexible provision for those who need none, and the reverse, minutes-equivalents.</param>
/// <param name="SettingMismatchMinutes">Cost of a mainstream place for a special setting, and the reverse, minutes-equivalents.</param>
/// <param name="EhcpGeneralPlaceMinutes">Cost of a general place for an EHCP holder, minutes-equivalents.</param>
/// <param name="FullTimeHours">Planned hours a year from which a programme is full-time.</param>
/// <param name="UnplacedMinutes">Cost of having no place before weighting, minutes-equivalents.</param>
/// <param name="UnplacedSharePerPoint">Share added to that cost per point of vulnerability.</param>
/// <param name="NoiseScaleMinutes">Scale of the Gumbel noise in <c>choice</c>, minutes-equivalents.</param>
/// <param name="ApplicationDays">Days over which applications are spread.</param>
/// <param name="Points">Points of the risk-of-NEET indicator by criterion.</param>
public sealed record ChoiceParameters(
    double TravelLimitMinutes, double TravelWeight, double EarlyWaitWeight, double SubjectSecondMinutes, double SubjectThirdMinutes,
    double SubjectOtherMinutes, double SubjectFoundationMinutes, double LevelStepMinutes, double RouteMismatchMinutes,
    double FlexibleMismatchMinutes, double SettingMismatchMinutes, double EhcpGeneralPlaceMinutes, int FullTimeHours,
    double UnplacedMinutes, double UnplacedSharePerPoint, double NoiseScaleMinutes, int ApplicationDays, VulnerabilityPoints Points)
{
    /// <summary>Key of the noise scale, which <see cref="NoiseFit"/> fits.</summary>
    public const string NoiseScaleKey = "choice.noise_scale_minutes";

    /// <summary>Key of the cost of a travelled minute, which <see cref="NoiseFit"/> fits when the noise alone does not do.</summary>
    public const string TravelWeightKey = "choice.travel_weight";

    /// <summary>Key of the mean distance to which both are fitted.</summary>
    public const string TargetKey = "choice.target_mean_kilometres";

    /// <summary>Every key that this room reads.</summary>
    public static ImmutableArray<string> Keys { get; } =
    [
        "choice.application_days", "choice.early_wait_weight", "choice.ehcp_general_place_minutes", "choice.flexible_mismatch_minutes",
        "choice.full_time_hours", "choice.level_step_minutes", NoiseScaleKey,
        .. VulnerabilityPoints.Keys, "choice.route_mismatch_minutes", "choice.setting_mismatch_minutes",
        "choice.subject_foundation_minutes", "choice.subject_other_minutes", "choice.subject_second_minutes",
        "choice.subject_third_minutes", TargetKey, "choice.travel_limit_minutes", TravelWeightKey,
        "choice.unplaced_minutes", "choice.unplaced_share_per_point",
    ];

    /// <summary>Reads the numbers.</summary>
    /// <exception cref="KeyNotFoundException">A key is missing.</exception>
    /// <exception cref="InvalidInputException">A number is negative, or not a number.</exception>
    public static ChoiceParameters From(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var bad = Keys.Where(key => !(parameters[key] >= 0 && parameters[key] <= MaximumValue)).Select(key => new Problem(
            "parameters", null, null, key, parameters[key].ToString(System.Globalization.CultureInfo.InvariantCulture),
            "is out of range", $"give a number from 0 to {MaximumValue}")).ToList();
        if (bad.Count > 0)
            throw new InvalidInputException(bad);
        return new ChoiceParameters(
            parameters["choice.travel_limit_minutes"], parameters[TravelWeightKey], parameters["choice.early_wait_weight"],
            parameters["choice.subject_second_minutes"], parameters["choice.subject_third_minutes"],
            parameters["choice.subject_other_minutes"], parameters["choice.subject_foundation_minutes"],
            parameters["choice.level_step_minutes"], parameters["choice.route_mismatch_minutes"],
            parameters["choice.flexible_mismatch_minutes"], parameters["choice.setting_mismatch_minutes"],
            parameters["choice.ehcp_general_place_minutes"], parameters.Whole("choice.full_time_hours"),
            parameters["choice.unplaced_minutes"], parameters["choice.unplaced_share_per_point"],
            parameters[NoiseScaleKey], Math.Max(1, parameters.Whole("choice.application_days")),
            VulnerabilityPoints.From(parameters));
    }

    /// <summary>Largest value of any parameter of the room; keeps every cost and utility far inside 32 bits.</summary>
    public const int MaximumValue = 10_000;
}
