using System.Xml.Linq;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>What is published of attainment and destinations of the authority in which an area lies, since nothing is by area.</summary>
internal static class PublishedAttainment
{
    private static readonly string[] Measures = ["Level 2 by age 19", "Key stage 4", "Leavers of 16-18 study"];

    public static IEnumerable<XElement> Of(PublicationSource source, PublicationTableSet tables, AreaResult area)
    {
        var rows = tables.All.Where(table => table.Id is PublishedFigureTables.AttainmentId or PublishedFigureTables.AcademicYearId).SelectMany(table => table.Rows)
            .Where(row => Measures.Any(measure => row.Keys[0].StartsWith(measure, StringComparison.Ordinal))).ToLookup(row => row.AreaCode, StringComparer.Ordinal);
        var authority = source.Result.Areas.FirstOrDefault(one => one.Kind == AreaKind.Authority);
        var of = rows.Contains(area.Code) ? area : area.Kind == AreaKind.Lcpa ? authority : null;
        if (of is null || !rows.Contains(of.Code))
            return [];
        return [Table.Of(of == area ? $"{area.Name}: published attainment and destinations" : $"{area.Name}: published attainment and destinations of the authority, {of.Name}", ["Figure", "Source", "Percent"], rows[of.Code].Select(row => (string[])[row.Keys[0], row.Keys[1], row.Cells[0].Text]), textColumns: 2, modelled: false)];
    }
}
