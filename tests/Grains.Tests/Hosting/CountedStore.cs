using System.Collections.Concurrent;
using Pathways.Embedded.Storage;

namespace Pathways.Grains.Tests.Hosting;

/// <summary>A store in memory that knows how many states of a sort it holds.</summary>
internal sealed class CountedStore : IStateStore
{
    private readonly MemoryStateStore _inner = new();
    private readonly ConcurrentDictionary<StateKey, bool> _stored = new();

    /// <summary>How many grains of a class have a state that is not cleared.</summary>
    public int Stored(string grainType) => _stored.Count(pair => pair.Value && pair.Key.GrainType == grainType);

    public ValueTask<StoredState?> ReadAsync(StateKey key, CancellationToken cancellationToken) => _inner.ReadAsync(key, cancellationToken);

    public async ValueTask<string> WriteAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, CancellationToken cancellationToken)
    {
        var version = await _inner.WriteAsync(key, payload, etag, cancellationToken);
        _stored[key] = payload is not null;
        return version;
    }
}
