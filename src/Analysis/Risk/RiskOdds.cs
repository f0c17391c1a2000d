using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Odds of being NEET against a learner with no risk factor and a full Level 2. The published ratios are marginal, each of them
/// already carrying part of the others, so they are not multiplied: a learner carries the single factor whose odds differ most
/// from 1, by ratio. This first form understates learners with several factors; the intercept keeps the mean right.
/// </summary>
internal sealed record RiskOdds
{
    /// <summary>Attendance under 90 %.</summary>
    public required double PersistentAbsence { get; init; }

    /// <summary>Eligible for free school meals.</summary>
    public required double Disadvantage { get; init; }
    public required double BelowLevel2 { get; init; }
    public required double Level2 { get; init; }
    public required double Level3 { get; init; }
    public required double PermanentExclusion { get; init; }
    public required double SenSupport { get; init; }
    public required double Ehcp { get; init; }

    /// <summary>Characteristics 110 to 190: in care, parent, refugee, carer, substance misuse, care leaver, youth offending, pregnant.</summary>
    public required double VulnerableGroup { get; init; }

    public static RiskOdds Read(ParameterReader reader)
    {
        double Odds(string factor) => reader.Number($"analysis.odds.{factor}", 0.01, 100);
        return new RiskOdds
        {
            PersistentAbsence = Odds("persistent_absence"),
            Disadvantage = Odds("disadvantage"),
            BelowLevel2 = Odds("below_level2"),
            Level2 = Odds("level2"),
            Level3 = Odds("level3"),
            PermanentExclusion = Odds("permanent_exclusion"),
            SenSupport = Odds("sen_support"),
            Ehcp = Odds("ehcp"),
            VulnerableGroup = Odds("vulnerable_group"),
        };
    }

    /// <summary>Log odds of the learner's strongest factor; 0 for none.</summary>
    public double StrongestLogOdds(Learner learner)
    {
        var strongest = Math.Log(Ladder(learner));
        void Consider(bool applies, double odds)
        {
            var log = Math.Log(odds);
            if (applies && Math.Abs(log) > Math.Abs(strongest))
                strongest = log;
        }

        Consider(learner.Attendance >= AttendanceBand.From85, PersistentAbsence);
        Consider(learner.FreeSchoolMeals, Disadvantage);
        Consider(learner.Exclusion == Exclusion.Permanent, PermanentExclusion);
        Consider(learner.Sen == SenStatus.SenSupport, SenSupport);
        Consider(learner.Sen == SenStatus.Ehcp, Ehcp);
        Consider(learner.Characteristics.Any(code => code is >= 110 and <= 190), VulnerableGroup);
        return strongest;
    }

    private double Ladder(Learner learner) => learner switch
    {
        { InScope: false } => Level3,
        { PriorAttainment: PriorAttainment.Level2WithoutEnglishAndMaths or PriorAttainment.Level2WithEnglishAndMaths } => Level2,
        _ => BelowLevel2,
    };
}
