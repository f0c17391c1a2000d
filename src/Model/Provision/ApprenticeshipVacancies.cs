namespace Pathways.Model;

/// <summary>The apprenticeship types the model counts.</summary>
public enum ApprenticeshipType
{
    Foundation,
    Level2,
    Level3,
}

/// <summary>
/// Apprenticeship vacancies open to 16 to 18 year olds by district of the workplace. They are jobs: the employer chooses,
/// and nobody is placed in one with certainty.
/// </summary>
/// <param name="DistrictCode">GSS code of the workplace's district.</param>
/// <param name="SsaTier1">Sector subject area tier 1.</param>
/// <param name="Type">Foundation, Level 2 or Level 3.</param>
/// <param name="Vacancies">Expected vacancies in the year (modelled, so fractional).</param>
/// <param name="FillProbability">0..1: chance that a vacancy is filled by someone aged 16 to 18.</param>
/// <param name="Accepts16Share">0..1: share of the vacancies whose employer takes a 16-year-old.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record ApprenticeshipVacancies(
    string DistrictCode, string SsaTier1, ApprenticeshipType Type, double Vacancies, double FillProbability,
    double Accepts16Share, Provenance Provenance);
