using System.Globalization;
using System.Security.Cryptography;
using Orleans.Storage;
using Pathways.Embedded.Storage;

namespace Pathways.Grains.Tests.Simulation.Ports;

/// <summary>What survives processes: states with their versions, and blobs.</summary>
internal sealed class Disk
{
    private readonly Dictionary<StateKey, StoredState> _states = [];

    /// <summary>Called with every write as it takes effect: key, content before and after.</summary>
    public event Action<StateKey, ReadOnlyMemory<byte>?, ReadOnlyMemory<byte>?>? Written;

    /// <summary>By id.</summary>
    public Dictionary<string, byte[]> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a write over an unknown version is refused; false is a planted bug.</summary>
    public bool ChecksVersions { get; init; } = true;

    public IEnumerable<KeyValuePair<StateKey, StoredState>> States => _states;

    public StoredState? Read(StateKey key) => _states.GetValueOrDefault(key);

    public ReadOnlyMemory<byte>? Payload(string type, string key, string name) => Read(new StateKey(type, key, name))?.Payload;

    public string Write(StateKey key, ReadOnlyMemory<byte>? payload, string? etag)
    {
        var stored = Read(key);
        var fits = stored is null ? etag is null : etag == stored.Etag || (etag is null && stored.Payload is null);
        if (!fits && ChecksVersions)
            throw new InconsistentStateException($"{key} was written by another since it was read.", stored?.Etag, etag);
        var next = (stored is null ? 1 : long.Parse(stored.Etag, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        _states[key] = new StoredState(payload, next);
        Written?.Invoke(key, stored?.Payload, payload);
        return next;
    }

    public string Put(ReadOnlyMemory<byte> content)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        Blobs.TryAdd(id, content.ToArray());
        return id;
    }
}
