using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>A run as a publication counts it.</summary>
/// <param name="Result">The run.</param>
/// <param name="Counts">What the publication counts besides.</param>
public sealed record PublishedRun(RunResult Result, PublicationCounts Counts)
{
    /// <summary>What imported tracking tells of the young people of the same dataset; null where none was imported. It is protected together with the run's own counts.</summary>
    public ObservedFigures? Observed { get; init; }

    /// <summary>All its counts of people with how they add up.</summary>
    /// <param name="profile">Who reads.</param>
    internal PeopleTables Tables(DisclosureProfile profile)
    {
        var builder = DisclosedRun.Builder(Result);
        PublicationTables.Add(builder, Result, Counts);
        return Observed is null ? builder.Build() : ObservedBeside.Lay(builder.Build(), Observed, profile);
    }
}
