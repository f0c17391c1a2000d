using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What a place adds to the risk of its holder: a journey at the margin, another level or subject than wanted. Only for those who have just been placed.</summary>
internal static class CourseFit
{
    /// <summary>Log odds for a competing learner; 0 without a place.</summary>
    public static double LogOdds(RunView run, int competing)
    {
        var pool = run.Choice.PlacedPool[competing];
        if (pool < 0)
            return 0;
        return LogOdds(run.Parameters.Risk, run.LearnerAt(competing), run.OfferOf(pool), run.OptionMinutes(competing, pool));
    }

    /// <summary>Log odds that a course would add for a learner.</summary>
    public static double LogOdds(RiskParameters risk, Learner learner, CourseOffer offer, int minutes)
    {
        var beyond = minutes - risk.TravelFromMinutes;
        var travel = beyond > 0 && LearnerRiskFactors.Of(learner).OnTheMargin() ? risk.TravelPer10Minutes * beyond / 10 : 0;
        var level = offer.Level.Equals(learner.IntendedLevel) ? 0 : risk.LevelMismatch;
        var subject = learner.SubjectPreferences.IsEmpty || learner.SubjectPreferences.Contains(offer.SsaTier1) ? 0 : risk.SubjectMismatch;
        return travel + level + subject;
    }
}
