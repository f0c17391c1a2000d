using System.Globalization;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>A row of a data file.</summary>
internal sealed record CsvRow(string Period, string Authority, string Lcpa, (string Column, string Text)[] Keys, (string Column, string Text)[] Cells);

/// <summary>A data file with what its meta file tells of the columns.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Columns">Columns after those of time and place, in order.</param>
/// <param name="Filters">Those of them that tell rows apart; one in which all rows say the same is in no meta file.</param>
/// <param name="Labels">By column: its label in the meta file.</param>
/// <param name="OfMonths">Whether its time is told by month, such as February 2026, which the worksheet has in a column of its own.</param>
internal sealed record CsvTable(CsvRow[] Rows, string[] Columns, IReadOnlySet<string> Filters, IReadOnlyDictionary<string, string> Labels, bool OfMonths)
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames];

    /// <param name="data">The data file.</param>
    /// <param name="meta">Its meta file.</param>
    public static CsvTable Of(string data, string meta)
    {
        var about = OpenDataRules.Lines(meta).Skip(1).ToArray();
        var measures = about.Where(line => line[1] == "Indicator").Select(line => line[0]).ToHashSet(StringComparer.Ordinal);
        var lines = OpenDataRules.Lines(data);
        var head = lines[0];
        string[] columns = [.. head.SkipWhile(column => column != "lcpa").Skip(1)];
        return new CsvTable(
            [.. lines.Skip(1).Select(line =>
            {
                var cells = head.Zip(line).TakeLast(columns.Length).ToArray();
                string At(string column) => line[Array.IndexOf(head, column)];
                var period = Months.Contains(At("time_identifier")) ? $"{At("time_identifier")} {At("time_period")}" : At("time_period");
                return new CsvRow(period, At("la_name"), At("lcpa"), [.. cells.Where(cell => !measures.Contains(cell.First))], [.. cells.Where(cell => measures.Contains(cell.First))]);
            })],
            columns, columns.Where(column => !measures.Contains(column)).ToHashSet(StringComparer.Ordinal), about.ToDictionary(line => line[0], line => line[2], StringComparer.Ordinal),
            lines.Skip(1).Any(line => Months.Contains(line[Array.IndexOf(head, "time_identifier")])));
    }
}
