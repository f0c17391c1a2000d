namespace Pathways.Api.Answers;

/// <summary>Answers as bytes, the least lately used given up first. The key is the ETag, which names result, audience, area set and form, and the encoding.</summary>
internal sealed class RepresentationCache
{
    private const long Limit = 96L * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, byte[] Bytes, string Encoding)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, byte[] Bytes, string Encoding)> _order = new();
    private long _bytes;

    /// <summary>What is kept under a key, or what is made now. Two who ask at once may both make it; it is the same.</summary>
    public (byte[] Bytes, string Encoding) Get(string key, Func<(byte[] Bytes, string Encoding)> make)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                return (node.Value.Bytes, node.Value.Encoding);
            }
        }

        var made = make();
        lock (_gate)
        {
            if (made.Bytes.Length <= Limit / 4 && !_known.ContainsKey(key))
            {
                _known[key] = _order.AddFirst((key, made.Bytes, made.Encoding));
                _bytes += made.Bytes.Length;
                while (_bytes > Limit)
                    Drop(_order.Last!);
            }
        }

        return made;
    }

    private void Drop(LinkedListNode<(string Key, byte[] Bytes, string Encoding)> node)
    {
        _order.Remove(node);
        _known.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes.Length;
    }
}
