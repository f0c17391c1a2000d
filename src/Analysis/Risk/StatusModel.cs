using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The probabilities of the six statuses of one learner.</summary>
/// <param name="ElsewhereShare">0..1: part of those without a place and not NEET who take part in something outside the model.</param>
/// <param name="WorkShareOfOther">0..1: work without regulated training, of those neither participating nor NEET; the rest is re-engagement.</param>
/// <param name="ReEngagementShareOfFlexible">0..1: part of those on flexible provision who count as in re-engagement (NCCIS 530), which is no participation.</param>
internal sealed record StatusModel(double ElsewhereShare, double WorkShareOfOther, double ReEngagementShareOfFlexible)
{
    public static StatusModel Of(AnalysisParameters parameters)
        => new(parameters.ElsewhereShare, parameters.WorkShareOfOther, parameters.ReEngagementShareOfFlexible);

    /// <summary>Logistic function.</summary>
    public static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>NEET before tracking.</summary>
    /// <param name="held">0..1: share of the winter with a place.</param>
    /// <param name="risk">The learner's risk.</param>
    /// <param name="ifNoPlace">0..1: the assumption.</param>
    public static double Neet(double held, PersonRisk risk, double ifNoPlace)
        => (held * risk.WithPlace(ifNoPlace)) + ((1 - held) * risk.WithoutPlace(ifNoPlace));

    /// <summary>The six probabilities; they add up to 1 and none is negative, rounding errors apart. Not known comes first and takes the same share of every status.</summary>
    /// <param name="held">0..1: share of the winter with a place.</param>
    /// <param name="flexible">0..<paramref name="held"/>: the part of it on flexible provision.</param>
    /// <param name="risk">The learner's risk.</param>
    /// <param name="ifNoPlace">0..1: the assumption.</param>
    /// <param name="rates">The authority's rates.</param>
    public StatusExpectation Probabilities(double held, double flexible, PersonRisk risk, double ifNoPlace, AuthorityRates rates)
    {
        var neet = Neet(held, risk, ifNoPlace);
        var inactive = Math.Min(risk.Inactive, neet);
        var onCourse = 1 - risk.WithPlace(ifNoPlace);
        var other = (held * rates.Other * onCourse) + ((1 - held) * (1 - risk.WithoutPlace(ifNoPlace)) * (1 - ElsewhereShare));
        var reEngaged = flexible * ReEngagementShareOfFlexible * onCourse * (1 - rates.Other);
        var known = 1 - rates.NotKnown;
        return new StatusExpectation(
            known * Math.Max(0, 1 - neet - other - reEngaged), known * ((other * (1 - WorkShareOfOther)) + reEngaged), known * other * WorkShareOfOther,
            known * Math.Max(0, neet - inactive), known * inactive, rates.NotKnown);
    }
}
