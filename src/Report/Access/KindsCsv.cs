using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per area and kind of course: how many of its young people are newly placed on it. By the stricter rule of counts.</summary>
internal static class KindsCsv
{
    public const string Name = "kinds.csv";

    private sealed record Row(AreaResult Area, AreaKindAccess Access, bool ChoiceWithheld, bool BestWithheld);

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        var areas = result.Areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        var rows = result.Access.Areas;
        var (choice, best) = (Withheld(rows, areas, row => row.PlacedChoice), Withheld(rows, areas, row => row.PlacedBest));
        return (CsvText.Write(columns, rows.Select((row, i) => new Row(areas[row.AreaCode], row, choice[i], best[i]))), CsvText.Describe(Name, columns));
    }

    /// <summary>Totals are known by area and level (areas.csv), and by kind over the areas of the set (the row of everything).</summary>
    private static ImmutableArray<bool> Withheld(ImmutableArray<AreaKindAccess> rows, Dictionary<string, AreaResult> areas, Func<AreaKindAccess, int> count)
    {
        var cells = Enumerable.Range(0, rows.Length).ToArray();
        return StrictCount.Withhold(
            [.. rows.Select(count)],
            [
                .. cells.GroupBy(i => (rows[i].AreaCode, rows[i].Kind.Band)).Select(cell => cell.ToArray()),
                .. cells.Where(i => areas[rows[i].AreaCode].Kind is AreaKind.Lcpa or AreaKind.Other).GroupBy(i => rows[i].Kind).Select(cell => cell.ToArray()),
            ]);
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("geographic_level", "text", "Sort of area.", row => Phrases.AreaLevel(row.Area.Kind)),
        new("area_code", "code", "Code of the area of home in its area set.", row => row.Area.Code),
        new("area_name", "text", "Its name.", row => row.Area.Name),
        new("level", "filter", "Level of the courses.", row => Phrases.LevelCode(row.Access.Kind.Band)),
        new("provision_type", "filter", "study_programme, t_level_foundation_year, flexible or supported_internship.", row => AccessWords.Type(row.Access.Kind.Type)),
        new("ssa_tier1", "filter", "Sector subject area tier 1.", row => row.Access.Kind.SsaTier1),
        new("for", "filter", "any: general places; plan: places for holders of an education, health and care plan only.", row => row.Access.Kind.PlanOnly ? "plan" : "any"),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("newly_placed_choice", "people", "Young people of the area newly placed on such courses as applications work today, to the nearest 5; c under 10, or where another would be given away.", row => StrictCount.Of(row.Access.PlacedChoice, row.ChoiceWithheld)),
        new("newly_placed_best", "people", "The same in the best case.", row => StrictCount.Of(row.Access.PlacedBest, row.BestWithheld)),
    ];
}
