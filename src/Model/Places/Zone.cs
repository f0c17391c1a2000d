using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>A zone of the model: one lower layer super output area 2021.</summary>
/// <param name="Code">GSS code (LSOA 2021).</param>
/// <param name="Name">ONS name.</param>
/// <param name="DistrictCode">GSS code of the district.</param>
/// <param name="MsoaCode">GSS code of the MSOA 2021.</param>
/// <param name="Centroid">Population-weighted centroid where published, else geometric.</param>
/// <param name="ImdDecile">Index of multiple deprivation 2019 decile, 1 (most deprived) to 10.</param>
/// <param name="Cohorts">Young people by age and year (modelled).</param>
public sealed record Zone(
    string Code, string Name, string DistrictCode, string MsoaCode, GeoPoint Centroid, int ImdDecile, ImmutableArray<Cohort> Cohorts);

/// <summary>Young people of one academic age in one zone and year; fractional, since it is an expectation.</summary>
/// <param name="AcademicAge">15 to 18: age on 31 August before the academic year.</param>
/// <param name="Year">Calendar year in which the academic year starts.</param>
/// <param name="People">Expected number of people.</param>
public readonly record struct Cohort(int AcademicAge, int Year, double People);
