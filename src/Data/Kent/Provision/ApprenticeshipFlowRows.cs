using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Published apprenticeship starts from home district to district of delivery; districts elsewhere are added up to London and the rest.</summary>
internal static class ApprenticeshipFlowRows
{
    private const string File = "apprenticeship_od_home_delivery_lad.csv";
    private const string Source = "DfE apprenticeship statistics, starts by home and delivery district, all ages and levels (apprenticeship_od_home_delivery_lad.csv, OGL v3); districts outside Kent and Medway added up";

    private static readonly HashSet<string> London = new(
    [
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "City of London", "Croydon", "Ealing", "Enfield", "Greenwich",
        "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea",
        "Kingston upon Thames", "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton",
        "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster",
    ], StringComparer.Ordinal);

    /// <summary>The file of the dataset: whole years, rows by year, home and delivery.</summary>
    /// <param name="raw">The raw extracts.</param>
    /// <param name="last">The last whole year; a part of a year would not stand beside whole ones.</param>
    /// <param name="districtCodeByName">GSS codes of the county's districts.</param>
    public static string Make(RawExtracts raw, AcademicYear last, IReadOnlyDictionary<string, string> districtCodeByName)
    {
        string Delivery(string name) => districtCodeByName.TryGetValue(name, out var code) ? code : London.Contains(name) ? ApprenticeshipFlow.London : ApprenticeshipFlow.Elsewhere;
        var file = new CsvWriterFile(RecordsReader.FlowColumns);
        foreach (var flow in raw.Table(File, "year", "home_lad", "delivery_lad", "starts").Rows.Where(row => AcademicYear.TryParse(row.Text("year"), out var year) && year.StartYear <= last.StartYear)
            .GroupBy(row => (Year: row.Text("year"), Home: districtCodeByName[row.Text("home_lad")], Delivery: Delivery(row.Text("delivery_lad"))))
            .Select(rows => (rows.Key.Year, rows.Key.Home, rows.Key.Delivery, Starts: rows.Sum(row => row.Whole("starts"))))
            .OrderBy(flow => flow.Year, StringComparer.Ordinal).ThenBy(flow => flow.Home, StringComparer.Ordinal).ThenBy(flow => flow.Delivery, StringComparer.Ordinal))
            file.Row(flow.Year, flow.Home, flow.Delivery, flow.Starts, Codes.Word(Basis.Published), Codes.Word(Confidence.High), Source);
        return file.ToString();
    }
}
