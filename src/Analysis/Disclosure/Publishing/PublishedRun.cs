using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>A run as a publication counts it.</summary>
/// <param name="Result">The run.</param>
/// <param name="Counts">What the publication counts besides.</param>
public sealed record PublishedRun(RunResult Result, PublicationCounts Counts)
{
    /// <summary>All its counts of people with how they add up.</summary>
    /// <param name="profile">Who reads.</param>
    internal PeopleTables Tables(DisclosureProfile profile)
    {
        var builder = DisclosedRun.Builder(Result);
        PublicationTables.Add(builder, Result, Counts, fine: !profile.Strict.Protects);
        return builder.Build();
    }
}
