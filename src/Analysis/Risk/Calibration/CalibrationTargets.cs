using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The published figures to which the risk model is set, and nothing else is: they validate nothing. Contrasts are marginal: the groups
/// are compared as they are, with all else in which they differ.
/// </summary>
/// <param name="Neet">By <see cref="Authority"/>: share NEET of the cohort aged 16 and 17.</param>
/// <param name="Participating">By <see cref="Authority"/>: share participating.</param>
/// <param name="Contrasts">By factor, in the order of <see cref="LearnerRiskFactors.All"/>.</param>
internal sealed record CalibrationTargets(ImmutableArray<double> Neet, ImmutableArray<double> Participating, ImmutableArray<double> Contrasts)
{
    /// <summary>Rows of <c>targets.csv</c> that the targets stand for; all must be there as calibration.</summary>
    public static ImmutableArray<string> TargetIds { get; } =
    [
        "kent-neet-2025", "kent-not-known-2025", "kent-neet-not-known-2025", "kent-participating-2025", "kent-neet-not-known-no-sen-2025",
        "kent-neet-not-known-sen-support-2025", "kent-neet-not-known-ehcp-2025", "kent-neet-not-known-vulnerable-2025",
        "medway-neet-2025", "medway-not-known-2025", "medway-neet-not-known-2025", "medway-participating-2025",
    ];

    public static CalibrationTargets Read(ParameterSet parameters)
    {
        var reader = new ParameterReader(parameters);
        ImmutableArray<double> ByAuthority(string key)
            => [.. Enum.GetValues<Authority>().Select(authority => reader.Number($"analysis.{key}.{authority.ToString().ToLowerInvariant()}", 0.0001, 0.9999))];
        var targets = new CalibrationTargets(
            ByAuthority("target_neet"), ByAuthority("target_participating"),
            [.. LearnerRiskFactors.All.Select(factor => IsDifference(factor.Factor)
                ? reader.Number("analysis.contrast." + factor.Key, -0.99, 0.99)
                : reader.Number("analysis.contrast." + factor.Key, 0.01, 1000))]);
        reader.ThrowOnProblems();
        return targets;
    }

    /// <summary>The targets of one authority's level and all contrasts.</summary>
    /// <param name="neet">Share NEET.</param>
    /// <param name="factors">By row: the factors.</param>
    public ImmutableArray<MarginalTarget> All(double neet, ImmutableArray<RiskFactors> factors)
        => [
            new MarginalTarget("NEET, all", [.. factors.Select(_ => true)], [], Contrast.Rate, neet),
            .. LearnerRiskFactors.All.Select((entry, i) => new MarginalTarget(
                Name(entry.Factor), [.. factors.Select(set => set.HasFlag(entry.Factor))], [.. factors.Select(set => Compared(entry.Factor, set))],
                entry.Factor == RiskFactors.PersistentAbsence ? Contrast.RateRatio : IsDifference(entry.Factor) ? Contrast.RateDifference : Contrast.OddsRatio,
                Contrasts[i])),
        ];

    private static bool IsDifference(RiskFactors factor) => factor is RiskFactors.SenSupport or RiskFactors.Ehcp;

    private static bool Compared(RiskFactors factor, RiskFactors set) => factor switch
    {
        RiskFactors.BelowLevel2 or RiskFactors.Level3 => (set & (RiskFactors.BelowLevel2 | RiskFactors.Level3)) == 0,
        RiskFactors.SenSupport or RiskFactors.Ehcp => (set & (RiskFactors.SenSupport | RiskFactors.Ehcp)) == 0,
        RiskFactors.VulnerableGroup => true,
        _ => !set.HasFlag(factor),
    };

    private static string Name(RiskFactors factor) => factor switch
    {
        RiskFactors.PersistentAbsence => "persistent absence against others, ratio of rates",
        RiskFactors.BelowLevel2 => "below Level 2 against Level 2, odds ratio",
        RiskFactors.Level3 => "on Level 3 against Level 2, odds ratio",
        RiskFactors.Disadvantage => "free school meals against others, odds ratio",
        RiskFactors.PermanentExclusion => "permanent exclusion against others, odds ratio",
        RiskFactors.SenSupport => "SEN support less no SEN, difference of rates",
        RiskFactors.Ehcp => "EHCP less no SEN, difference of rates",
        _ => "vulnerable group against all, odds ratio",
    };
}
