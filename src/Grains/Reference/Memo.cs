using Pathways.Grains.Computing;

namespace Pathways.Grains.Reference;

/// <summary>
/// Values that are costly to make, kept by key until together they weigh too much; then those unused for longest go. Two who ask
/// at once wait for one making. A making that fails is tried afresh by the next who asks.
/// </summary>
internal sealed class Memo(ComputePool pool, long limitBytes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _clock;

    /// <summary>Roughly how much is kept.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
                return _entries.Values.Sum(entry => entry.Bytes);
        }
    }

    public Task<T> GetAsync<T>(string key, Func<Task<T>> make, Func<T, long> weigh)
    {
        Entry entry;
        TaskCompletionSource<T> promise;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                known.LastUse = ++_clock;
                return (Task<T>)known.Value;
            }

            promise = new TaskCompletionSource<T>();
            _entries[key] = entry = new Entry(promise.Task) { LastUse = ++_clock };
        }

        // Not in the turn of the grain that asks first: others wait for the value too, and that grain may end.
        _ = pool.Begin(() => MakeAsync(key, entry, promise, make, weigh));
        return promise.Task;
    }

    private async Task<bool> MakeAsync<T>(string key, Entry entry, TaskCompletionSource<T> promise, Func<Task<T>> make, Func<T, long> weigh)
    {
        try
        {
            var value = await make();
            lock (_gate)
            {
                entry.Bytes = weigh(value);
                MakeRoom(key);
            }

            promise.SetResult(value);
            return true;
        }
#pragma warning disable CA1031 // whatever went wrong belongs to those who wait
        catch (Exception failure)
#pragma warning restore CA1031
        {
            lock (_gate)
                _entries.Remove(key);
            promise.SetException(failure);
            return false;
        }
    }

    private void MakeRoom(string newest)
    {
        var kept = _entries.Values.Sum(entry => entry.Bytes);
        foreach (var (key, entry) in _entries.Where(pair => pair.Key != newest && pair.Value.Value.IsCompletedSuccessfully).OrderBy(pair => pair.Value.LastUse).ToArray())
        {
            if (kept <= limitBytes)
                return;
            kept -= entry.Bytes;
            _entries.Remove(key);
        }
    }

    private sealed class Entry(Task value)
    {
        public Task Value { get; } = value;

        public long Bytes { get; set; }

        public long LastUse { get; set; }
    }
}
