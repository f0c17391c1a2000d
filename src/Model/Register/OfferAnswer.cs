namespace Pathways.Model;

/// <summary>What a provider said of a course offer for one academic year.</summary>
public enum OfferAnswer
{
    /// <summary>It runs as the register has it, under a sign-off.</summary>
    Confirmed,

    /// <summary>The same from a sheet that nobody signed: entered, not confirmed.</summary>
    Entered,

    /// <summary>It ran before and takes no entrants any more.</summary>
    Closed,

    /// <summary>The provider does not run it and did not the year before: it stood in the model only.</summary>
    NotRun,

    /// <summary>The provider signed a sheet and left the row unanswered.</summary>
    NotAnswered,
}
