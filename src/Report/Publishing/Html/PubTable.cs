using System.Xml.Linq;

namespace Pathways.Report.Publishing;

/// <summary>Tables of a publication as accessible HTML.</summary>
internal static class PubTable
{
    /// <summary>The rows of one area.</summary>
    /// <param name="table">The table.</param>
    /// <param name="area">Code of the area.</param>
    /// <param name="areaName">Its name, for the caption.</param>
    /// <param name="without">Columns that the files have and the page is too narrow for.</param>
    public static XElement Of(DataTable table, string area, string areaName, params string[] without)
    {
        var rows = table.Of(area).ToArray();
        int[] keys = [.. Enumerable.Range(0, table.Dimensions.Length).Where(at => !without.Contains(table.Dimensions[at].Column))];
        int[] figures = [.. Enumerable.Range(0, table.Measures.Length).Where(at => !without.Contains(table.Measures[at].Column))];
        return Report.Table.Of(
            $"{areaName}: {Low(table.Title)}", [.. keys.Length > 0 ? keys.Select(at => table.Dimensions[at].Label) : [table.YearHeading], .. figures.Select(at => table.Measures[at].Label)],
            rows.Select(row => (string[])[.. keys.Length > 0 ? keys.Select(at => row.Keys[at]) : [row.YearText], .. figures.Select(at => row.Cells[at].Text)]), textColumns: Math.Max(1, keys.Length), modelled: table.IsModelled(rows));
    }

    /// <summary>The rows of one area, of a table too wide for a page some columns only; the files have all.</summary>
    /// <param name="table">The table.</param>
    /// <param name="area">Code of the area.</param>
    /// <param name="caption">Caption.</param>
    /// <param name="columns">Names of the columns shown.</param>
    public static XElement Some(DataTable table, string area, string caption, IReadOnlyCollection<string> columns)
    {
        int[] keys = [.. Enumerable.Range(0, table.Dimensions.Length).Where(at => columns.Contains(table.Dimensions[at].Column))];
        int[] figures = [.. Enumerable.Range(0, table.Measures.Length).Where(at => columns.Contains(table.Measures[at].Column))];
        return Report.Table.Of(caption, [.. keys.Select(at => table.Dimensions[at].Label), .. figures.Select(at => table.Measures[at].Label)],
            table.Of(area).Select(row => (string[])[.. keys.Select(at => row.Keys[at]), .. figures.Select(at => row.Cells[at].Text)]), textColumns: keys.Length, modelled: table.IsModelled(table.Of(area)));
    }

    /// <summary>One row an area, of the rows with one key.</summary>
    public static XElement ByArea(DataTable table, string caption, IEnumerable<(string Code, string Name)> areas, IReadOnlyList<string> measures, params string[] keys)
        => Report.Table.Of(caption, ["Area", .. measures.Select(measure => table.Measures[table.Index(measure)].Label)],
            areas.Select(area => (string[])[area.Name, .. measures.Select(measure => table.Cell(area.Code, measure, keys).Text)]), modelled: table.IsModelled(table.Rows));

    private static string Low(string title) => title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];
}
