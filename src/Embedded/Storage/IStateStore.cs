namespace Pathways.Embedded.Storage;

/// <summary>Which stored state: of which class of grain, of which grain, by which name.</summary>
/// <param name="GrainType">The class's name in storage, never a CLR name.</param>
/// <param name="GrainKey">The grain's key.</param>
/// <param name="StateName">The state's name.</param>
public readonly record struct StateKey(string GrainType, string GrainKey, string StateName)
{
    /// <inheritdoc />
    public override string ToString() => $"{GrainType}/{GrainKey}/{StateName}";
}

/// <summary>A stored state.</summary>
/// <param name="Payload">The state's text in UTF-8, or null where only the version of a cleared state is left.</param>
/// <param name="Etag">Its version.</param>
public sealed record StoredState(ReadOnlyMemory<byte>? Payload, string Etag);

/// <summary>Where states are kept: one row each, with a version that every write raises. A port, so that tests can replace it.</summary>
public interface IStateStore
{
    /// <summary>The state, or null where none was ever stored.</summary>
    ValueTask<StoredState?> ReadAsync(StateKey key, CancellationToken cancellationToken);

    /// <summary>Writes the state over the version that the writer knows, and gives the new version.</summary>
    /// <param name="key">Which state.</param>
    /// <param name="payload">The state's text in UTF-8, or null to clear it.</param>
    /// <param name="etag">The version that the writer knows; null where it knows of none, which then inserts.</param>
    /// <param name="cancellationToken">Stops a write that has not begun.</param>
    /// <exception cref="Orleans.Storage.InconsistentStateException">The store holds another version. Nothing was written.</exception>
    ValueTask<string> WriteAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, CancellationToken cancellationToken);
}
