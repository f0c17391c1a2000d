using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// A logistic model of NEET with a place: one intercept per authority, one coefficient per factor, levers, and, on a course, what a
/// long journey or another course than wanted adds.
/// </summary>
internal sealed class RiskModel
{
    private readonly AnalysisParameters _parameters;
    private readonly double[][] _logOdds;

    public RiskModel(AnalysisParameters parameters)
    {
        _parameters = parameters;
        _logOdds = [.. parameters.Rates.Select(rates =>
            Enumerable.Range(0, LearnerRiskFactors.Sets).Select(set => rates.NeetIntercept + parameters.Risk.LogOdds((RiskFactors)set)).ToArray())];
    }

    /// <summary>The risk of one learner.</summary>
    /// <param name="authority">Authority of the home.</param>
    /// <param name="learner">The learner's factors, and how levers change them.</param>
    /// <param name="onCourse">Log odds that journey and mismatch add on the course taken, not negative.</param>
    public PersonRisk Of(Authority authority, LearnerUnderLevers learner, double onCourse)
    {
        var odds = _logOdds[(int)authority];
        var own = odds[(int)learner.Factors];
        var inactive = _parameters.InactiveShareOfRisk * StatusModel.Logistic(own);
        own += learner.LogOdds;
        if (learner.AttendanceShift == 0)
            return new PersonRisk(StatusModel.Logistic(own), onCourse == 0 ? StatusModel.Logistic(own) : StatusModel.Logistic(own + onCourse), inactive);
        var shifted = odds[(int)(learner.Factors ^ RiskFactors.PersistentAbsence)] + learner.LogOdds;
        double Mean(double add) => ((1 - learner.AttendanceShift) * StatusModel.Logistic(own + add)) + (learner.AttendanceShift * StatusModel.Logistic(shifted + add));
        return new PersonRisk(Mean(0), Mean(onCourse), inactive);
    }
}
