using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>A checkpoint of a run as bytes in the format of its kind. Once written it never changes.</summary>
/// <param name="Content">The bytes; nobody writes to them.</param>
/// <param name="Sha256">Their SHA-256, lower-case hex.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunPart")]
public sealed record RunPart([property: Id(0)] byte[] Content, [property: Id(1)] string Sha256);

/// <summary>That a checkpoint is written.</summary>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">Their number.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.PartReceipt")]
public sealed record PartReceipt([property: Id(0)] string Sha256, [property: Id(1)] long Bytes);
