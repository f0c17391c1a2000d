namespace Pathways.Model;

/// <summary>Which of a profile's two rules holds for a count.</summary>
public enum CountRule
{
    /// <summary>The default rule.</summary>
    Default,

    /// <summary>The stricter rule, for tables by course, special educational need or NEET.</summary>
    Strict,
}

/// <summary>How counts of people are shown.</summary>
/// <param name="SmallestShown">Counts above zero and below are not shown; 1 shows all.</param>
/// <param name="SmallAs">What stands in their place: <see cref="FigureKind.Low"/> or <see cref="FigureKind.Withheld"/>.</param>
/// <param name="RoundTo">Others are shown to the nearest so many, half away from zero; 1 for whole numbers, 0 for unrounded.</param>
public sealed record RoundingRule(int SmallestShown, FigureKind SmallAs, int RoundTo)
{
    /// <summary>Nothing is withheld or rounded.</summary>
    public static RoundingRule Unrounded { get; } = new(1, FigureKind.Withheld, 0);

    /// <summary>The DfE's rule, as the shipped profile published has it by default: 1 to 4 is low, others to the nearest 10.</summary>
    public static RoundingRule DfeDefault { get; } = new(5, FigureKind.Low, 10);

    /// <summary>The stricter rule of the shipped profile published, for tables by course, need or NEET: under 10 withheld, others to the nearest 5.</summary>
    public static RoundingRule DfeStrict { get; } = new(10, FigureKind.Withheld, 5);

    /// <summary>Whether counts are protected at all.</summary>
    public bool Protects => SmallestShown > 1;
}

/// <summary>Who sees what of counts of people.</summary>
/// <param name="Name">internal, partner or published.</param>
/// <param name="Version">Version of the rules, told in the log and in what is published.</param>
/// <param name="Default">The default rule.</param>
/// <param name="Strict">The stricter rule.</param>
/// <param name="SharesFrom">Shares are withheld on fewer people than so many.</param>
/// <param name="ShareDecimals">Decimals of shares in percent, which are taken of unrounded counts.</param>
/// <param name="PeopleFrom">Counts of cold spots and groups of MSOAs are shown only where at least so many young people aged 16 and 17 live; those of fewer than <see cref="ColdSpotArea.SmallestDenominator"/> are never made.</param>
public sealed record DisclosureProfile(
    string Name, string Version, RoundingRule Default, RoundingRule Strict, int SharesFrom, int ShareDecimals, int PeopleFrom)
{
    /// <summary>
    /// Protection interval of a small count: so many values stay open whatever left before, as many as the default rule leaves open of every small count (1 to 4: four). Two at least.
    /// </summary>
    public int ProtectionInterval => Math.Max(2, Default.SmallestShown - 1);

    /// <summary>The rule that holds for a count.</summary>
    public RoundingRule Rule(CountRule rule) => rule == CountRule.Strict ? Strict : Default;
}
