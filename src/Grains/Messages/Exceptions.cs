using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>A run cannot be accepted, or what is asked of it cannot be had; the message says why and what to do.</summary>
[GenerateSerializer]
[Alias("pathways.RunRefusedException")]
public sealed class RunRefusedException(string message) : Exception(message);

/// <summary>A step was refused because another version of the engine began the run.</summary>
[GenerateSerializer]
[Alias("pathways.EngineVersionException")]
public sealed class EngineVersionException(string message) : Exception(message);

/// <summary>A checkpoint was to be written with other bytes than it has. An error of the program: steps are pure functions of a run's inputs.</summary>
[GenerateSerializer]
[Alias("pathways.PartConflictException")]
public sealed class PartConflictException(string message) : Exception(message);

/// <summary>A checkpoint that a run wrote is not in the store. Starting the run again makes it anew.</summary>
[GenerateSerializer]
[Alias("pathways.PartMissingException")]
public sealed class PartMissingException(string message) : KeyNotFoundException(message);
