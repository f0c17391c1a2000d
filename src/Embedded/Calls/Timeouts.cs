using System.Collections.Concurrent;

namespace Pathways.Embedded.Calls;

/// <summary>Something that ends when it has waited too long.</summary>
internal interface ITimedOut
{
    LinkedListNode<ITimedOut>? TimeoutNode { get; set; }

    long DueTimestamp { get; set; }

    void OnTimeout();
}

/// <summary>
/// Ends calls that wait too long. Calls with one and the same limit fall due in the order they came, so each limit needs
/// a queue and one timer, however many calls there are.
/// </summary>
internal sealed class Timeouts(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<TimeSpan, Line> _lines = new();

    public void Watch(ITimedOut call, TimeSpan limit)
    {
        if (limit > TimeSpan.Zero)
        {
            _lines.GetOrAdd(limit, static (time, clock) => new Line(clock, time), clock).Add(call);
        }
    }

    public static void Forget(ITimedOut call)
    {
        if (call.TimeoutNode is { List: { } list } node)
        {
            lock (list)
            {
                if (node.List == list)
                {
                    list.Remove(node);
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values)
        {
            line.Dispose();
        }
    }

    private sealed class Line : IDisposable
    {
        private readonly LinkedList<ITimedOut> _calls = new();
        private readonly TimeProvider _clock;
        private readonly TimeSpan _limit;
        private readonly ITimer _timer;
        private bool _armed;

        public Line(TimeProvider clock, TimeSpan limit)
        {
            _clock = clock;
            _limit = limit;
            _timer = clock.CreateTimer(static self => ((Line)self!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Add(ITimedOut call)
        {
            var now = _clock.GetTimestamp();
            lock (_calls)
            {
                call.DueTimestamp = now + (long)(_limit.TotalSeconds * _clock.TimestampFrequency);
                call.TimeoutNode = _calls.AddLast(call);
                if (_armed)
                {
                    return;
                }

                _armed = true;
            }

            _timer.Change(_limit, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        private void Fire()
        {
            List<ITimedOut> late = [];
            TimeSpan? next = null;
            lock (_calls)
            {
                var now = _clock.GetTimestamp();
                while (_calls.First is { } first)
                {
                    if (first.Value.DueTimestamp > now)
                    {
                        // A millisecond more, so that rounding never wakes the timer just before the time.
                        next = _clock.GetElapsedTime(now, first.Value.DueTimestamp) + TimeSpan.FromMilliseconds(1);
                        break;
                    }

                    _calls.RemoveFirst();
                    late.Add(first.Value);
                }

                _armed = next is not null;
            }

            if (next is { } wait)
            {
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            }

            foreach (var call in late)
            {
                call.OnTimeout();
            }
        }
    }
}
