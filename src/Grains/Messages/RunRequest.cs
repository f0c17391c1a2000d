using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>What a run is to be made from. The blobs are in the blob store before a run is started.</summary>
/// <param name="ScenarioName">Name of the scenario.</param>
/// <param name="Purpose">What it asks.</param>
/// <param name="ScenarioHash">Hash of what the scenario means.</param>
/// <param name="DatasetName">Name of the dataset.</param>
/// <param name="DatasetHash">Hash of the dataset.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="DatasetBlob">Id of the packed dataset.</param>
/// <param name="ScenarioBlob">Id of the scenario.</param>
/// <param name="BaseRunId">
/// A run on the same dataset, or null: learners whose feasible offers are the same as there are not asked again. It saves messages and
/// never changes a result, so it is no part of what the request means.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunRequest")]
public sealed record RunRequest(
    [property: Id(0)] string ScenarioName,
    [property: Id(1)] string Purpose,
    [property: Id(2)] string ScenarioHash,
    [property: Id(3)] string DatasetName,
    [property: Id(4)] string DatasetHash,
    [property: Id(5)] ulong Seed,
    [property: Id(6)] string DatasetBlob,
    [property: Id(7)] string ScenarioBlob,
    [property: Id(8)] string? BaseRunId = null);

/// <summary>
/// What a run looks at, as ids of blobs: every process that works on the run has them loaded, so that messages carry only this.
/// </summary>
/// <param name="DatasetBlob">Id of the packed dataset.</param>
/// <param name="ScenarioBlob">Id of the scenario; where it fills gaps, that with the courses of the plan in their place.</param>
/// <param name="TravelBlob">Id of the travel matrix.</param>
/// <param name="PlanBlob">Id of what the planning of new places came to; null where there was none.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunInputs")]
public sealed record RunInputs(
    [property: Id(0)] string DatasetBlob,
    [property: Id(1)] string ScenarioBlob,
    [property: Id(2)] string TravelBlob,
    [property: Id(3)] string? PlanBlob = null)
{
    /// <summary>The blobs.</summary>
    public string[] Blobs() => PlanBlob is null ? [DatasetBlob, ScenarioBlob, TravelBlob] : [DatasetBlob, ScenarioBlob, TravelBlob, PlanBlob];
}
