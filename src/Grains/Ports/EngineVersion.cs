namespace Pathways.Grains.Ports;

/// <summary>The version of the engine in this process: a run is finished by the version that began it.</summary>
/// <param name="Value">Product version and a fingerprint of the rooms that compute.</param>
public sealed record EngineVersion(string Value);
