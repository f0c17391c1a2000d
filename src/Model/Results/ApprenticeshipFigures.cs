namespace Pathways.Model;

/// <summary>Which apprenticeships a figure speaks of.</summary>
public enum ApprenticeshipTier
{
    /// <summary>Foundation and Level 2 apprenticeships, for learners at Level 2 and below.</summary>
    Level2AndBelow,

    /// <summary>Level 3 apprenticeships, for learners who intend Level 3.</summary>
    Level3,
}

/// <summary>Young people who want an apprenticeship first, against vacancies. Apprenticeships are jobs: nobody is placed in one with certainty. Modelled.</summary>
/// <param name="Tier">Level 2 and below, or Level 3.</param>
/// <param name="SsaTier1">Sector subject area tier 1 wanted first; null for all subjects together.</param>
/// <param name="Demand">Learners aged 16 to 18 who need a place and whose preferred route is an apprenticeship.</param>
/// <param name="SharedVacancies">Vacancies in reach of home, each shared equally among those who want its subject and can reach it.</param>
/// <param name="ExpectedStarts">Expected number of them who start, at most <paramref name="Demand"/>.</param>
/// <param name="WithoutVacancyInReach">Learners with no vacancy of their subject in reach of home.</param>
public sealed record ApprenticeshipFigures(
    ApprenticeshipTier Tier, string? SsaTier1, int Demand, double SharedVacancies, double ExpectedStarts, int WithoutVacancyInReach)
{
    /// <summary>Young people who want an apprenticeship and are not expected to start one.</summary>
    public double Shortfall => Demand - ExpectedStarts;
}

/// <summary>The apprenticeship figures of one area in one subject.</summary>
/// <param name="AreaCode">Area code, as in <see cref="AreaResult.Code"/>.</param>
/// <param name="AreaName">Area name.</param>
/// <param name="Figures">The figures; <see cref="ApprenticeshipFigures.SsaTier1"/> is set.</param>
public sealed record ApprenticeshipRow(string AreaCode, string AreaName, ApprenticeshipFigures Figures);

/// <summary>Vacancies by district of the workplace, subject and type, with the starts expected of them.</summary>
/// <param name="DistrictCode">GSS code of the workplace's district.</param>
/// <param name="DistrictName">Its name.</param>
/// <param name="SsaTier1">Sector subject area tier 1.</param>
/// <param name="Type">Foundation, Level 2 or Level 3.</param>
/// <param name="Vacancies">Expected vacancies in the year.</param>
/// <param name="StartsIfWanted">Vacancies × fill probability: starts by people aged 16 to 18 if enough want them.</param>
/// <param name="StartsOpenTo16">The part of these whose employer takes a 16-year-old.</param>
/// <param name="Basis">Basis of the row.</param>
public sealed record VacancyRow(
    string DistrictCode, string DistrictName, string SsaTier1, ApprenticeshipType Type, double Vacancies,
    double StartsIfWanted, double StartsOpenTo16, Basis Basis);
