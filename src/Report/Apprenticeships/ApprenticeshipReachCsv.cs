using Pathways.Model;

namespace Pathways.Report;

/// <summary>Subjects out of reach and foundation apprenticeships by area; published starts by home district and where they are delivered.</summary>
internal static class ApprenticeshipReachCsv
{
    public const string Name = "apprenticeship-reach.csv";

    private sealed record Row(ApprenticeshipScope? Scope, ApprenticeshipLeakage? Leakage);

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        var rows = result.ApprenticeshipReach.Areas.Select(area => new Row(area, null)).Concat(result.ApprenticeshipReach.Leakage.Select(row => new Row(null, row)));
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("row", "filter", "scope: vacancies in reach of an area's young people; starts: published starts of a district's residents, all ages and levels.", row => row.Scope is null ? "starts" : "scope"),
        new("area_code", "code", "Area or district of the home.", row => row.Scope?.AreaCode ?? row.Leakage!.DistrictCode),
        new("area_name", "text", "Its name.", row => row.Scope?.AreaName ?? row.Leakage!.DistrictName),
        new("tier", "filter", "Level 2 and below, or Level 3; z in rows of starts.", row => row.Scope is { } scope ? Phrases.Tier(scope.Tier) : Figures.NotApplicable),
        new("basis", "text", "Basis of the figures of the row.", row => row.Scope is null ? "published" : "modelled"),
        new("subjects_wanted", "subjects", "Sector subject areas wanted first by anybody of the area.", row => Number(row.Scope?.SubjectsWanted)),
        new("subjects_none_in_reach", "codes", "Of these, with no vacancy in reach of anybody who wants them, with spaces between them; none where there is no such subject.", row => row.Scope is not { } scope ? Figures.NotApplicable : scope.SubjectsNoneInReach.IsEmpty ? "none" : string.Join(' ', scope.SubjectsNoneInReach)),
        new("demand_none_in_reach", "people", "Young people who want one of them first, to the nearest 10; low for 1 to 4.", row => row.Scope is { } scope ? PeopleCount.Of(scope.DemandNoneInReach) : Figures.NotApplicable),
        new("foundation_vacancies", "vacancies", "Vacancies in foundation apprenticeships in reach of home, shared; part of the tier's.", row => row.Scope is { } scope ? Figures.Fixed(scope.FoundationVacancies, 1) : Figures.NotApplicable),
        new("foundation_expected_starts", "people, expected", "Starts expected of them.", row => row.Scope is { } scope ? Figures.Fixed(scope.FoundationStarts, 1) : Figures.NotApplicable),
        new("starts_year", "text", "Year of the starts.", row => row.Leakage?.Year ?? Figures.NotApplicable),
        new("starts", "people", "Starts of the district's residents, wherever they are delivered.", row => Number(row.Leakage?.Starts)),
        new("starts_own_district", "people", "Delivered in the same district.", row => Number(row.Leakage?.Own)),
        new("starts_kent", "people", "In another district of Kent.", row => Number(row.Leakage?.Kent)),
        new("starts_medway", "people", "In Medway, from elsewhere.", row => Number(row.Leakage?.Medway)),
        new("starts_london", "people", "In London.", row => Number(row.Leakage?.London)),
        new("starts_elsewhere", "people", "Elsewhere, unknown places among them.", row => Number(row.Leakage?.Elsewhere)),
    ];

    private static string Number(int? value) => value is { } number ? Figures.Fixed(number, 0) : Figures.NotApplicable;
}
