namespace Pathways.Analysis.Statistics;

/// <summary>A factor of the points score of risk of NEET indicators (RONI).</summary>
public enum RoniFactor
{
    /// <summary>Attendance from 85 to under 90 %.</summary>
    Attendance85To90,

    /// <summary>Attendance under 85 %.</summary>
    AttendanceUnder85,

    /// <summary>English as an additional language.</summary>
    EnglishAdditionalLanguage,

    /// <summary>Education, health and care plan.</summary>
    EhcPlan,

    /// <summary>SEN support.</summary>
    SenSupport,

    /// <summary>Excluded, for up to half of the time.</summary>
    ExclusionMinor,

    /// <summary>Excluded for more than half of the time.</summary>
    ExclusionMajor,

    /// <summary>Educated in alternative provision.</summary>
    AlternativeProvision,

    /// <summary>Looked after.</summary>
    LookedAfter,

    /// <summary>Pregnant or a parent.</summary>
    PregnantOrParent,

    /// <summary>Eligible for free school meals.</summary>
    FreeSchoolMeals,

    /// <summary>Caring for somebody else.</summary>
    Carer,

    /// <summary>Supervised by a youth offending team.</summary>
    YouthOffending,
}
