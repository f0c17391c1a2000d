using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>High needs places commissioned, one row an institution.</summary>
internal static class HighNeedsPlaces
{
    private const int MostPlaces = 5000;
    private const double MostPounds = 1e9;

    public const string Name = "high-needs-places";

    public static ImportKind Kind { get; } = new(Name, "High needs places commissioned",
    [
        new("LA", Forms.Code([("886", "Kent|E10000016", "kent"), ("887", "Medway|E06000035", "medway")]), "authority that commissions") { Aliases = ["LACode", "LA Code", "Authority"], Required = true, WhenBad = WhenBad.Reject, As = "authority" },
        new("UKPRN", Forms.Digits(8), "institution") { Required = true, WhenBad = WhenBad.Reject, As = "ukprn" },
        new("InstitutionName", Forms.Text, "its name") { Aliases = ["Institution", "Institution Name", "Provider"], As = "institution" },
        new("AcademicYear", new FieldForm("an academic year such as 2025/26", text => AcademicYear.TryParse(text, out var year) ? new Parsed(year.ToString()) : Parsed.Bad("is not an academic year")), "academic year") { Aliases = ["Year"], As = "year" },
        new("PrimaryNeed", PeopleColumns.Needs, "primary need, where places are for one") { As = "need" },
        new("Post16Places", Forms.Whole(0, MostPlaces), "places for 16 and over") { Aliases = ["Post-16 SEN places", "Places", "HighNeedsPlaces", "Post 16 places"], Required = true, WhenBad = WhenBad.Reject, As = "places", Unusual = places => int.Parse(places, CultureInfo.InvariantCulture) > 500 },
        new("PoundsPerYear", Forms.Number(0, MostPounds), "cost of all of them in a year, pounds") { Aliases = ["Funding", "Cost", "Total funding"], As = "pounds" },
    ])
    {
        Key = ["authority", "ukprn", "year", "need"],
        Apply = applying =>
        {
            var rows = applying.Records().Select(row => (Authority: row["authority"], Need: row["need"], Year: row["year"], Places: int.Parse(row["places"], CultureInfo.InvariantCulture), Pounds: row["pounds"])).ToList();
            var year = applying.Context.Dataset.Year.ToString();
            SendRecordsFile.Replace(applying, Name, rows.GroupBy(row => (row.Authority, row.Need, Year: row.Year.Length > 0 ? row.Year : year)).Select(group => new SendRecord(
                SendRecordKind.CommissionedPlaces, group.Key.Year, Codes.Authorities[group.Key.Authority], Codes.PrimaryNeeds.TryGetValue(group.Key.Need, out var need) ? need : null, null, group.Sum(row => row.Places),
                group.All(row => row.Pounds.Length > 0) ? group.Sum(row => double.Parse(row.Pounds, CultureInfo.InvariantCulture)) : null, new Provenance(Basis.Entered, Confidence.High, SendRecordsFile.Source(Name, applying)))));
            applying.Say($"{rows.Sum(row => row.Places).ToString("N0", CultureInfo.InvariantCulture)} commissioned places at {rows.Count} rows are in send-records.csv.");
        },
    };
}
