using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The probabilities of the six statuses of one learner.</summary>
/// <param name="InactiveShareOfRisk">0..1: part of the risk with a place that is inactivity (illness, pregnancy, caring); the same with or without a place.</param>
/// <param name="ElsewhereShare">0..1: part of those without a place and not NEET who take part in something outside the model.</param>
/// <param name="WorkShareOfOther">0..1: work without regulated training, of those neither participating nor NEET; the rest is re-engagement.</param>
internal sealed record StatusModel(double InactiveShareOfRisk, double ElsewhereShare, double WorkShareOfOther)
{
    public static StatusModel Of(AnalysisParameters parameters)
        => new(parameters.InactiveShareOfRisk, parameters.ElsewhereShare, parameters.WorkShareOfOther);

    /// <summary>Chance of NEET with a place: logistic(intercept + log odds).</summary>
    public static double Risk(double intercept, double logOdds) => 1 / (1 + Math.Exp(-(intercept + logOdds)));

    /// <summary>
    /// NEET before tracking: with a place the learner's own risk, without one the assumption, but never less than the own risk;
    /// so a place never raises it.
    /// </summary>
    /// <param name="held">0..1: share of the winter with a place.</param>
    /// <param name="risk">0..1: chance of NEET with a place.</param>
    /// <param name="ifNoPlace">0..1: the assumption.</param>
    public static double Neet(double held, double risk, double ifNoPlace) => (held * risk) + ((1 - held) * Math.Max(ifNoPlace, risk));

    /// <summary>The six probabilities; they add up to 1 and none is negative, rounding errors apart. Not known comes first and takes the same share of every status.</summary>
    public StatusExpectation Probabilities(double held, double risk, double ifNoPlace, AuthorityRates rates)
    {
        var neet = Neet(held, risk, ifNoPlace);
        var inactive = InactiveShareOfRisk * risk;
        var other = (held * rates.Other * (1 - risk)) + ((1 - held) * (1 - Math.Max(ifNoPlace, risk)) * (1 - ElsewhereShare));
        var known = 1 - rates.NotKnown;
        return new StatusExpectation(
            known * Math.Max(0, 1 - neet - other), known * other * (1 - WorkShareOfOther), known * other * WorkShareOfOther,
            known * Math.Max(0, neet - inactive), known * inactive, rates.NotKnown);
    }
}
