using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>What must be said of a damaged row.</summary>
internal static class DamageTold
{
    // The same words in every kind.
    private static readonly Dictionary<string, string[]> Reasons = new(StringComparer.Ordinal)
    {
        ["a quotation mark is never closed"] = ["quotation mark that is never closed"],
        ["a quotation mark stands in the middle"] = ["quotation mark out of place"],
        ["the last line is cut short"] = ["is cut short"],
        ["a line is cut short"] = ["is cut short"],
        ["a line has a field too many"] = ["fields where the header has"],
        ["a row stands twice"] = ["is the same as an earlier row"],
        ["an unknown code"] = ["is not a known code"],
        ["an impossible date"] = ["is not a date", "is neither a month with its year nor a date"],
        ["a date of another century"] = ["is out of range"],
        ["a spreadsheet shortened an identifier"] = ["its last digits are lost", "is not a code"], // a code of letters and digits has no plus
        ["a NUL"] = ["holds a NUL"],
        ["a huge field"] = ["has a field longer than"],
    };

    /// <summary>Whether a finding gives the reason of a damage.</summary>
    public static bool Tells(Finding finding, Damage damage) => Reasons[damage.Name].Any(reason => finding.Why.Contains(reason, StringComparison.Ordinal));

    /// <summary>What the table of the kind says of a column decides whether its row can stand; a row whose fields cannot be told apart cannot.</summary>
    public static RowOutcome Outcome(ImportKind kind, Damage damage, Finding finding)
        => damage.Name == "a row stands twice" ? RowOutcome.Duplicate
            : finding.Column.Length == 0 || kind.Columns.First(column => column.Name == finding.Column) is { WhenBad: WhenBad.Reject } or { AddsTo: not null } ? RowOutcome.Rejected : RowOutcome.Defaulted;
}
