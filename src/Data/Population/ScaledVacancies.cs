using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Apprenticeship vacancies scaled like the people who want them. They are expectations, so they stay fractional.</summary>
internal static class ScaledVacancies
{
    private static readonly string[] Columns
        = ["district_code", "ssa_tier1", "type", "vacancies", "fill_probability", "accepts_16_share", "basis", "confidence", "source"];

    /// <summary>The file <c>apprenticeships.csv</c> with its vacancies scaled, to four decimals; every other field stays as it is.</summary>
    public static string Rewrite(string path, double scale)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read(path, "apprenticeships.csv", Columns, [], problems) ?? throw new InvalidInputException(problems);
        var csv = new CsvWriterFile(Columns);
        foreach (var row in table.Rows)
        {
            csv.Row([.. Columns.Select(column => (object?)(column == "vacancies"
                ? (row.Number(column, 0) * scale).ToString("0.####", CultureInfo.InvariantCulture)
                : row.Text(column)))]);
        }

        return csv.ToString();
    }
}
