using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>The monthly extract of the client caseload information system (NCCIS, CCIS), CSV or XML.</summary>
internal static class Nccis
{
    private const int FirstYear = 2005;
    private const int LastYear = 2045;
    private const int LongestStay = 24;

    public const string Name = "nccis";

    // The guarantee stands in XML once for each of two years, with the authority that gave it.
    private static readonly ImmutableArray<string> Year11 = ["Year11", "Yr11"];
    private static readonly ImmutableArray<string> Year12 = ["Year12", "Yr12"];

    /// <summary>Academic age in the academic year of the month told of, by which the DfE's cohort of 16 and 17 goes.</summary>
    public const string AgeThen = "age_then";

    public static ImportKind Kind { get; } = new(Name, "NCCIS monthly extract (CSV or XML)",
    [
        new("YoungPersonsID", Forms.Text, "the system's own number of a young person") { Aliases = ["YPID", "YoungPersonId"], Required = true, WhenBad = WhenBad.Reject, Keep = Keep.Pseudonym, As = "person" },
        new("PeriodEnd", DateForms.Date(FirstYear, LastYear), "last day of the month told of") { Aliases = ["PeriodEndDate"], Required = true, WhenBad = WhenBad.Reject, As = "period_end" },
        new("LEACode", Forms.Digits(3), "authority that sends the extract; its numbers of young people are its own") { As = "sender", OfFile = true, NotWithin = [.. Year11, .. Year12] },
        new("CohortStatus", NccisCodes.CohortStatuses, "P and G: in the cohort; others: has left it") { Required = true, As = "cohort_status", Assumed = "taken as in the cohort" },
        new("PreviousYPIDIdentifier", Forms.Text, "the number that a young person had before") { Aliases = ["PreviousYPID"], Keep = Keep.Pseudonym, Space = "person", As = "previous" },
        PeopleColumns.Home("Postcode", true, "PostCode", "HomePostcode"),
        PeopleColumns.Sex("Gender"),
        PeopleColumns.Birth("month/year of birth", true, "moth/year of birth", "DOB", "DateOfBirth", "Date of birth", "Month of birth", "MonthYearOfBirth"),
        PeopleColumns.Upn() with { Name = "UniquePupilNumber", Aliases = ["UPN"] },
        PeopleColumns.Uln() with { Name = "UniqueLearnerNo", Aliases = ["ULN", "UniqueLearnerNumber"] },
        new("LeadLEA", Forms.Digits(3), "authority responsible") { As = "lead_authority" },
        new("GuaranteeStatusIndicator", Forms.ShortCode, "September Guarantee of Year 11: status as sent (the list of codes is not published)") { Aliases = ["GuaranteeStatus"], As = "guarantee", NotWithin = Year12 },
        new("LevelOfNeedCode", Forms.Code(("1", "Intensive support"), ("2", "Extra support"), ("3", "Minimum support")), "level of need") { As = "level_of_need" },
        new("SENDFlag", Forms.Flag, "has an education, health and care plan") { Aliases = ["SEND"], As = "plan" },
        new("SENSupportFlag", Forms.Flag, "has SEN support") { As = "sen_support" },
        new("CharacteristicCode", NccisCodes.Characteristics, "characteristics; 110 and 160, 170 and 180 only on request") { Aliases = ["CharacteristicCodes", "Characteristics"], As = "characteristics" },
        new("ActivityCode", NccisCodes.Activities, "current activity; 130, 290, 650 and 710 coarsened unless asked for") { Aliases = ["CurrentActivityCode", "Activity"], Required = true, WhenBad = WhenBad.Reject, As = "activity" },
        new("StartDate", DateForms.Date(FirstYear, LastYear), "when the activity began") { Aliases = ["ActivityStartDate"], As = "start_date" },
        new("DateVerified", DateForms.Date(FirstYear, LastYear), "when it was last verified") { As = "verified" },
        new("DueToLapseDate", DateForms.Date(FirstYear, LastYear), "when it lapses") { As = "lapses" },
        new("CurrencyLapsed", Forms.Flag, "whether it has lapsed") { As = "lapsed" },
        new("EstablishmentNumber", Forms.ShortCode, "establishment attended") { As = "establishment" },
        new("UKProviderReferenceNumber", Forms.Digits(8), "provider attended") { Aliases = ["UKPRN"], As = "ukprn" },
        new("PredictedEndDate", DateForms.Date(FirstYear, LastYear), "when the activity is to end") { As = "predicted_end" },
        new("NEETStartDate", DateForms.Date(FirstYear, LastYear), "since when not in education, employment or training") { As = "neet_start" },
        new("IntendedDestinationYr11", Forms.ShortCode, "intended destination after Year 11: code as sent (the list of codes is not published)") { Aliases = ["IntendedDestination"], As = "intended" },
    ])
    {
        AboutPeople = true,
        Accumulates = true,
        Derived = [AgeThen],
        Key = ["person", "period_end", "activity", "start_date"],
        XmlRow = "YoungPersonsRecord",
        Ignored =
        [
            .. PeopleColumns.Names, "DatabaseId", "DateOfSend", "SupplierName", "SupplierXMLVersion", "XMLSchemaVersion", "EducatedLEA",
            "LEACodeAtYear11", "TransferredToLACode", "DateAscertained", "EstablishmentName", "ReviewDate",
        ],
        Row = Judge,
        Apply = applying =>
        {
            if (RecordFiles.Has(applying.Folder, OwnTables.Learners.Name))
                throw OwnTables.OneSource(applying, "learners.csv was imported as it is (learners), and would be gone");
            LearnersFromRecords.Derive(applying);
        },
    };

