using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The characteristics that the risk model knows, as bits: equal sets have equal risk.</summary>
[Flags]
internal enum RiskFactors
{
    None = 0,

    /// <summary>Attendance under 90 %.</summary>
    PersistentAbsence = 1,

    /// <summary>At Level 2 or below, without a full Level 2. Neither this nor <see cref="Level3"/>: the middle of the ladder.</summary>
    BelowLevel2 = 2,

    /// <summary>On a Level 3 programme.</summary>
    Level3 = 4,

    /// <summary>Eligible for free school meals.</summary>
    Disadvantage = 8,
    PermanentExclusion = 16,
    SenSupport = 32,
    Ehcp = 64,

    /// <summary>Characteristics 110 to 190: in care, parent, refugee, carer, substance misuse, care leaver, youth offending, pregnant.</summary>
    VulnerableGroup = 128,
}

/// <summary>Which factors a learner has, and how parameters name them.</summary>
internal static class LearnerRiskFactors
{
    /// <summary>Number of sets of factors.</summary>
    public const int Sets = 256;

    /// <summary>The factors one by one, in the order of the coefficients, with the last part of their parameters' keys.</summary>
    public static IReadOnlyList<(RiskFactors Factor, string Key)> All { get; } =
    [
        (RiskFactors.PersistentAbsence, "persistent_absence"), (RiskFactors.BelowLevel2, "below_level2"), (RiskFactors.Level3, "level3"),
        (RiskFactors.Disadvantage, "disadvantage"), (RiskFactors.PermanentExclusion, "permanent_exclusion"),
        (RiskFactors.SenSupport, "sen_support"), (RiskFactors.Ehcp, "ehcp"), (RiskFactors.VulnerableGroup, "vulnerable_group"),
    ];

    /// <summary>The learner's factors.</summary>
    public static RiskFactors Of(Learner learner)
    {
        static RiskFactors If(bool has, RiskFactors factor) => has ? factor : RiskFactors.None;
        return If(learner.Attendance >= AttendanceBand.From85, RiskFactors.PersistentAbsence)
            | If(learner.InScope && learner.PriorAttainment < PriorAttainment.Level2WithoutEnglishAndMaths, RiskFactors.BelowLevel2)
            | If(!learner.InScope, RiskFactors.Level3)
            | If(learner.FreeSchoolMeals, RiskFactors.Disadvantage)
            | If(learner.Exclusion == Exclusion.Permanent, RiskFactors.PermanentExclusion)
            | If(learner.Sen == SenStatus.SenSupport, RiskFactors.SenSupport)
            | If(learner.Sen == SenStatus.Ehcp, RiskFactors.Ehcp)
            | If(learner.Characteristics.Any(code => code is >= 110 and <= 190), RiskFactors.VulnerableGroup);
    }

    /// <summary>On the margin, by prior attainment or family background: those for whom distance was found to matter (Dickerson and McIntosh 2013).</summary>
    public static bool OnTheMargin(this RiskFactors factors) => (factors & (RiskFactors.BelowLevel2 | RiskFactors.Disadvantage)) != 0;
}
