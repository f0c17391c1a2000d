using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per area, tier and subject in which somebody wants an apprenticeship.</summary>
internal static class ApprenticeshipsCsv
{
    public const string Name = "apprenticeships.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        return (CsvText.Write(columns, result.Apprenticeships), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<ApprenticeshipRow>> Columns() =>
    [
        new("area_code", "code", "Code of the area of the home.", row => row.AreaCode),
        new("area_name", "text", "Its name.", row => row.AreaName),
        new("tier", "filter", "Level 2 and below (foundation and Level 2), or Level 3.", row => Phrases.Tier(row.Figures.Tier)),
        new("ssa_tier1", "code", "Sector subject area wanted first; empty for none named.", row => row.Figures.SsaTier1 ?? ""),
        new("ssa_tier1_name", "text", "Its name.", row => Subjects.Name(row.Figures.SsaTier1)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("demand", "people", "Young people aged 16 to 18 who need a place and want an apprenticeship first.", row => row.Figures.Demand),
        new("vacancies_shared", "vacancies", "Vacancies in reach of home, shared among those who want them.", row => Figures.Fixed(row.Figures.SharedVacancies, 1)),
        new("expected_starts", "people, expected", "Of the demand expected to start; nobody is placed with certainty.", row => Figures.Fixed(row.Figures.ExpectedStarts, 1)),
        new("shortfall", "people, expected", "Demand less expected starts.", row => Figures.Fixed(row.Figures.Shortfall, 1)),
        new("without_vacancy_in_reach", "people", "Of the demand with no vacancy of the subject in reach of home.", row => row.Figures.WithoutVacancyInReach),
    ];
}
