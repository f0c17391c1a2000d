using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>Young people with a place in September by scenario, area, level, group and subject: one row a cell. The year after it is in <see cref="LaterCsv"/>.</summary>
internal static class ComparisonCsv
{
    public const string Name = "comparison.csv";

    public static string Make(RunProvenance basis, IReadOnlyList<ComparedScenario> scenarios)
    {
        Column<(ComparedScenario Scenario, AreaDifference Area, CellDifference Cell)>[] columns =
        [
            new("basis", "text", "Scenario that it is compared with.", row => row.Scenario.Comparison.Basis),
            new("scenario", "text", "Scenario.", row => row.Scenario.Comparison.Scenario),
            .. UnknownColumns.In(NotKnownAreas.Codes(basis, scenarios), (Column<(ComparedScenario Scenario, AreaDifference Area, CellDifference Cell)>[])
            [
                new("area_code", "code", "Area.", row => row.Area.Code),
                new("area_name", "text", "Its name.", row => row.Area.Name),
                new("breakdown", "text", "By what the row picks.", row => row.Cell.Kind.ToString().ToLowerInvariant()),
                new("category", "text", "What it picks.", row => ComparingWords.Cell(row.Cell)),
                new("people_before", "young people", "In scope, basis.", row => row.Cell.People.Before),
                new("people_after", "young people", "In scope, scenario.", row => row.Cell.People.After),
                new("placed_before", "young people", "With a place in September, basis.", row => row.Cell.Placed.Before),
                new("placed_after", "young people", "With a place in September, scenario.", row => row.Cell.Placed.After),
                new("difference_mean", "young people", "Mean difference over the paired replications.", row => Figures.Fixed(row.Cell.Difference.Mean, 2)),
                new("difference_lower", "young people", "Lower end of the 95 % interval.", row => row.Cell.Difference.Lower is { } lower ? Figures.Fixed(lower, 2) : Figures.NotApplicable),
                new("difference_upper", "young people", "Upper end of the 95 % interval.", row => row.Cell.Difference.Upper is { } upper ? Figures.Fixed(upper, 2) : Figures.NotApplicable),
                new("replications", "count", "Paired replications.", row => row.Cell.Difference.Replications),
            ]),
            .. ComparedIdentity.Columns<(ComparedScenario Scenario, AreaDifference Area, CellDifference Cell)>(basis, row => row.Scenario),
        ];
        return CsvText.Write(columns, scenarios.SelectMany(scenario => scenario.Comparison.Areas.SelectMany(area => area.Cells.Select(cell => (scenario, area, cell)))));
    }
}
