namespace Pathways.Data.Importing;

/// <summary>The words of a data-quality report.</summary>
internal static class QualityWords
{
    public static string Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Imported => "taken as they were",
        RowOutcome.Repaired => "taken, something repaired",
        RowOutcome.Defaulted => "taken, something defaulted",
        RowOutcome.LeftOut => "left out, outside what is asked for",
        RowOutcome.Duplicate => "duplicates",
        _ => "rejected",
    };

    /// <summary>What a finding makes of its rows.</summary>
    public static string OfRow(Finding finding) => finding.Row switch
    {
        RowOutcome.Rejected => "row rejected",
        RowOutcome.Defaulted => "field left empty or assumed, row taken",
        RowOutcome.Repaired => "put right, row taken",
        RowOutcome.LeftOut => "row left out",
        RowOutcome.Duplicate => "row passed over",
        _ => "nothing changed",
    };

    public static string Code(RowOutcome outcome) => outcome switch
    {
        RowOutcome.LeftOut => "left_out",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    public static string Of(FindingKind finding) => finding switch
    {
        FindingKind.Rejected => "Rejected rows",
        FindingKind.UnknownCode => "Unknown codes",
        FindingKind.Defaulted => "Defaulted fields",
        FindingKind.Repaired => "Repaired fields",
        FindingKind.Duplicate => "Duplicates",
        FindingKind.Outlier => "Outliers",
        _ => "Left out",
    };

    public static string Code(FindingKind finding) => finding switch
    {
        FindingKind.UnknownCode => "unknown_code",
        FindingKind.LeftOut => "left_out",
        _ => finding.ToString().ToLowerInvariant(),
    };
}
