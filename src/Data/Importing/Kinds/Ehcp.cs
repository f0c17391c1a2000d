using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Education, health and care plans of young people, one row a plan.</summary>
internal static class Ehcp
{
    public const string Name = "ehcp";

    private static readonly FieldForm Settings = Forms.Code(
    [
        ("mainstream", "Mainstream|Mainstream school|FE college|General FE|Sixth form", "mainstream"), ("resourced", "Resourced provision|SEN unit|RP", "resourced_provision"),
        ("special", "Special school|Academy special|Non-maintained special|Independent special", "special_school"),
        ("specialpost16", "Specialist post-16 institution|Special post-16|SPI", "special_post16"), ("ap", "Alternative provision|PRU|Other|EOTAS", "alternative_provision"),
    ]);

    public static ImportKind Kind { get; } = new(Name, "Education, health and care plans",
    [
        PeopleColumns.Upn(required: true),
        new("LA", Forms.Code([("886", "Kent|E10000016", "kent"), ("887", "Medway|E06000035", "medway")]), "authority that keeps the plan") { Aliases = ["LACode", "Authority", "LEA"], Required = true, As = "authority" },
        new("PrimaryNeed", PeopleColumns.Needs, "primary need") { Aliases = ["Primary need", "SENneed1", "PrimarySENNeed"], Required = true, As = "need" },
        new("Setting", Settings, "kind of setting named in the plan") { Aliases = ["SettingType", "PlacementType", "Establishment type"], Required = true, As = "setting" },
        new("OutOfArea", Forms.Flag, "placed outside the county") { Aliases = ["Out of area", "OutOfCounty"], As = "out_of_area" },
        new("Residential", Forms.Flag, "residential placement") { As = "residential" },
        new("PlanDate", DateForms.Date(2000, 2045), "date of the plan") { Aliases = ["EHCPlanDate", "Issued"], As = "plan_date" },
    ])
    {
        AboutPeople = true,
        Key = ["upn"],
        Ignored = [.. PeopleColumns.Names, "DOB", "Gender", "Postcode", "NCyearActual", "URN", "EstablishmentName", "AnnualReviewDate"],
        Apply = applying =>
        {
            var counts = applying.Records().SelectMany(Told).CountBy(told => told).ToList();
            SendRecordsFile.Replace(applying, Name, counts.Select(pair => new SendRecord(
                pair.Key.Kind, applying.Context.Dataset.Year.ToString(), Codes.Authorities[pair.Key.Authority], Codes.PrimaryNeeds.TryGetValue(pair.Key.Need, out var need) ? need : null, null, pair.Value, null,
                new Provenance(Basis.Entered, Confidence.High, SendRecordsFile.Source(Name, applying)))));
            LearnersFromRecords.Derive(applying);
        },
    };

    private static IEnumerable<(SendRecordKind Kind, string Authority, string Need)> Told(RecordRow row)
    {
        var (authority, need) = (row["authority"], row["need"]);
        if (authority.Length == 0)
            yield break;
        if (row["out_of_area"] == "true")
            yield return (SendRecordKind.OutOfAreaPlacement, authority, need);
        if (row["residential"] == "true")
            yield return (SendRecordKind.ResidentialPlacement, authority, need);
    }
}
