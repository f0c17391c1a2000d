using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace Pathways.Embedded.Storage;

/// <summary>Keeps states in memory, for tests and for runs that need not survive the process.</summary>
public sealed class MemoryStateStore : IStateStore
{
    private readonly ConcurrentDictionary<StateKey, StoredState> _states = new();

    /// <inheritdoc />
    public ValueTask<StoredState?> ReadAsync(StateKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_states.GetValueOrDefault(key));

    /// <inheritdoc />
    public ValueTask<string> WriteAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, CancellationToken cancellationToken)
    {
        var copy = payload is { } bytes ? (ReadOnlyMemory<byte>?)bytes.ToArray() : null;
        while (true)
        {
            var stored = _states.GetValueOrDefault(key);
            Versions.Check(key, stored, etag);
            var next = new StoredState(copy, Versions.Next(stored?.Etag));
            if (stored is null ? _states.TryAdd(key, next) : _states.TryUpdate(key, next, stored))
            {
                return ValueTask.FromResult(next.Etag);
            }
        }
    }
}

/// <summary>The rule of versions, one for every store.</summary>
internal static class Versions
{
    public static string Next(string? etag) =>
        (etag is null ? 1 : long.Parse(etag, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Refuses a write over a version that the writer does not know. A cleared state may be written as a new one.</summary>
    public static void Check(StateKey key, StoredState? stored, string? etag)
    {
        var fits = stored is null ? etag is null : etag == stored.Etag || (etag is null && stored.Payload is null);
        if (!fits)
        {
            throw new InconsistentStateException($"{key} was written by another since it was read.", stored?.Etag, etag);
        }
    }
}
