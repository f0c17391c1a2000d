using System.Diagnostics.CodeAnalysis;

namespace Pathways.Api.Comparing;

/// <summary>
/// What takes seconds to make: one is made at a time, few wait, and the latest are kept. So whoever asks for ever other ones holds up a bounded
/// part of the machine for a bounded time.
/// </summary>
/// <param name="kept">How many are kept, those that are being made apart.</param>
/// <param name="waiting">How many are being made or wait to be.</param>
internal sealed class OneAtATime<TKey, T>(int kept, int waiting) : IDisposable
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _making = new(1);
    private readonly Dictionary<TKey, Task<T>> _known = [];
    private readonly List<TKey> _order = [];

    /// <summary>What is known under a key or is made for it now; nothing where too many wait. What could not be made is made afresh for the next who asks.</summary>
    public bool TryGet(TKey key, Func<Task<T>> make, [NotNullWhen(true)] out Task<T>? task)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out task) && !task.IsFaulted && !task.IsCanceled)
                return true;
            if (_known.Values.Count(one => !one.IsCompleted) >= waiting)
                return false;
            _order.Remove(key);
            _order.Add(key);
            _known[key] = task = Task.Run(() => MakeAsync(make));
            foreach (var old in _order.Where(one => _known[one].IsCompleted).SkipLast(kept).ToArray())
            {
                _order.Remove(old);
                _known.Remove(old);
            }

            return true;
        }
    }

    public void Dispose() => _making.Dispose();

    private async Task<T> MakeAsync(Func<Task<T>> make)
    {
        await _making.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            _making.Release();
        }
    }
}
