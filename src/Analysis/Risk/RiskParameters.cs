using System.Collections.Immutable;

namespace Pathways.Analysis;

/// <summary>Conditional coefficients of the risk model, and what the simulation adds to it. Log odds.</summary>
/// <param name="Coefficients">By factor, in the order of <see cref="LearnerRiskFactors.All"/>; solved so that marginal contrasts equal the published ones, then frozen.</param>
/// <param name="TravelFromMinutes">Minutes one way from which a journey is at the margin.</param>
/// <param name="TravelPer10Minutes">Added for each ten minutes beyond, for those on the margin only.</param>
/// <param name="LevelMismatch">Added when the place is at another level than intended.</param>
/// <param name="SubjectMismatch">Added when the place is in a subject that was not named.</param>
internal sealed record RiskParameters(
    ImmutableArray<double> Coefficients, double TravelFromMinutes, double TravelPer10Minutes, double LevelMismatch, double SubjectMismatch)
{
    private const double Largest = 30;

    public static RiskParameters Read(ParameterReader reader) => new(
        [.. LearnerRiskFactors.All.Select(factor => reader.Number("analysis.coefficient." + factor.Key, -Largest, Largest))],
        reader.Number("analysis.travel_margin.from_minutes", 0, 600), reader.Number("analysis.travel_margin.log_odds_per_10_minutes", 0, 5),
        reader.Number("analysis.mismatch.level_log_odds", 0, 5), reader.Number("analysis.mismatch.subject_log_odds", 0, 5));

    /// <summary>Log odds of a set of factors, without any intercept.</summary>
    public double LogOdds(RiskFactors factors)
    {
        var sum = 0.0;
        for (var i = 0; i < Coefficients.Length; i++)
            sum += (factors & LearnerRiskFactors.All[i].Factor) != 0 ? Coefficients[i] : 0;
        return sum;
    }
}
