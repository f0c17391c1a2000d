using System.Collections.Immutable;
using System.Xml.Linq;

namespace Pathways.Report.Publishing;

/// <summary>Tables of a publication as accessible HTML.</summary>
internal static class PubTable
{
    /// <summary>The rows of one area.</summary>
    public static XElement Of(DataTable table, string area, string areaName, int most = int.MaxValue)
    {
        var rows = table.Of(area).ToArray();
        var more = rows.Length > most ? $", the first {most} of {rows.Length}; all are in {table.Id}.csv" : "";
        return Report.Table.Of(
            $"{areaName}: {Low(table.Title)}{more}", [.. Heads(table), .. table.Measures.Select(measure => measure.Label)],
            rows.Take(most).Select(row => (string[])[.. First(table, row), .. row.Cells.Select(cell => cell.Text)]), textColumns: Math.Max(1, table.Dimensions.Length), modelled: table.Basis == "modelled");
    }

    /// <summary>One row an area, of the rows with one key.</summary>
    public static XElement ByArea(DataTable table, string caption, IEnumerable<(string Code, string Name)> areas, IReadOnlyList<string> measures, params string[] keys)
        => Report.Table.Of(caption, ["Area", .. measures.Select(measure => table.Measures[table.Index(measure)].Label)],
            areas.Select(area => (string[])[area.Name, .. measures.Select(measure => table.Cell(area.Code, measure, keys).Text)]), modelled: table.Basis == "modelled");

    private static IEnumerable<string> Heads(DataTable table) => table.Dimensions.Length > 0 ? table.Dimensions.Select(dimension => dimension.Label) : ["Academic year"];

    private static ImmutableArray<string> First(DataTable table, DataRow row) => table.Dimensions.Length > 0 ? row.Keys : [new Model.AcademicYear(row.Year).ToString()];

    private static string Low(string title) => title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];
}
