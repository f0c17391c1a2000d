namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>A row of a data file.</summary>
internal sealed record CsvRow(string Period, string Authority, string Lcpa, (string Column, string Text)[] Keys, (string Column, string Text)[] Cells);

/// <summary>A data file with what its meta file tells of the columns.</summary>
internal sealed record CsvTable(CsvRow[] Rows, IReadOnlySet<string> Filters, IReadOnlyDictionary<string, string> ColumnOf)
{
    /// <param name="data">The data file.</param>
    /// <param name="meta">Its meta file.</param>
    public static CsvTable Of(string data, string meta)
    {
        var about = OpenDataRules.Lines(meta).Skip(1).ToArray();
        var filters = about.Where(line => line[1] == "Filter" && line[0] != "lcpa").Select(line => line[0]).ToHashSet(StringComparer.Ordinal);
        var measures = about.Where(line => line[1] == "Indicator").Select(line => line[0]).ToHashSet(StringComparer.Ordinal);
        var lines = OpenDataRules.Lines(data);
        var head = lines[0];
        return new CsvTable(
            [.. lines.Skip(1).Select(line =>
            {
                var cells = head.Zip(line).ToArray();
                string At(string column) => line[Array.IndexOf(head, column)];
                return new CsvRow(At("time_period"), At("la_name"), At("lcpa"), [.. cells.Where(cell => filters.Contains(cell.First))], [.. cells.Where(cell => measures.Contains(cell.First))]);
            })],
            filters, about.ToDictionary(line => line[2], line => line[0], StringComparer.Ordinal));
    }
}
