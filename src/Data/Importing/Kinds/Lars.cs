namespace Pathways.Data.Importing;

/// <summary>LARS, table LearningDelivery: level and subject of learning aims.</summary>
internal static class Lars
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public const string Name = "lars";

    /// <summary>The sector subject area of a number such as 5.2 or 14.10, which spreadsheets cut.</summary>
    private static readonly FieldForm Tier1 = new("01 to 15", text =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var code) && code == decimal.Truncate(code) && code is >= 1 and <= 15
            ? new Parsed(((int)code).ToString("00", System.Globalization.CultureInfo.InvariantCulture))
            : Parsed.Bad("is not a sector subject area", unknown: true));

    public static ImportKind Kind { get; } = new(Name, "Learning Aim Reference Service, LearningDelivery",
    [
        new("LearnAimRef", Forms.Text, "learning aim") { Required = true, WhenBad = WhenBad.Reject, As = "aim" },
        new("LearnAimRefTitle", Forms.Text, "title") { Required = true, As = "title" },
        new("LearnAimRefType", Forms.Text, "type of aim") { As = "type" },
        new("NotionalNVQLevelv2", Levels, "level") { Required = true, WhenBad = WhenBad.Reject, As = "level" },
        new("EntrySubLevel", Forms.Code(("1", "E1"), ("2", "E2"), ("3", "E3")), "Entry 1 to 3") { As = "entry" },
        new("SectorSubjectAreaTier1", Tier1, "sector subject area, tier 1") { Required = true, As = "ssa_tier1" },
        new("SectorSubjectAreaTier2", Forms.Text, "sector subject area, tier 2") { As = "ssa_tier2" },
        new("OfQualGlhMax", Forms.Number(0, 10_000), "guided learning hours at most") { As = "hours" },
        new("OperationalEndDate", DateForms.Date(FirstYear, LastYear), "last day on which it is taken up") { As = "ends" },
    ])
    {
        Key = ["aim"],
        Ignored = ["NotionalNVQLevel", "AwardOrgCode", "OperationalStartDate", "OfQualGlhMin", "EffectiveFrom", "EffectiveTo", "CertificationEndDate", "SourceQualType", "Created_On", "Modified_On"],
        Row = row =>
        {
            if (row["level"] == "E")
                row["level"] = "E" + (row["entry"].Length > 0 ? row["entry"] : "3");
            if (row["ssa_tier2"].Length > 0 && row["ssa_tier1"].Length > 0)
                row["ssa_tier2"] = Tier2(row["ssa_tier1"], row["ssa_tier2"]);
        },
    };

    private static FieldForm Levels => Forms.Code(
    [
        ("E", "Entry|Entry level", "E"), ("1", "Level 1", "1"), ("2", "Level 2", "2"), ("3", "Level 3", "3"), ("4", "Level 4", "4"), ("5", "Level 5", "5"), ("6", "Level 6", "6"), ("7", "Level 7", "7"), ("8", "Level 8", "8"),
        ("H", "Higher level", "4"), ("M", "Mixed level", "X"), ("X", "Unknown|Not applicable|N/A|0", "X"), ("1.5", "Level 1/2|1/2", "2"),
    ]);

    // 5.2 and 05.2 and 5.20 are one.
    private static string Tier2(string tier1, string text)
    {
        var part = text.Contains('.', StringComparison.Ordinal) ? text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..].TrimEnd('0') : "";
        return part.Length > 0 && part.All(char.IsAsciiDigit) ? tier1 + "." + part : "";
    }
}