    /// <summary>Whether a cohort status is that of a young person in the cohort; others are sent once, when one leaves it.</summary>
    public static bool IsInCohort(string status) => status is "P" or "G" or "";

    /// <summary>
    /// Whether a record is of a young adult in custody (710), whose activity is kept only on request. The DfE's statistics leave them out of the cohort from which
    /// participation, NEET and not known are told (LG Inform, metric 20112: "Young adult offenders in custody are excluded from the denominator").
    /// </summary>
    public static bool IsInCustody(RecordRow row) => row["activity"] == NccisCodes.Custody;

    // Two authorities' systems give the same number to different people.
    private static void OfSender(RowInHand row, string column)
    {
        if (row["sender"].Length > 0 && row[column].Length > 0)
            row[column] = row.Context.Pseudonym("person", row["sender"] + " " + row[column]);
    }

    private static void Judge(RowInHand row)
    {
        OfSender(row, "person");
        OfSender(row, "previous");
        if (!IsInCohort(row["cohort_status"]))
        {
            row.LeaveOutButNote("CohortStatus", "has left the cohort", "person", "period_end", "sender", "lead_authority", "cohort_status");
            return;
        }

        row[AgeThen] = AgeInMonth(row);
        if (row[AgeThen] is not ("16" or "17")) // in the history of NEET and not known, whatever the age in the dataset's year
            PeopleRules.Age(row, "SENDFlag", row["plan"] == "true");
        PeopleRules.Characteristics(row);
        var (activity, changed) = NccisCodes.Kept(row["activity"], row.Context.IsAskedFor);
        if (changed)
            row["activity"] = activity;
        if (row["activity"].Length == 0 && changed)
            row.LeaveOut("ActivityCode", "is in custody as a young adult");
        foreach (var (date, column) in new[] { ("start_date", "StartDate"), ("verified", "DateVerified"), ("neet_start", "NEETStartDate") })
            PeopleRules.NotAfter(row, date, column, "period_end", "is after the end of the period");
        if (row["neet_start"].Length > 0 && row["period_end"].Length > 0 && Months(row["neet_start"], row["period_end"]) > LongestStay)
            row.Outlier("NEETStartDate", $"is more than {LongestStay} months before the end of the period", row["neet_start"]);
    }

    private static string AgeInMonth(RowInHand row)
        => int.TryParse(row["academic_age"], NumberStyles.None, CultureInfo.InvariantCulture, out var age) && row["period_end"].Length > 0
            ? (age - row.Context.StartYear + CalendarMonth.Of(PlainDate.Day(row["period_end"])!.Value).AcademicStartYear).ToString(CultureInfo.InvariantCulture) : "";

    private static int Months(string from, string to)
    {
        var (one, other) = (PlainDate.Day(from)!.Value, PlainDate.Day(to)!.Value);
        return ((other.Year - one.Year) * 12) + other.Month - one.Month;
    }
}
