namespace Pathways.Data.Importing;

/// <summary>The school census as an authority holds it.</summary>
internal static class SchoolCensus
{
    private const int YoungestYearGroup = -2;
    private const int OldestYearGroup = 14;

    public const string Name = "school-census";

    private static readonly FieldForm Languages = new("a language code; ENG is English", text => text.ToUpperInvariant() switch
    {
        "ENG" or "ENB" or "ENGLISH" => new Parsed("none"),
        "NOT" or "REF" or "OTB" => new Parsed(""),
        { Length: 3 or 4 } code when code.All(char.IsAsciiLetterUpper) => new Parsed("eal"),
        _ => Parsed.Bad("is not a language code", unknown: true),
    });

    public static ImportKind Kind { get; } = new(Name, "School census, pupil level",
    [
        PeopleColumns.Upn(required: true),
        new("Estab", Forms.ShortCode, "establishment") { Aliases = ["EstablishmentNumber", "LAEstab", "URN"], As = "establishment" },
        new("NCyearActual", Forms.Code([.. Enumerable.Range(YoungestYearGroup, OldestYearGroup - YoungestYearGroup + 1).Select(year => (year.ToString(System.Globalization.CultureInfo.InvariantCulture), "", year.ToString(System.Globalization.CultureInfo.InvariantCulture))), ("N1", "N2|R|E1|E2|X", "")]), "year group") { Aliases = ["YearGroup", "NC Year"], As = "year_group" },
        PeopleColumns.Sex("Gender"),
        PeopleColumns.Birth("DOB", false, "DateOfBirth", "Date of birth"),
        PeopleColumns.Home("Postcode", false),
        new("SENprovision", PeopleColumns.SenProvisions, "special educational provision: N, K, E") { Aliases = ["SEN provision", "SENstatus", "SEN"], As = "sen" },
        new("SENneed1", PeopleColumns.Needs, "primary need") { Aliases = ["SENneed", "PrimarySENNeed", "SENtype1"], As = "need" },
        new("FSMeligible", Forms.Flag, "eligible for free school meals on census day") { Aliases = ["FSME on Census Day", "FSME", "FSM", "FSM eligible"], As = "free_school_meals" },
        new("Language", Languages, "first language") { Aliases = ["FirstLanguage"], As = "language" },
    ])
    {
        AboutPeople = true,
        Key = ["upn"],
        Ignored = [.. PeopleColumns.Names, "Age", "EntryDate", "LeavingDate", "Connexions", "EnrolStatus", "SENneed2", "FSMstartdate", "FSMenddate", "IDACI", "PupilTableID"],
        Apply = applying => LearnersFromRecords.Derive(applying),
    };
}
