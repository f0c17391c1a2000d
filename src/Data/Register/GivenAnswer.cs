using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>What one row of one sheet says of one offer.</summary>
/// <param name="Sheet">The sheet it stands in.</param>
/// <param name="Row">Its row.</param>
/// <param name="Answer">What is said; unanswered rows too.</param>
/// <param name="Offer">The offer as the row has it.</param>
internal sealed record GivenAnswer(ReadSheet Sheet, int Row, OfferAnswer Answer, CourseOffer Offer)
{
    /// <summary>What the provider wrote beside it; told in the report of the import and kept nowhere else.</summary>
    public string Note { get; init; } = "";

    /// <summary>What became of the row.</summary>
    public RowOutcome Outcome { get; set; }

    /// <summary>Whether two rows say the same, whoever signed them.</summary>
    public bool Says(GivenAnswer other) => Answer == other.Answer && Same(Offer, other.Offer);

    /// <summary>Whether two offers are the same but for where they come from.</summary>
    public static bool Same(CourseOffer one, CourseOffer other)
        => one.IntakeMonths.AsSpan().SequenceEqual(other.IntakeMonths.AsSpan()) && one with { IntakeMonths = other.IntakeMonths, Provenance = other.Provenance, HasNoSuccessor = other.HasNoSuccessor } == other;
}

/// <summary>One check sheet that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Where">Its worksheet of offers, for messages.</param>
/// <param name="Provider">Whose it is.</param>
/// <param name="SignOff">Its sign-off.</param>
internal sealed record ReadSheet(ReadFile File, string Where, Provider Provider, SheetSignOff SignOff)
{
    /// <summary>Id of its sign-off; empty without one.</summary>
    public string SignOffId => SignOff.Signed ? $"{SignOff.Year!.Value.StartYear}-{Provider.Id}-{File.Sha256[..8]}" : "";
}
