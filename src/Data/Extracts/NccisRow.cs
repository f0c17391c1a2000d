using System.Globalization;

namespace Pathways.Data.Extracts;

/// <summary>The header of an NCCIS extract as authorities export it, misspelling included.</summary>
public static class NccisHeader
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } =
        ("DatabaseId,LEACode,DateOfSend,PeriodEnd,SupplierName,SupplierXMLVersion,XMLSchemaVersion,YoungPersonsID,CohortStatus,GivenName,MiddleName,FamilyName,AddressLine1,AddressLine2,AddressLine3,AddressLine4,Town,County,Postcode,Gender,moth/year of birth,"
        + "Ethnicity,LeadLEA,EducatedLEA,UniqueLearnerNo,UniquePupilNumber,PreviousYPIDIdentifier,GuaranteeStatusIndicator,LEACodeAtYear11,TransferredToLACode,LevelOfNeedCode,SENDFlag,SENSupportFlag,CharacteristicCode,ActivityCode,StartDate,DateAscertained,DateVerified,"
        + "DueToLapseDate,CurrencyLapsed,EstablishmentNumber,EstablishmentName,UKProviderReferenceNumber,PredictedEndDate,ReviewDate,NEETStartDate,IntendedDestinationYr11").Split(',');
}

/// <summary>One row of an NCCIS extract.</summary>
/// <param name="Id">The system's number of the young person.</param>
/// <param name="PeriodEnd">End of the month told of.</param>
/// <param name="Postcode">Postcode of the home.</param>
/// <param name="Born">Date of birth; the extract has month and year.</param>
internal sealed record NccisRow(string Id, DateOnly PeriodEnd, string Postcode, DateOnly Born)
{
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string Address { get; init; } = "";
    public bool Female { get; init; }
    public string Uln { get; init; } = "";
    public string Upn { get; init; } = "";
    public bool Plan { get; init; }
    public bool SenSupport { get; init; }
    public string Characteristics { get; init; } = "";
    public string Activity { get; init; } = "";
    public DateOnly? Start { get; init; }
    public DateOnly? PredictedEnd { get; init; }
    public DateOnly? NeetStart { get; init; }
    public string? Ukprn { get; init; }

    public object?[] Fields() =>
    [
        "886-1", 886, Day(PeriodEnd), Day(PeriodEnd), "Made up", "3.1", "4", Id, "P", GivenName, null, FamilyName, Address, null, null, null, "Nowhere", "Kent", Postcode, Female ? "F" : "M", Born.ToString("MM/yyyy", CultureInfo.InvariantCulture), "WBRI", 886, 886, Uln, Upn, null, null, 886, null,
        3, Plan, SenSupport, Characteristics, Activity, Day(Start), Day(Start), Day(Start), null, false, null, null, Ukprn, Day(PredictedEnd), null, Day(NeetStart), null,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
