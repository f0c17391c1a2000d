using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>What came of reading a feed.</summary>
/// <param name="Feed">The feed; null when a fault stops its use.</param>
/// <param name="Problems">
/// Everything found, by kind: errors that stop the use and notes that do not. Of each kind the first are listed and the rest
/// is counted.
/// </param>
/// <param name="Errors">How many faults stop the use, those not listed too.</param>
public sealed record GtfsReading(GtfsFeed? Feed, ImmutableArray<Problem> Problems, int Errors)
{
    /// <summary>The feed.</summary>
    /// <exception cref="InvalidInputException">It has faults; carries those listed.</exception>
    public GtfsFeed FeedOrThrow()
        => Feed ?? throw new InvalidInputException(Problems.Where(problem => problem.Severity == Severity.Error));

    /// <summary>What is told and does not stop the use.</summary>
    public ImmutableArray<Problem> Notes => Problems.Notes();
}
