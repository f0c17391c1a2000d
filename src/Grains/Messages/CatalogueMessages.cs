using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>What the catalogue knows of a run; the run's own grain knows better.</summary>
/// <param name="RunId">The run.</param>
/// <param name="ScenarioName">Name of its scenario.</param>
/// <param name="ScenarioHash">Hash of it.</param>
/// <param name="DatasetName">Name of its dataset.</param>
/// <param name="DatasetHash">Hash of it.</param>
/// <param name="Blobs">Ids of the blobs it needs.</param>
/// <param name="Phase">How far it was when it last told.</param>
/// <param name="Settled">Whether nothing is left to do, clearing away included.</param>
/// <param name="StartedAt">When it was first started.</param>
/// <param name="ChangedAt">When it last told.</param>
/// <param name="ResultHash">Hash of its results, when done.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunEntry")]
public sealed record RunEntry(
    [property: Id(0)] string RunId,
    [property: Id(1)] string ScenarioName,
    [property: Id(2)] string ScenarioHash,
    [property: Id(3)] string DatasetName,
    [property: Id(4)] string DatasetHash,
    [property: Id(5)] string[] Blobs,
    [property: Id(6)] RunPhase Phase,
    [property: Id(7)] bool Settled,
    [property: Id(8)] DateTimeOffset StartedAt,
    [property: Id(9)] DateTimeOffset ChangedAt,
    [property: Id(10)] string? ResultHash);
