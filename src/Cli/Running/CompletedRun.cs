using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>Everything that one run was made from and came to.</summary>
internal sealed record CompletedRun(
    Scenario Scenario, LoadedWorld Loaded, TravelMatrix Travel, ChoiceSet ChoiceSet, ChoiceResult Choice, BestResult Best,
    RunResult Result, RunProvenance Provenance)
{
    /// <summary>Id under which the run is stored.</summary>
    public required string RunId { get; init; }
}
