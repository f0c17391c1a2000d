using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>An area's part of a run.</summary>
/// <param name="PartsId">Under what name the run keeps its checkpoints.</param>
/// <param name="Inputs">What it looks at.</param>
/// <param name="BasePartsId">Under what name the base run keeps its checkpoints; null without one.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.AreaTask")]
public sealed record AreaTask(
    [property: Id(0)] string PartsId, [property: Id(1)] RunInputs Inputs, [property: Id(2)] string? BasePartsId = null);

/// <summary>That an area's feasible offers are written.</summary>
/// <param name="Receipt">The checkpoint.</param>
/// <param name="LearnersAsked">Learners who were asked for it now; 0 when it was there already.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.AreaChoice")]
public sealed record AreaChoice([property: Id(0)] PartReceipt Receipt, [property: Id(1)] int LearnersAsked);

/// <summary>What became of an area's learners, to be kept by the area.</summary>
/// <param name="PartsId">Under what name the run keeps its checkpoints.</param>
/// <param name="Part">The outcomes as bytes, see AreaOutcomes.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.AreaOutcomeTask")]
public sealed record AreaOutcomeTask([property: Id(0)] string PartsId, [property: Id(1)] RunPart Part);

/// <summary>What an area's part of a run came to.</summary>
/// <param name="AreaCode">The area.</param>
/// <param name="Name">Its name.</param>
/// <param name="Competing">Learners who compete for a place.</param>
/// <param name="PlacedChoice">Newly placed as applications work today.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
/// <param name="ZonesWithoutCourse">Zones without a suitable course in reach at one level or more.</param>
/// <param name="NeetLow">Expected NEET under the low assumption. Modelled.</param>
/// <param name="NeetCentral">Under the central assumption.</param>
/// <param name="NeetHigh">Under the high assumption.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.AreaSummary")]
public sealed record AreaSummary(
    [property: Id(0)] string AreaCode,
    [property: Id(1)] string Name,
    [property: Id(2)] int Competing,
    [property: Id(3)] int PlacedChoice,
    [property: Id(4)] int PlacedBest,
    [property: Id(5)] int ZonesWithoutCourse,
    [property: Id(6)] double NeetLow,
    [property: Id(7)] double NeetCentral,
    [property: Id(8)] double NeetHigh);
