using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>Small counts that come to be known to within their protection interval, and who answers for it.</summary>
/// <param name="Reason">Who accepted it, and why, in words.</param>
/// <param name="Counts">Which counts.</param>
public sealed record AcceptedNarrowing(string Reason, ImmutableArray<string> Counts);

/// <summary>A publication that left.</summary>
/// <param name="Scenario">Name of its scenario.</param>
/// <param name="ResultHash">Hash of its results.</param>
/// <param name="Rules">Rules under which it left, in words.</param>
/// <param name="AreaSet">Areas by which it counts people.</param>
/// <param name="Release">Its counts and figures.</param>
public sealed record KeptRelease(string Scenario, string ResultHash, string Rules, string AreaSet, Release Release)
{
    /// <summary>Hash of the dataset as it was.</summary>
    public required string DatasetHash { get; init; }

    /// <summary>Name of the dataset; empty where an earlier version of the software, which did not say it, kept the publication.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Whether the dataset was about real people.</summary>
    public bool Real { get; init; }

    /// <summary>The small counts that it let readers know to within their protection interval, and why that was accepted; null where there are none.</summary>
    public AcceptedNarrowing? Accepted { get; init; }
}
