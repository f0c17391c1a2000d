using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Where a learner stood before the September of the run.</summary>
public enum Stage
{
    /// <summary>Leaving Year 11.</summary>
    Entrant,

    /// <summary>Keeps the place held last year.</summary>
    Continuing,

    /// <summary>In learning last year, needs a new place.</summary>
    Mover,

    /// <summary>Not in education, employment or training last year, and seeking.</summary>
    Neet,
}

/// <summary>Highest attainment before the September of the run.</summary>
public enum PriorAttainment
{
    BelowEntry3,
    Entry3,
    Level1,
    Level2WithoutEnglishAndMaths,
    Level2WithEnglishAndMaths,
}

/// <summary>Band of the GCSE grade in English or in maths.</summary>
public enum GradeBand
{
    Ungraded,
    Grade1To2,
    Grade3,
    Grade4Plus,
}

/// <summary>Special educational needs provision.</summary>
public enum SenStatus
{
    None,
    SenSupport,
    Ehcp,
}

/// <summary>Primary type of need, the DfE's codes.</summary>
public enum PrimaryNeed
{
    None,
    Spld,
    Mld,
    Sld,
    Pmld,
    Semh,
    Slcn,
    Hi,
    Vi,
    Msi,
    Pd,
    Asd,
    Other,
}

/// <summary>Setting in which an EHCP learner is, or is to be, taught.</summary>
public enum SettingType
{
    Mainstream,
    ResourcedProvision,
    SpecialSchool,
    SpecialPost16,
    AlternativeProvision,
}

/// <summary>Attendance in Year 11, share of possible sessions.</summary>
public enum AttendanceBand
{
    /// <summary>95 % and more.</summary>
    From95,

    /// <summary>90 to under 95 %.</summary>
    From90,

    /// <summary>85 to under 90 %: persistently absent.</summary>
    From85,

    /// <summary>50 to under 85 %: persistently absent.</summary>
    From50,

    /// <summary>Under 50 %: severely absent.</summary>
    Under50,
}

/// <summary>Exclusion record in the last two years.</summary>
public enum Exclusion
{
    None,
    Suspended,
    Permanent,
}

/// <summary>First language and need of English teaching.</summary>
public enum LanguageNeed
{
    None,
    Eal,
    Esol,
}

/// <summary>The route a learner would choose first.</summary>
public enum PreferredRoute
{
    College,
    SchoolSixthForm,
    TrainingProvider,
    Apprenticeship,
    SupportedInternship,
}

/// <summary>One learner. Synthetic learners have an id only; nothing here names a person.</summary>
/// <param name="Id">Stable id, unique in the dataset.</param>
/// <param name="ZoneCode">LSOA 2021 of the home.</param>
/// <param name="AcademicAge">Age on 31 August before the academic year: 16 is Year 12.</param>
/// <param name="Female">Sex as the school census records it; decides single-sex sites only.</param>
/// <param name="Stage">Entrant, continuing, mover or NEET.</param>
/// <param name="PriorAttainment">Highest attainment.</param>
/// <param name="English">GCSE English grade band.</param>
/// <param name="Maths">GCSE maths grade band.</param>
/// <param name="IntendedLevel">Level of the programme intended; this, not the grade 4, decides scope.</param>
/// <param name="Sen">SEN support or EHCP.</param>
/// <param name="PrimaryNeed">Primary need, None without SEN.</param>
/// <param name="Setting">Setting type; Mainstream without an EHCP.</param>
/// <param name="FreeSchoolMeals">Eligible for free school meals.</param>
/// <param name="Attendance">Attendance band in Year 11.</param>
/// <param name="Exclusion">Exclusion record.</param>
/// <param name="Characteristics">NCCIS characteristic codes 110 to 200, ascending.</param>
/// <param name="HomeEducated">Educated at home (NCCIS activity 120).</param>
/// <param name="Language">English as an additional language, or ESOL need.</param>
/// <param name="SubjectPreferences">SSA tier 1 codes, most wanted first.</param>
/// <param name="PreferredRoute">Route wanted first.</param>
/// <param name="PreviousSiteId">Site attended in Year 11 where it has a sixth form in the data, else null.</param>
/// <param name="HeldOfferId">For a continuing learner in scope, the offer whose place is kept; else null.</param>
public sealed record Learner(
    string Id, string ZoneCode, int AcademicAge, bool Female, Stage Stage, PriorAttainment PriorAttainment,
    GradeBand English, GradeBand Maths, Level IntendedLevel, SenStatus Sen, PrimaryNeed PrimaryNeed, SettingType Setting,
    bool FreeSchoolMeals, AttendanceBand Attendance, Exclusion Exclusion, ImmutableArray<int> Characteristics,
    bool HomeEducated, LanguageNeed Language, ImmutableArray<string> SubjectPreferences, PreferredRoute PreferredRoute,
    string? PreviousSiteId, string? HeldOfferId)
{
    /// <summary>What help the learner needs to travel; decides which journeys are feasible.</summary>
    public TravelNeed TravelNeed { get; init; }

    /// <summary>Whether the learner's intended programme is at Level 2 or below.</summary>
    public bool InScope => IntendedLevel.IsInScope();

    /// <summary>Whether the learner competes for a place in September: in scope and not continuing.</summary>
    public bool Competes => InScope && Stage != Stage.Continuing;

    /// <summary>Whether the learner belongs to the DfE's cohort of 16 and 17 year olds (Years 12 and 13).</summary>
    public bool InDfeCohort => AcademicAge is 16 or 17;
}
