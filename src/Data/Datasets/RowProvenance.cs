using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>The columns basis, confidence and source, which most tables have.</summary>
internal static class RowProvenance
{
    public static Provenance Provenance(this CsvRow row)
        => new(row.OneOf("basis", Codes.Bases), row.OneOf("confidence", Codes.Confidences), row.Required("source"));
}
