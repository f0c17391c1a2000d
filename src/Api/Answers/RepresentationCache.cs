namespace Pathways.Api.Answers;

/// <summary>The content of an answer before it is encoded.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="Link">Further links (RFC 8288) to tell in a header, such as the next page; null for none.</param>
internal sealed record Content(byte[] Bytes, string? Link = null);

/// <summary>An answer as it is sent.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Encoding">How they are encoded; empty for not at all.</param>
/// <param name="Link">As in <see cref="Content"/>.</param>
internal sealed record Sent(byte[] Bytes, string Encoding, string? Link);

/// <summary>
/// Answers as bytes, the least lately used given up first. The key is the ETag, which names result, audience, area set and form, and the
/// encoding. Many who ask at once wait for one making, and hold no thread meanwhile.
/// </summary>
internal sealed class RepresentationCache
{
    private const long Limit = 96L * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Sent Sent)>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<Sent>> _making = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Sent Sent)> _order = new();
    private long _bytes;

    /// <summary>What is kept under a key, or what is made now.</summary>
    public Task<Sent> GetAsync(string key, Func<Task<Sent>> make)
    {
        var promise = new TaskCompletionSource<Sent>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                return Task.FromResult(node.Value.Sent);
            }

            if (_making.TryGetValue(key, out var under))
                return under;
            _making[key] = promise.Task;
        }

        _ = MakeAsync(key, make, promise);
        return promise.Task;
    }

    private async Task MakeAsync(string key, Func<Task<Sent>> make, TaskCompletionSource<Sent> promise)
    {
        try
        {
            var made = await make();
            lock (_gate)
                Keep(key, made);
            promise.SetResult(made);
        }
#pragma warning disable CA1031 // whatever went wrong belongs to those who wait
        catch (Exception failure)
#pragma warning restore CA1031
        {
            promise.SetException(failure);
        }
        finally
        {
            lock (_gate)
                _making.Remove(key);
        }
    }

    private void Keep(string key, Sent made)
    {
        if (made.Bytes.Length > Limit / 4)
            return;
        _known[key] = _order.AddFirst((key, made));
        _bytes += made.Bytes.Length;
        while (_bytes > Limit)
        {
            var oldest = _order.Last!;
            _order.RemoveLast();
            _known.Remove(oldest.Value.Key);
            _bytes -= oldest.Value.Sent.Bytes.Length;
        }
    }
}
