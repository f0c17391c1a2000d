using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Codes of the NCCIS management information requirement, and what an activity is to the model.</summary>
internal static class NccisCodes
{
    private static readonly string[] Characteristic = ["110", "120", "130", "140", "150", "160", "170", "180", "190", "200"];

    /// <summary>Custody as a young adult.</summary>
    public const string Custody = "710";

    public static FieldForm Activities { get; } = Forms.Code([.. NccisActivity.All]);

    public static FieldForm Characteristics { get; } = Forms.Codes(Forms.Code([.. Characteristic.Select(code => (code, ""))]));

    /// <summary>Cohort status: P and G are sent every month, the others once, when a young person leaves.</summary>
    public static FieldForm CohortStatuses { get; } = Forms.Code([.. "PGALTEMDX".Select(code => (code.ToString(), ""))]);

    /// <summary>The words of all characteristic codes.</summary>
    public static ImmutableArray<string> CharacteristicCodes { get; } = [.. Characteristic];

    /// <summary>Not in education, employment or training: active and inactive.</summary>
    public static bool IsNeet(string activity) => activity is "540" or "610" or "615" or "616" or "619" or "620" or "630" or "640" or "650" or "660" or "670" or "680";

    /// <summary>In learning that counts as participation, apprenticeships among it.</summary>
    public static bool IsLearning(string activity) => activity is "210" or "220" or "230" or "250" or "270" or "280" or "290" or "310" or "320" or "381" or "410" or "430" or "440" or "450" or "460" or "550";

    /// <summary>What an activity counts as in the statistics of NEET and not known.</summary>
    public static TrackedStatus StatusOf(string activity) => activity switch
    {
        "530" => TrackedStatus.ReEngagement,
        "330" or "340" or "350" or "360" or "380" => TrackedStatus.Work,
        "810" or "820" or "830" => TrackedStatus.NotKnown,
        _ when IsNeet(activity) => string.CompareOrdinal(activity, "620") < 0 ? TrackedStatus.NeetActive : TrackedStatus.NeetInactive,
        "240" => TrackedStatus.Learning,
        _ => IsLearning(activity) ? TrackedStatus.Learning : TrackedStatus.Other,
    };

    /// <summary>Of compulsory school age: in Year 11 still.</summary>
    public static bool IsSchoolAge(string activity) => activity is "110" or "120" or "130" or "140" or "150";

    /// <summary>
    /// The activity as it may be kept. What would tell of custody or pregnancy becomes the nearest code that does not, unless
    /// asked for; custody of a young adult, who is in no one's cohort, has no such code and becomes none.
    /// </summary>
    public static (string Activity, bool Changed) Kept(string activity, Func<string, bool> askedFor) => activity switch
    {
        "650" when !askedFor(PeopleColumns.Pregnancy) => ("680", true),
        "290" when !askedFor(PeopleColumns.YouthJustice) => ("270", true),
        "130" when !askedFor(PeopleColumns.YouthJustice) => ("110", true),
        Custody when !askedFor(PeopleColumns.YouthJustice) => ("", true),
        _ => (activity, false),
    };
}
