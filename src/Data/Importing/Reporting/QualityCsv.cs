using Pathways.Data.Tables;

namespace Pathways.Data.Importing;

/// <summary>A data-quality report as one table: <c>section,item,column,reason,count,of,file,line,example,row</c>.</summary>
public static class QualityCsv
{
    /// <summary>The table's text.</summary>
    public static string Write(QualityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var csv = new CsvWriterFile("section", "item", "column", "reason", "count", "of", "file", "line", "example", "row");
        foreach (var file in report.Files)
            csv.Row("file", file.Sha256, null, null, file.Bytes, null, file.Name, null, null, null);
        csv.Row("rows", "read", null, null, report.Read, null, null, null, null, null);
        foreach (var (outcome, rows) in report.Outcomes)
            csv.Row("rows", QualityWords.Code(outcome), null, QualityWords.Of(outcome), rows, report.Read, null, null, null, null);
        foreach (var finding in report.Findings)
        {
            csv.Row("finding", QualityWords.Code(finding.Kind), finding.Column, finding.Why, finding.Count, report.Read, null, null, null, finding.Row is { } row ? QualityWords.Code(row) : null);
            foreach (var example in finding.Examples)
                csv.Row("example", QualityWords.Code(finding.Kind), finding.Column, finding.Why, null, null, example.File, example.Line, example.Value, finding.Row is { } outcome ? QualityWords.Code(outcome) : null);
        }

        foreach (var column in report.Columns)
            csv.Row("coverage", column.InHeader ? "column" : "column not in the file", column.Column, null, column.Filled, column.Rows, null, null, null, null);
        foreach (var district in report.Districts)
            csv.Row("district", district.District, null, district.Unusual ? "unusual" : null, district.Read, Math.Round(district.Expected), null, null, null, null);
        foreach (var line in report.Population)
            csv.Row("population", line.What, null, line.Unusual ? "unusual" : null, line.Learners, Math.Round(line.Expected), null, null, null, null);
        foreach (var note in report.Notes)
            csv.Row("note", null, null, note, null, null, null, null, null, null);
        return csv.ToString();
    }
}
