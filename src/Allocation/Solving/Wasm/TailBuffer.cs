using System.Text;

namespace Pathways.Allocation.Solving;

/// <summary>Drains a stream of text and keeps its end: an abort of the solver writes about 170 kB, of which the last lines tell.</summary>
internal sealed class TailBuffer(int limit)
{
    private readonly StringBuilder _text = new();

    /// <summary>Reads until the stream ends.</summary>
    public async Task DrainAsync(TextReader reader)
    {
        var buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (_text)
            {
                _text.Append(buffer, 0, count);
                if (_text.Length > limit)
                    _text.Remove(0, _text.Length - limit);
            }
        }
    }

    public override string ToString()
    {
        lock (_text)
            return _text.ToString().Trim();
    }
}
