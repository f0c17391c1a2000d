using Pathways.Model;

namespace Pathways.Report;

/// <summary>The data dictionary of the run folder's tables.</summary>
internal static class ColumnsCsv
{
    public const string Name = "columns.csv";

    public static string Make(RunProvenance provenance, IEnumerable<ColumnDescription> descriptions) => CsvText.Write<ColumnDescription>(
        [
            new("file", "text", "File.", row => row.File),
            new("column", "text", "Column.", row => row.Name),
            new("unit", "text", "Unit.", row => row.Unit),
            new("description", "text", "Meaning.", row => row.Description),
            .. RunColumns.Identity<ColumnDescription>(provenance),
        ],
        descriptions);
}
