using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>The year after September and expected NEET by scenario and area, in both runs: one row an area. What only September's table would call no change stands here.</summary>
internal static class LaterCsv
{
    public const string Name = "comparison-later.csv";

    private const int Decimals = 2;

    public static string Make(RunProvenance basis, IReadOnlyList<ComparedScenario> scenarios)
    {
        Column<(ComparedScenario Scenario, AreaDifference Area)>[] columns =
        [
            new("basis", "text", "Scenario that it is compared with.", row => row.Scenario.Comparison.Basis),
            new("scenario", "text", "Scenario.", row => row.Scenario.Comparison.Scenario),
            .. UnknownColumns.In(NotKnownAreas.Codes(basis, scenarios), (Column<(ComparedScenario Scenario, AreaDifference Area)>[])
            [
                new("area_code", "code", "Area.", row => row.Area.Code),
                new("area_name", "text", "Its name.", row => row.Area.Name),
                .. LaterStep.All.SelectMany(step => Three<(ComparedScenario Scenario, AreaDifference Area)>(step.Code, $"{step.What}, of those who compete in September: expected people, mean over the replications", row => step.Of(row.Area))),
                .. NeetAssumption.All.SelectMany(neet => Three<(ComparedScenario Scenario, AreaDifference Area)>("neet_" + neet.Code, $"Expected NEET at 16 and 17, December to February, under the {neet.Code} assumption: mean over the replications", row => (neet.Of(row.Area.NeetBefore), neet.Of(row.Area.NeetAfter)))),
            ]),
            .. ComparedIdentity.Columns<(ComparedScenario Scenario, AreaDifference Area)>(basis, row => row.Scenario),
        ];
        return CsvText.Write(columns, scenarios.SelectMany(scenario => scenario.Comparison.Areas.Select(area => (scenario, area))));
    }

    private static IEnumerable<Column<T>> Three<T>(string code, string what, Func<T, (double Before, double After)?> of)
    {
        string Cell(T row, Func<(double Before, double After), double> pick) => of(row) is { } both ? Figures.Fixed(pick(both), Decimals) : Figures.NotApplicable;
        yield return new(code + "_before", "young people", $"{what}; basis.", row => Cell(row, both => both.Before));
        yield return new(code + "_after", "young people", $"{what}; scenario.", row => Cell(row, both => both.After));
        yield return new(code + "_difference", "young people", "The second less the first, without an interval.", row => Cell(row, both => both.After - both.Before));
    }
}
