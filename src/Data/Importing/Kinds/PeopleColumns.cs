using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>Columns that extracts about people share, and what is only kept on request.</summary>
internal static class PeopleColumns
{
    public const string LookedAfter = "looked-after";
    public const string YouthJustice = "youth-justice";
    public const string Pregnancy = "pregnancy";

    private const int FirstBirth = 1990;
    private const int LastBirth = 2020;

    /// <summary>Everything that may be asked for by <c>--with</c>.</summary>
    public static ImmutableArray<string> OnRequest { get; } = [LookedAfter, YouthJustice, Pregnancy];

    public static FieldForm Sexes { get; } = Forms.Code(
    [
        ("F", "Female|2", "true"), ("M", "Male|1", "false"), ("U", "Unknown|Not known|Not specified|0|9|N|W|X|I", ""),
    ]);

    /// <summary>Level of special educational provision, as the school census codes it; S and A are those of other years.</summary>
    public static FieldForm SenProvisions { get; } = Forms.Code(
    [
        ("N", "None|No SEN|No special educational need", "none"), ("K", "SEN support|A|P|S1", "sen_support"), ("E", "EHCP|EHC plan|Education, health and care plan|S|Statement", "ehcp"),
    ]);

    public static FieldForm Needs { get; } = Forms.Code(
    [
        ("SPLD", "Specific learning difficulty", "spld"), ("MLD", "Moderate learning difficulty", "mld"), ("SLD", "Severe learning difficulty", "sld"),
        ("PMLD", "Profound and multiple learning difficulty", "pmld"), ("SEMH", "Social, emotional and mental health|BESD", "semh"),
        ("SLCN", "Speech, language and communication needs", "slcn"), ("HI", "Hearing impairment", "hi"), ("VI", "Vision impairment|Visual impairment", "vi"),
        ("MSI", "Multi-sensory impairment", "msi"), ("PD", "Physical disability", "pd"), ("ASD", "Autistic spectrum disorder|Autism|ASC", "asd"),
        ("OTH", "Other|Other difficulty|NSA|DS", "other"),
    ]);

    public static Column Upn(bool required = false) => new("UPN", Forms.Upn, "unique pupil number; joins extracts")
    {
        Aliases = ["UniquePupilNumber", "Unique Pupil Number"],
        Keep = Keep.Pseudonym,
        As = "upn",
        Required = required,
        WhenBad = required ? WhenBad.Reject : WhenBad.Blank,
    };

    public static Column Uln(bool required = false) => new("ULN", Forms.Uln, "unique learner number; joins extracts")
    {
        Aliases = ["UniqueLearnerNo", "UniqueLearnerNumber", "Unique Learner Number"],
        Keep = Keep.Pseudonym,
        As = "uln",
        Required = required,
        WhenBad = required ? WhenBad.Reject : WhenBad.Blank,
    };

    public static Column Sex(string name) => new(name, Sexes, "sex as recorded; decides single-sex sites only") { Aliases = ["Gender", "Sex"], As = "female" };

    public static Column Birth(string name, bool required, params string[] aliases) => new(name, DateForms.MonthOfBirth(FirstBirth, LastBirth), "date, or month, of birth; only the academic age is kept")
    {
        Aliases = [.. aliases],
        Required = required,
        WhenBad = required ? WhenBad.Reject : WhenBad.Blank,
        Keep = Keep.Age,
        As = "academic_age",
    };

    public static Column Home(string name, bool required, params string[] aliases) => new(name, PostcodeForm.Form, "postcode of the home; only the zone is kept")
    {
        Aliases = [.. aliases],
        Required = required,
        Keep = Keep.Zone,
        As = "zone_code",
    };

    /// <summary>A column that is known and of which nothing is ever kept, such as a name.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "GivenName", "GivenNames", "Forename", "First name", "MiddleName", "Middle name", "FamilyName", "Surname", "Last name", "PreferredSurname", "PreferredForename", "Name", "FormerFamilyName",
        "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddLine1", "AddLine2", "AddLine3", "AddLine4", "Address", "Town", "County", "Email", "Telephone", "TelNo", "Phone", "Mobile",
        "NINumber", "Ethnicity", "Ethnic", "Religion", "Notes", "Comments",
    ];

    /// <summary>Characteristic codes that are not kept unless asked for, with the word that asks.</summary>
    public static string? WordOfCharacteristic(string code) => code switch
    {
        "110" or "160" => LookedAfter,
        "170" => YouthJustice,
        "180" => Pregnancy,
        _ => null,
    };
}
