using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The run beside the one that it is compared with, area by area.</summary>
internal static class ComparedSection
{
    private static readonly string[] Columns = ["placed_before", "placed_after", "no_place_before", "no_place_after", "more_with_a_place_mean", "more_with_a_place_lower", "more_with_a_place_upper"];

    public static Section Of(PublicationSource source, PublicationTableSet tables, IReadOnlyCollection<AreaResult> areas)
    {
        var table = tables[ComparedTables.Id];
        var shown = areas.Concat(source.Result.Areas.Where(area => area.Kind is AreaKind.Authority or AreaKind.All)).DistinctBy(area => area.Code);
        return new Section("compared", $"Compared with {source.Against!.ScenarioName}",
        [
            P(table.About + " low: too small to show, and of a difference it does not tell whether it is more or fewer."),
            PubTable.ByArea(table, $"This run beside {source.Against.ScenarioName}, all levels to Level 2", shown.Select(area => (area.Code, ChartLabel.Short(area.Name))), Columns, DataTable.Total),
            P(tables[ComparedLater.Id].About),
            PubTable.ByArea(tables[ComparedLater.Id], $"Later in the year: this run beside {source.Against.ScenarioName}", shown.Select(area => (area.Code, ChartLabel.Short(area.Name))), [.. tables[ComparedLater.Id].Measures.Select(measure => measure.Column)]),
            P($"By level: in the section of each area, and in {table.Id}.csv."),
        ]);
    }
}
