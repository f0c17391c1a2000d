namespace Pathways.Data.Importing;

/// <summary>Get information about schools: establishments, their sixth forms and where they stand. Written in Latin-1 by its publisher.</summary>
internal static class Gias
{
    private const int MostMetres = 1_300_000;
    private const int OldestAge = 25;

    public const string Name = "gias";

    public static ImportKind Kind { get; } = new(Name, "Get information about schools (edubasealldata, Latin-1)",
    [
        new("URN", Forms.Digits(6), "unique reference number") { Required = true, WhenBad = WhenBad.Reject, As = "urn" },
        new("EstablishmentName", Forms.Text, "name") { Required = true, WhenBad = WhenBad.Reject, As = "name" },
        new("EstablishmentStatus (code)", Forms.Code(("1", "Open"), ("2", "Closed"), ("3", "Open, but proposed to close"), ("4", "Proposed to open")), "1 open, 2 closed, 3 to close, 4 to open") { Aliases = ["EstablishmentStatus (name)", "EstablishmentStatus"], Required = true, WhenBad = WhenBad.Reject, As = "status" },
        new("LA (code)", Forms.Digits(3, leadingZeros: true), "authority") { Aliases = ["LA"], Required = true, As = "authority" },
        new("TypeOfEstablishment (name)", Forms.Text, "type") { Aliases = ["TypeOfEstablishment"], As = "type" },
        new("EstablishmentTypeGroup (name)", Forms.Text, "group of types") { Aliases = ["EstablishmentTypeGroup"], As = "group" },
        new("PhaseOfEducation (name)", Forms.Text, "phase") { Aliases = ["PhaseOfEducation"], As = "phase" },
        new("StatutoryHighAge", Forms.Whole(0, 99), "oldest age taught") { As = "oldest", Unusual = age => age.Length == 2 && string.CompareOrdinal(age, OldestAge.ToString(System.Globalization.CultureInfo.InvariantCulture)) > 0 },
        new("OfficialSixthForm (code)", Forms.Code(("0", "Not applicable"), ("1", "Has a sixth form"), ("2", "Does not have a sixth form"), ("9", "Not recorded")), "1 has a sixth form") { Aliases = ["OfficialSixthForm (name)", "OfficialSixthForm"], As = "sixth_form" },
        new("Gender (name)", Forms.Code([("Mixed", "3", "mixed"), ("Girls", "2|Female", "girls"), ("Boys", "1|Male", "boys"), ("None", "0|Not applicable|9|Not recorded", "mixed")]), "whom it admits") { Aliases = ["Gender", "Gender (code)"], As = "sex" },
        new("AdmissionsPolicy (name)", Forms.Text, "Selective for grammar schools") { Aliases = ["AdmissionsPolicy"], As = "admissions" },
        new("ReligiousCharacter (name)", Forms.Text, "religious character") { Aliases = ["ReligiousCharacter"], As = "faith" },
        new("UKPRN", Forms.Digits(8), "provider") { As = "ukprn" },
        new("Easting", Forms.Whole(0, MostMetres), "metres east") { Required = true, As = "easting" },
        new("Northing", Forms.Whole(0, MostMetres), "metres north") { Required = true, As = "northing" },
        new("LSOA (code)", Forms.Text, "LSOA") { Aliases = ["LSOA"], As = "zone_code" },
        new("DistrictAdministrative (code)", Forms.Text, "district") { Aliases = ["DistrictAdministrative"], As = "district" },
    ])
    {
        Key = ["urn"],
        Ignored =
        [
            "LA (name)", "EstablishmentNumber", "TypeOfEstablishment (code)", "EstablishmentTypeGroup (code)", "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (code)", "StatutoryLowAge", "Boarders (code)",
            "Boarders (name)", "OfficialSixthForm (name)", "Gender (code)", "AdmissionsPolicy (code)", "ReligiousCharacter (code)", "SchoolCapacity", "CensusDate", "NumberOfPupils", "PercentageFSM", "FederationFlag (name)", "Street", "Locality", "Address3",
            "Town", "County (name)", "Postcode", "SENPRU (name)", "ResourcedProvisionCapacity", "SenUnitCapacity", "DistrictAdministrative (name)", "AdministrativeWard (code)", "AdministrativeWard (name)", "UrbanRural (code)", "UrbanRural (name)",
            "MSOA (name)", "MSOA (code)", "LSOA (name)", "SENStat", "SENNoStat", "UPRN", "SiteName", "FSM", "LastChangedDate", "HeadFirstName", "HeadLastName", "HeadTitle (name)", "TelephoneNum", "SchoolWebsite",
        ],
        Row = row =>
        {
            if (row.Outcome >= RowOutcome.LeftOut)
                return;
            var known = row.Context.HasSiteWithUrn(row["urn"]);
            var post16 = row["sixth_form"] == "1" || row["phase"] == "16 plus" || (row["oldest"].Length == 2 && string.CompareOrdinal(row["oldest"], "18") >= 0);
            if (!known && !post16)
                row.LeaveOut("OfficialSixthForm (code)", "teaches nobody of 16 and over");
            else if (!known && row["authority"] is not ("886" or "887") && !IsCollegeInReach(row))
                row.LeaveOut("LA (code)", "is outside Kent and Medway, no site of the dataset, and no college within a walk of its stops");
            else if (!known && row["status"] is "2" or "4")
                row.LeaveOut("EstablishmentStatus (code)", "is not open and no site of the dataset");
            else if (row["easting"].Length == 0 || row["northing"].Length == 0 || row["easting"] == "0")
                row.Reject("Easting", "is missing, so that nobody could travel there", row["easting"]);
        },
        Apply = GiasSites.Apply,
    };

    /// <summary>Colleges across the border that the dataset's buses and trains reach are places for its young people; schools there fill with their own.</summary>
    private static bool IsCollegeInReach(RowInHand row)
        => (row["phase"] == "16 plus" || row["group"] == "Colleges" || row["type"].Contains("post 16", StringComparison.OrdinalIgnoreCase) || row["type"].Contains("post-16", StringComparison.OrdinalIgnoreCase))
            && int.TryParse(row["easting"], out var easting) && int.TryParse(row["northing"], out var northing) && easting > 0 && row.Context.Fringe.Reaches(NationalGrid.ToWgs84(easting, northing));
}
