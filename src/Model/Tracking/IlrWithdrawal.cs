using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Why a learner withdrew from a learning aim, as the specification of the individualised learner record lists it (field WithdrawReason).</summary>
public static class IlrWithdrawal
{
    /// <summary>An offender in custody, withdrawn for reasons outside the provider's control.</summary>
    public const string InCustody = "28";

    /// <summary>Reason not known.</summary>
    public const string NotKnown = "98";

    /// <summary>Codes with their words, in the order of the codes.</summary>
    public static ImmutableArray<(string Code, string Words)> All { get; } =
    [
        ("2", "Transferred to another provider"), ("3", "Injury or illness"), ("7", "Transferred between providers by intervention or with the funding agency's agreement"),
        (InCustody, "In custody, withdrawn for reasons outside the provider's control"), ("29", "Made redundant"), ("40", "Transferred to a new learning aim with the same provider"),
        ("41", "Transferred to another provider, for a government strategy"), ("42", "Academic failure or not permitted to progress (higher education)"), ("43", "Financial reasons"), ("44", "Other personal reasons"),
        ("45", "Written off after lapse of time (higher education)"), ("46", "Exclusion"), ("47", "Transferred to another provider that merged"), ("48", "Industry placement, withdrawn for reasons outside the provider's control"),
        ("97", "Other"), (NotKnown, "Reason not known"),
    ];

    /// <summary>Whether a code is listed. Later years may have others, which are kept as sent.</summary>
    /// <param name="code">Such as 44.</param>
    public static bool IsListed(string code) => All.Any(one => one.Code == code);

    /// <summary>The words of a code; that it was so sent where it is not listed.</summary>
    /// <param name="code">Such as 44.</param>
    public static string Words(string code) => All.FirstOrDefault(one => one.Code == code).Words ?? "Code as sent";
}
